// Two things that make long pages easier: the table of contents marks where the reader is, and a list of providers can be
// searched. The pages say the same without them.
"use strict";

(() => {
    const contents = document.querySelector(".inhoudsopgave");
    if (!contents) return;

    const entries = [];
    for (const link of contents.querySelectorAll('a[href^="#"]')) {
        const target = document.getElementById(link.getAttribute("href").slice(1));
        if (target && !contents.contains(target)) entries.push({link, target});
    }

    // A heading above this line has been reached. Over the page's last window it moves down to the bottom, so that
    // headings that can never come to the top get their turn.
    const reachedLine = () => {
        const height = window.innerHeight;
        const left = document.documentElement.scrollHeight - height - window.scrollY;
        return height * (0.1 + 0.9 * Math.max(0, 1 - left / height));
    };

    const lastReached = () => {
        const line = reachedLine();
        let low = 0;
        let high = entries.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (entries[middle].target.getBoundingClientRect().top <= line) low = middle + 1;
            else high = middle;
        }
        return low > 0 ? entries[low - 1].link : null;
    };

    const bringIntoView = (link) => {
        const box = contents.getBoundingClientRect();
        const top = Math.max(box.top, 0);
        const bottom = Math.min(box.bottom, window.innerHeight);
        const entry = link.getBoundingClientRect();
        if (entry.top < top || entry.bottom > bottom) contents.scrollTop += entry.top - (top + bottom) / 2;
    };

    let current = null;
    let waiting = false;

    const mark = () => {
        waiting = false;
        const link = lastReached();
        if (link === current) return;
        current?.removeAttribute("aria-current");
        link?.setAttribute("aria-current", "true");
        current = link;
        if (link) bringIntoView(link);
    };

    // Once a frame, however often the browser reports scrolling.
    const markSoon = () => {
        if (!waiting) requestAnimationFrame(mark);
        waiting = true;
    };

    window.addEventListener("scroll", markSoon, {passive: true});
    window.addEventListener("resize", markSoon, {passive: true});
    mark();
})();

(() => {
    // Without case and accents, so that "zilveren" finds "Zilveren".
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

    // The name, each lot and each product: what the lists in a row hold, without their labels.
    const itemsOf = (row) => {
        const lists = [...row.querySelectorAll("td > p:not(:has(a))")].map((list) => list.textContent.replace(/^[^:]*: /, ""));
        return [row.querySelector("th").textContent, ...lists.flatMap((list) => list.split("; "))].map(plain);
    };

    // A contract is its heading and what follows it.
    const contracts = [];
    for (const table of document.querySelectorAll('table[id^="aanbieders--"]')) {
        let heading = table;
        while (heading.previousElementSibling && heading.tagName !== "H2") heading = heading.previousElementSibling;
        const parts = [heading];
        for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
            parts.push(next);
        }
        const rows = [...table.tBodies[0].rows].map((row) => ({row, items: itemsOf(row)}));
        contracts.push({parts, rows});
    }
    if (contracts.length === 0) return;
    const all = contracts.flatMap(({rows}) => rows);

    const section = document.createElement("section");
    section.className = "zoeken";
    section.setAttribute("role", "search");
    section.setAttribute("aria-labelledby", "_zoeken");
    section.innerHTML =
        '<h2 id="_zoeken">Zoek een aanbieder</h2>' +
        '<label for="_zoek">Een deel van de naam, een perceel of een product</label>' +
        '<input type="search" id="_zoek" autocomplete="off" spellcheck="false"><p role="status"></p>';
    contracts[0].parts[0].before(section);
    const found = section.querySelector("[role=status]");

    // A number is a whole word: "perceel 1" is not "perceel 10".
    const has = (item, word) =>
        /^\d+$/.test(word) ? new RegExp(`(^|\\D)${word}(\\D|$)`).test(item) : item.includes(word);

    // Who has all words in one name, lot or product; when nobody has, who has them in several.
    const search = (wanted) => {
        const inOne = all.filter(({items}) => items.some((item) => wanted.every((word) => has(item, word))));
        if (inOne.length > 0) return inOne;
        return all.filter(({items}) => wanted.every((word) => items.some((item) => has(item, word))));
    };

    const filter = (text) => {
        const wanted = plain(text).split(/\s+/).filter(Boolean);
        const shown = new Set(search(wanted));
        for (const {parts, rows} of contracts) {
            for (const row of rows) row.row.hidden = !shown.has(row);
            for (const part of parts) part.hidden = !rows.some((row) => shown.has(row));
        }
        if (wanted.length === 0) found.textContent = "";
        else if (shown.size === 0) found.textContent = "Niets gevonden. Typ een kleiner deel van het woord.";
        else found.textContent = `${shown.size} van ${all.length} gevonden`;
    };

    // A browser that goes back to the page fills in what was typed.
    const input = section.querySelector("input");
    input.addEventListener("input", () => filter(input.value));
    window.addEventListener("pageshow", () => filter(input.value));
})();
