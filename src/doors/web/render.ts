/** A Reply as the page gets it: JSON, each passage with the address of its sentence in the reading room. */
import { articlePath, fragmentOf } from "../../addresses.ts";
import type { Reply, ShownPassage } from "../../reply.ts";
import { rowsTogether } from "../../rows-together.ts";
import type { Wording } from "../../wording/index.ts";
import { withNames } from "./make-believe.ts";

export interface WebShown extends ShownPassage {
  /** The passage in the reading room, e.g. "/read/china-internet-conference?at=p13s2#p13s2". */
  readonly href: string;
}
export interface WebReply extends Omit<Reply, "passages" | "file"> {
  readonly passages: readonly WebShown[];
  /** Its content in base64. */
  readonly file: { readonly name: string; readonly base64: string } | null;
}

/** With the make-believe server's channels and roles called by their names. */
export function inMakeBelieve(reply: Reply, say: Wording): Reply {
  const named = (line: string) => withNames(line, say);
  const { heading, lines, closing } = reply;
  return { ...reply, heading: named(heading), lines: lines.map(named), closing: closing.map(named) };
}

/** `base` stands before the reading room's addresses. */
export function renderForWeb(reply: Reply, base = ""): WebReply {
  const { file } = reply;
  const handed = file && { name: file.name, base64: Buffer.from(file.content).toString("base64") };
  return {
    ...reply,
    file: handed,
    passages: reply.passages.map((shown) => ({ ...rowsTogether(shown), href: base + hrefOf(shown) })),
  };
}

function hrefOf({ document, anchor }: ShownPassage): string {
  if (!anchor) return articlePath(document);
  const at = fragmentOf(anchor);
  return `${articlePath(anchor.document)}?at=${at}#${at}`;
}
