/** Whether a site lets its pages be fetched (RFC 9309). */
import { createRequire } from "node:module";
import { unpackedBody, get, FetchRefused, type Rules } from "./connect.ts";

type Parse = (url: string, rules: string) => { isAllowed(url: string, agent: string): boolean | undefined };
// Its types speak of a default export that Node does not see.
const parse: Parse = createRequire(import.meta.url)("robots-parser");

/** Bytes of rules that are read. */
const MOST = 500_000;

/** Throws `FetchRefused` where the site's robots.txt forbids the page to us. A site without one, or that hides it, forbids nothing. */
export async function checkRobots(url: URL, rules: Rules): Promise<void> {
  const address = new URL("/robots.txt", url);
  const answer = await get(address, "text/plain", rules);
  const status = answer.statusCode ?? 0;
  if (status >= 500) {
    answer.destroy();
    throw new FetchRefused(
      `The site does not say whether its pages may be fetched: its robots.txt answers with ${status}.`,
      "Try again later, or save the page in your browser and add the file.",
    );
  }
  if (status !== 200) return void answer.destroy();
  const text = new TextDecoder().decode(await unpackedBody(answer, MOST).catch(() => new Uint8Array()));
  if (parse(address.href, text).isAllowed(url.href, rules.agent.split("/")[0]!) === false)
    throw new FetchRefused(
      "The site's robots.txt asks programs not to fetch this page.",
      "Save the page in your browser and add the file.",
    );
}
