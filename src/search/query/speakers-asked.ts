/** Speakers whose words a question asks for: by name, by a part of it, or by role ("the propaganda chief"). */
import type { Term } from "./query-terms.ts";
import type { Index } from "../index/types.ts";
import type { Question } from "./question.ts";
import { LONGEST_NAME } from "../index/speaker-forms.ts";
import { stopWords } from "../analysis/stop-words.ts";

export interface SpeakersAsked {
  /** Full names; empty where the question does not ask for anybody's words. */
  readonly names: readonly string[];
  /** Full names of whom the question asks for and the material names, but never quotes. */
  readonly unquoted: readonly string[];
  /** Places, among the question's terms, of the words that name them. */
  readonly terms: ReadonlySet<number>;
  /** Whether a sentence is part of a quotation by one of them. */
  readonly quoted: (row: number) => boolean;
  /** Rows of sentences of theirs to consider beside the index's: the closest to the topic, else the first. */
  readonly rows: readonly number[];
}

/** A role that more speakers than this share names nobody. */
const MOST_SHARING = 3;
const MOST_ROWS = 20;
const NOBODY: SpeakersAsked = { names: [], unquoted: [], terms: new Set(), quoted: () => false, rows: [] };

interface Run {
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

export function speakersAsked(
  index: Index,
  question: Question,
  terms: readonly Term[],
  docs: readonly number[] | null,
): SpeakersAsked {
  if (!question.saying) return NOBODY;
  const stems = question.words.map((w) => terms.find((t) => t.word.folded === w.folded)?.stem ?? w.term);
  // In "what did the mayor say about Trump" nobody asks for Trump's words.
  const { start, end } = question.subject ?? { start: 0, end: question.aboutFrom };
  const places = question.words.flatMap((w, i) => (w.start >= start && w.end <= end ? [i] : []));
  const content = places.filter((i) => !stopWords.has(question.words[i]!.folded));
  const runs = [...runsOf(places, stems), ...runsOf(content, stems)];
  const known = index.formsKnown([...new Set(runs.map((r) => r.form))], docs);
  const usable = runs.filter(({ form }) => {
    const found = known.get(form);
    return found && (found.names.length <= MOST_SHARING || !found.role);
  });
  const widest = usable.filter(
    (a) => !usable.some((b) => b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from),
  );
  const names = [...new Set(widest.flatMap((r) => known.get(r.form)?.names ?? []))];
  if (!names.length) {
    if (!question.subject || question.askedFor.type === "person") return NOBODY;
    const named = index.namesKnown([...new Set(runs.map((r) => r.form))], docs);
    const longest = Math.max(0, ...[...named.keys()].map((form) => form.split(" ").length));
    const full = [...named].filter(([form]) => form.split(" ").length === longest);
    return { ...NOBODY, unquoted: [...new Set(full.flatMap(([, people]) => people))].slice(0, MOST_SHARING) };
  }
  const covered = new Set(widest.flatMap(({ from, to }) => stems.slice(from, to + 1)));
  const named = new Set(terms.flatMap((t, i) => (covered.has(t.stem) ? [i] : [])));
  const ranges = index.quotedRows(names, docs).toSorted((a, b) => a.first - b.first);
  const quoted = (row: number) => ranges.some((r) => r.first <= row && row <= r.last);
  const topic = terms.filter((_, i) => !named.has(i)).map((t) => t.stem);
  const within = [...new Set(ranges.map((r) => r.doc))];
  const near = topic.length
    ? index
        .sentencesLike(topic, within, 200)
        .map((m) => m.row)
        .filter(quoted)
    : ranges.map((r) => r.first);
  return { names, unquoted: [], terms: named, quoted, rows: near.slice(0, MOST_ROWS) };
}

function runsOf(places: readonly number[], stems: readonly string[]): Run[] {
  return places.flatMap((from, i) =>
    places.slice(i, i + LONGEST_NAME).map((to, n) => ({
      form: places
        .slice(i, i + n + 1)
        .map((p) => stems[p])
        .join(" "),
      from,
      to,
    })),
  );
}
