/** A page that a browser saved as one file (.mhtml). */
import PostalMime from "postal-mime";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { readPage } from "./html.ts";

export async function readMhtml(bytes: Uint8Array): Promise<Extracted> {
  const mail = await PostalMime.parse(firstPart(bytes));
  if (!mail.html) throw new Unreadable("damaged", "there is no page in it");
  const url = mail.headers.find(({ key }) => key === "snapshot-content-location")?.value;
  const page = readPage(mail.html);
  const title = page.stated.title ?? mail.subject?.slice(0, 500);
  return {
    ...page,
    stated: { ...(title ? { title } : {}), ...(url ? { url: url.slice(0, 2000) } : {}), ...page.stated },
  };
}

/** Bytes of the head, in which the mark between the parts is told. */
const HEAD = 10_000;

/** The page itself, which stands first: those behind it are frames in it, of advertisements most often. */
function firstPart(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = file.toString("latin1", 0, HEAD);
  const [, boundary] =
    /^content-type:[^\n]*(?:\r?\n[ \t][^\n]*){0,9}?boundary="?([^"\r\n;]{1,100})/imu.exec(head) ?? [];
  if (boundary === undefined) return bytes;
  const mark = `--${boundary}`;
  const second = file.indexOf(mark, file.indexOf(mark) + mark.length);
  return second === -1 ? bytes : Buffer.concat([file.subarray(0, second), Buffer.from(`${mark}--\r\n`)]);
}
