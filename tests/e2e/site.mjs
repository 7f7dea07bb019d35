// The files of an output folder, as the checks of its pages need them.
import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

// The entries of the manifest that names all files.
export const readManifest = (folder) => {
    const whole = join(folder, "intern/manifest.json");
    return JSON.parse(readFileSync(existsSync(whole) ? whole : join(folder, "manifest.json"), "utf8")).bestanden;
};

export const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

// "12 kB", "1,4 MB".
export const sizeText = (bytes) => {
    const tenths = Math.floor((bytes + 52428) / 104858);
    return tenths === 0 ? `${Math.floor((bytes + 1023) / 1024)} kB` : `${Math.floor(tenths / 10)},${tenths % 10} MB`;
};

// The links, style sheets, scripts and pictures of a page that lead to no file inside the folder.
export const strayLinks = async (page, folder) => {
    const targets = await page.evaluate(() =>
        [...document.querySelectorAll("[href], [src]")].map((element) => element.href ?? element.src),
    );
    const root = pathToFileURL(folder).href + "/";
    const leads = (url) => url.startsWith(root) && existsSync(fileURLToPath(url.split("#")[0]));
    return {count: targets.length, stray: targets.filter((url) => !leads(url))};
};

// The folder of the first provider's set.
export const firstSet = (folder) => {
    const page = readManifest(folder).find(({pad}) => /^contracten\/[^/]+\/[^/]+\/index\.html$/.test(pad));
    return join(folder, dirname(page.pad));
};
