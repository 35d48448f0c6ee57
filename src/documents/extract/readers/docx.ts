/** Word (.docx): paragraphs, headings, lists, tables row by row, footnotes; comments and deleted text are left out. */
import mammoth from "mammoth";
import { piecesOfHtml } from "../../markup/html.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { CORE, statedInCore } from "./relations.ts";
import { unzip } from "./zip.ts";

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "strike => del",
  // A table of contents says again what the headings say.
  ..."123456789".split("").map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='TOC Heading'] => !",
  "p[style-name='table of figures'] => !",
];

export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  // Unpacked once to be measured: the library below unpacks without limits.
  const archive = await unzip(bytes, (name) => name === CORE);
  if (!archive.names.includes("word/document.xml"))
    throw new Unreadable("damaged", "it has no document part");
  const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage: noPictures },
  );
  return {
    stated: statedInCore(archive),
    pieces: piecesOfHtml(value),
    notes: [],
  };
}
