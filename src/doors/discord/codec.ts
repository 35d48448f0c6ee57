/**
 * A button is a call: everything that pressing it needs stands in its `custom_id` (1 to 100 characters), so that it works
 * after a restart and for as long as its message stands. A call too long for that lies in the keep under a short key.
 *
 *     1 a 0 337tiwjb3nn0u ~ passage~source:tides~paragraph#12
 *     | | | |               the call, or `#` and its key; for "read on", the place before it
 *     | | | who asked, in base 36; empty where all may press alike
 *     | | the button's number in its message, which keeps ids unique
 *     | how it opens
 *     version: a later one adds a reader below and keeps this one
 */
import type { FollowUp, OptionValues, OptionValue } from "../../reply.ts";
import type { ButtonStore } from "../../state/buttons.ts";

type Packed = FollowUp["call"];

/** Where in a reply its showing begins: the block, and the offset into the block's text. */
export interface ReplyPlace {
  readonly block: number;
  readonly offset: number;
  /** Only this block: the rest of one passage. */
  readonly alone: boolean;
}

/** here and anew: as in FollowUp; share: the same, for everyone; read: the same reply from `at` on. */
export type Press = { readonly owner: string | null; readonly call: Packed } & (
  | { readonly opens: "here" | "anew" | "share" }
  | { readonly opens: "read"; readonly at: ReplyPlace }
);

const MODES = { h: "here", a: "anew", s: "share", r: "read" } as const;
const LONGEST = 100;

/** A `custom_id` for the button with this number in its message; what is too long for one is put into the keep. */
export function packPress(press: Press, ordinal: number, keep: ButtonStore): string {
  const mode = press.opens[0]!;
  const owner = /^\d{1,20}$/u.test(press.owner ?? "") ? BigInt(press.owner!).toString(36) : "";
  const at = press.opens === "read" ? `${place(press.at)}~` : "";
  const head = `1${mode}${ordinal.toString(36)}${owner}~${at}`;
  const body = spell(press.call);
  const sayable = body.isWellFormed() && !/\p{Cc}|\s$/u.test(body);
  if (sayable && head.length + body.length <= LONGEST) return head + body;
  return `${head}#${keep.put(JSON.stringify(press.call))}`;
}

/** What a `custom_id` asks for; "gone" where its key is no longer kept, null where it is none of ours. */
export async function unpackPress(id: string, keep: ButtonStore): Promise<Press | "gone" | null> {
  const match = /^1([hasr])[0-9a-z]([0-9a-z]{0,13})~(?:(\d{1,6})\.(\d{1,9})(!?)~)?(.+)$/su.exec(id);
  if (!match) return null;
  const [, mode, owner, block, offset, alone, body] = match;
  const call = body!.startsWith("#") ? await kept(body!.slice(1), keep) : read(body!);
  if (!call) return body!.startsWith("#") ? "gone" : null;
  const opens = MODES[mode as keyof typeof MODES];
  const common = { call, owner: owner ? fromBase36(owner) : null };
  if (opens !== "read") return { ...common, opens };
  if (block === undefined) return null;
  return { ...common, opens, at: { block: Number(block), offset: Number(offset), alone: alone === "!" } };
}

const place = ({ block, offset, alone }: ReplyPlace) => `${block}.${offset}${alone ? "!" : ""}`;

function fromBase36(digits: string): string {
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}

/**
 * `command~name:text~name#number~name+` (true) `~name-` (false); `~` and `\` in texts are led by `\`. `~name^rest` is a text
 * that begins as the one before it, as a passage's id begins with its article's.
 */
function spell({ command, options }: Packed): string {
  let before = "";
  const parts = Object.entries(options).map(([name, value]) => {
    if (typeof value === "string") {
      const goesOn = before !== "" && value.startsWith(before);
      const said = (goesOn ? value.slice(before.length) : value).replace(/[\\~]/gu, "\\$&");
      before = value;
      return `${name}${goesOn ? "^" : ":"}${said}`;
    }
    if (typeof value === "number") return `${name}#${value}`;
    return `${name}${value ? "+" : "-"}`;
  });
  return [command, ...parts].join("~");
}

function read(body: string): Packed | null {
  const [command = "", ...parts] = body.match(/(?:\\.|[^~\\])+/gsu) ?? [];
  let before = "";
  const options = parts.map((part): [string, OptionValue] | null => {
    const match = /^([a-z_-]*?)(?:([:^])(.*)|#(-?\d+)|([+-]))$/su.exec(part);
    if (!match) return null;
    const [, name = "", sign, text, number, flag] = match;
    if (text !== undefined) {
      before = (sign === "^" ? before : "") + text.replace(/\\(.)/gsu, "$1");
      return [name, before];
    }
    return [name, number === undefined ? flag === "+" : Number(number)];
  });
  if (!command || options.includes(null)) return null;
  return { command, options: Object.fromEntries(options as [string, OptionValue][]) };
}

async function kept(key: string, keep: ButtonStore): Promise<Packed | null> {
  const text = await keep.get(key);
  if (text === null) return null;
  const { command, options } = JSON.parse(text) as { command: string; options: OptionValues };
  return { command, options };
}
