/** The material in the store: read, corrected by its owner, and kept up with the folder while the bot runs. */
import { setImmediate } from "node:timers/promises";
import { affected } from "./affected-by-corrections.ts";
import { correct, misplaced } from "./corrections/correct.ts";
import { NO_CORRECTIONS } from "./corrections/corrections.ts";
import { parseCorrections } from "./corrections/parse.ts";
import { openExtractor } from "./documents/extract/extract.ts";
import type { ExtractStore } from "./documents/extract/store.ts";
import type { Origin } from "./documents/origin.ts";
import { after, openMaterial, type Change, type Known, type ReadProgress } from "./documents/material.ts";
import { watchMaterial, type Watch } from "./documents/watch.ts";
import { batchesOf } from "./batches.ts";
import type { Article, Document, Problem } from "./model.ts";
import { recall, asNote } from "./known-files.ts";
import type { DocumentStore } from "./search/index/store.ts";
import { storeTrouble } from "./search/index/trouble.ts";
import { articleOf } from "./snippets/article.ts";

/** What came of a look at the folder. */
export interface MaterialNews {
  /** Ids of the documents added or read again, and of those that are gone. */
  readonly put: readonly string[];
  readonly removed: readonly string[];
  /** Problems that were not there before. */
  readonly problems: readonly Problem[];
  /** Another process read it: what was put is not known here. */
  readonly elsewhere?: boolean;
}

/** How far the reading of a file is: a page of so many; or read, and being looked through for who says what. */
export type Stage = { readonly page: number; readonly pages: number } | "read";

export interface Collection {
  /** What is wrong with the material and the corrections, as of the last look. */
  problems(): readonly Problem[];
  /**
   * Looks at the folder now; resolves when what changed is served. `told` hears how it goes on, where that is known. Nothing to
   * do where a thread follows the folder by itself.
   */
  refresh(told?: (stage: Stage) => void): Promise<void>;
  /** Looks at the folder from now on. `told` hears of every change; `failed` of a look that went wrong. */
  watch(told: (news: MaterialNews) => void, failed: (error: unknown) => void): Watch;
}

interface Reading {
  readonly dataDir?: string | undefined;
  readonly extracted?: ExtractStore | undefined;
  readonly progress?: ReadProgress | undefined;
  readonly underway?: (stage: Stage) => void;
}

/**
 * Reads the material and puts it in the store. `dataDir`, or `extracted`: where what is read out of PDF, Word and the like is kept;
 * `progress`: hears how the first reading goes on; `underway`, how that of each file does.
 */
