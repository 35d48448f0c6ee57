/** How the parts of an Office file (Word, Excel, PowerPoint) hang together. */
import { posix } from "node:path";
import type { Extracted } from "../extracted.ts";
import { eachElement, elementsOf } from "./xml.ts";
import type { Archive } from "./zip.ts";

export interface Relation {
  /** The last word of its type: "worksheet", "sharedStrings", "notesSlide". */
  readonly type: string;
  /** The part's name in the archive. */
  readonly part: string;
}

/** What a part refers to, by the ids that it uses for it. */
export function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(part);
  const list = archive.text(posix.join(folder, "_rels", `${posix.basename(part)}.rels`)) ?? "";
  eachElement(list, (_, { Id: id, Target: target, Type: type = "", TargetMode: mode }) => {
    if (id === undefined || target === undefined || mode === "External") return;
    const named = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    relations.set(id, { type: type.slice(type.lastIndexOf("/") + 1), part: named });
  });
  return relations;
}

/** The parts of a type among these. */
export const partsOf = (relations: ReadonlyMap<string, Relation>, type: string): string[] =>
  [...relations.values()].flatMap((relation) => (relation.type === type ? [relation.part] : []));

/** The attribute in which an element says whose relation it is: "r:id", whatever the prefix. */
export const relationIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

/** What an Office file says of itself. */
export const CORE = "docProps/core.xml";

/** Title and author, as the file says. Names of programs and accounts stand where an author should: only one of two words is taken. */
export function statedInCore(archive: Archive): Extracted["stated"] {
  const core = elementsOf(archive.text(CORE) ?? "");
  return { ...statedIn(core, "dc:title", "title"), ...statedIn(core, "dc:creator", "author") };
}

export function statedIn(
  elements: ReadonlyMap<string, string>,
  element: string,
  field: "title" | "author",
): Extracted["stated"] {
  const value = elements.get(element)?.replace(/\s+/gu, " ").trim().slice(0, 500);
  if (!value || (field === "author" && !/^\p{Lu}\S* .*\p{Lu}/u.test(value))) return {};
  return { [field]: value };
}
