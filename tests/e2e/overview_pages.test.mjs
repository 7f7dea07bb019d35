// What one finds on the pages around the documents, opened as files: the overview, that of the officers, and a
// provider's page. BOEKWERK_OUTPUT is an output folder; BOEKWERK_AXE says that its pages are small enough for axe.
import assert from "node:assert/strict";
import {createRequire} from "node:module";
import {join} from "node:path";
import {after, before, test} from "node:test";
import {pathToFileURL} from "node:url";

import {launch, open} from "./browser.mjs";
import {firstSet, readManifest, sha256, sizeText, strayLinks} from "./site.mjs";

const folder = process.env.BOEKWERK_OUTPUT;
assert.ok(folder, "BOEKWERK_OUTPUT must name an output folder");
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const overviews = {overview: join(folder, "index.html"), officers: join(folder, "intern/index.html")};
const provider = join(firstSet(folder), "index.html");
const pages = {...overviews, provider};
const widths = [1280, 320];

let browser;
before(async () => (browser = await launch()));
after(async () => browser?.close());

const on = async (path, settings, check) => {
    const {page, faults, close} = await open(browser, pathToFileURL(path).href, settings);
    try {
        await check(page);
        assert.deepEqual(faults, []);
    } finally {
        await close();
    }
};

const rowsOf = (page) => page.locator('table[id^="aanbieders--"] > tbody > tr');
const shownNames = (page) =>
    rowsOf(page).evaluateAll((rows) =>
        rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector("th").textContent),
    );
// The words of each list of providers, without the names of downloads, as the page holds them.
const textsOf = (page) =>
    rowsOf(page).evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td > p:not(:has(a))")].map((part) => part.textContent)));