export async function openCollection(
  at: string | Origin,
  store: DocumentStore,
  { dataDir, extracted, progress, underway = () => {} }: Reading = {},
): Promise<Collection> {
  const remembered = await recall(store);
  const kept = extracted ? { store: extracted } : { dataDir };
  const material = openMaterial(
    at,
    remembered.files,
    openExtractor({ ...kept, pages: (page, pages) => underway({ page, pages }) }),
  );
  let { text } = remembered;
  let corrections = text === null ? NO_CORRECTIONS : parseCorrections(text, "").corrections;
  let wrong: readonly Problem[] = [];
  /** The corrections whose problems are told: none of those an earlier run applied. */
  let told: string | undefined;
  let noted: ReadonlyMap<string, Known> = new Map(remembered.files);
  let stated: ReadonlyMap<string, string | null> = new Map();
  const unread = new Map<string, Problem>();
  /** Corrections of passages that are not there, as of the last change. */
  let unplaced: readonly Problem[] = [];
  const problems = (): Problem[] => [...material.problems(), ...unread.values(), ...wrong, ...unplaced];

  /** What the store refuses must not keep the rest of its batch from being served. */
  const put = async (batch: readonly Article[]): Promise<void> => {
    try {
      await store.put(batch);
    } catch (error) {
      if (storeTrouble(error)) throw error;
      const [only] = batch;
      if (batch.length > 1) for (const article of batch) await put([article]);
      else if (only) unread.set(only.document.id, unreadable(only.document, error));
    }
  };
  const indexDocuments = async (documents: readonly Document[]): Promise<void> => {
    for (const some of batchesOf(documents)) {
      const batch: Article[] = [];
      for (const document of some) {
        await setImmediate();
        unread.delete(document.id);
        try {
          batch.push(correct(articleOf(document), corrections));
        } catch (error) {
          unread.set(document.id, unreadable(document, error));
        }
      }
      await put(batch);
    }
    while (await store.settle()) await setImmediate();
  };
  /** Files whose articles all stand in the store are not read again at the next start. */
  const remember = async () => {
    const now = new Map(
      [...material.known()].filter(([, file]) => !file.ids.values().some((id) => unread.has(id))),
    );
    const names = [...new Set([...noted.keys(), ...now.keys()])].filter(
      (name) => noted.get(name) !== now.get(name),
    );
    const state = { corrections: text, problems: JSON.stringify(problems()) };
    const notes = [
      ...names.map((name): [string, string | null] => [`file ${name}`, asNote(now.get(name))]),
      ...Object.entries(state).filter(([key, value]) => stated.get(key) !== value),
    ];
    if (notes.length) await store.note(notes);
    stated = new Map(Object.entries(state));
    noted = now;
  };
  const apply = async ({ put, removed }: Change) => {
    const before = corrections;
    const beside = material.corrections();
    const changed = (beside?.text ?? null) !== text;
    if (changed || beside?.text !== told) {
      told = beside?.text;
      const read = beside && parseCorrections(beside.text, beside.name);
      corrections = read?.corrections ?? NO_CORRECTIONS;
      wrong = read?.problems ?? [];
    }
    if (removed.length) await store.remove(removed);
    for (const id of removed) unread.delete(id);
    if (put.length) underway("read");
    await indexDocuments(put);
    const fresh = new Set(put.map((document) => document.id));
    const concerned = changed ? await affected([before, corrections], store) : new Set<string>();
    const again = concerned.difference(fresh);
    if (again.size) await indexDocuments(await material.again(again));
    // Only now: what fails before is done again, at the next look or the next start.
    text = beside?.text ?? null;
    const found = await store.passages([...corrections.passages.values()].map((p) => p.passage));
    const passages = new Map(found.map(({ snippet }) => [snippet.id, snippet]));
    unplaced = misplaced(corrections, (id) => passages.get(id) ?? null);
    await remember();
    return [...again];
  };

  const first = await material.refresh({ progress });
  // Where an earlier run was killed before it noted a file, and the file is gone: nobody else would remove its articles.
  const owned = new Set(
    material
      .known()
      .values()
      .flatMap(({ ids }) => ids.values()),
  );
  const ownerless = (await store.ids()).filter((id) => !owned.has(id));
  await apply({ ...first, removed: [...first.removed, ...ownerless] });
  let known = new Set(problems().map(keyOf));
  let pending: Change = { put: [], removed: [] };
  const take = async (next: Change): Promise<MaterialNews> => {
    // What could not be put in the store the last time is tried again.
    const change = (pending = after(pending, next));
    const again = await apply(change);
    pending = { put: [], removed: [] };
    const now = problems();
    const fresh = now.filter((problem) => !known.has(keyOf(problem)));
    known = new Set(now.map(keyOf));
    const put = [...change.put.map((document) => document.id), ...again];
    return { put, removed: change.removed, problems: fresh };
  };
  return {
    problems,
    refresh: async () => void (await take(await material.refresh())),
    watch: (told, failed) =>
      watchMaterial(
        material,
        async (change) => {
          const news = await take(change);
          if (news.put.length || news.removed.length || news.problems.length) told(news);
        },
        failed,
      ),
  };
}

function unreadable({ source }: Document, error: unknown): Problem {
  const what = `It could not be understood: ${error instanceof Error ? error.message : String(error)}.`;
  return { where: source.file, what, fix: "This is a fault of Verbatim; please report it." };
}

const keyOf = ({ where, what }: Problem) => `${where}: ${what}`;
