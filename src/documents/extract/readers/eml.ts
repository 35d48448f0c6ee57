/** E-mails (.eml): what was written, with whose it is, and when; what it answers or forwards is set apart. */
import { parseHTML } from "linkedom";
import PostalMime from "postal-mime";
import { piecesOfHtml } from "../../markup/html.ts";
import type { TextPiece } from "../../pieces.ts";
import { joinedLines } from "../../plain/hyphens.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";

/** Marks before the lines of an earlier mail. */
const QUOTED = /^(?:>[ \t]?)+/u;
/** Characters that fit on a line of a mail whose lines were broken to fit a width. */
const WIDTH = 66;
/** A locked mail has a text that says so, and nothing else. */
const LOCKED = /^\s*-----BEGIN PGP MESSAGE-----/u;

export async function readEml(bytes: Uint8Array): Promise<Extracted> {
  const mail = await PostalMime.parse(bytes);
  const { from, subject, date, text = "", html = "" } = mail;
  if (!from && !subject && !date) throw new Unreadable("other-kind", "it does not begin as an e-mail does");
  const isLocked = mail.attachments.some(({ mimeType }) => /pkcs7-mime|pgp-encrypted/u.test(mimeType));
  if (LOCKED.test(text) || (isLocked && !text && !html)) throw new Unreadable("encrypted");
  const { pieces, leavesOut } = /\p{L}/u.test(text) ? readText(text) : readHtmlOfMail(html);
  const files = mail.attachments.flatMap(({ filename, disposition, related }) =>
    filename && disposition === "attachment" && !related ? [filename] : [],
  );
  const stated = { title: subject, author: from?.name || from?.address, published: date };
  return {
    stated: Object.fromEntries(
      Object.entries(stated).flatMap(([name, value]) => {
        const line = value?.replace(/\s+/gu, " ").trim().slice(0, 500);
        return line ? [[name, line]] : [];
      }),
    ),
    pieces,
    notes: [...(leavesOut ? [NESTED] : []), ...(files.length ? [attached(files)] : [])],
  };
}

interface Read {
  readonly pieces: TextPiece[];
  /** Whether a quoted mail quotes another: that is left out, or its words would be taken for those of who quotes it. */
  readonly leavesOut: boolean;
}

/** The paragraphs of a mail: its lines are broken to fit a width, or by whoever wrote it. */
function readText(text: string): Read {
  const none: ReadonlySet<string> = new Set();
  const pieces: TextPiece[] = [];
  let lines: string[] = [];
  let [depth, leavesOut] = [0, false];
  const close = () => {
    const quoted = depth ? ({ quoted: true } as const) : {};
    if (lines.length && depth < 2)
      pieces.push({ text: joinedLines(lines, none, "keep"), heading: 0, ...quoted });
    lines = [];
  };
  for (const raw of text.split(/\r\n?|\n/u)) {
    const [marks = ""] = QUOTED.exec(raw) ?? [];
    const deep = marks.replace(/[ \t]/gu, "").length;
    const line = raw.slice(marks.length).trim();
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + 1 + line.split(" ", 1)[0]!.length <= WIDTH;
    if (!line || deep !== depth || fits) close();
    if (line && deep > 1 && depth === 1 && pieces.at(-1)?.text.endsWith(":")) pieces.pop();
    // A blank line within what is quoted may bear no mark.
    if (line || deep) depth = deep;
    leavesOut ||= line !== "" && deep > 1;
    if (line) lines.push(line);
  }
  close();
  return { pieces, leavesOut };
}

function readHtmlOfMail(html: string): Read {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const inner = [...document.querySelectorAll("blockquote blockquote")];
  for (const quoted of inner) {
    const before = quoted.previousElementSibling;
    if (before?.textContent?.trim().endsWith(":")) before.remove();
    quoted.remove();
  }
  return { pieces: piecesOfHtml(inner.length ? document.toString() : html), leavesOut: inner.length > 0 };
}

const NESTED = {
  what: "What is quoted in a quoted mail is not read.",
  fix: "Save that mail too, if it is to be read.",
};
const attached = (files: readonly string[]) => ({
  what: `What is attached to it is not read: ${files.join(", ").slice(0, 500)}.`,
  fix: "Save it as a file of its own, if it is to be read.",
});
