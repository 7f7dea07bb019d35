// What a reader meets on a book's page, opened as a file. BOEKWERK_PAGE is the page's path.
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {after, before, test} from "node:test";
import {pathToFileURL} from "node:url";

import {launch, open} from "./browser.mjs";

const path = process.env.BOEKWERK_PAGE;
assert.ok(path, "BOEKWERK_PAGE must name a page");
const url = pathToFileURL(path).href;
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const wide = {width: 1280};
const narrow = {width: 320};

let browser;
before(async () => (browser = await launch()));
after(async () => browser?.close());

// Opens the page, runs the check, and holds the page to what always holds.
const on = async (settings, check) => {
    const {page, faults, close} = await open(browser, url, settings);
    try {
        await check(page);
        assert.deepEqual(faults, []);
    } finally {
        await close();
    }
};

const frame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));

const scrollWidth = (page) => page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);

for (const width of [320, 768, 1280, 1920]) {
    test(`nothing is wider than a window of ${width} pixels`, () =>
        on({width}, async (page) => {
            const [content, window] = await scrollWidth(page);
            assert.ok(content <= window, `${content} > ${window}`);
        }));
}

for (const [name, settings] of Object.entries({wide, narrow})) {
    test(`axe finds nothing on a ${name} window`, () =>
        on(settings, async (page) => {
            await page.addScriptTag({path: axe});
            const result = await page.evaluate(() => window.axe.run(document, {preload: false}));
            const found = ({id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary ?? ""}`;
            assert.deepEqual(result.violations.map(found), []);
            assert.ok(result.passes.length > 20, "axe checked something");
        }));
}

for (const [name, settings, below] of [
    ["wide", wide, false],
    ["narrow", narrow, true],
]) {
    test(`a card of two columns has labels ${below ? "above" : "beside"} their text on a ${name} window`, () =>
        on(settings, async (page) => {
            const wrong = await page.evaluate((below) => {
                const isWrong = (row) => {
                    const [label, text] = [...row.children].map((cell) => cell.getBoundingClientRect());
                    return below ? text.top < label.bottom - 1 : text.left < label.right - 1;
                };
                const rows = [...document.querySelectorAll(".kaarttabel > tbody > tr")].filter(isWrong);
                return rows.map((row) => row.textContent);
            }, below);
            assert.deepEqual(wrong, []);
            // A table all the same for who hears it.
            for (const table of await page.locator(".kaarttabel").all()) {
                const heard = await table.ariaSnapshot();
                for (const role of ["table:", "columnheader ", "rowheader ", "cell "]) {
                    assert.ok(heard.includes(role), `no ${role} in ${heard}`);
                }
            }
        }));
}

test("the browser reads the page as it was written, as HTML and as XML", () =>
    on(wide, async (page) => {
        // A difference would mean that the browser had to mend the page.
        const difference = await page.evaluate((source) => {
            const trees = [
                new DOMParser().parseFromString(source, "text/html"),
                new DOMParser().parseFromString(source.replace("<!DOCTYPE html>", ""), "text/xml"),
            ];
            const lines = trees.map((tree) =>
                [...tree.querySelectorAll("*")].map(
                    (element) =>
                        `${element.parentElement?.localName}>${element.localName} ` +
                        [...element.attributes].map(({name, value}) => `${name}=${value}`).join(" "),
                ),
            );
            const at = lines[0].findIndex((line, index) => line !== lines[1][index]);
            if (at >= 0) return `${lines[0][at]} | ${lines[1][at]}`;
            return lines[0].length === lines[1].length ? "" : "different number of elements";
        }, await readFile(path, "utf8"));
        assert.equal(difference, "");
    }));

test("every id is there once and every link in the page has its target", () =>
    on(wide, async (page) => {
        const wrong = await page.evaluate(() => {
            const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
            const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
            const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href").slice(1));
            return {twice, dead: links.filter((link) => !ids.includes(link)), none: links.length === 0};
        });
        assert.deepEqual(wrong, {twice: [], dead: [], none: false});
    }));

test("one first heading, no level skipped", () =>
    on(wide, async (page) => {
        const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (all) => all.map((heading) => Number(heading.localName[1])));
        assert.equal(levels.filter((level) => level === 1).length, 1);
        assert.equal(levels[0], 1);
        levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, `heading ${index}`));
    }));

test("the first tab shows the skip link, which leads to the content", () =>
    on(wide, async (page) => {
        const link = page.locator("a", {hasText: "Naar de inhoud"});
        assert.equal((await link.boundingBox()).y < 0, true);
        await page.keyboard.press("Tab");
        assert.equal(await link.evaluate((element) => element === document.activeElement), true);
        assert.equal((await link.boundingBox()).y >= 0, true);
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement.localName), "main");
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.closest("main") !== null), true);
    }));

test("focus is visible", () =>
    on(wide, async (page) => {
        const entry = page.locator(".inhoudslijst a").first();
        await entry.focus();
        await page.keyboard.press("Tab");
        const style = await page.evaluate(() => {
            const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
            return [outlineStyle, parseFloat(outlineWidth) >= 2];
        });
        assert.deepEqual(style, ["solid", true]);
    }));

test("at a wide window the table of contents stands beside the text and follows the reader", () =>
    on(wide, async (page) => {
        const contents = page.locator(".inhoudsopgave");
        const text = page.locator(".tekst");
        const [left, right] = [await contents.boundingBox(), await text.boundingBox()];
        assert.ok(left.x + left.width <= right.x);

        const current = page.locator(".inhoudslijst [aria-current]");
        const hrefs = await page.$$eval(".inhoudslijst a", (all) =>
            all.map((link) => link.getAttribute("href")).filter((href) => !document.querySelector(`.inhoudsopgave ${href}`)),
        );
        for (const href of [hrefs[hrefs.length >> 1], hrefs.at(-1), hrefs[1]]) {
            await page.evaluate((id) => document.getElementById(id).scrollIntoView(), href.slice(1));
            await page.waitForFunction(
                (expected) => document.querySelector(".inhoudslijst [aria-current=true]")?.getAttribute("href") === expected,
                href,
            );
            assert.equal(await current.count(), 1);
            const [entry, box] = [await current.boundingBox(), await contents.boundingBox()];
            const [top, bottom] = [Math.max(box.y, 0), Math.min(box.y + box.height, 800)];
            assert.ok(bottom - top > 400, "the contents stay in view");
            assert.ok(entry.y >= top && entry.y + entry.height <= bottom, `${href} is in view`);
        }
    }));

test("an entry of the table of contents leads to its heading", () =>
    on(wide, async (page) => {
        const entry = page.locator(".inhoudslijst a").last();
        const id = (await entry.getAttribute("href")).slice(1);
        await entry.click();
        await frame(page);
        const box = await page.locator(`[id="${id}"]`).boundingBox();
        assert.ok(box.y >= 0 && box.y < 800);
    }));

test("at a narrow window the table of contents stands above the text and can be closed", () =>
    on(narrow, async (page) => {
        const text = page.locator(".tekst");
        const contents = await page.locator(".inhoudsopgave").boundingBox();
        const opened = (await text.boundingBox()).y;
        assert.ok(contents.y + contents.height <= opened);
        await page.locator(".inhoudsopgave summary").click();
        assert.ok((await text.boundingBox()).y < opened);
    }));

test("at a narrow window wide tables scroll by themselves and with the keyboard", () =>
    on(narrow, async (page) => {
        const frames = page.locator(".tabelvenster");
        const index = await frames.evaluateAll((all) => all.findIndex((frame) => frame.scrollWidth > frame.clientWidth));
        assert.ok(index >= 0, "the page has a wide table");
        const wideTable = frames.nth(index);
        assert.notEqual(await wideTable.getAttribute("aria-label"), "");
        await wideTable.focus();
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction((element) => element.scrollLeft > 0, await wideTable.elementHandle());
    }));

for (const [name, settings] of Object.entries({wide, narrow})) {
    test(`without JavaScript a ${name} window says and does the same`, () =>
        on({...settings, javaScriptEnabled: false}, async (page) => {
            const [content, window] = await scrollWidth(page);
            assert.ok(content <= window);
            const entry = page.locator(".inhoudslijst a").last();
            const id = (await entry.getAttribute("href")).slice(1);
            await entry.click();
            const box = await page.locator(`[id="${id}"]`).boundingBox();
            assert.ok(box.y >= 0 && box.y < 800);
        }));
}

test("on paper everything is there, in one column, without what only a screen needs", () =>
    on(wide, async (page) => {
        await page.emulateMedia({media: "print"});
        assert.equal(await page.locator(".nl-skip-link").isVisible(), false);
        const contents = await page.locator(".inhoudsopgave").boundingBox();
        const text = await page.locator(".tekst").boundingBox();
        assert.ok(contents.y + contents.height <= text.y, "the contents precede the text");
        assert.equal(await page.locator(".inhoudsopgave").evaluate((nav) => nav.scrollHeight > nav.clientHeight + 1), false);
        assert.equal(await page.locator("h1").isVisible(), true);
        const pdf = await page.pdf({preferCSSPageSize: true});
        assert.ok(pdf.length > 10000);
    }));

test("a concept says in words that it is one", () =>
    on(wide, async (page) => {
        const status = (await page.locator("header").innerText()).toLowerCase();
        assert.match(status, /status: \S/);
        assert.equal(await page.locator("header .melding").count(), status.includes("status: concept") ? 1 : 0);
    }));
