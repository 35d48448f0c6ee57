/** Signing in with Discord at the reading room's door. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CLIENT, openSignInStandIn, type SignInStandIn } from "../../stand-in/sign-in.ts";
import { libraries, ONE, TWO, withOwnLibraries } from "./own-libraries.ts";
import { ADDRESS, client, running, type Running } from "./room-client.ts";

withOwnLibraries();

const ARTICLE = `/s/${ONE}/read/lighthouse`;

describe("signing in with Discord", () => {
  let discord: SignInStandIn;
  let room: Running;
  beforeEach(async () => {
    discord = await openSignInStandIn();
    discord.guilds = new Set([ONE, "900000000000000009"]);
    const bot = {
      application: CLIENT.id,
      serves: async (...servers: string[]) => servers.includes(ONE) || servers.includes(TWO),
    };
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
