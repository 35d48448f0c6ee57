/** Questions with the features of their candidates, to fit weights on. */
import { openMaterial } from "../src/documents/material.ts";
import { rank } from "../src/search/ranking/rank.ts";
import { openStore } from "../src/search/index/sqlite/store.ts";
import { articleOf } from "../src/snippets/article.ts";
import { isRight, readLines, type Asked } from "./measures.ts";

export interface Sample {
  /** Which questions: the name of their file. */
  readonly from: string;
  /** How much a question of its set weighs. */
  readonly weight: number;
  /** Asked of the right article; of all; of another one. */
  readonly scope: "within" | "across" | "elsewhere";
  /** Whether it is put to an article. */
  readonly narrowed: boolean;
  readonly question: string;
  readonly kind: Asked["kind"];
  /** What must not be split between fitting and testing: the article. */
  readonly group: string;
  /** The candidates' features, in the order of `names`, candidate after candidate; only where one is right. */
  readonly features: Float64Array;
  /** Candidate by candidate. */
  readonly right: Uint8Array;
  /** Whether one of the first three, which a reader sees, is right. */
  readonly shown: boolean;
  /** Empty where there was no candidate. */
  readonly signals: Readonly<Record<string, number>>;
  readonly confidence: number;
  readonly likelihood: number;
}

export interface Questions {
  readonly material: string;
  readonly questions: string;
  readonly weight: number;
}

export interface Gathered {
  readonly samples: readonly Sample[];
  /** Of the features. */
  readonly names: readonly string[];
}

/** Candidates of a question that are kept, beside the right ones. */
const KEPT = 30;

/** What a reader sees at once. */
const SHOWN = 3;

/** Asks all questions within their article, the answerable ones also across all, and of another article. */
export async function gather(sets: readonly Questions[]): Promise<Gathered> {
  const names: string[] = [];
  const samples: Sample[] = [];
  for (const { material, questions, weight } of sets) {
    const store = openStore();
    const { put } = await openMaterial(material).refresh();
    await store.put(put.map((d) => articleOf(d)));
    const ids = put.map(({ id }) => id).toSorted();
    const asked = readLines<Asked>(questions);
    const from = questions.replace(/^.*\//u, "").replace(/\..*$/u, "");
    const sample = async (q: Asked, scope: Sample["scope"]): Promise<Sample> => {
      const narrow = scope === "across" ? {} : { document: q.document };
      const { ranked: all, signals, confidence, likelihood } = await rank(store, q.question, narrow);
      const rightly = ({ candidate: { sentence, paragraph } }: (typeof all)[number]) =>
        scope !== "elsewhere" && isRight({ document: paragraph.article.id, ...sentence.span }, q, q.document);
      // What the weights in use put far down stays there: it costs time and teaches nothing.
      const ranked = all.filter((r, i) => i < KEPT || rightly(r));
      const right = Uint8Array.from(ranked, (r) => (rightly(r) ? 1 : 0));
      if (!names.length) names.push(...Object.keys(ranked[0]?.features ?? {}));
      const kind = scope === "elsewhere" ? "off-topic" : q.kind;
      const usable = kind === "answerable" && right.includes(1);
      const features = usable ? packed(ranked.map((r) => r.features), names) : new Float64Array(0); // prettier-ignore
      return {
        from,
        weight,
        scope,
        narrowed: q.document !== undefined,
        question: q.question,
        kind,
        group: `${from} ${q.document ?? q.goldDocuments?.[0] ?? q.id}`,
        features,
        right,
        shown: right.slice(0, SHOWN).includes(1),
        signals: signals ?? {},
        confidence,
        likelihood,
      };
    };
    const narrowed = asked.filter((q) => q.document !== undefined);
    for (const q of narrowed) samples.push(await sample(q, "within"));
    for (const q of asked)
      if (q.document === undefined || q.kind === "answerable") samples.push(await sample(q, "across"));
    // Where nobody asked about another article, the questions about this one are put to another.
    if (!narrowed.some((q) => q.kind === "off-topic"))
      for (const [i, q] of narrowed.filter((q) => q.kind === "answerable").entries()) {
        const others = ids.filter((id) => id !== q.document);
        const document = others[(7 * i) % others.length];
        if (document !== undefined) samples.push(await sample({ ...q, document }, "elsewhere"));
      }
    store.close();
  }
  return { samples, names };
}

function packed(list: readonly Readonly<Record<string, number>>[], names: readonly string[]): Float64Array {
  const out = new Float64Array(list.length * names.length);
  for (const [i, f] of list.entries())
    for (const [j, name] of names.entries()) out[i * names.length + j] = f[name] ?? 0;
  return out;
}
