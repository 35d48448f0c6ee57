/**
 * What every engine must do: `describe` it with one that opens an empty store. The three calls that a question makes are
 * tried by the questions themselves; what each must say is compared with what stands in the articles.
 */
import { describe, expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import { MANNERS, type Article, type Quote } from "../../src/model.ts";
import { termsOf } from "../../src/search/analysis/terms.ts";
import { sentenceVector } from "../../src/search/analysis/sentence-vectors.ts";
import { unit } from "../../src/search/analysis/vectors.ts";
import type { Retrieval } from "../../src/search/index/calls.ts";
import { textIn } from "../../src/search/index/chunks.ts";
import type { DocumentStore, WantedQuotations } from "../../src/search/index/store.ts";
import { search } from "../../src/search/search.ts";
import { articleOf } from "../../src/snippets/article.ts";

interface Printed {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

export const printed = ({ id, text, title, ...source }: Printed): Article => {
  const described = { id, where: id, text, source: { file: `${id}.txt`, ...source } };
  return articleOf(documentOf(title === undefined ? described : { ...described, title }));
};

const HARBOUR = printed({
  id: "harbour",
  title: "The harbour of Wexmouth",
  publisher: "Coast Post",
  published: "2024-03-02",
  text: `By Nora Field
The pilots went out at dawn. Ferries wait by the pier until the tide turns.
“Nobody asked the pilots,” said Ada Moss, the harbour master. She said the pier would be closed.

Ferries and ferries again: the pier holds three. The harbourmaster's dog sleeps.`,
});
const BAKERY = printed({
  id: "bakery",
  title: "Bread",
  publisher: "Valley Times",
  published: "2024-05-09T08:00:00Z",
  text: "The oven is lit at night. Rye bread leaves by the first ferry.\n“We bake at night,” said Ann Baker.",
});
const UNDATED = printed({ id: "clocks", text: "The museum shows clocks from four centuries." });

const NOTHING: Retrieval = {
  scope: {},
  terms: [],
  stems: [],
  heads: [],
  speakers: [],
  topic: [],
  metadata: null,
  meaning: null,
};
const asked = (...stems: readonly string[]) => stems.map((stem) => ({ stem, variants: [] }));

export function storeContract(name: string, open: () => Promise<DocumentStore> | DocumentStore): void {
  const filled = async (...articles: readonly Article[]) => {
    const store = await open();
    await store.put(articles);
    return store;
  };
  const texts = async (store: DocumentStore, retrieval: Partial<Retrieval>) => {
    const { candidates } = await store.retrieve({ ...NOTHING, ...retrieval });
    const paragraphs = candidates.map(({ paragraph }) => paragraph.id);
    const shown = await store.show({ paragraphs, counted: null });
    return candidates.map(({ paragraph, sentence }) =>
      textIn(shown.chunk(paragraph.id)!.chunk, sentence.span),
    );
  };

  describe(`the store: ${name}`, () => {
    test("an empty store answers every call with nothing", async () => {
      const store = await open();
      expect(await store.ids()).toEqual([]);
      expect(await store.list()).toEqual([]);
      expect(await store.articles(["harbour"])).toEqual([]);
      expect(await store.passages(["harbour/x-1"])).toEqual([]);
      expect(await store.quotedSpeakers()).toEqual([]);
      expect((await search(store, "Who said what about the pier?", {}, 3)).hits).toEqual([]);
      store.close();
    });

    test("an article comes out as it went in; newest first, undated last", async () => {
      const store = await filled(HARBOUR, UNDATED, BAKERY);
      expect(await store.articles(["harbour", "nowhere", "bakery"])).toEqual([HARBOUR, BAKERY]);
      expect(await store.ids()).toEqual(["bakery", "harbour", "clocks"]);
      const [first] = await store.list();
      expect(first).toMatchObject({ document: { id: "bakery", title: "Bread" }, facts: 2, quotes: 1 });
      store.close();
    });

    test("a scope narrows by document, publisher in any case, and day, both ends included", async () => {
      const store = await filled(HARBOUR, UNDATED, BAKERY);
      const ids = (scope: Parameters<DocumentStore["ids"]>[0]) => store.ids(scope);
      expect(await ids({ document: "clocks" })).toEqual(["clocks"]);
      expect(await ids({ publisher: "coast post" })).toEqual(["harbour"]);
      expect(await ids({ since: "2024-03-02", until: "2024-05-09" })).toEqual(["bakery", "harbour"]);
      expect(await ids({ until: "2024-05" })).toEqual(["bakery", "harbour"]);
      expect(await ids({ since: "2024-05-10" })).toEqual([]);
      expect(await ids({ document: "harbour", publisher: "Valley Times" })).toEqual([]);
      store.close();
    });

    test("a passage is found by its id, with its article's head and its paragraph", async () => {
      const store = await filled(HARBOUR, BAKERY);
      for (const snippet of [...HARBOUR.snippets, ...BAKERY.snippets]) {
        const [found] = await store.passages([snippet.id]);
        expect(found?.snippet).toEqual(snippet);
        expect(found?.document.id).toBe(snippet.document);
        expect(found?.paragraph?.number).toBe(snippet.paragraph);
      }
      expect(await store.passages(["harbour/gone-000", "nothing"])).toEqual([]);
      store.close();
    });

    test("first call: words like a word, publishers, and who is called what, in scope", async () => {
      const store = await filled(HARBOUR, BAKERY);
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
      const store = await filled(HARBOUR, BAKERY, UNDATED);
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
      const store = await filled(HARBOUR, BAKERY, UNDATED);
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
      const store = await filled(HARBOUR, BAKERY);
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
      const store = await filled(HARBOUR, BAKERY, clinic);
      const meaning = unit(sentenceVector(["doctor", "babi"]));
      expect(await texts(store, { meaning })).toContain("The physician examined the infant.");
      expect(await texts(store, { meaning, scope: { document: "bakery" } })).not.toContain(
        "The physician examined the infant.",
      );
      store.close();
    });

    test("third call: what to show, and how often an article has words, to a limit", async () => {
      const store = await filled(HARBOUR, BAKERY);
      const { candidates } = await store.retrieve({ ...NOTHING, terms: asked("pilot") });
      const { paragraph } = candidates[0]!;
      const counted = { doc: paragraph.article.doc, stems: ["pier", "ferri", "oven"], most: 2 };
      const shown = await store.show({ paragraphs: [paragraph.id], counted });
      expect(shown.chunk(paragraph.id)?.document.title).toBe("The harbour of Wexmouth");
      expect(Object.fromEntries(shown.counted)).toEqual({ pier: 2, ferri: 2, oven: 0 });
      store.close();
    });

    test("quotations by speaker, topic and manner are those that the articles hold, page by page", async () => {
      const all = [HARBOUR, BAKERY, UNDATED];
      const store = await filled(...all);
      const newest = ["bakery", "harbour", "clocks"].map((id) => all.find((a) => a.document.id === id)!);
      const quotes = newest.flatMap((a) => a.snippets.filter((s) => s.kind === "quote"));
      const holds = (quote: Quote, stem: string) => termsOf(quote.text).includes(stem);
      const wanted = { speakers: null, topic: [], manners: MANNERS, sure: 0, scope: {}, offset: 0, limit: 9 };
      const ids = async (some: Partial<WantedQuotations>) => {
        const { total, found } = await store.quotations({ ...wanted, ...some });
        expect(total).toBe(found.length);
        return found.map(({ snippet }) => snippet.id);
      };
      const those = (keep: (quote: Quote) => boolean) => quotes.filter(keep).map(({ id }) => id);
      expect(await ids({})).toEqual(those(() => true));
      for (const name of ["Ada Moss", "Ann Baker"])
        expect(await ids({ speakers: [name] })).toEqual(
          those((q) => q.speakers.some((speaker) => speaker.name === name)),
        );
      // The index names "She said" for "moss" too; the words of the quotation do not hold it.
      for (const stem of new Set(quotes.flatMap((q) => termsOf(q.text)).concat("moss", "zeppelin")))
        expect([stem, await ids({ topic: [stem] })]).toEqual([stem, those((q) => holds(q, stem))]);
      expect(await ids({ topic: ["pilot", "moss"], speakers: ["Ada Moss"] })).toHaveLength(1);
      expect(await ids({ topic: ["pilot", "night"] })).toEqual([]);
      expect(await ids({ manners: ["indirect"] })).toEqual(those((q) => q.manner === "indirect"));
      expect(await ids({ scope: { document: "bakery" }, topic: ["bake"] })).toHaveLength(1);
      expect(await ids({ sure: 1.1 })).toEqual([]);
      const second = await store.quotations({ ...wanted, offset: 1, limit: 1 });
      expect(second.total).toBe(quotes.length);
      expect(second.found.map(({ snippet }) => snippet)).toEqual([quotes[1]]);
      expect(second.found[0]!.document.id).toBe(quotes[1]!.document);
      await store.remove(["bakery"]);
      expect(await ids({ topic: ["bake"] })).toEqual([]);
      store.close();
    });

    test("of a long article comes what stands around the words, every letter in its place", async () => {
      const line = (n: number) =>
        `The lock of Haven ${n} was painted green. “We have ${n} boats,” said Ida Bell.`;
      const text = Array.from({ length: 3000 }, (_, n) => line(n)).join("\n");
      const store = await filled(HARBOUR, printed({ id: "locks", text }));
      const places = await store.articlesLike(["haven 1234"], {}, 9);
      expect(places.map(({ document }) => document)).toEqual(["locks"]);
      expect(places[0]!.paragraphs).toContain(1235);
      const [excerpt] = await store.excerpts([{ document: "locks", paragraphs: [1235] }]);
      const { document, snippets } = excerpt!;
      expect(document.text).toContain(line(1234));
      expect(document.text.trim().length).toBeLessThan(20_000);
      for (const { span, text } of snippets) expect(document.text.slice(span.start, span.end)).toBe(text);
      for (const { span } of document.paragraphs)
        expect(document.text.slice(span.start, span.end)).toMatch(/^The lock/u);
      const [whole] = await store.excerpts([{ document: "harbour", paragraphs: [1] }]);
      expect(whole).toEqual(HARBOUR);
      const [found] = await store.passages([snippets.at(-1)!.id]);
      expect(found?.snippet).toEqual(snippets.at(-1));
      store.close();
    });

    test("who is quoted, with how often and how", async () => {
      const store = await filled(HARBOUR, BAKERY);
      expect(await store.quotedSpeakers()).toMatchObject([
        { document: "bakery", speaker: { name: "Ann Baker" }, direct: 1, mixed: 0, indirect: 0 },
        { document: "harbour", speaker: { name: "Ada Moss" }, direct: 1, mixed: 0, indirect: 1 },
      ]);
      expect(await store.quotedSpeakers({ document: "clocks" })).toEqual([]);
      store.close();
    });

    test("articles are found by words in a row, and by single ones", async () => {
      const store = await filled(HARBOUR, BAKERY);
      const like = async (phrases: readonly string[], scope = {}) =>
        (await store.articlesLike(phrases, scope, 9)).map(({ document }) => document);
      expect(await like(["first ferri"])).toEqual(["bakery"]);
      expect(await like(["ferri first"])).toEqual([]);
      expect((await like(["ferri"])).toSorted()).toEqual(["bakery", "harbour"]);
      expect(await like(["ferri"], { document: "harbour" })).toEqual(["harbour"]);
      expect(Object.fromEntries(await store.frequencies(["ferri", "zeppelin"]))).toEqual({
        ferri: 3,
        zeppelin: 0,
      });
      store.close();
    });

    test("an article put again replaces itself, one removed is gone, and nothing of either is left behind", async () => {
      const store = await filled(HARBOUR);
      const before = await store.retrieve({ ...NOTHING, terms: asked("ferri") });
      const changes = await store.changes();
      await store.put([BAKERY]);
      expect(await store.changes()).toBeGreaterThan(changes);
      await store.put([printed({ id: "bakery", text: "The mill grinds oats now." })]);
      expect((await store.frequencies(["oven"])).get("oven")).toBe(0);
      expect((await search(store, "What does the mill grind?", {}, 1)).hits[0]?.snippet.document).toBe(
        "bakery",
      );
      await store.remove(["bakery", "never there"]);
      const after = await store.retrieve({ ...NOTHING, terms: asked("ferri") });
      expect(after.statistics).toEqual(before.statistics);
      expect(after.candidates.map((c) => c.sentenceScore)).toEqual(
        before.candidates.map((c) => c.sentenceScore),
      );
      expect((await store.quotedSpeakers()).map((q) => q.speaker.name)).toEqual(["Ada Moss"]);
      store.close();
    });

    test("what is put together stands together or not at all", async () => {
      const store = await filled(HARBOUR);
      const broken = { ...BAKERY, document: { ...BAKERY.document, id: null as unknown as string } };
      await expect(store.put([UNDATED, broken])).rejects.toThrow(/null/iu);
      expect(await store.ids()).toEqual(["harbour"]);
      expect((await store.frequencies(["clock"])).get("clock")).toBe(0);
      store.close();
    });

    test("notes are kept, changed and forgotten", async () => {
      const store = await open();
      await store.note([
        ["file a.txt", "1"],
        ["corrections", "x"],
      ]);
      await store.note([
        ["file a.txt", "2"],
        ["corrections", null],
      ]);
      const notes = await store.notes();
      expect([notes.get("file a.txt"), notes.has("corrections")]).toEqual(["2", false]);
      store.close();
    });

    test("a question makes three calls, and one more where a name in it is misspelt", async () => {
      const store = await filled(HARBOUR, BAKERY);
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

    test("bringing the index into order changes no answer and comes to an end", async () => {
      const store = await filled(HARBOUR, BAKERY, UNDATED);
      const ask = async () => (await search(store, "When does the ferry leave with rye bread?", {}, 3)).hits;
      const before = await ask();
      for (let steps = 0; await store.settle(); steps++) expect(steps).toBeLessThan(20);
      expect(await ask()).toEqual(before);
      store.close();
    });
  });
}
