/** What has to be read again because the owner's corrections changed. */
import type { Corrections } from "./corrections/corrections.ts";
import { fold } from "./corrections/names.ts";
import type { DocumentReader } from "./search/index/store.ts";

/** Ids of the documents that some of these corrections concern. */
export async function affected(all: readonly Corrections[], reader: DocumentReader): Promise<Set<string>> {
  const passages = all.flatMap(({ passages }) => [...passages.keys()]);
  const names = new Set(all.flatMap(({ people }) => people.flatMap((p) => [p.name, ...p.also]).map(fold)));
  const quoted = names.size ? await reader.quotedSpeakers(await reader.ids()) : [];
  const found = await reader.passages(passages);
  return new Set([
    ...found.map(({ snippet }) => snippet.document),
    ...quoted
      .filter(({ speaker }) => [speaker.name, ...speaker.aliases].some((name) => names.has(fold(name))))
      .map(({ document }) => document),
  ]);
}
