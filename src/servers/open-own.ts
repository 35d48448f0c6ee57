/** A server's own articles, kept in its store of files. */
import { randomBytes } from "node:crypto";
import { extname } from "node:path";
import { unreadFileType } from "../documents/extract/file-types.ts";
import type { Library, Listed } from "../library.ts";
import { loadYaml } from "../on-demand.ts";
import { NOTHING_SAID, type About, type LibraryLimits } from "./about.ts";
import { openAdditionLimit } from "./addition-limit.ts";
import { openChanging } from "./changing.ts";
import { exported } from "./exported.ts";
import type { AddedFile, AskedConsent, OwnLibrary, Refusal, HearsStage } from "./own.ts";
import { aboutOf, type FileStore } from "./file-store.ts";
import { openOwnCorrections } from "./own-corrections.ts";

/** A folder passes over what is no article; whoever hands one file over is told why it is none. */
const unreadable = (name: string, problems: Refusal["problems"]): Refusal => ({
  refused: "unreadable",
  problems: problems.length ? problems : [unreadFileType(name)],
});

/** `articles`: the library over the files in the store. */
export function openOwn(store: FileStore, articles: Library, limits: LibraryLimits): OwnLibrary {
  let documents: Promise<ReadonlySet<string>> | null = null;
  const library: Library = {
    ...articles,
    refresh: (underway) => articles.refresh(underway).finally(() => (documents = null)),
  };
  const changing = openChanging();
  const room = openAdditionLimit(store, limits);
  const articlesIn = async (name: string): Promise<readonly Listed[]> =>
    (await library.sources()).filter(({ document }) => document.source.file === name);
  const read = async (name: string, underway?: HearsStage): Promise<AddedFile> => {
    await library.refresh(underway);
    const articles = await articlesIn(name);
    const quoted = await Promise.all(
      articles.map(({ document }) => library.speakers({ document: document.id })),
    );
    return {
      file: name,
      articles,
      speakers: new Set(quoted.flat().map((speaker) => speaker.name)).size,
      problems: library.problems().filter(({ where }) => where === name || where.startsWith(`${name}:`)),
    };
  };
  const about = async (name: string): Promise<About> => {
    const written = await store.read(aboutOf(name));
    const said = written ? ((loadYaml().parse(written.toString()) ?? {}) as Partial<About>) : {};
    return { ...NOTHING_SAID, ...said };
  };
  const describe = async (name: string, said: About) => {
    const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim()));
    await store.overwrite(aboutOf(name), Object.keys(stated).length ? loadYaml().stringify(stated) : "");
  };
  const twin = async (content: Uint8Array | string): Promise<Refusal | null> => {
    const bytes = Buffer.from(content);
    for (const { name: file, bytes: length } of await store.files())
      if (length === bytes.length && (await store.read(file))?.equals(bytes))
        return { refused: "same", problems: [], file };
    return null;
  };
  const corrections = openOwnCorrections(store);
  return {
    library,
    limits,
    documents: () => {
      const known = (documents ??= library
        .sources()
        .then((sources) => new Set(sources.map(({ document }) => document.id))));
      known.catch(() => (documents = null));
      return known;
    },
    files: async () => {
      const byFile = Map.groupBy(await library.sources(), ({ document }) => document.source.file);
      const files = (await store.files()).toSorted((a, b) => b.added - a.added || (a.name < b.name ? -1 : 1));
      return Promise.all(
        files.map(async (file) => ({
          ...file,
          about: await about(file.name),
          articles: byFile.get(file.name) ?? [],
        })),
      );
    },
    add: changing.counted(async ({ name, content }, said = NOTHING_SAID, underway) => {
      const refused = (await twin(content)) ?? (await room(content.length));
      if (refused) return refused;
      const file = await store.write(name, content);
      if (Object.values(said).some((value) => value.trim())) await describe(file, said);
      const added = await read(file, underway);
      if (added.articles.length) return added;
      await store.delete(file);
      await library.refresh();
      return unreadable(name, added.problems);
    }),
    replace: changing.counted(async (name, by, underway) => {
      const refused = (await twin(by.content)) ?? (await room(by.content.length, name));
      if (refused) return refused;
      const said = await about(name);
      const before = await store.discardCopy(name);
      const renamed = name.slice(0, name.length - extname(name).length) + endingOf(by.name, name);
      if (renamed === name) await store.overwrite(name, by.content);
      const file = renamed === name ? name : await store.write(renamed, by.content);
      if (file !== name) {
        await describe(file, said);
        await store.delete(name);
      }
      const added = await read(file, underway);
      if (added.articles.length) return { ...added, before };
      await store.delete(file);
      await store.restore(before);
      await library.refresh();
      return unreadable(by.name, added.problems);
    }),
    about,
    describe: changing.counted(async (name, said) => {
      await describe(name, said);
      return read(name);
    }),
    remove: changing.counted(async (name) => {
      await store.tidy();
      const key = await store.discard(name);
      await library.refresh();
      return key;
    }),
    restore: changing.counted(async (key, instead) => {
      if (instead !== undefined && (await store.isInBin(key)) && (await store.read(instead)))
        await store.discard(instead);
      const name = await store.restore(key);
      if (name !== null) await library.refresh();
      return name;
    }),
    correct: changing.counted(async (of, change) => {
      await corrections.change(of, change);
      if (of === "own") await library.refresh();
    }),
    corrections: corrections.of,
    lookAgain: () => {
      documents = null;
      corrections.lookAgain();
    },
    standing: corrections.standing,
    keepAsked: changing.counted(async (asked) => {
      const key = randomBytes(12).toString("base64url");
      await store.keep(key, JSON.stringify(asked));
      return key;
    }),
    asked: async (key) => {
      const kept = await store.kept(key);
      return kept === null ? null : (JSON.parse(kept) as AskedConsent);
    },
    forgetAsked: store.unkeep,
    forget: async () => {
      await changing.end(library.close);
      return store.erase();
    },
    isForgotten: changing.hasEnded,
    export: () => exported(store, library),
  };
}

/** What a file's name ends in; where it ends in nothing, what the one in whose place it comes ends in. */
const endingOf = (name: string, before: string) =>
  (/\.[a-z\d]{1,8}$/iu.exec(name)?.[0] ?? extname(before)).toLowerCase();
