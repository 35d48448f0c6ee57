/** Packed files for tests: Word, OpenDocument, EPUB, as their programs write them, in as few parts as will do. */
import { buffer } from "node:stream/consumers";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { ZipFile } from "yazl";

type Parts = Readonly<Record<string, string | Uint8Array>>;

export async function zipOf(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), name, { compress: content.length > 100 });
  zip.end();
  return buffer(zip.outputStream);
}

/**
 * A packed file of one part: a piece `times` times over. The piece is packed once; yazl, which packs and sums up all of it, takes
 * two seconds for 200 MB.
 */
export function zipOfOne(name: string, piece: Uint8Array, times: number): Uint8Array {
  const packed = Buffer.concat([
    ...Array<Buffer>(times).fill(deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH })),
    deflateRawSync(""),
  ]);
  let sum = 0;
  for (let i = 0; i < times; i++) sum = crc32(piece, sum);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // the version that unpacks it
  fields.writeUInt16LE(8, 4); // deflated
  fields.writeUInt32LE(sum, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(piece.length * times, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00"),
    fields,
    Buffer.alloc(14), // begins at 0
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\x05\x06"), end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org";
const W = `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`;

/** A Word file. `body`: WordprocessingML, see `word`; `footnotes`: the texts of notes 1, 2, ... */
export function docxOf(
  body: string,
  { footnotes = [], title, author }: { footnotes?: readonly string[]; title?: string; author?: string } = {},
): Promise<Uint8Array> {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="r${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const relations = (inner: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipOf({
    "[Content_Types].xml": `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("word/document.xml", "document.main")}${part("word/footnotes.xml", "footnotes")}${part("word/styles.xml", "styles")}</Types>`,
    "_rels/.rels": relations(
      `${relation(1, "officeDocument", "word/document.xml")}<Relationship Id="r2" Type="${OFFICE}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${title ? `<dc:title>${title}</dc:title>` : ""}${author ? `<dc:creator>${author}</dc:creator>` : ""}</cp:coreProperties>`,
    "word/_rels/document.xml.rels": relations(
      relation(1, "footnotes", "footnotes.xml") + relation(2, "styles", "styles.xml"),
    ),
    "word/styles.xml": `${XML}<w:styles ${W}>${style("Heading1", "heading 1")}${style("Title", "Title")}${style("Quote", "Quote")}${style("TOC1", "toc 1")}</w:styles>`,
    "word/footnotes.xml": `${XML}<w:footnotes ${W}>${footnotes.map((text, i) => `<w:footnote w:id="${i + 1}">${word.p(text)}</w:footnote>`).join("")}</w:footnotes>`,
    "word/document.xml": `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  });
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** WordprocessingML, a paragraph at a time. */
export const word = {
  /** "{1}" in the text is the mark of note 1; "{-no-}" is deleted text. */
  p: (text: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${text
      .split(/(\{\d\}|\{-[^}]*-\})/u)
      .map((part) => {
        if (/^\{\d\}$/u.test(part)) return `<w:r><w:footnoteReference w:id="${part[1]}"/></w:r>`;
        const deleted = /^\{-(.*)-\}$/u.exec(part)?.[1];
        return deleted
          ? `<w:del w:id="9" w:author="x"><w:r><w:delText>${deleted}</w:delText></w:r></w:del>`
          : run(part);
      })
      .join("")}</w:p>`,
  table: (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${word.p(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`,
};

/** An OpenDocument text. `body`: its content, in `text:` elements. */
export function odtOf(body: string, meta = ""): Promise<Uint8Array> {
  const spaces = ["office", "text", "table", "meta"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `${XML}<office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "meta.xml": `${XML}<office:document-meta ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${meta}</office:meta></office:document-meta>`,
  });
}

/** A book. `chapters`: name and body of each; the table of contents names them, and what else it is given. */
export function epubOf(
  title: string,
  author: string,
  chapters: readonly (readonly [name: string, body: string])[],
  within: readonly (readonly [name: string, href: string])[] = [],
): Promise<Uint8Array> {
  const page = (body: string) =>
    `${XML}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;
  const files = chapters.map(([, body], i) => [`OEBPS/c${i + 1}.xhtml`, page(body)] as const);
  const items = chapters.map(
    (_, i) => `<item id="c${i + 1}" href="c${i + 1}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `${XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OEBPS/book.opf": `${XML}<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join("")}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i + 1}"/>`).join("")}</spine></package>`,
    "OEBPS/nav.xhtml": page(
      `<nav epub:type="toc"><ol>${[...chapters.map(([name], i) => [name, `c${i + 1}.xhtml`] as const), ...within].map(([name, href]) => (name ? `<li><a href="${href}">${name}</a></li>` : "")).join("")}</ol></nav>`,
    ),
    ...Object.fromEntries(files),
  });
}
