import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { libraries, NONE, ONE, TWO, withOwnLibraries } from "./own-libraries.ts";
import { client, running, type Running } from "./room-client.ts";

withOwnLibraries();

const USER = "700000000000000001";
const anchor = { document: "lighthouse", paragraph: 2, sentence: 1, passage: null };
const ARTICLE = `/s/${ONE}/read/lighthouse`;

describe("a server's own library", () => {
  let room: Running;
  beforeEach(async () => {
    room = await running({ libraries });
  });
  afterEach(() => room.close());
  const invite = (server: string = ONE) => room.room.invite({ user: USER, server }, anchor);

  test("is opened by a private link, which gives a cookie for that server alone and leads to the sentence", async () => {
    const anna = client(room.web);
    const entered = await anna.get(await invite());
    expect([entered.status, entered.headers["location"]]).toEqual([303, `${ARTICLE}?at=p2s1#p2s1`]);
    expect(anna.cookies.get("reading")).toMatchObject({ path: `/s/${ONE}` });
    expect(anna.cookies.get("reading")?.attributes).toMatch(/Max-Age=86400.*HttpOnly.*Secure.*SameSite=Lax/u);
    const page = await anna.get(`${ARTICLE}?at=p2s1`);
    expect(page.text).toContain("I have had enough");
    expect(page.headers).toMatchObject({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });
    // Its evidence, and what is found by asking, are of this library too.
    const [, key = ""] = /data-passage="([^"]+)"/u.exec(page.text) ?? [];
    const why = await anna.get(`${ARTICLE}/why?passage=${encodeURIComponent(key)}`);
    expect(JSON.parse(why.text).lines.length).toBeGreaterThan(1);
    const found = await anna.get(`/s/${ONE}/read?ask=Who+has+had+enough%3F`);
    expect(found.text).toContain(`href="${ARTICLE}?at=p2s1#p2s1"`);
    expect((await anna.get(`/s/${ONE}/read/speaker/Olaf%20Berg`)).text).toContain("I have had enough");
    expect((await anna.get(`/s/${ONE}/read`)).text).toContain(ARTICLE);
    expect((await anna.get("/read")).text).not.toContain("lighthouse");
  });

  test("is no more there than one that does not exist, for a stranger and for another server's reader", async () => {
    const stranger = client(room.web);
    const other = client(room.web);
    await other.get(await invite(TWO));
    const nothing = await stranger.get(`/s/${NONE}/read/lighthouse`);
    expect(nothing.status).toBe(404);
    for (const path of ["", "/lighthouse", "/lighthouse/why?passage=x", "/ferry", "/no-such"])
      for (const reader of [stranger, other]) {
        const { status, text } = await reader.get(`/s/${ONE}/read${path}`);
        expect([status, text]).toEqual([404, nothing.text]);
      }
    const { cookies } = other;
    cookies.set("reading", { ...cookies.get("reading")!, path: "/" });
    expect((await other.get(ARTICLE)).status).toBe(404);
    expect((await other.get("/read/lighthouse")).status).toBe(404);
  });

  test("a link that is only looked at is not used up; used, it opens nothing more", async () => {
    const [anna, ben] = [client(room.web), client(room.web)];
    const link = await invite();
    expect((await anna.get(link, {}, "HEAD")).status).toBe(204);
    expect((await anna.get(link, { "sec-purpose": "prefetch" })).status).toBe(204);
    expect((await anna.get(link)).status).toBe(303);
    const again = await ben.get(link);
    expect([again.status, ben.cookies.size]).toEqual([410, 0]);
    expect(again.text).toContain("This link opens nothing any more");
    expect((await ben.get("/enter/nonsense")).status).toBe(410);
  });

  test("what the server closes is closed at once", async () => {
    const anna = client(room.web);
    await anna.get(await invite());
    await room.room.close(ONE);
    expect((await anna.get(ARTICLE)).status).toBe(404);
  });
});

describe("a room with a password", () => {
  let room: Running;
  beforeEach(async () => {
    room = await running({ audience: "password", config: { roomPassword: "correct horse" } });
  });
  afterEach(() => room.close());
  const WANTED = "/read/china-internet-conference?at=p12s1";

  test("asks for it, and leads on to what was wanted", async () => {
    const anna = client(room.web);
    const asked = await anna.get(WANTED);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain(`name="to" value="${WANTED}#p12s1"`);
    expect(asked.text).not.toMatch(/Sign in|insecurity/iu);
    const entered = await anna.post("/password", { password: "correct horse", to: WANTED });
    expect([entered.status, entered.headers["location"]]).toEqual([303, `${WANTED}#p12s1`]);
    const page = await anna.get(WANTED);
    expect([page.status, page.headers["cache-control"]]).toEqual([200, "private, no-store"]);
    await anna.post("/sign-out", {});
    expect((await anna.get(WANTED)).status).toBe(401);
  });

  test("refuses wrong ones, and makes one who guesses wait", async () => {
    const anna = client(room.web);
    for (let i = 0; i < 10; i++) {
      const { status, text } = await anna.post("/password", { password: `guess ${i}` });
      expect([status, text.includes("That is not the password")]).toEqual([401, true]);
    }
    expect((await anna.post("/password", { password: "correct horse" })).status).toBe(429);
    expect(anna.cookies.size).toBe(0);
  });

  test("leads nowhere else, and is not sent from other pages", async () => {
    const anna = client(room.web);
    for (const to of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "/enter/x",
    ]) {
      const { headers } = await anna.post("/password", { password: "correct horse", to });
      expect(headers["location"], to).toBe("/read");
    }
    const foreign = { origin: "https://evil.example" };
    expect((await client(room.web).post("/password", { password: "correct horse" }, foreign)).status).toBe(
      403,
    );
  });
});
