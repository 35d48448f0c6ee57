import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DomUtils, parseDocument } from "htmlparser2";
import { ADDRESS, client, running, type Running } from "./room-client.ts";

const ARTICLE = "/read/china-internet-conference";

let open: Running;
let hidden: Running;
beforeAll(async () => {
  open = await running();
  hidden = await running({ audience: "password", config: { roomPassword: "correct horse" } });
});
afterAll(() => Promise.all([open.close(), hidden.close()]));

async function inside() {
  const anna = client(hidden.web);
  await anna.post("/password", { password: "correct horse" });
  return anna;
}
const metaIn = (text: string) =>
  new Map(
    [...text.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/gu)].map((m) => [m[1]!, m[2]!]),
  );

test.each([
  ["en", "/read/speaker/Liu%20Yunshan", ["About", "Manner", "Since", "Until"]],
  ["de", "/read/speaker/Liu%20Yunshan", ["Thema", "Art", "Seit", "Bis"]],
  ["de", "/read/compare/", ["Sprecher 1", "Sprecher 2", "Thema"]],
])("fields are labelled as a form is, with a capital: %s, %s", async (language, path, labels) => {
  const { text } = await client(open.web).get(path, { "accept-language": language });
  expect([...text.matchAll(/<label\s*>([^<]+)/gu)].map(([, label]) => label!.trim())).toEqual(labels);
});

describe("what other programs read", () => {
  test("a link pasted elsewhere shows the passage, with whose it is and where it stands", async () => {
    const { text } = await client(open.web).get(`${ARTICLE}?at=p12s1`);
    const meta = metaIn(text);
    expect(meta.get("og:title")).toBe("China internet conference, paragraph 12");
    expect(meta.get("og:description")).toBe(
      "Insecurity in one corner of the internet was a risk to all, he warned. — Liu Yunshan, propaganda chief – reported, not their exact words",
    );
    expect(meta.get("og:url")).toMatch(
      /^https:\/\/read\.example\.org\/read\/china-internet-conference\?passage=/u,
    );
    expect(meta.get("citation_author")).toBe("Catherine Cadell");
    expect(text).toContain(`<link rel="canonical" href="${ADDRESS}${ARTICLE}" />`);
    expect(text).toMatch(/<link rel="cite-as" href="https:\/\/read\.example\.org\/read\/[^"]+passage=/u);
  });

  test("of what is not public nothing is told, not even to who is let in", async () => {
    const anna = await inside();
    const { text } = await anna.get(`${ARTICLE}?at=p12s1`);
    expect(text).toContain("Insecurity in one corner");
    expect([...metaIn(text).keys()].filter((name) => /og:|citation|description/u.test(name))).toEqual([]);
    for (const path of ["/read/feed/articles", "/read/feed/speaker/Liu%20Yunshan", "/sitemap.xml"])
      expect((await anna.get(path)).status, path).toBe(404);
    expect((await anna.get("/robots.txt")).text).toBe("User-agent: *\nDisallow: /\n");
    expect((await anna.get("/read/speaker/Liu%20Yunshan")).text).not.toContain("/feed/");
  });

  test("new articles and a speaker's words come as RSS, whose links lead to their sentences", async () => {
    const reader = client(open.web);
    const articles = await reader.get("/read/feed/articles");
    expect(articles.headers["content-type"]).toContain("application/rss+xml");
    const speaker = await reader.get("/read/feed/speaker/Liu%20Yunshan");
    const feed = parseDocument(speaker.text, { xmlMode: true });
    const items = DomUtils.getElementsByTagName("item", feed);
    const within = (name: string) =>
      items.map((item) => DomUtils.textContent(DomUtils.getElementsByTagName(name, item)));
    expect(items.length).toBeGreaterThan(2);
    expect(within("description")).toContain(
      "Insecurity in one corner of the internet was a risk to all, he warned.",
    );
    for (const link of within("link")) {
      const moved = await reader.get(link.trim().slice(ADDRESS.length));
      expect(moved.headers["location"]).toMatch(/#p\d+s\d+$/u);
    }
    expect((await reader.get("/read/feed/speaker/Nobody")).status).toBe(404);
  });

  test("a sitemap lists what is public", async () => {
    const reader = client(open.web);
    expect((await reader.get("/robots.txt")).text).toContain(`Sitemap: ${ADDRESS}/sitemap.xml`);
    const { text } = await reader.get("/sitemap.xml");
    expect(text).toContain(`<loc>${ADDRESS}${ARTICLE}</loc>`);
    expect(text).toContain(`<loc>${ADDRESS}/read/speaker/Liu%20Yunshan</loc>`);
  });

  test("a passage is given in every form, and nothing in another", async () => {
    const reader = client(open.web);
    for (const form of ["plain", "markdown", "bibtex", "ris", "csl"]) {
      const { status, text } = await reader.get(`${ARTICLE}/cite?at=p12s1&as=${form}`);
      expect([status, text.includes("Insecurity in one corner")], form).toEqual([200, true]);
    }
    for (const asked of ["at=p12s1&as=docx", "at=p99&as=plain", "as=plain"])
      expect((await reader.get(`${ARTICLE}/cite?${asked}`)).status, asked).toBe(404);
  });
});
