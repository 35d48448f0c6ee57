/** What the commands about a server's own articles take and show alike. */
import type { Choice, Context } from "../../src/command.ts";
import { UserError, type FollowUp, type Options } from "../../src/reply.ts";
import type { Stage } from "../../src/library.ts";
import type { Added, OwnFile, OwnLibrary } from "../../src/servers/own.ts";
import { near } from "./near.ts";
import { shortened } from "./passages.ts";

/** The articles of the caller's server; a slip where there is no server, or nothing can be kept. */
export function ownOf({ own, caller, say }: Context): OwnLibrary {
  if (caller.server === null) throw new UserError(say.library.noServer);
  if (!own) throw new UserError(say.library.notKept);
  return own;
}

/** What an owner may say of an article, in the order of the form. */
export const ABOUT_FIELDS = ["title", "author", "publisher", "published", "url"] as const;
type AboutField = (typeof ABOUT_FIELDS)[number];

export const titleOf = ({ name, articles }: Pick<OwnFile, "name" | "articles">): string =>
  articles.length === 1 ? articles[0]!.document.title : name;

/** The parts that its articles are in. */
export async function partsOf(own: OwnLibrary | null): Promise<string[]> {
  const files = (await own?.files()) ?? [];
  return [...new Set(files.map(({ about }) => about.collection))].filter(Boolean);
}

/** The server's files whose title or name holds what was typed. */
export async function completeOwn(typed: string, { own }: Context): Promise<Choice[]> {
  const wanted = typed.toLowerCase().trim();
  const files = (await own?.files()) ?? [];
  return files
    .filter((file) => `${titleOf(file)} ${file.name}`.toLowerCase().includes(wanted))
    .map((file) => ({ name: titleOf(file), value: file.name }));
}

/** The file that `typed` names by its name, a title or an id of an article in it; a slip where there is none. */
export async function fileNamed(typed: string, context: Context): Promise<OwnFile> {
  const wanted = typed.toLowerCase().trim();
  const files = await ownOf(context).files();
  const names = (file: OwnFile) => [
    file.name,
    ...file.articles.flatMap(({ document }) => [document.id, document.title]),
  ];
  const named = files.find((file) => names(file).some((name) => name.toLowerCase() === wanted));
  if (named) return named;
  const holding = files.filter((file) => names(file).some((name) => name.toLowerCase().includes(wanted)));
  if (holding.length === 1) return holding[0]!;
  const { say } = context;
  const meant = near(typed, files, names).slice(0, 3);
  const out = meant.length ? say.didYouMean(meant.map((file) => file.name)) : say.library.see;
  throw new UserError(`${say.library.none(shortened(typed, 100))} ${out}`);
}

/** What was read, what the article says of itself, and what could not be read. */
export function linesOf({ articles, speakers, problems }: Added, { say }: Context): string[] {
  const paragraphs = articles.reduce((sum, { document }) => sum + document.paragraphCount, 0);
  const quotations = articles.reduce((sum, { quotes }) => sum + quotes, 0);
  const [only] = articles.length === 1 ? articles : [];
  const values = only && { title: only.document.title, ...only.document.source };
  const name = (field: AboutField) => say.library.fields[field].split(",")[0]!;
  const said = ABOUT_FIELDS.flatMap((field) => {
    const value = values?.[field];
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
export function reading(name: string, { progress, say }: Context): (stage: Stage) => void {
  const title = shortened(name, 80);
  progress(say.library.reading(title));
  return (stage) =>
    progress(
      stage === "read"
        ? say.library.lookingThrough(title)
        : say.library.readingPage(title, stage.page, stage.pages),
    );
}

/** A further call about the server's own articles. */
export const button = (label: string, command: string, options: Options): FollowUp => ({
  label,
  call: { command, options },
  opens: "anew",
});

/** "412 kB", "3.4 MB", "120 MB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
