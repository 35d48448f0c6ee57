/** Pages of articles that mean harm, or never end. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { longArticle } from "./long-article.ts";
import { materialOf, noBrowser, visit, why, type Visit } from "./visit.ts";

describe.skipIf(noBrowser)(`hostile articles on every page${why}`, () => {
  const EVIL =
    "<img src=x onerror=window.pwned=1><script>window.pwned=1</script>\"' onload=window.pwned=1 x='";
  let evil: Visit;
  beforeAll(async () => {
    const text = `“${EVIL} must go,” said Mayor Anna <b onclick=window.pwned=1>Keller</b>.\nMayor Anna Keller said that ${EVIL} stays.`;
    const article = {
      id: `a${EVIL}`,
      title: EVIL,
      text,
      url: `https://x.example/${EVIL}`,
      author: EVIL,
      publisher: EVIL,
      published: EVIL,
    };
    evil = await visit(materialOf({ "evil.jsonl": JSON.stringify(article) }));
  });
  afterAll(() => evil.close());

  test("execute nothing, and stay the text that they are", async () => {
    const page = await evil.open("/read");
    await page.locator("th a").first().click();
    await page.waitForURL(/\/read\/./u);
    const article = page
      .url()
      .replace(evil.url, "")
      .replace(/[?#].*$/u, "");
    const asked = encodeURIComponent(EVIL);
    const paths = [
      "/read",
      `${article}?at=p1s1#p1s1`,
      `${article}?at=${asked}`,
      `${article}?passage=${asked}`,
      `${article}?find=${asked}`,
      `${article}?ask=${asked}`,
      `${article}?print`,
      "/read/speaker/",
      "/read/speaker/Anna%20Keller",
      `/read/speaker/Anna%20Keller?about=${asked}&since=${asked}&manner=${asked}&page=${asked}`,
      `/read/speaker/${asked}`,
      `/read/compare/?speaker=Anna+Keller&speaker=${asked}&about=${asked}`,
      `/read/${asked}`,
    ];
    for (const path of paths) {
      await page.goto(evil.url + path);
      expect(await page.evaluate("window.pwned"), path).toBeUndefined();
      const foreign = "main script, main img, [onclick], [onload], [onerror], a[href^='javascript']";
      expect(await page.locator(foreign).count(), path).toBe(0);
    }
    for (const form of ["plain", "markdown", "bibtex", "ris", "csl"]) {
      const answer = await fetch(`${evil.url}${article}/cite?at=p1s1&as=${form}`);
      expect(answer.headers.get("content-type")).toMatch(/^text\/plain/u);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(evil.leaks).toEqual([]);
  });
});

describe.skipIf(noBrowser)(`a long article${why}`, () => {
  test("lands on its sentence, deep inside, without moving again", async () => {
    const book = await visit(materialOf({ "book.txt": longArticle(150_000) }));
    onTestFinished(() => book.close());
    const page = await book.open("/read/book?at=p601s1#p601s1");
    const top = () =>
      page.evaluate("Math.round(document.querySelector(':target').getBoundingClientRect().top)");
    const first = Number(await top());
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(720);
    await page.waitForTimeout(300);
    expect(Math.abs(Number(await top()) - first)).toBeLessThan(3);
    const moved = await page.evaluate(
      `new Promise((done) => { let sum = 0; const see = (list) => { for (const e of list.getEntries()) sum += e.value; };
        new PerformanceObserver(see).observe({ type: "layout-shift", buffered: true }); setTimeout(() => done(sum), 200); })`,
    );
    expect(moved).toBe(0);
  });
});
