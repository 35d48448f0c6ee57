/** The material in the store: read, corrected by its owner, and kept up with the folder while the bot runs. */
import { affected } from "./affected-by-corrections.ts";
import { openCorrectionsBeside } from "./corrections/beside.ts";
import { misplaced } from "./corrections/correct.ts";
import { openExtractor } from "./documents/extract/extract.ts";
import type { ExtractStore } from "./documents/extract/store.ts";
import type { Origin } from "./documents/origin.ts";
import { after, openMaterial, type Change, type ReadProgress } from "./documents/material.ts";
import { watchMaterial, type Watch } from "./documents/watch.ts";
import { openKnownFiles, recall } from "./known-files.ts";
import type { Problem } from "./model.ts";
import { openArticlePutter } from "./put-articles.ts";
import type { DocumentStore } from "./search/index/store.ts";

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
  const extractor = openExtractor({
    ...(extracted ? { store: extracted } : { dataDir }),
    pages: (page, pages) => underway({ page, pages }),
  });
  const material = openMaterial(at, remembered.files, extractor);
  const beside = openCorrectionsBeside(remembered.text);
  const articles = openArticlePutter(store);
  const note = openKnownFiles(store, new Map(remembered.files));
  /** Corrections of passages that are not there, as of the last change. */
  let unplaced: readonly Problem[] = [];
  const problems = (): Problem[] => [
    ...material.problems(),
    ...articles.unread.values(),
    ...beside.problems(),
    ...unplaced,
  ];
  /** Files whose articles all stand in the store are not read again at the next start. */
  const remember = async () => {
    const read = [...material.known()].filter(
      ([, { ids }]) => !ids.values().some((id) => articles.unread.has(id)),
    );
    await note(new Map(read), { corrections: beside.applied(), problems: problems() });
  };
  /** Ids of the documents that were put again because a correction concerns them. */
  const apply = async ({ put, removed }: Change): Promise<readonly string[]> => {
    const before = beside.corrections();
    const file = material.corrections();
    const changed = beside.look(file);
    const corrections = beside.corrections();
    if (removed.length) await store.remove(removed);
    for (const id of removed) articles.forget(id);
    if (put.length) underway("read");
    await articles.put(put, corrections);
    const fresh = new Set(put.map((document) => document.id));
    const concerned = changed ? await affected([before, corrections], store) : new Set<string>();
    const again = concerned.difference(fresh);
    if (again.size) await articles.put(await material.again(again), corrections);
    beside.apply(file);
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

const keyOf = ({ where, what }: Problem) => `${where}: ${what}`;
