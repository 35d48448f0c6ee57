/** What only one server has, and every way in which somebody elsewhere could ask for it. */
import type { Call, OptionValues } from "../../src/reply.ts";
import type { Servers } from "../../src/servers/index.ts";
import { NOTHING_SAID } from "../../src/servers/about.ts";

/** An article of one server's alone. What it holds is known by `marker`, which stands beside every word that can be asked for. */
export interface Secret {
  readonly word: string;
  readonly marker: string;
  readonly file: string;
  readonly document: string;
  /** Ids of its passages; none of them holds the marker. */
  readonly passages: readonly string[];
  /** The key of a former version in the bin, and of a message that somebody is asked about. */
  readonly keys: readonly string[];
}

const letters = (n: number) => [...String(n)].map((digit) => "aeioumnrst"[Number(digit)]).join("");
export const wordOf = (server: string, n: number) => `Qu${letters(Number(server))}x${letters(n)}l`;
const markerOf = (server: string, n: number) => `Zv${letters(Number(server))}p${letters(n)}k`;

export const articleOf = (server: string, n: number): string => {
  const [word, marker] = [wordOf(server, n), markerOf(server, n)];
  return `The ${word} mill burst on Tuesday while the ${marker} ringers looked on.
“We saw the ${word} wheel sink behind ${marker} weir,” said the ${marker} miller, Ida ${word}.
The wheel of ${word} is to be mended before the ${marker} fair.
`;
};

/** Adds an article to a server, and a former version and a question about a message to what it keeps. */
export async function hide(servers: Servers, server: string, n: number): Promise<Secret> {
  const own = (await servers.open(server, true)).own!;
  const [word, marker] = [wordOf(server, n), markerOf(server, n)];
  const said = { ...NOTHING_SAID, title: `${word} mill by ${marker}`, collection: `${marker} part` };
  const before = await own.add({ name: `${word}.txt`, content: `Of ${word} and ${marker}.\n` }, said);
  const file = "file" in before ? before.file! : "";
  const replaced = await own.replace(file, { name: file, content: articleOf(server, n) });
  if (!("before" in replaced)) throw new Error(`${file} could not be replaced`);
  const document = replaced.articles[0]!.document.id;
  const asked = await own.keepAsked({ writer: "9", options: { text: articleOf(server, n) } });
  const passages = (await own.library.article(document))!.snippets.map(({ id }) => id);
  const open = passages.filter((id) => !id.includes(marker.toLowerCase()));
  return { word, marker, file, document, passages: open, keys: [replaced.before, asked] };
}

export interface Way {
  readonly command: string;
  readonly options: OptionValues;
  /** Whether whoever has the article finds it so. */
  readonly finds: boolean;
}

/** Calls that ask for it: typed, completed, and as a made-up button would have them. */
export function waysTo({ word, file, document, passages, keys }: Secret): Way[] {
  const found = (command: string, options: OptionValues = {}): Way => ({ command, options, finds: true });
  const asked = (command: string, options: OptionValues = {}): Way => ({ command, options, finds: false });
  return [
    found("ask", { question: `When did the ${word} mill burst?` }),
    found("ask", { question: `What did Ida ${word} say about the wheel?`, source: document }),
    asked("ask", { question: `${word}`, nearest: true, passages: 5 }),
    found("quote", { speaker: `Ida ${word}` }),
    found("quote", { about: word }),
    asked("quote", { about: "wheel", source: document }),
    found("who-said", { words: `We saw the ${word} wheel sink` }),
    asked("who-said", { words: `We saw the ${word} wheel sink`, speaker: `Ida ${word}` }),
    found("sources"),
    asked("speakers", { source: document }),
    found("passage", { source: document, paragraph: 2 }),
    asked("help"),
    ...passages.flatMap((passage) => [
      found("why", { passage }),
      found("passage", { source: document, paragraph: 1, cited: passage }),
      asked("wrong-speaker", { passage }),
      asked("speaker form", { passage }),
      asked("speaker correct", { passage, speaker: "Ann Poe" }),
      asked("speaker right", { passage }),
      asked("read", { source: document, cited: passage }),
    ]),
    found("library list"),
    found("library details", { article: file }),
    asked("library details", { article: document, author: "Ann Poe" }),
    asked("library form", { article: file }),
    asked("library remove", { article: file, sure: true }),
    asked("library withdraw", { article: file }),
    asked("library collection", { article: document, name: "Mine" }),
    asked("library person", { name: `Ida ${word}`, also: "Ann Poe" }),
    asked("library corrections"),
    ...keys.flatMap((key) => [asked("library undo", { key }), asked("library agree", { key })]),
    asked("gaps"),
    asked("usage"),
    asked("settings"),
  ];
}

/** Options that are completed while one types. */
export const COMPLETED: readonly (readonly [command: string, option: string])[] = [
  ["ask", "source"],
  ["ask", "publisher"],
  ["ask", "question"],
  ["quote", "speaker"],
  ["who-said", "speaker"],
  ["speakers", "source"],
  ["passage", "source"],
  ["library remove", "article"],
  ["library person", "name"],
  ["library collection", "name"],
  ["settings", "collection"],
];

export const callIn = (
  server: string | null,
  { command, options }: Pick<Way, "command" | "options">,
  manages = true,
): Call => ({
  command,
  options,
  locale: "en",
  caller: { user: "9", server, channel: null, manages },
});
