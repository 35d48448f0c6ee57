/** What the owners of servers put right in the common articles, gathered for whoever keeps these articles. */
import type { Pair, YAMLMap } from "yaml";
import { NO_QUOTATION, type PassageCorrection } from "../corrections/corrections.ts";
import { fold } from "../corrections/names.ts";
import { parseCorrections } from "../corrections/parse.ts";
import { loadYaml } from "../on-demand.ts";
import { withName } from "./corrections.ts";
import { COMMON, type FileStores } from "./file-store.ts";

/** What one server put right in the common articles, as text of a `corrections.yaml`. */
export interface GivenCorrections {
  readonly server: string;
  readonly yaml: string;
}

export interface GatheredCorrections {
  /** The text before, with what was not in it yet; each names its server. */
  readonly yaml: string;
  readonly passages: number;
  readonly people: number;
  /** What servers, or a server and the text before, say otherwise of one passage: the first stands. */
  readonly clashes: readonly string[];
}

/** The servers that put anything right. */
export async function givenIn(stores: FileStores): Promise<GivenCorrections[]> {
  const given: GivenCorrections[] = [];
  for (const server of await stores.servers()) {
    const yaml = (await stores.of(server).read(COMMON))?.toString() ?? "";
    if (yaml.trim()) given.push({ server, yaml });
  }
  return given;
}

/** `before`: the text of the `corrections.yaml` that is there, empty where there is none. */
export function gathered(before: string, given: readonly GivenCorrections[]): GatheredCorrections {
  const { parseDocument, Document } = loadYaml();
  const clashes: string[] = [];
  let [yaml, passages, people] = [before, 0, 0];
  const change = (path: readonly [string, string], value: unknown, server: string) => {
    const parsed = parseDocument(yaml);
    const document = parsed.contents === null ? new Document({}) : parsed;
    document.setIn(path, document.createNode(value));
    remark(document.get(path[0]) as YAMLMap, path[1], ` from server ${server}`);
    yaml = String(document);
  };
  for (const { server, yaml: theirs } of given) {
    const { corrections } = parseCorrections(theirs, COMMON);
    for (const correction of corrections.passages.values()) {
      const { passage, speakers, title, isNone } = correction;
      const there = parseCorrections(yaml, "").corrections.passages.get(passage);
      const names = isNone ? NO_QUOTATION : speakers?.length ? [...speakers] : "nobody";
      if (!there) {
        const value = title ? { speaker: names, title } : names.length === 1 ? names[0] : names;
        change(["passages", passage], value, server);
        passages++;
      } else if (told(there) !== told(correction))
        clashes.push(`${passage}: ${told(there)} stands; server ${server} says ${told(correction)}.`);
    }
    for (const { name, also } of corrections.people)
      for (const other of also) {
        const joined = withName(yaml, name, other);
        if (isKnown(yaml, name, other)) continue;
        yaml = joined.yaml;
        people++;
      }
  }
  return { yaml, passages, people, clashes };
}

/** Whether two names are one person's there already. */
const isKnown = (yaml: string, name: string, other: string): boolean =>
  parseCorrections(yaml, "").corrections.people.some((person) => {
    const names = new Set([person.name, ...person.also].map(fold));
    return names.has(fold(name)) && names.has(fold(other));
  });

const told = ({ speakers, title, isNone }: PassageCorrection) =>
  isNone
    ? NO_QUOTATION
    : [speakers?.length ? speakers.join(" and ") : "nobody", ...(title ? [title] : [])].join(", ");

/** Puts a remark behind an entry. */
function remark(section: YAMLMap, key: string, comment: string): void {
  const { isScalar } = loadYaml();
  const entry = section.items.find((item: Pair) => isScalar(item.key) && item.key.value === key);
  if (entry && isScalar(entry.value)) entry.value.comment = comment;
  else if (entry && isScalar(entry.key)) entry.key.comment = comment;
}
