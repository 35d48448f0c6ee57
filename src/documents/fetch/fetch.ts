/** A document from the web, fetched with the care that a stranger's link needs. */
import { extname } from "node:path";
import { endingOf } from "../formats/index.ts";
import { fileTypeOf } from "../extract/file-types.ts";
import { isPublic } from "./addresses.ts";
import { unpackedBody, get, FetchRefused, type Rules } from "./connect.ts";
import { checkRobots } from "./robots.ts";

export interface Fetched {
  readonly bytes: Uint8Array;
  /** Of the answer, "" where it states none. */
  readonly type: string;
  /** Where it was found, after redirects. */
  readonly url: string;
}

/** Milliseconds for all of it, bytes once unpacked, and how often it may lead elsewhere. */
const TIME = 20_000;
const MOST = 20_000_000;
const REDIRECTS = 5;
const ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown, */*;q=0.1";

/**
 * Fetches one page or file. Only http and https; only from public addresses, or those `allowed`, checked anew after each
 * redirect; 20 seconds, 20 MB once unpacked, five redirects; only what Verbatim reads; not where robots.txt forbids
 * it. Throws `FetchRefused`, whose message and `fix` are for people, for whatever keeps it from being fetched.
 */
export async function fetchDocument(
  address: string,
  { allowed = isPublic, agent }: Partial<Pick<Rules, "allowed">> & Pick<Rules, "agent">,
): Promise<Fetched> {
  const rules: Rules = { allowed, agent, signal: AbortSignal.timeout(TIME) };
  try {
    return await follow(urlOf(address), rules, REDIRECTS);
  } catch (error) {
    throw refusalOf(error, rules);
  }
}

async function follow(url: URL, rules: Rules, left: number): Promise<Fetched> {
  await checkRobots(url, rules);
  const answer = await get(url, ACCEPT, rules);
  const { statusCode: status = 0, headers } = answer;
  if (status >= 300 && status < 400 && headers.location) {
    answer.destroy();
    if (left === 0)
      throw new FetchRefused("It leads elsewhere more than five times.", "Name the page itself.");
    return follow(urlOf(new URL(headers.location, url).href), rules, left - 1);
  }
  if (status !== 200) {
    answer.destroy();
    throw new FetchRefused(`The site answers with ${status}.`, told(status));
  }
  const type = headers["content-type"] ?? "";
  if (!isRead(url, type)) {
    answer.destroy();
    const kind = type.split(";")[0]?.slice(0, 60) || "something without a name";
    throw new FetchRefused(`It is ${kind}, which is not read.`, "Name a page, a PDF or a text.");
  }
  return { bytes: await unpackedBody(answer, MOST), type, url: url.href };
}

function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new FetchRefused("That is no address of the web.", 'It begins with "https://" or "http://".');
  // Whoever wrote the link may not speak for whoever opens it.
  url.username = url.password = url.hash = "";
  return url;
}

/** By its content type; a type that says nothing leaves it to the ending. */
function isRead(url: URL, type: string): boolean {
  const ending = extname(url.pathname).toLowerCase();
  const says = !/^(?:application|binary)\/(?:octet-stream|download)|^$/u.test(type.split(";")[0]!.trim());
  return says
    ? fileTypeOf("", type) !== null || endingOf("", type) !== null
    : fileTypeOf(ending) !== null || endingOf(ending) !== null;
}

const told = (status: number) =>
  status === 401 || status === 403 || status === 402
    ? "It is not open to everybody: save it in your browser and add the file."
    : status === 404 || status === 410
      ? "Check the address."
      : "Try again later.";

/** What went wrong, for people. */
function refusalOf(error: unknown, { signal }: Rules): FetchRefused {
  if (error instanceof FetchRefused) return error;
  if (signal.aborted)
    return new FetchRefused(`It took longer than ${TIME / 1000} seconds.`, "Try again later.");
  const { code = "", message } = error as NodeJS.ErrnoException;
  const why: Readonly<Record<string, string>> = {
    ENOTFOUND: "There is no such site.",
    EAI_AGAIN: "The name of the site could not be looked up.",
    ECONNREFUSED: "The site does not answer.",
    ECONNRESET: "The site broke off.",
    ETIMEDOUT: "The site does not answer.",
  };
  return new FetchRefused(
    why[code] ?? `It could not be fetched: ${message.replace(/\.$/u, "")}.`,
    "Check the address and the connection.",
  );
}
