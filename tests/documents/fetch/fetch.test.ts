import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync, brotliCompressSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { FetchRefused } from "../../../src/documents/fetch/connect.ts";
import { fetchDocument } from "../../../src/documents/fetch/fetch.ts";

type Answers = Readonly<Record<string, (asked: IncomingMessage, answer: ServerResponse) => void>>;

/** A site on this machine; what it is not told to answer is not found. */
async function site(answers: Answers): Promise<{ url: string; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, "0.0.0.0", resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

const html =
  (text: string, headers = {}) =>
  (_: IncomingMessage, answer: ServerResponse) =>
    void answer.writeHead(200, { "content-type": "text/html", ...headers }).end(text);
const to = (location: string) => (_: IncomingMessage, answer: ServerResponse) =>
  void answer.writeHead(302, { location }).end();

const agent = "Verbatim/0.0";
/** Only this one address of the machine: whoever leads to another is found out. */
const allowed = (address: string) => address === "127.0.0.1";
const fetched = (url: string) => fetchDocument(url, { agent, allowed });
const refused = (url: string, options: Partial<Parameters<typeof fetchDocument>[1]> = {}) =>
  fetchDocument(url, { agent, ...options }).then(
    () => "it was fetched",
    (error: unknown) => (error instanceof FetchRefused ? error.message : String(error)),
  );

test("a page is fetched with its type and its last address, under the project's own name", async () => {
  let name = "";
  const { url } = await site({
    "/old": to("/new?x=1#y"),
    "/new?x=1": (request, response) => {
      name = String(request.headers["user-agent"]);
      html("<p>It fell.</p>")(request, response);
    },
  });
  const { bytes, type, url: last } = await fetched(`${url}/old`);
  expect(new TextDecoder().decode(bytes)).toBe("<p>It fell.</p>");
  expect({ type, last, name }).toEqual({ type: "text/html", last: `${url}/new?x=1`, name: "Verbatim/0.0" });
});

test.each([
  ["gzip", gzipSync("It fell.")],
  ["br", brotliCompressSync("It fell.")],
])("what comes packed with %s is unpacked", async (packing, body) => {
  const { url } = await site({
    "/": (_, answer) =>
      void answer.writeHead(200, { "content-type": "text/plain", "content-encoding": packing }).end(body),
  });
  expect(new TextDecoder().decode((await fetched(url)).bytes)).toBe("It fell.");
});

test("addresses of this machine are not connected to, however they are written", async () => {
  const { port, asked } = await site({ "/": html("<p>Secret.</p>") });
  const hosts = [
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.1",
    "0",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
  ];
  for (const host of hosts)
    expect([host, await refused(`http://${host}:${port}/`)]).toEqual([
      host,
      "That address is in a private network.",
    ]);
  expect(asked).toEqual([]);
});

test("each redirect is checked anew", async () => {
  const { url, port, asked } = await site({
    "/other": (_, answer) => void answer.writeHead(302, { location: `http://127.0.0.2:${port}/` }).end(),
    "/six": (_, answer) => void answer.writeHead(302, { location: `http://[::1]:${port}/` }).end(),
    "/file": to("file:///etc/passwd"),
    "/loop": to("/loop"),
  });
  expect(await refused(`${url}/other`, { allowed })).toBe("That address is in a private network.");
  expect(await refused(`${url}/six`, { allowed })).toBe("That address is in a private network.");
  expect(await refused(`${url}/file`, { allowed })).toBe("That is no address of the web.");
  expect(await refused(`${url}/loop`, { allowed })).toBe("It leads elsewhere more than five times.");
  expect(asked.filter((path) => path === "/loop")).toHaveLength(6);
  expect(asked).not.toContain("/");
});

test("no more than 20 MB are taken, packed or not", async () => {
  const zeros = Buffer.alloc(25_000_000);
  const { url } = await site({
    "/bomb": (_, answer) =>
      void answer
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end(gzipSync(zeros)),
    "/large": (_, answer) => void answer.writeHead(200, { "content-type": "text/html" }).end(zeros),
  });
  expect(await refused(`${url}/bomb`, { allowed })).toBe("It has more than 20 MB.");
  expect(await refused(`${url}/large`, { allowed })).toBe("It has more than 20 MB.");
});

test("only what is read is fetched; a type that says nothing leaves it to the ending", async () => {
  const binary = (type: string) => html("x", { "content-type": type });
  const { url } = await site({
    "/film": binary("video/mp4"),
    "/a.pdf": binary("application/octet-stream"),
    "/b.exe": binary("application/octet-stream"),
  });
  expect(await refused(`${url}/film`, { allowed })).toBe("It is video/mp4, which is not read.");
  expect(await refused(`${url}/b.exe`, { allowed })).toMatch(/not read/u);
  expect((await fetched(`${url}/a.pdf`)).bytes).toHaveLength(1);
});

test("robots.txt is respected, and a site without one forbids nothing", async () => {
  const rules =
    (text: string, status = 200) =>
    (_: IncomingMessage, answer: ServerResponse) =>
      void answer.writeHead(status, { "content-type": "text/plain" }).end(text);
  const strict = await site({
    "/robots.txt": rules("User-agent: *\nDisallow: /private/\n\nUser-agent: verbatim\nDisallow: /bots/"),
    "/private/": html("x"),
    "/bots/": html("x"),
    "/lead": to("/bots/"),
  });
  expect(await refused(`${strict.url}/bots/`, { allowed })).toBe(
    "The site's robots.txt asks programs not to fetch this page.",
  );
  expect(await refused(`${strict.url}/lead`, { allowed })).toBe(
    "The site's robots.txt asks programs not to fetch this page.",
  );
  expect(strict.asked).not.toContain("/bots/");
  expect((await fetched(`${strict.url}/private/`)).bytes).toHaveLength(1);
  const broken = await site({ "/robots.txt": rules("", 503), "/": html("x") });
  expect(await refused(broken.url, { allowed })).toMatch(/robots\.txt answers with 503/u);
});

test("what goes wrong is told for people", async () => {
  const { url } = await site({
    "/closed": (_, answer) => void answer.writeHead(403).end(),
    "/off": (_, answer) => void answer.destroy(),
  });
  expect(await refused(`${url}/closed`, { allowed })).toBe("The site answers with 403.");
  expect(await refused(`${url}/none`, { allowed })).toBe("The site answers with 404.");
  expect(await refused(`${url}/off`, { allowed })).toBe("The site broke off.");
  expect(await refused("ftp://example.org/x")).toBe("That is no address of the web.");
  expect(await refused("javascript:alert(1)")).toBe("That is no address of the web.");
  expect(await refused("http://127.0.0.1:1/", { allowed })).toBe("The site does not answer.");
});
