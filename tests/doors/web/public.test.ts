import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client, running, type Running } from "./room-client.ts";

const ARTICLE = "/read/china-internet-conference";

let room: Running;
const get = (from: Running, ...asked: Parameters<ReturnType<typeof client>["get"]>) =>
  client(from.web).get(...asked);
beforeAll(async () => {
  room = await running();
});
afterAll(() => room.close());

describe("the reading room on the web", () => {
  test("shows the articles, and nothing of the preview's chat or an owner's commands", async () => {
    expect((await get(room, "/")).headers["location"]).toBe("/read");
    const list = await get(room, "/read");
    expect(list.text).toContain(ARTICLE);
    expect(list.text).not.toContain('href="/"');
    for (const path of ["/commands", "/call", "/complete"])
      for (const method of ["GET", "POST"])
        expect([403, 404], path).toContain((await get(room, path, {}, method)).status);
  });

  test("a passage's permanent link leads to where it stands today, highlighted, its evidence open", async () => {
    const moved = await get(room, `${ARTICLE}?passage=insecurity-in-one-corner-0`);
    expect(moved.headers["location"]).toBe(`${ARTICLE}?at=insecurity-in-one-corner-0`);
    const page = await get(room, `${ARTICLE}?at=p12s1`);
    const [, key = ""] = /data-passage="([^"]+)"/u.exec(page.text) ?? [];
    const { status, headers } = await get(room, `${ARTICLE}?passage=${encodeURIComponent(key)}`);
    expect([status, headers["location"]]).toEqual([302, `${ARTICLE}?at=${encodeURIComponent(key)}#p12s1`]);
    const shown = await get(room, `${ARTICLE}?at=${encodeURIComponent(key)}`);
    expect(shown.text).toContain('<span id="p12s1" class="cited">');
    expect(shown.text).toMatch(/<details id="q\d+" [^>]* open>/u);
    expect(shown.text).toContain("“he” in paragraph 12 is “Liu” in paragraph 11.");
  });

  test.each(["gone-words-000000", "p99s1", "p3s99", "p0", "p3s0", "<script>", "%ff", "constructor"])(
    "a link to what is not there opens the article and says so: %s",
    async (at) => {
      const page = await get(room, `${ARTICLE}?at=${encodeURIComponent(at)}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain("no longer stands in the article");
      expect(page.text).not.toContain("<script>");
    },
  );

  test("evidence is fetched by itself, and only of this article's quotations", async () => {
    const page = await get(room, `${ARTICLE}?at=p12s1`);
    const [, key = ""] = /data-passage="([^"]+)"/u.exec(page.text) ?? [];
    const { lines, shows } = JSON.parse((await get(room, `${ARTICLE}/why?passage=${key}`)).text);
    expect(lines).toContain("“he” in paragraph 12 is “Liu” in paragraph 11.");
    const sentence = "Insecurity in one corner of the internet was a risk to all, he warned.";
    const words = (shows as { paragraph: number; start: number; end: number }[])
      .filter(({ paragraph }) => paragraph === 12)
      .map(({ start, end }) => sentence.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(["he", "warned"]));
    expect(JSON.stringify(lines)).not.toContain("corrections.yaml");
    for (const path of [`${ARTICLE}/why`, `${ARTICLE}/why?passage=x`, `/read/other/why?passage=${key}`])
      expect((await get(room, path)).status).toBe(404);
  });

  test("answers under its own name alone; a machine may ask itself whether it is well", async () => {
    for (const host of ["evil.example", "127.0.0.1", "read.example.org:81", "read.example.org.evil.example"])
      expect((await get(room, "/read", { host })).status, host).toBe(421);
    expect((await get(room, "/health", { host: "127.0.0.1:3000" })).status).toBe(200);
    expect((await get(room, "/health", { host: "evil.example" })).status).toBe(421);
  });

  test("what a proxy says is believed only of one that is trusted", async () => {
    const told = { host: "127.0.0.1:3000", "x-forwarded-host": "read.example.org" };
    expect((await get(room, "/read", told)).status).toBe(421);
    const behind = await running({ trustedProxies: ["127.0.0.0/8"] });
    expect((await get(behind, "/read", told)).status).toBe(200);
    await behind.close();
  });

  test("closed, it shows no article and no list", async () => {
    const closed = await running({ audience: "closed" });
    for (const path of ["/read", ARTICLE, `${ARTICLE}/why?passage=x`, "/read/no-such"]) {
      const { status, text } = await get(closed, path);
      expect(status, path).toBe(404);
      expect(text).not.toContain("china");
    }
    await closed.close();
  });

  test("the policy of its pages lets nothing inline run", async () => {
    const { headers, text } = await get(room, ARTICLE);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|data:|\*/u);
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(text).not.toMatch(/<style|style=|<script(?! type="module" src="\/)|\son\w+=/u);
  });
});
