/** What is packed into an OpenDocument file, whether text, table or slides. */
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { statedIn } from "./relations.ts";
import { elementsOf } from "./xml.ts";
import { unzip } from "./zip.ts";

const MANIFEST = "META-INF/manifest.xml";

/** The part that holds what is read, and what the file says of itself. Throws `Unreadable`. */
export async function openDocumentIn(
  bytes: Uint8Array,
): Promise<{ content: Uint8Array; stated: Extracted["stated"] }> {
  const archive = await unzip(bytes, (name) => /^(?:content|meta)\.xml$/u.test(name) || name === MANIFEST);
  if (archive.text(MANIFEST)?.includes("<manifest:encryption-data")) throw new Unreadable("encrypted");
  const content = archive.bytes("content.xml");
  if (content === null) throw new Unreadable("damaged", "it has no content part");
  const meta = elementsOf(archive.text("meta.xml") ?? "");
  const author = meta.has("meta:initial-creator") ? "meta:initial-creator" : "dc:creator";
  return { content, stated: { ...statedIn(meta, "dc:title", "title"), ...statedIn(meta, author, "author") } };
}
