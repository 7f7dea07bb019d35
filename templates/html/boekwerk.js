// Marks in the table of contents where the reader is. The page says and does the same without it.
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