for (const [name, path] of Object.entries(pages)) {
    for (const width of widths) {
        test(`${name}: nothing is wider than a window of ${width} pixels`, () =>
            on(path, {width}, async (page) => {
                const wide = await page.evaluate(() => {
                    const frames = [document.documentElement, ...document.querySelectorAll("main *")];
                    const isWide = (element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0;
                    return frames.filter(isWide).map((element) => element.outerHTML.slice(0, 100));
                });
                assert.deepEqual(wide, []);
            }));

        if (process.env.BOEKWERK_AXE) {
            test(`${name}: axe finds nothing at ${width} pixels`, () =>
                on(path, {width}, async (page) => {
                    await page.addScriptTag({path: axe});
                    const result = await page.evaluate(() => window.axe.run(document, {preload: false}));
                    const found = ({id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary ?? ""}`;
                    assert.deepEqual(result.violations.map(found), []);
                    assert.ok(result.passes.length > 15, "axe checked something");
                }));
        }
    }

    test(`${name}: every link leads to a file of the folder`, () =>
        on(path, {}, async (page) => {
            const {count, stray} = await strayLinks(page, folder);
            assert.deepEqual(stray, []);
            assert.ok(count > 5);
        }));

    test(`${name}: one first heading, no level skipped`, () =>
        on(path, {}, async (page) => {
            const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (all) => all.map((heading) => Number(heading.localName[1])));
            assert.equal(levels.filter((level) => level === 1).length, 1);
            levels.forEach((level, index) => assert.ok(index === 0 ? level === 1 : level <= levels[index - 1] + 1));
        }));

    test(`${name}: without JavaScript and on paper the whole list is there, and no search field`, () =>
        on(path, {javaScriptEnabled: false}, async (page) => {
            const rows = page.locator("table > tbody > tr");
            assert.ok((await rows.count()) > 0);
            for (const media of ["screen", "print"]) {
                await page.emulateMedia({media});
                assert.equal(await rows.evaluateAll((all) => all.every((row) => row.checkVisibility())), true);
                assert.equal(await page.locator("input").count(), 0);
            }
        }));

    test(`${name}: on paper nothing is cut off and the search field is gone`, () =>
        on(path, {}, async (page) => {
            await page.emulateMedia({media: "print"});
            for (const input of await page.locator("input, .nl-skip-link").all()) assert.equal(await input.isVisible(), false);
            // The width of the text on A4.
            await page.setViewportSize({width: 642, height: 900});
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(wide <= 642, `${wide}`);
            assert.ok((await page.pdf({preferCSSPageSize: true})).length > 5000);
        }));
}

for (const [name, path] of Object.entries(overviews)) {
    for (const width of widths) {
        test(`${name}: a part of a name, a lot or a product finds who has it, at ${width} pixels`, () =>
            on(path, {width}, async (page) => {
                const texts = await textsOf(page);
                assert.ok(texts.length > 0, "there are providers");
                const field = page.getByRole("search").getByRole("searchbox");
                const said = page.getByRole("status");
                const expectFound = async (wanted, typed = wanted) => {
                    await field.fill(typed);
                    const expected = texts.filter((parts) => parts.some((part) => part.includes(wanted))).map(([first]) => first);
                    assert.deepEqual(await shownNames(page), expected, typed);
                    assert.ok(expected.length > 0);
                    assert.equal(await said.innerText(), `${expected.length} van ${texts.length} gevonden`);
                };
                const [provider, lots, products] = texts.at(-1);
                const listed = (words) => words.replace(/^[^:]*: /, "").split("; ").at(-1);
                await expectFound(provider);
                const part = provider.slice(2, -2);
                await expectFound(part, ` ${part.toUpperCase()} `);
                await expectFound(listed(lots));
                await expectFound(listed(products));
                // Words of a name and a lot that no name and no lot has together.
                await field.fill(`${provider} ${listed(lots)}`);
                const both = texts.filter((parts) => parts[0] === provider && parts[1].includes(listed(lots)));
                assert.deepEqual(await shownNames(page), both.map(([name]) => name));

                await field.fill("bestaatniet");
                assert.deepEqual(await shownNames(page), []);
                assert.equal(await said.innerText(), "Niets gevonden. Typ een kleiner deel van het woord.");
                assert.equal(await page.locator('table[id^="aanbieders--"]:visible').count(), 0);
                await field.fill("");
                assert.equal((await shownNames(page)).length, texts.length);
                assert.equal(await said.innerText(), "");
            }));
    }

    test(`${name}: the search works with the keyboard alone, and focus is visible`, () =>
        on(path, {}, async (page) => {
            const names = await shownNames(page);
            const name = names.at(-1);
            for (let steps = 0; (await page.evaluate(() => document.activeElement.id)) !== "_zoek"; ++steps) {
                assert.ok(steps < 200, "Tab comes to the search field");
                await page.keyboard.press("Tab");
            }
            const outline = () =>
                page.evaluate(() => {
                    const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
                    return [outlineStyle, parseFloat(outlineWidth) >= 2];
                });
            assert.deepEqual(await outline(), ["solid", true]);
            await page.keyboard.type(name);
            // The officers' tables of a contract stand before its providers.
            for (let steps = 0; (await page.evaluate(() => document.activeElement.textContent)) !== name; ++steps) {
                assert.ok(steps < 20, "Tab comes to the provider that was found");
                await page.keyboard.press("Tab");
            }
            assert.deepEqual(await outline(), ["solid", true]);
            await page.keyboard.press("Enter");
            await page.waitForURL(/\/contracten\/.*\/index\.html$/);
            assert.equal(await page.locator("h1").innerText(), `Documenten van ${name}`);
        }));
}

test("the public overview lists the same as the officers' page, of fewer or as many contracts", async () => {
    const names = {};
    for (const [name, path] of Object.entries(overviews)) {
        await on(path, {}, async (page) => {
            names[name] = await page
                .locator('table[id^="aanbieders--"]')
                .evaluateAll((tables) => Object.fromEntries(tables.map(({id, tBodies}) => [id, tBodies[0].textContent])));
        });
    }
    assert.ok(Object.keys(names.overview).length > 0);
    for (const [id, text] of Object.entries(names.overview)) assert.equal(text, names.officers[id]);
});

test("a provider's page lists every file with the size and the SHA-256 that it has", () =>
    on(provider, {}, async (page) => {
        const set = firstSet(folder);
        const prefix = set.slice(folder.length + 1) + "/";
        const documents = readManifest(folder).filter(({pad, document}) => pad.startsWith(prefix) && document);
        assert.ok(documents.length > 0);
        const shown = await page.locator("main p:has(code)").evaluateAll((all) =>
            all.map((paragraph) => ({
                href: paragraph.querySelector("a").getAttribute("href"),
                label: paragraph.querySelector("a").textContent,
                sum: paragraph.querySelector("code").textContent,
            })),
        );
        const archive = prefix.split("/").at(-2) + ".zip";
        const expected = [archive, ...documents.map(({pad}) => pad.slice(prefix.length))];
        assert.deepEqual(shown.map(({href}) => href).sort(), expected.sort());
        for (const {href, label, sum} of shown) {
            assert.equal(sum, sha256(join(set, href)), href);
            const entry = readManifest(folder).find(({pad}) => pad === prefix + href);
            assert.match(label, /^(PDF|HTML|Markdown|CSV|Excel|ZIP) \(/);
            assert.ok(label.endsWith(`(${sizeText(entry.bytes)})`), label);
        }
    }));
