/** What the store remembers of the material beside its articles: so that only files that changed are read again. */
import type { Known } from "./documents/material.ts";
import type { Problem } from "./model.ts";
import type { DocumentReader } from "./search/index/store.ts";

/** What was wrong as of the last look by another process; null where none has looked at all of the material. */
export async function problemsNoted(reader: DocumentReader): Promise<readonly Problem[] | null> {
  const noted = (await reader.notes()).get("problems");
  return noted === undefined ? null : (JSON.parse(noted) as Problem[]);
}

/** What the store remembers of the files that its articles came from; not of one whose articles do not all stand there. */
export async function recall(
  reader: DocumentReader,
): Promise<{ files: Map<string, Known>; text: string | null }> {
  const notes = await reader.notes();
  const here = new Set(await reader.ids());
  const files = [...notes].flatMap(([key, json]): [string, Known][] => {
    if (!key.startsWith("file ")) return [];
    const { ids, ...rest } = JSON.parse(json) as Omit<Known, "ids"> & { ids: [string, string][] };
    return ids.every(([, id]) => here.has(id)) ? [[key.slice(5), { ...rest, ids: new Map(ids) }]] : [];
  });
  return { files: new Map(files), text: notes.get("corrections") ?? null };
}

/** What is known of a file, as a note; null where nothing is. */
export const asNote = (file: Known | undefined) =>
  file ? JSON.stringify({ ...file, ids: [...file.ids] }) : null;
