import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Libraries } from "../../../src/access/room.ts";
import type { Library } from "../../../src/library.ts";
import { CLIENT, openSignInStandIn, type SignInStandIn } from "../../stand-in/sign-in.ts";
import { ADDRESS, client, libraryOf, running, type Running } from "./room-client.ts";

const [ONE, TWO, NONE] = ["900000000000000001", "900000000000000002", "900000000000000003"] as const;
const USER = "700000000000000001";
const SECRET = "The lighthouse keeper of Wexmouth resigned on Monday.\n“I have had enough,” Olaf Berg said.";

let own: ReadonlyMap<string, Library>;
let libraries: Libraries;
beforeAll(async () => {
  own = new Map([
    [ONE, await libraryOf("lighthouse", SECRET)],
    [TWO, await libraryOf("ferry", "The ferry of Port Ellery is for sale.\n“Make an offer,” Mei Tan said.")],
  ]);
  libraries = {
    of: async (server) => own.get(server) ?? null,
    holds: (server, document) => own.has(server) && ["lighthouse", "ferry"].includes(document),
  };
});
afterAll(() => {
  for (const library of own.values()) library.close();
});

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

describe("signing in with Discord", () => {
  let discord: SignInStandIn;
  let room: Running;
  beforeEach(async () => {
    discord = await openSignInStandIn();
    discord.guilds = new Set([ONE, "900000000000000009"]);
    const bot = { application: CLIENT.id, serves: (server: string) => server === ONE || server === TWO };
    const config = { clientSecret: CLIENT.secret, api: discord.api };
    room = await running({ audience: "password", libraries, config, bot: () => bot });
  });
  afterEach(async () => {
    await room.close();
    await discord.close();
  });

  /** Goes to Discord and comes back, as far as a browser would. */
  async function signIn(person: ReturnType<typeof client>, to = ARTICLE) {
    const away = await person.get(`/sign-in?to=${encodeURIComponent(to)}`);
    const back = await fetch(String(away.headers["location"]), { redirect: "manual" });
    const returned = back.headers.get("location") ?? "";
    expect(returned.startsWith(`${ADDRESS}/signed-in?`)).toBe(true);
    return {
      returned: returned.slice(ADDRESS.length),
      ...(await person.get(returned.slice(ADDRESS.length))),
    };
  }

  test("opens what a member may read, and leads on to it", async () => {
    const anna = client(room.web);
    expect((await anna.get(ARTICLE)).text).toContain(`/sign-in?to=${encodeURIComponent(ARTICLE)}`);
    const { status, headers } = await signIn(anna);
    expect([status, headers["location"]]).toEqual([303, ARTICLE]);
    expect(anna.cookies.get("session")?.attributes).toMatch(/HttpOnly.*Secure.*SameSite=Lax/u);
    expect((await anna.get(ARTICLE)).text).toContain("I have had enough");
    expect((await anna.get("/read")).status).toBe(200);
    expect((await anna.get(`/s/${TWO}/read/ferry`)).status).toBe(404);
    await anna.post("/sign-out", {});
    expect((await anna.get(ARTICLE)).status).toBe(404);
  });

  test("opens nothing to who is in none of the bot's servers", async () => {
    discord.guilds = new Set(["900000000000000009"]);
    const anna = client(room.web);
    await signIn(anna);
    expect((await anna.get("/read")).status).toBe(401);
    expect((await anna.get(ARTICLE)).status).toBe(404);
  });

  test("asks Discord once an hour, not at every page", async () => {
    const anna = client(room.web);
    await signIn(anna);
    for (let i = 0; i < 5; i++) await anna.get(ARTICLE);
    expect(discord.asked.filter((path) => path.endsWith("/member"))).toHaveLength(1);
  });

  test("is refused where the person does not agree, the state is another's, or it is used twice", async () => {
    const [anna, ben] = [client(room.web), client(room.web)];
    discord.agrees = false;
    expect((await signIn(anna)).status).toBe(400);
    discord.agrees = true;
    const { returned } = await signIn(anna);
    expect((await anna.get(returned)).status).toBe(400);
    await ben.get("/sign-in");
    expect((await ben.get(returned)).status).toBe(400);
    const begun = ben.cookies.get("begun");
    if (begun) ben.cookies.set("begun", { ...begun, value: `${begun.value}x` });
    expect((await ben.get(returned)).status).toBe(400);
    expect(ben.cookies.has("session")).toBe(false);
  });

  test("says so while Discord cannot be reached, and lets nobody in by it", async () => {
    const anna = client(room.web);
    await signIn(anna);
    discord.down = true;
    expect((await anna.get(ARTICLE)).status).toBe(404);
    discord.down = false;
    expect((await anna.get(ARTICLE)).status).toBe(200);
  });
});
