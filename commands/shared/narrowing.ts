/** What several commands take in the same way: a source, a span of time, a speaker being typed. */
import { dateOf } from "../../src/answers/citations.ts";
import type { Choice, Context } from "../../src/command.ts";
import type { Library, Listed, Scope } from "../../src/library.ts";
import { UserError } from "../../src/reply.ts";
import { foldCase } from "../../src/text/folding.ts";
import { periodTyped } from "../../src/documents/dates.ts";
import { near } from "./near.ts";
import { shortened } from "./shortened.ts";
import { commandWords, type Within } from "../../src/wording/index.ts";

/** Articles whose id or title holds what was typed; of those with one title the ids are shown. */
export async function completeSource(typed: string, { library }: Context): Promise<Choice[]> {
  const wanted = foldCase(typed).trim();
  const sources = await library.sources();
  const titled = Map.groupBy(sources, ({ document }) => document.title);
  return sources
    .filter(({ document }) => foldCase(`${document.id} ${document.title}`).includes(wanted))
    .map(({ document: { id, title } }) => {
      const several = (titled.get(title)?.length ?? 0) > 1;
      return { name: several ? `${shortened(title, 60)} (${id})` : title, value: id };
    });
}

/** Speakers whose name, alias or role begins a word with what was typed: "Liu Yunshan: 1 direct, 3 indirect". */
export async function completeSpeaker(typed: string, { library, say }: Context): Promise<Choice[]> {
  const wanted = ` ${foldCase(typed).trim()}`;
  const voices = await library.speakers();
  return voices
    .filter((v) => [v.name, ...v.aliases, ...v.titles].some((form) => ` ${foldCase(form)}`.includes(wanted)))
    .map((v) => ({
      name: `${v.name}: ${say.speakers.counts(v.direct, v.mixed, v.indirect)}`,
      value: v.name,
    }));
}

interface Narrowed {
  readonly source?: string | undefined;
  readonly publisher?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Publishers whose name holds what was typed, with how many articles they have. */
export async function completePublisher(typed: string, { library }: Context): Promise<Choice[]> {
  const wanted = foldCase(typed).trim();
  const names = (await library.sources()).flatMap(({ document }) => document.source.publisher ?? []);
  return [...Map.groupBy(names, (name) => name)]
    .filter(([name]) => foldCase(name).includes(wanted))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, list]) => ({ name: `${name} (${list.length})`, value: name }));
}

/**
 * What a filter leaves out by mistake: a slip where it leaves no article, which names those there are; and a line where
 * articles without a date are left out by `since` or `until`.
 */
export async function filtered(scope: Scope, { library, say }: Context): Promise<string[]> {
  const { publisher, since, until } = scope;
  if (publisher === undefined && since === undefined && until === undefined) return [];
  const all = await library.sources();
  if ((await library.sources(scope)).length === 0) {
    const publishers = [...new Set(all.flatMap(({ document }) => document.source.publisher ?? []))];
    const dates = all.flatMap(({ document }) => document.source.published?.slice(0, 10) ?? []).toSorted();
    const held = publisher === undefined ? null : await library.sources({ publisher });
    if (publisher !== undefined && !held?.length)
      throw new UserError(say.sources.noPublisher(shortened(publisher, 100), publishers.slice(0, 8)));
    const [first = null, last = null] = [dates[0], dates.at(-1)].map(
      (day) => day && dateOf(day, say.shown.dates),
    );
    throw new UserError(say.sources.noneThen(first, last));
  }
  const undated = all.filter(({ document }) => !document.source.published).length;
  return (since !== undefined || until !== undefined) && undated ? [say.sources.undated(undated)] : [];
}

/** The scope that options ask for. A source may be typed as id or title; one that does not exist is a slip with the way out. */
export async function scopeOf(options: Narrowed, { library, say }: Context): Promise<Scope> {
  const { source, publisher } = options;
  const day = (name: "since" | "until"): string | undefined => {
    const typed = options[name]?.trim();
    const read = typed === undefined ? undefined : periodTyped(typed);
    if (read !== null) return read;
    throw new UserError(say.userErrors.notADay(commandWords(say, "ask")?.options[name]?.name ?? name));
  };
  const [since, until] = [day("since"), day("until")];
  return {
    document: source && (await sourceTyped(source, { library, say })),
    publisher: publisher && (await publisherTyped(publisher, library)),
    since,
    until,
  };
}

/** The publisher of which the typed name is a part that no other has; else what was typed. */
async function publisherTyped(typed: string, library: Library): Promise<string> {
  const wanted = foldCase(typed).trim();
  const names = (await library.sources()).flatMap(({ document }) => document.source.publisher ?? []);
  const held = [...new Set(names)].filter((name) => foldCase(name).includes(wanted));
  return held.length === 1 && held[0] ? held[0] : typed;
}

/** What a scope leaves, as a reply speaks of it. */
export function withinOf({ document, publisher, since, until }: Scope): Within {
  if (document !== undefined) return "article";
  return publisher === undefined && since === undefined && until === undefined ? "all" : "articles";
}

/**
 * The id of the article that `typed` names: by its id, by a title or file that no other has, or by a part that no other
 * holds. Else a slip that says which ids there are.
 */
export async function sourceTyped(
  typed: string,
  { library, say }: Pick<Context, "library" | "say">,
): Promise<string> {
  const sources = await library.sources();
  const wanted = foldCase(typed).trim();
  const named = (of: (document: Listed["document"]) => readonly string[]) =>
    sources.filter(({ document }) => of(document).some((name) => foldCase(name) === wanted));
  const given = sources.filter(({ document }) => document.id === typed);
  const titled = named(({ title }) => [title]);
  const held = [
    given,
    named(({ id }) => [id]),
    titled,
    named(({ source: { file } }) => [file, file.replace(/\.[^./]*$/u, "")]),
    sources.filter(({ document }) => foldCase(`${document.id} ${document.title}`).includes(wanted)),
  ].find(({ length }) => length === 1);
  if (held) return held[0]!.document.id;
  const idsOf = (list: readonly Listed[]) => list.slice(0, 3).map(({ document }) => document.id);
  const name = shortened(typed, 100);
  if (titled.length) throw new UserError(say.sources.several(name, idsOf(titled), titled.length));
  const ids = idsOf(near(typed, sources, ({ document }) => [document.id, document.title]));
  throw new UserError(`${say.sources.none(name)} ${ids.length ? say.didYouMean(ids) : say.sources.see}`);
}
