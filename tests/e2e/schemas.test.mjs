// Everything that a build writes for other programs is as docs/schemas/ says. BOEKWERK_OUTPUT is the output folder.
import assert from "node:assert/strict";
import {readFile, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {test} from "node:test";

import Ajv from "ajv/dist/2020.js";

const output = process.env.BOEKWERK_OUTPUT;
assert.ok(output, "BOEKWERK_OUTPUT must name an output folder");
const schemas = new URL("../../docs/schemas/", import.meta.url);
const expected = (process.env.BOEKWERK_DATA ?? "").split(",");

const parse = async (path) => JSON.parse(await readFile(path, "utf8"));

const ajv = new Ajv({allErrors: true, strict: true, allowUnionTypes: true});
const validators = {};
for (const name of ["manifest", "catalogue", "tarieven"]) {
    validators[`${name}.json`] = ajv.compile(await parse(new URL(`${name}.schema.json`, schemas)));
}

// How documents were made is the program's own note: no other program reads it.
const ownRecord = "intern/bouw.json";
const files = (await readdir(output, {recursive: true}))
    .filter((path) => path.endsWith(".json") && path !== ownRecord)
    .sort();

test("there is what is to be checked", () => {
    for (const path of expected) assert.ok(files.includes(path), `${path} is not among ${files.slice(0, 20)}`);
    for (const path of files) assert.ok(basename(path) in validators, `no schema describes ${path}`);
});

test("every file is as its schema says", async () => {
    for (const path of files) {
        const validate = validators[basename(path)];
        const valid = validate(await parse(join(output, path)));
        assert.ok(valid, `${path}: ${ajv.errorsText(validate.errors)}`);
    }
});

test("a schema refuses what it does not describe", async () => {
    const manifest = await parse(join(output, "manifest.json"));
    const validate = validators["manifest.json"];
    const [file] = manifest.bestanden;
    for (const change of [{sha256: "x"}, {voor: "iedereen"}, {bytes: -1}, {extra: 1}, {datum: "1 mei"}, {pad: "/a"}]) {
        assert.equal(validate({bestanden: [{...file, ...change}]}), false, JSON.stringify(change));
    }
    assert.equal(validate({bestanden: [file]}), true);
});

test("manifests name the files that are there, and the public one nothing that is not public", async () => {
    const whole = files.includes("intern/manifest.json") ? "intern/manifest.json" : "manifest.json";
    const paths = (await parse(join(output, whole))).bestanden.map((file) => file.pad);
    for (const path of files) {
        const is_manifest = path === whole || path === "manifest.json";
        assert.ok(is_manifest || paths.includes(path), `${whole} does not name ${path}`);
    }
    for (const file of (await parse(join(output, "manifest.json"))).bestanden) {
        assert.notEqual(file.voor, "intern", file.pad);
        assert.ok(!file.pad.startsWith("intern/"), file.pad);
    }
});

test("rates are whole cents, and no provider is named among them", async () => {
    const providers = new Set();
    for (const path of files) {
        if (basename(path) !== "manifest.json") continue;
        for (const {voor} of (await parse(join(output, path))).bestanden) {
            if (voor.startsWith("aanbieder:")) providers.add(voor.split("/")[1]);
        }
    }
    for (const path of files) {
        if (basename(path) !== "tarieven.json") continue;
        const text = await readFile(join(output, path), "utf8");
        for (const provider of providers) assert.ok(!text.includes(`"${provider}"`), `${path} names ${provider}`);
        assert.ok(JSON.parse(text).tarieven.length > 0, path);
    }
});
