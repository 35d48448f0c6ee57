/** A page that a browser saved as one file (.mhtml). */
import PostalMime from "postal-mime";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { readPage } from "./html.ts";

export async function readMhtml(bytes: Uint8Array): Promise<Extracted> {
  const mail = await PostalMime.parse(bytes);
  if (!mail.html) throw new Unreadable("damaged", "there is no page in it");
  const url = mail.headers.find(({ key }) => key === "snapshot-content-location")?.value;
  const page = readPage(mail.html);
  const title = page.stated.title ?? mail.subject?.slice(0, 500);
  return {
    ...page,
    stated: { ...(title ? { title } : {}), ...(url ? { url: url.slice(0, 2000) } : {}), ...page.stated },
  };
}
