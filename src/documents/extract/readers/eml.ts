/** E-mails (.eml): what was written, with whose it is, and when; what it answers or forwards is set apart. */
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
    pieces: /\p{L}/u.test(text) ? piecesOfMail(text) : piecesOfHtml(html),
    notes: files.length ? [attached(files)] : [],
  };
}

/** The paragraphs of a mail: its lines are broken to fit a width, or by whoever wrote it. */
function piecesOfMail(text: string): TextPiece[] {
  const none: ReadonlySet<string> = new Set();
  const pieces: TextPiece[] = [];
  let lines: string[] = [];
  let isQuoted = false;
  const close = () => {
    if (lines.length)
      pieces.push({
        text: joinedLines(lines, none, "keep"),
        heading: 0,
        ...(isQuoted ? { quoted: true } : {}),
      });
    lines = [];
  };
  for (const raw of text.split(/\r\n?|\n/u)) {
    const quoted = QUOTED.test(raw);
    const line = raw.replace(QUOTED, "").trim();
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + 1 + line.split(" ", 1)[0]!.length <= WIDTH;
    if (!line || quoted !== isQuoted || fits) close();
    isQuoted = quoted;
    if (line) lines.push(line);
  }
  close();
  return pieces;
}

const attached = (files: readonly string[]) => ({
  what: `What is attached to it is not read: ${files.join(", ").slice(0, 500)}.`,
  fix: "Save it as a file of its own, if it is to be read.",
});
