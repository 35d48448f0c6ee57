/** The three calls of a question: what each says is compared with what stands in the articles. */
import { expect, test } from "vitest";
import { sentenceVector } from "../../../src/search/analysis/sentence-vectors.ts";
import { unit } from "../../../src/search/analysis/vectors.ts";
import type { DocumentStore } from "../../../src/search/index/store.ts";
import { search } from "../../../src/search/search.ts";
import { asked, BAKERY, filled, HARBOUR, NOTHING, printed, texts, UNDATED, type Open } from "./articles.ts";

export function theThreeCalls(open: Open): void {
  test("first call: words like a word, publishers, and who is called what, in scope", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    const like = { letters: 2, most: 1, often: Infinity };
    const word = { folded: "ferrys", term: "ferrys", ifKnown: null, ifUnknown: like };
    const night = { folded: "night", term: "night", ifKnown: null, ifUnknown: like };
    const forms = ["ada moss", "moss", "baker", "harbour master", "nobodi"];
    const all = await store.lookUp({ scope: {}, words: [word, night], forms });
    expect(all.publishers.toSorted()).toEqual(["Coast Post", "Valley Times"]);
    expect(all.words.get("ferrys")?.known).toBe(false);
    expect(all.words.get("ferrys")?.like).toContainEqual({ word: "ferry", n: 1 });
    expect(all.words.get("night")).toEqual({ known: true, like: [] });
    expect(all.forms.get("moss")).toEqual({ names: ["Ada Moss"], role: false });
    expect(all.forms.get("harbour master")).toEqual({ names: ["Ada Moss"], role: true });
    expect(all.forms.has("nobodi")).toBe(false);
    expect(all.named.get("ada moss")).toEqual(["Ada Moss"]);
    const narrow = await store.lookUp({ scope: { document: "bakery" }, words: [], forms });
    expect([...narrow.forms.keys()]).toEqual(["baker"]);
    store.close();
  });

  test("second call: the sentences with the words and those of the best paragraphs, with their neighbours", async () => {
    const store = await filled(open, HARBOUR, BAKERY, UNDATED);
    const found = await texts(store, { terms: asked("ferri", "pier") });
    expect(found).toContain("Ferries and ferries again: the pier holds three.");
    expect(found).toContain("Rye bread leaves by the first ferry.");
    expect(found).not.toContain("The museum shows clocks from four centuries.");
    const { candidates } = await store.retrieve({ ...NOTHING, terms: asked("tide") });
    const tide = candidates.find(({ sentenceScore }) => sentenceScore > 0)!;
    expect(tide.before && tide.after).toBeTruthy();
    expect(tide.paragraph.article).toMatchObject({ id: "harbour", publisher: "Coast Post" });
    expect(await texts(store, { terms: asked("ferri"), scope: { document: "bakery" } })).not.toContain(
      "Ferries and ferries again: the pier holds three.",
    );
    store.close();
  });

  test("second call: how often words stand in all and whether they stand in scope", async () => {
    const store = await filled(open, HARBOUR, BAKERY, UNDATED);
    const { statistics, documents, stems, held, related } = await store.retrieve({
      ...NOTHING,
      scope: { publisher: "Valley Times" },
      terms: asked("ferri", "pier", "zeppelin"),
      stems: ["oven"],
      heads: ["harb"],
    });
    expect(documents).toBe(1);
    expect(statistics).toMatchObject({ documents: 3 });
    expect(stems.get("ferri")?.sentences).toBe(3);
    expect(stems.get("oven")).toMatchObject({ sentences: 1 });
    expect(stems.has("zeppelin")).toBe(false);
    expect([...held]).toEqual(["ferri"]);
    expect(related.map(({ stem }) => stem).toSorted()).toEqual(["harbour", "harbourmast"]);
    store.close();
  });

  test("second call: the quotations of those asked for, and the lines around a story", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    const said = await store.retrieve({ ...NOTHING, speakers: ["Ada Moss"], topic: ["pilot"] });
    expect(said.quoted.length).toBeGreaterThan(0);
    expect(await texts(store, { speakers: ["Ada Moss"], topic: ["pilot"] })).toContain(
      "“Nobody asked the pilots,” said Ada Moss, the harbour master.",
    );
    const byline = { part: "byline", topic: [] } as const;
    expect(await texts(store, { metadata: byline, scope: { document: "harbour" } })).toEqual([
      "By Nora Field",
    ]);
    const near = await store.retrieve({ ...NOTHING, metadata: { ...byline, topic: ["pier"] } });
    expect(near.metadataRows).toHaveLength(1);
    store.close();
  });

  test("second call: sentences that mean what is asked, without its words", async () => {
    const clinic = printed({
      id: "clinic",
      text: "The physician examined the infant. Nurses are paid badly.",
    });
    const store = await filled(open, HARBOUR, BAKERY, clinic);
    const meaning = unit(sentenceVector(["doctor", "babi"]));
    expect(await texts(store, { meaning })).toContain("The physician examined the infant.");
    expect(await texts(store, { meaning, scope: { document: "bakery" } })).not.toContain(
      "The physician examined the infant.",
    );
    store.close();
  });

  test("third call: what to show, and how often an article has words, to a limit", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    const { candidates } = await store.retrieve({ ...NOTHING, terms: asked("pilot") });
    const { paragraph } = candidates[0]!;
    const counted = { doc: paragraph.article.doc, stems: ["pier", "ferri", "oven"], most: 2 };
    const shown = await store.show({ paragraphs: [paragraph.id], counted });
    expect(shown.chunk(paragraph.id)?.document.title).toBe("The harbour of Wexmouth");
    expect(Object.fromEntries(shown.counted)).toEqual({ pier: 2, ferri: 2, oven: 0 });
    store.close();
  });

  test("a question makes three calls, and one more where a name in it is misspelt", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    const calls: string[] = [];
    const counting = {
      ...store,
      lookUp: (lookup) => (calls.push("lookUp"), store.lookUp(lookup)),
      retrieve: (retrieval) => (calls.push("retrieve"), store.retrieve(retrieval)),
      show: (wanted) => (calls.push("show"), store.show(wanted)),
    } satisfies DocumentStore;
    await store.moment(() => search(counting, "How many ferries does the pier hold?", {}, 3));
    expect(calls.splice(0)).toEqual(["lookUp", "retrieve", "show"]);
    await search(counting, "What did the harbuor master say about the pilots?", {}, 3);
    expect(calls).toEqual(["lookUp", "lookUp", "retrieve", "show"]);
    store.close();
  });
}
