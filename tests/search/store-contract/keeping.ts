/** What is put is kept, replaced and removed, all or nothing. */
import { expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { asked, BAKERY, filled, HARBOUR, NOTHING, printed, UNDATED, type Open } from "./articles.ts";

export function keeping(open: Open): void {
  test("an empty store answers every call with nothing", async () => {
    const store = await open();
    expect(await store.ids()).toEqual([]);
    expect(await store.list()).toEqual([]);
    expect(await store.articles(["harbour"])).toEqual([]);
    expect(await store.passages(["harbour/x-1"])).toEqual([]);
    expect(await store.quotedSpeakers(await store.ids())).toEqual([]);
    expect((await search(store, "Who said what about the pier?", {}, 3)).hits).toEqual([]);
    store.close();
  });

  test("an article comes out as it went in; newest first, undated last", async () => {
    const store = await filled(open, HARBOUR, UNDATED, BAKERY);
    expect(await store.articles(["harbour", "nowhere", "bakery"])).toEqual([HARBOUR, BAKERY]);
    expect(await store.ids()).toEqual(["bakery", "harbour", "clocks"]);
    const [first] = await store.list();
    expect(first).toMatchObject({ document: { id: "bakery", title: "Bread" }, facts: 2, quotes: 1 });
    store.close();
  });

  test("an article put again replaces itself, one removed is gone, and nothing of either is left behind", async () => {
    const store = await filled(open, HARBOUR);
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
    expect((await store.quotedSpeakers(await store.ids())).map((q) => q.speaker.name)).toEqual(["Ada Moss"]);
    store.close();
  });

  test("what is put together stands together or not at all", async () => {
    const store = await filled(open, HARBOUR);
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

  test("bringing the index into order changes no answer and comes to an end", async () => {
    const store = await filled(open, HARBOUR, BAKERY, UNDATED);
    const ask = async () => (await search(store, "When does the ferry leave with rye bread?", {}, 3)).hits;
    const before = await ask();
    for (let steps = 0; await store.settle(); steps++) expect(steps).toBeLessThan(20);
    expect(await ask()).toEqual(before);
    store.close();
  });
}
