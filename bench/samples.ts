/** Questions with the features of their candidates, to fit weights on. */
import { openMaterial } from "../src/documents/material.ts";
import { rank } from "../src/search/ranking/rank.ts";
import { openStore } from "../src/search/index/sqlite/store.ts";
import { articleOf } from "../src/snippets/article.ts";
import { isRight, readLines, type Asked } from "./measures.ts";

export interface Sample {
  /** Which questions: the name of their file. */
  readonly from: string;
  /** Asked of the right article; of all; of all but the right one. */
  readonly scope: "within" | "across" | "away";
  readonly question: string;
  readonly kind: Asked["kind"];
  /** What must not be split between fitting and testing: the article. */
  readonly group: string;
  /** The candidates' features, in the order of `names`, candidate after candidate; only where one is right. */
  readonly features: Float64Array;
  /** Candidate by candidate. */
  readonly right: Uint8Array;
  /** Empty where there was no candidate. */
  readonly signals: Readonly<Record<string, number>>;
  readonly confidence: number;
}

export interface Gathered {
  readonly samples: readonly Sample[];
  /** Of the features. */
  readonly names: readonly string[];
}

/** Candidates of a question that are kept, beside the right ones. */
const KEPT = 30;

/** Asks all questions within their article, across all, and the answerable ones with their own article taken away. */
export async function gather(pairs: readonly { material: string; questions: string }[]): Promise<Gathered> {
  const names: string[] = [];
  const samples: Sample[] = [];
  for (const { material, questions } of pairs) {
    const store = openStore();
    const { put } = await openMaterial(material).refresh();
    await store.put(put.map((d) => articleOf(d)));
    const asked = readLines<Asked>(questions);
    const from = questions.replace(/^.*\//u, "").replace(/\..*$/u, "");
    const sample = async (q: Asked, scope: Sample["scope"]): Promise<Sample> => {
      const narrow = scope === "within" ? { document: q.document } : {};
      const { ranked: all, signals, confidence } = await rank(store, q.question, narrow);
      const rightly = ({ candidate: { sentence, paragraph } }: (typeof all)[number]) =>
        isRight({ document: paragraph.article.id, ...sentence.span }, q, q.document);
      // What the weights in use put far down stays there: it costs time and teaches nothing.
      const ranked = all.filter((r, i) => i < KEPT || rightly(r));
      const right = Uint8Array.from(ranked, (r) => (rightly(r) ? 1 : 0));
      if (!names.length) names.push(...Object.keys(ranked[0]?.features ?? {}));
      const usable = q.kind === "answerable" && right.includes(1);
      const features = usable ? packed(ranked.map((r) => r.features), names) : new Float64Array(0); // prettier-ignore
      return {
        from,
        scope,
        question: q.question,
        kind: scope === "away" ? "off-topic" : q.kind,
        group: `${from} ${q.document ?? q.goldDocuments?.[0] ?? q.id}`,
        features,
        right,
        signals: signals ?? {},
        confidence,
      };
    };
    const narrowed = asked.filter((q) => q.document !== undefined);
    for (const q of narrowed) samples.push(await sample(q, "within"));
    for (const q of asked)
      if (q.document === undefined || q.kind === "answerable") samples.push(await sample(q, "across"));
    const byArticle = Map.groupBy(
      narrowed.filter((q) => q.kind === "answerable"),
      (q) => q.document!,
    );
    for (const [id, qs] of byArticle) {
      const [article] = await store.articles([id]);
      if (!article) continue;
      await store.remove([id]);
      for (const q of qs) samples.push({ ...(await sample(q, "away")), features: new Float64Array(0) });
      await store.put([article]);
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
