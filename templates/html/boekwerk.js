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
    const rows = [];
    let first = null;
    for (const table of document.querySelectorAll('table[id^="aanbieders--"]')) {
        first ??= table;
        for (const row of table.tBodies[0].rows) rows.push({row, words: plain(row.textContent)});
    }
    if (!first) return;

    // Without case and accents, so that "zilveren" finds "Zilveren".
    function plain(text) {
        return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    }

    const field = document.createElement("p");
    field.className = "zoekveld";
    const label = document.createElement("label");
    label.htmlFor = "_zoek";
    label.textContent = "Zoek een aanbieder op naam, perceel of product";
    const input = document.createElement("input");
    input.type = "search";
    input.id = "_zoek";
    input.autocomplete = "off";
    const found = document.createElement("span");
    found.setAttribute("role", "status");
    field.append(label, input, found);

    // Above the first heading of a contract, so that one field serves all lists.
    let before = first;
    while (before.previousElementSibling && before.tagName !== "H2") before = before.previousElementSibling;
    before.before(field);

    input.addEventListener("input", () => {
        const wanted = plain(input.value).split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const {row, words} of rows) {
            row.hidden = !wanted.every((word) => words.includes(word));
            if (!row.hidden) shown += 1;
        }
        found.textContent = wanted.length === 0 ? "" : `${shown} van ${rows.length} gevonden`;
    });
})();
