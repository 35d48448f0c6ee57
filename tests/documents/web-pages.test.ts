/** Saved web pages. */
import { expect, test } from "vitest";
import { readBytes, STORY } from "./extracting.ts";

const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Storm takes sails | Orrin Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Storm takes sails","author":[{"@type":"Person","name":"Jo Reed"}],"datePublished":"2025-03-04T10:00:00Z","publisher":{"name":"Orrin Post"}}]}</script>
<link rel="canonical" href="https://example.org/mill"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<h1>Storm takes sails</h1><article>${STORY.map((p) => `<p>${p}</p>`)
  .join("\n")
  .repeat(3)}<figure><img src="x"><figcaption>The mill</figcaption></figure></article>
<aside><a href="/more">Read more: ten mills</a></aside><footer>Cookies, imprint</footer></body></html>`;

test("a saved page: the article without what stands around it, and what the page says of itself", async () => {
  const { stated, lines } = await readBytes("mill.html", PAGE);
  expect(stated).toEqual({
    title: "Storm takes sails",
    file: "mill.html",
    author: "Jo Reed",
    publisher: "Orrin Post",
    published: "2025-03-04T10:00:00Z",
    url: "https://example.org/mill",
  });
  expect(lines[0]).toBe("# Storm takes sails");
  expect(lines.slice(1, 4)).toEqual(STORY.map((p) => `¶ ${p}`));
  expect(lines.join("\n")).not.toMatch(/Home|News|Read more|Cookies/u);
});

test("what stands between the paragraphs of an article, and what is said twice of it, is left out", async () => {
  const between = [
    `<div class="ad-slot"><p>Advertisement</p><p>Buy the Turbo Mop now and save forty per cent on your first order of mops, only this week.</p></div>`,
    `<div class="newsletter-signup"><h3>Our newsletter</h3><p>Get the best of the Post in your inbox every morning, for free and for as long as you like.</p></div>`,
    `<blockquote class="pull">We ought to have mended them then</blockquote>`,
    `<blockquote>The board thanks the carpenters.</blockquote>`,
    `<p style="color:red;display: none">Hidden.</p>`,
  ].join("");
  const { lines } = await readBytes("mill.html", PAGE.replace("<figure>", `${between}<figure>`));
  expect(lines.filter((line) => !STORY.includes(line.slice(2)))).toEqual([
    "# Storm takes sails",
    "> The board thanks the carpenters.",
    "¶ The mill",
  ]);
});

test("a request to subscribe is no text, and is told; what is only named after it stays", async () => {
  const wall = `<div class="paywall"><h2>Subscribe to continue reading</h2><p>You have read your three free articles of this month. Subscribe now for only £1 a week, on every device.</p><p>Already a subscriber? Sign in</p></div>`;
  const cut = `<html><head><title>Storm</title></head><body><article><h1>Storm</h1>${STORY.map((p) => `<p>${p}</p>`).join("")}${wall}</article></body></html>`;
  expect(await readBytes("cut.html", cut)).toMatchObject({
    lines: ["# Storm", ...STORY.map((p) => `¶ ${p}`)],
    problems: ["cut.html: The page asks for a subscription: it may be only the beginning of its article."],
  });
  const whole = `<html><head><title>Storm</title></head><body><h1>Storm</h1><div class="article paywall">${STORY.map((p) => `<p class="subscriber-only">${p}</p>`).join("")}</div></body></html>`;
  expect(await readBytes("whole.html", whole)).toMatchObject({
    lines: ["# Storm", ...STORY.map((p) => `¶ ${p}`)],
    problems: [],
  });
});

test("a title is what the page's heading says of it; marks of editors and comments are no text", async () => {
  const page = `<html><head><title>Orrin mill - Wikipedia</title></head><body><h1>Orrin mill</h1><p>${STORY[0]}<sup>[<i>citation needed</i>]</sup><sup><a href="#cmnt1">[a]</a></sup></p>
    <h2>History<span class="mw-editsection">[edit]</span></h2>${STORY.map((p) => `<p>${p}</p>`).join("")}<p>It is 12 m<sup>2</sup>.</p><div><p><a href="#cmnt_ref1">[a]</a> Was it?</p></div></body></html>`;
  const { stated, lines } = await readBytes("mill.html", page);
  expect([stated!.title, lines]).toEqual([
    "Orrin mill",
    ["# Orrin mill", `¶ ${STORY[0]}`, "## History", ...STORY.map((p) => `¶ ${p}`), "¶ It is 12 m2."],
  ]);
});

test("a page that is no article is read whole; its encoding is what it says", async () => {
  const page =
    "<html><head><meta charset='windows-1251'></head><body><h2>Hours</h2><ul><li>Mo: \xcf\xee\xed</li></ul></body></html>";
  expect((await readBytes("hours.htm", Buffer.from(page, "latin1"))).lines).toEqual([
    "## Hours",
    "¶ Mo: Пон",
  ]);
});

test("a page of UTF-8 in which one letter is of another encoding keeps all the others", async () => {
  const page = Buffer.from(
    "<meta charset=utf-8><p>Grüße an den Bäcker für die süßen Brötchen.</p><p>Das Caf",
  );
  const odd = Buffer.concat([page, Buffer.from("\xe9 ist zu.</p>", "latin1")]);
  expect((await readBytes("cafe.html", odd)).lines).toEqual([
    "¶ Grüße an den Bäcker für die süßen Brötchen.",
    "¶ Das Café ist zu.",
  ]);
});

test("the foot of a block quotation, which names whose words they are, is text behind it", async () => {
  const quotation =
    "<blockquote><p>It is a day of joy.</p><footer>— Mara Quill, <cite>mayor</cite></footer></blockquote>";
  const short = `<html><body><p>The pier is open.</p>${quotation}<footer>Imprint</footer></body></html>`;
  for (const page of [short, PAGE.replace("<figure>", `${quotation}<figure>`)]) {
    const { lines } = await readBytes("pier.html", page);
    const at = lines.findIndex((line) => line.includes("day of joy"));
    expect(lines[at + 1]).toBe("¶ — Mara Quill, mayor");
    expect(lines.join("\n")).not.toContain("mprint");
  }
});

test("a page saved as one file, and a page that only its content type names", async () => {
  const mhtml = [
    "From: <Saved by a browser>",
    "Snapshot-Content-Location: https://example.org/saved",
    "Subject: Storm takes sails",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="xx"',
    "",
    "--xx",
    "Content-Type: text/html",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "<html><body><p>It fell =E2=80=93 and ro=",
    "se.</p><p><a href=3D'https://example.org/saved#cite1'>^</a> A note.</p></body></html>",
    "--xx",
    "Content-Type: text/html",
    "",
    "<p>A frame with an advertisement.</p>",
    "--xx--",
    "",
  ].join("\r\n");
  expect(await readBytes("page.mhtml", mhtml)).toMatchObject({
    stated: { title: "Storm takes sails", url: "https://example.org/saved" },
    lines: ["¶ It fell – and rose.", "¶ A note."],
  });
  const saved =
    "<!DOCTYPE html>\n<!-- saved from url=(0023)https://example.org/mill -->\n<html><body><p>It fell.</p></body></html>";
  expect((await readBytes("saved.html", saved)).stated!.url).toBe("https://example.org/mill");
  expect((await readBytes("download", "<p>It fell.</p>", "text/html; charset=utf-8")).lines).toEqual([
    "¶ It fell.",
  ]);
});
