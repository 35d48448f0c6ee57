/** A Reply as the page gets it: JSON, each passage with the address of its sentence in the reading room. */
import type { Library } from "../../library.ts";
import type { Reply, Shown } from "../../reply.ts";

export interface WebShown extends Shown {
  /** The passage in the reading room, e.g. "/read/china-internet-conference#p13s2". */
  readonly href: string;
}
export interface WebReply extends Omit<Reply, "passages"> {
  readonly passages: readonly WebShown[];
}

export async function render(reply: Reply, library: Library): Promise<WebReply> {
  const passages = reply.passages.map(async (shown) => ({ ...shown, href: await hrefOf(shown, library) }));
  return { ...reply, passages: await Promise.all(passages) };
}

async function hrefOf({ document, snippet }: Shown, library: Library): Promise<string> {
  const found = snippet ? await library.passage(snippet) : null;
  const at = found ? `#p${found.snippet.paragraph}s${found.snippet.sentence}` : "";
  return `/read/${encodeURIComponent(document)}${at}`;
}
