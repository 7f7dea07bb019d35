// The ZIP of a provider, unpacked somewhere else: it opens, and needs nothing outside itself. BOEKWERK_OUTPUT is an
// output folder.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readdirSync, realpathSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {after, before, test} from "node:test";
import {pathToFileURL} from "node:url";

import {launch, open} from "./browser.mjs";
import {firstSet, sha256, strayLinks} from "./site.mjs";

const folder = process.env.BOEKWERK_OUTPUT;
assert.ok(folder, "BOEKWERK_OUTPUT must name an output folder");
const set = firstSet(folder);
const place = realpathSync(mkdtempSync(join(tmpdir(), "boekwerk-")));

let browser;
before(async () => {
    execFileSync("unzip", ["-q", join(set, `${basename(set)}.zip`), "-d", place]);
    browser = await launch();
});
after(async () => {
    await browser?.close();
    rmSync(place, {recursive: true, force: true});
});

const pages = () =>
    readdirSync(place, {recursive: true, encoding: "utf8"})
        .filter((path) => path.endsWith(".html"))
        .map((path) => join(place, path));

test("every page of the unpacked ZIP finds all that it needs inside it", async () => {
    assert.ok(pages().includes(join(place, "index.html")));
    assert.ok(pages().length > 3);
    for (const path of pages()) {
        const {page, faults, close} = await open(browser, pathToFileURL(path).href, {width: 320});
        const {count, stray} = await strayLinks(page, place);
        const outside = stray.filter((url) => !/^(https|mailto|tel):/.test(url));
        assert.deepEqual(outside, [], path);
        assert.ok(count > 4, path);
        assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector(".paginakop")).borderBlockEndStyle), "none");
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
        assert.deepEqual(faults, [], path);
        await close();
    }
});

test("the start page of the unpacked ZIP leads to the documents as they stand in the folder", async () => {
    const {page, close} = await open(browser, pathToFileURL(join(place, "index.html")).href);
    const shown = await page.locator("main p:has(code)").evaluateAll((all) =>
        all.map((paragraph) => [paragraph.querySelector("a").getAttribute("href"), paragraph.querySelector("code").textContent]),
    );
    assert.ok(shown.length > 5);
    for (const [href, sum] of shown) {
        assert.equal(sum, sha256(join(place, href)), href);
        assert.equal(sum, sha256(join(set, basename(href))), href);
    }
    await page.locator("main a", {hasText: "HTML"}).first().click();
    await page.waitForURL(/\.html$/);
    assert.ok((await page.locator("main h1").count()) === 1);
    await close();
});
