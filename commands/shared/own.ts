/** What the commands about a server's own articles take and show alike. */
import { dateOf } from "../../src/answers/citations.ts";
import type { Choice, Context } from "../../src/command.ts";
import { UserError } from "../../src/reply.ts";
import type { Stage } from "../../src/library.ts";
import type { AddedFile, OwnFile, OwnLibrary } from "../../src/servers/own.ts";
import { foldCase } from "../../src/text/folding.ts";
import type { Wording } from "../../src/wording/index.ts";
import { near } from "./near.ts";
import { shortened } from "./shortened.ts";

/** The articles of the caller's server; a slip where there is no server, or nothing can be kept. */
export function ownOf({ own, caller, say }: Context): OwnLibrary {
  if (caller.server === null) throw new UserError(say.library.noServer);
  if (!own) throw new UserError(say.library.notKept);
  return own;
}

/** What an owner may say of an article, in the order of the form. */
export const ABOUT_FIELDS = ["title", "author", "publisher", "published", "url"] as const;
type AboutField = (typeof ABOUT_FIELDS)[number];

/** The title of the one article in a file; of a collection the file's name. */
export const titleOf = ({ name, articles }: Pick<OwnFile, "name" | "articles">): string =>
  articles.length === 1 ? articles[0]!.document.title : name;

/** The parts that its articles are in. */
export async function partsOf(own: OwnLibrary | null): Promise<string[]> {
  const files = (await own?.files()) ?? [];
  return [...new Set(files.map(({ about }) => about.collection))].filter(Boolean);
}

/** All of them, whatever was typed. */
export async function completePart(_: string, { own }: Context): Promise<Choice[]> {
  return (await partsOf(own)).map((name) => ({ name, value: name }));
}

/** The server's files whose title or name holds what was typed; of those with one title the names are shown. */
export async function completeOwn(typed: string, { own }: Context): Promise<Choice[]> {
  const wanted = foldCase(typed).trim();
  const files = (await own?.files()) ?? [];
  const titled = Map.groupBy(files, titleOf);
  return files
    .filter((file) => foldCase(`${titleOf(file)} ${file.name}`).includes(wanted))
    .map((file) => {
      const title = titleOf(file);
      const several = (titled.get(title)?.length ?? 0) > 1;
      return { name: several ? `${shortened(title, 60)} (${file.name})` : title, value: file.name };
    });
}

/**
 * The file that `typed` names: by its name, by an id or title that stands in no other, or by a part that no other holds.
 * Else a slip that says which files there are.
 */
export async function fileNamed(typed: string, context: Context): Promise<OwnFile> {
  const wanted = foldCase(typed).trim();
  const files = await ownOf(context).files();
  const idsIn = ({ articles }: OwnFile) => articles.map(({ document }) => document.id);
  const titlesIn = ({ articles }: OwnFile) => articles.map(({ document }) => document.title);
  const namesOf = (file: OwnFile) => [file.name, ...idsIn(file), ...titlesIn(file)];
  const named = (of: (file: OwnFile) => readonly string[]) =>
    files.filter((file) => of(file).some((name) => foldCase(name) === wanted));
  const titled = named(titlesIn);
  const held = [
    files.filter(({ name }) => name === typed),
    named(({ name }) => [name]),
    named(idsIn),
    titled,
    files.filter((file) => namesOf(file).some((name) => foldCase(name).includes(wanted))),
  ].find(({ length }) => length === 1);
  if (held) return held[0]!;
  const { say } = context;
  const name = shortened(typed, 100);
  const filesOf = (list: readonly OwnFile[]) => list.slice(0, 3).map((file) => file.name);
  if (titled.length) throw new UserError(say.library.several(name, filesOf(titled), titled.length));
  const meant = filesOf(near(typed, files, namesOf));
  throw new UserError(`${say.library.none(name)} ${meant.length ? say.didYouMean(meant) : say.library.see}`);
}

/** What was read, what the article says of itself, and what could not be read. */
export function additionLines({ articles, speakers, problems }: AddedFile, { say }: Context): string[] {
  const paragraphs = articles.reduce((sum, { document }) => sum + document.paragraphCount, 0);
  const quotations = articles.reduce((sum, { quotes }) => sum + quotes, 0);
  const [only] = articles.length === 1 ? articles : [];
  const values = only && { title: only.document.title, ...only.document.source };
  const name = (field: AboutField) => say.library.fields[field].split(",")[0]!;
  const said = ABOUT_FIELDS.flatMap((field) => {
    const stated = values?.[field];
    const value = field === "published" && stated ? dateOf(stated, say.shown.dates) : stated;
    return value ? [say.library.said(name(field), shortened(String(value), 200))] : [];
  });
  const unsaid = only ? ABOUT_FIELDS.filter((field) => !values?.[field]).map(name) : [];
  return [
    say.library.read(paragraphs, quotations, speakers),
    ...said,
    ...(unsaid.length ? [say.library.unsaid(unsaid)] : []),
    ...problems
      .slice(0, 5)
      .map(({ where, what, fix }) => shortened(say.library.problem(where, what, fix), 300)),
  ];
}

/** Tells whoever waits how the reading of a file goes on. */
export function reading(
  name: string,
  { progress, say }: Pick<Context, "progress" | "say">,
): (stage: Stage) => void {
  const title = shortened(name, 80);
  progress(say.library.reading(title));
  return (stage) =>
    progress(
      stage === "read"
        ? say.library.lookingThrough(title)
        : say.library.readingPage(title, stage.page, stage.pages),
    );
}

/** "412 kB", "3.4 MB", "120 MB"; "3,4 MB" in German. */
export function sizeInWords(bytes: number, { shown }: Wording): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  const digits = bytes < 10_000_000 ? 1 : 0;
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  return `${(bytes / 1_000_000).toLocaleString(shown.dates, places)} MB`;
}
