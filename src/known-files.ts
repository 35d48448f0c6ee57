/** What the store remembers of the material beside its articles: so that only files that changed are read again. */
import type { Known } from "./documents/material.ts";
import type { Problem } from "./model.ts";
import type { DocumentReader, DocumentStore } from "./search/index/store.ts";

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

/** Notes in the store what is known, as far as it is not noted there already. `noted`: the files, as `recall` found them. */
export function openKnownFiles(store: DocumentStore, noted: ReadonlyMap<string, Known>) {
  let stated: ReadonlyMap<string, string | null> = new Map();
  return async (
    files: ReadonlyMap<string, Known>,
    { corrections, problems }: { readonly corrections: string | null; readonly problems: readonly Problem[] },
  ): Promise<void> => {
    const names = [...new Set([...noted.keys(), ...files.keys()])].filter(
      (name) => noted.get(name) !== files.get(name),
    );
    const state = { corrections, problems: JSON.stringify(problems) };
    const notes = [
      ...names.map((name): [string, string | null] => [`file ${name}`, asNote(files.get(name))]),
      ...Object.entries(state).filter(([key, value]) => stated.get(key) !== value),
    ];
    if (notes.length) await store.note(notes);
    stated = new Map(Object.entries(state));
    noted = files;
  };
}

/** What is known of a file, as a note; null where nothing is. */
const asNote = (file: Known | undefined) => (file ? JSON.stringify({ ...file, ids: [...file.ids] }) : null);
