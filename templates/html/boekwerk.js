// Marks in the table of contents where the reader is. The page says and does the same without it.
"use strict";

(() => {
    const contents = document.querySelector(".inhoudsopgave");
    if (!contents || !("IntersectionObserver" in window)) return;

    const entries = [];
    for (const link of contents.querySelectorAll('a[href^="#"]')) {
        const target = document.getElementById(link.getAttribute("href").slice(1));
        if (target) entries.push({link, target});
    }

    // A heading above this line, a part of the window's height, is one that the reader has reached.
    const line = 0.3;
    let current = null;

    const lastReached = () => {
        let low = 0;
        let high = entries.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (entries[middle].target.getBoundingClientRect().top <= window.innerHeight * line) low = middle + 1;
            else high = middle;
        }
        return low > 0 ? entries[low - 1].link : null;
    };

    const bringIntoView = (link) => {
        const box = contents.getBoundingClientRect();
        const entry = link.getBoundingClientRect();
        if (entry.top < box.top || entry.bottom > box.bottom) {
            contents.scrollTop += entry.top - box.top - box.height / 2;
        }
    };

    const mark = () => {
        const link = lastReached();
        if (link === current) return;
        current?.removeAttribute("aria-current");
        link?.setAttribute("aria-current", "true");
        current = link;
        if (link) bringIntoView(link);
    };

    // The observed area reaches far above the window, so that a jump over many headings is noticed too.
    const observer = new IntersectionObserver(mark, {rootMargin: `10000000px 0px -${100 - 100 * line}% 0px`});
    for (const {target} of entries) observer.observe(target);
})();
