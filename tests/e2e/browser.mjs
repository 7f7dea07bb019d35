// One browser for all checks: Debian's chromium, without a network.
import {chromium} from "playwright-core";

export const launch = () =>
    chromium.launch({
        executablePath: "/usr/bin/chromium",
        headless: true,
        timeout: 120_000,
        args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    });

// Opens a page of a window's width and keeps what a page must never do: fetch from elsewhere, or report errors.
export const open = async (browser, url, {width = 1280, height = 800, javaScriptEnabled = true} = {}) => {
    const context = await browser.newContext({viewport: {width, height}, javaScriptEnabled});
    // Generous: a busy machine starts a browser slowly, and only a page that hangs waits this long.
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("requestfailed", (request) => faults.push(`not found: ${request.url()}`));
    page.on("request", (request) => /^(file|data):/.test(request.url()) || faults.push(`fetched: ${request.url()}`));
    await page.goto(url, {waitUntil: "load"});
    return {page, faults, close: () => context.close()};
};
