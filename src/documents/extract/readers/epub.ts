/** Books (.epub): chapter by chapter, in the order of the book. */
import { posix } from "node:path";
import { piecesOfHtml } from "../../markup/html.ts";
import type { TextPiece } from "../../pieces.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { eachElement, elementsOf } from "./xml.ts";
import { unzip, type Archive } from "./zip.ts";

export async function readEpub(bytes: Uint8Array): Promise<Extracted> {
  const archive = await unzip(bytes, (name) => /\.(?:xml|opf|ncx|x?html?)$/iu.test(name));
  if (archive.names.includes("META-INF/rights.xml")) throw new Unreadable("encrypted");
  let root = "";
  eachElement(archive.text("META-INF/container.xml") ?? "", (name, attributes) => {
    if (name === "rootfile") root ||= attributes["full-path"] ?? "";
  });
  const opf = archive.text(root);
  if (opf === null) throw new Unreadable("damaged", "it does not say what it holds");
  const { spine, contents } = bookOf(opf, root);
  const names = contents ? chapterNames(archive, contents) : new Map<string, string>();
  const pieces: TextPiece[] = [];
  let chapter = "";
  let number = 0;
  for (const file of spine) {
    const page = archive.text(file);
    if (page === null || file === contents) continue;
    /** Chapters that begin within the file, by their first paragraphs. */
    const within = new Map<number, string>();
    const read = piecesOfHtml(page, undefined, (id, piece) => {
      const name = names.get(`${file}#${id}`);
      if (name) within.set(piece, name);
    });
    if (!read.length) continue;
    const named = names.get(file) ?? read.find(({ heading }) => heading > 0)?.text;
    // A file without a heading goes on with the chapter before it; before the first of a book that names its chapters there is none.
    if (named || (!chapter && !names.size)) chapter = named ?? String(number + 1);
    if (named) number++;
    for (const [i, piece] of read.entries()) {
      chapter = within.get(i) ?? chapter;
      pieces.push(chapter ? { ...piece, place: { chapter: chapter.slice(0, 500) } } : piece);
    }
  }
  return { stated: statedIn(opf), pieces, notes: [] };
}

/** The files of the book in its order, and the one that lists the chapters. */
function bookOf(opf: string, root: string): { spine: string[]; contents: string | null } {
  const files = new Map<string, string>();
  const order: string[] = [];
  let contents: string | null = null;
  let ncx: string | null = null;
  eachElement(opf, (name, attributes) => {
    const { id = "", href = "", idref = "", properties = "", "media-type": type = "" } = attributes;
    const local = name.replace(/^opf:/u, "");
    if (local === "item") {
      const path = pathOf(root, href);
      files.set(id, path);
      if (properties.split(" ").includes("nav")) contents = path;
      else if (type === "application/x-dtbncx+xml") ncx = path;
    } else if (local === "itemref") order.push(idref);
  });
  return { spine: order.flatMap((id) => files.get(id) ?? []), contents: contents ?? ncx };
}

/** The chapters' names by their files and the places in them ("c1.xhtml#two"); by the file alone the first in it. */
function chapterNames(archive: Archive, contents: string): Map<string, string> {
  const names = new Map<string, string>();
  const list = archive.text(contents) ?? "";
  const entry = /\.ncx$/iu.test(contents)
    ? /<navLabel>\s{0,99}<text>([^<]{0,400})<\/text>\s{0,99}<\/navLabel>\s{0,99}<content[^>]{0,400}?\ssrc="([^"]{0,400})"/giu
    : /<a\s[^>]{0,400}?href="([^"]{0,400})"[^>]{0,400}>([\s\S]{0,400}?)<\/a>/giu;
  for (const [, first = "", second = ""] of list.matchAll(entry)) {
    const [label, href] = /\.ncx$/iu.test(contents) ? [first, second] : [second, first];
    const name = piecesOfHtml(label)
      .map(({ text }) => text)
      .join(" ");
    const file = pathOf(contents, href);
    const anchor = href.split("#")[1];
    if (!name) continue;
    if (!names.has(file)) names.set(file, name);
    if (anchor) names.set(`${file}#${anchor}`, name);
  }
  return names;
}

function pathOf(from: string, href: string): string {
  const bare = href.split("#")[0] ?? "";
  let path = bare;
  try {
    path = decodeURIComponent(bare);
  } catch {
    // A stray "%" is part of the name.
  }
  return posix.normalize(posix.join(posix.dirname(from), path));
}

function statedIn(opf: string): Extracted["stated"] {
  const found = elementsOf(opf);
  const take = (element: string) => found.get(element)?.replace(/\s+/gu, " ").trim().slice(0, 500);
  const stated = {
    title: take("dc:title"),
    author: take("dc:creator"),
    publisher: take("dc:publisher"),
    published: take("dc:date"),
    language: take("dc:language"),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value));
}
