import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWeb, type Web } from "../../../src/doors/web/index.ts";
import { servicesOverSeed } from "../contract.ts";

let web: Web;
beforeAll(async () => {
  web = await startWeb({ services: await servicesOverSeed(), port: 0 });
});
afterAll(() => web.stop());

const JSON_BODY = { "content-type": "application/json" };
const CALL = JSON.stringify({ command: "help", options: {}, locale: "en" });

/** The status of an answer; `fetch` would not let us set Host. */
function statusOf(method: string, path: string, headers: Record<string, string>, body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, web.url), { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject).end(body);
  });
}
const portOf = () => new URL(web.url).port;

describe("who may call the preview", () => {
  test("its own page may, by address and as localhost", async () => {
    for (const host of [`127.0.0.1:${portOf()}`, `localhost:${portOf()}`]) {
      const headers = { ...JSON_BODY, host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
      expect(await statusOf("POST", "/call", headers, CALL)).toBe(200);
    }
  });

  test("a name that was pointed at this address may not, whatever it asks for", async () => {
    for (const host of ["evil.example", `evil.example:${portOf()}`, "localhost.evil.example"])
      for (const path of ["/", "/commands", "/health", "/page/preview.js"])
        expect(await statusOf("GET", path, { host }), `${host}${path}`).toBe(403);
  });

  test("the icon that a browser asks for by itself is there", async () => {
    const answer = await fetch(new URL("/favicon.ico", web.url));
    expect(answer.headers.get("content-type")).toContain("image/svg+xml");
  });

  test("a page of another site, or of another port of this machine, may not", async () => {
    for (const origin of [
      "https://evil.example",
      "null",
      "http://localhost:1",
      `https://127.0.0.1:${portOf()}`,
    ])
      expect(await statusOf("POST", "/call", { ...JSON_BODY, origin }, CALL), origin).toBe(403);
    expect(await statusOf("POST", "/call", { ...JSON_BODY, "sec-fetch-site": "cross-site" }, CALL)).toBe(403);
  });

  test("a form, which any site may send without asking, is not read", async () => {
    expect(await statusOf("POST", "/call", { "content-type": "text/plain" }, CALL)).toBe(400);
  });

  test.each(["", "{", "null", '{"command":1}', '{"command":"ask","options":{"q":{}},"locale":"en"}'])(
    "what is no call is refused: %s",
    async (body) => {
      expect(await statusOf("POST", "/call", JSON_BODY, body)).toBe(400);
      expect(await statusOf("POST", "/complete", JSON_BODY, body)).toBe(400);
    },
  );

  test("a body that is too large is refused", async () => {
    const large = JSON.stringify({ command: "ask", options: { question: "x".repeat(70_000) }, locale: "en" });
    expect(await statusOf("POST", "/call", JSON_BODY, large)).toBe(413);
  });
});

describe("what its pages may do", () => {
  test.each(["/", "/page/preview.js", "/no-such-page"])(
    "%s: nothing from elsewhere, nothing inline",
    async (path) => {
      const { headers } = await fetch(new URL(path, web.url));
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|http|data:|\*/u);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    },
  );

  test("the page holds no inline script or style, and no address but Discord's portal, as a link", async () => {
    const page = await (await fetch(web.url)).text();
    expect(page).not.toMatch(/<style|style=|<script(?! type="module" src="\/)|\son\w+=/u);
    expect(page.match(/https?:\/\/[^"<]*/gu)).toEqual(["https://discord.com/developers/applications"]);
  });

  test("an article that is gone is told so, with the way to the others", async () => {
    const gone = await fetch(`${web.url}/read/no-such-article`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toMatch(/There is no such article.*<a href="\/read">/u);
    expect((await fetch(`${web.url}/read/`)).url).toBe(`${web.url}/read`);
  });

  test("only the page's own files are served", async () => {
    for (const path of ["/page/../app.ts", "/page/%2e%2e/app.ts", "/page/..%2fapp.ts", "/app.ts", "/page/"])
      expect(await statusOf("GET", path, {}), path).toBe(404);
  });
});

describe("where it listens", () => {
  test("the next free port is taken where none was asked for, and nobody but this machine reaches it", async () => {
    const services = await servicesOverSeed();
    const first = await startWeb({ services });
    const second = await startWeb({ services });
    expect(new URL(first.url).hostname).toBe("127.0.0.1");
    expect(second.url).not.toBe(first.url);
    await Promise.all([first.stop(), second.stop()]);
  });

  test("a port that was asked for and is taken is an error", async () => {
    const services = await servicesOverSeed();
    const again = startWeb({ services, port: Number(portOf()) });
    await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
