/** What notes must do wherever they are kept: `place` makes an empty place and gives how to open it, once and again. */
import { describe, expect, test } from "vitest";
import { defaults, type Notes } from "../../src/state/notes.ts";

export function notesContract(name: string, place: () => Promise<() => Notes>): void {
  describe(`notes ${name}`, () => {
    test("settings outlive a restart, one by one", async () => {
      const open = await place();
      const notes = open();
      expect(await notes.settings("1")).toEqual(defaults);
      await notes.change("1", { passages: 5 });
      await notes.change("1", { language: "de" });
      await notes.close();
      const again = open();
      expect(await again.settings("1")).toEqual({ ...defaults, passages: 5, language: "de" });
      expect(again.trouble).toBeNull();
      await again.close();
    });

    test("one server never sees another's, and what is forgotten of one is not of another", async () => {
      const notes = (await place())();
      await notes.change("1", { private: true });
      await notes.noteGap("1", "Who is the mayor?");
      await notes.noteDoubt("1", "tides/passage");
      await notes.noteUse("1", { command: "ask", found: true, cited: ["tides"] });
      expect(await notes.settings("2")).toEqual(defaults);
      for (const kept of [notes.gaps, notes.doubts, notes.uses, notes.cited])
        expect(await kept("2")).toEqual([]);
      await notes.clear("2");
      await notes.forget("2");
      for (const kept of [notes.gaps, notes.doubts, notes.uses, notes.cited])
        expect(await kept("1")).toHaveLength(1);
      await notes.forget("1");
      for (const kept of [notes.gaps, notes.doubts, notes.uses, notes.cited])
        expect(await kept("1")).toEqual([]);
      expect(await notes.settings("1")).toEqual(defaults);
      await notes.close();
    });

    test("questions that differ in case, marks or spacing are one, counted, the most frequent first", async () => {
      const notes = (await place())();
      const asked = [
        "Who is the Mayor?",
        "who is  the mayor",
        "When was it?",
        "WHO is the mayor?!",
        "And \0 \ud800?",
      ];
      for (const question of asked) await notes.noteGap("1", question);
      const [first, ...rest] = await notes.gaps("1");
      expect(first).toEqual({ question: "Who is the Mayor?", count: 3 });
      expect(rest.map(({ count }) => count)).toEqual([1, 1]);
      await notes.close();
    });

    test("outside a server, and of a question without a word, nothing is kept", async () => {
      const notes = (await place())();
      await notes.noteGap(null, "Who?");
      await notes.noteDoubt(null, "tides/passage");
      await notes.noteUse(null, { command: "ask", found: true, cited: [] });
      await notes.noteGap("1", "?!");
      expect(await notes.gaps("1")).toEqual([]);
      expect(await notes.settings(null)).toEqual(defaults);
      await notes.close();
    });

    test("a server's list holds a thousand questions: the rare and old give way", async () => {
      const notes = (await place())();
      await notes.noteGap("1", "asked twice");
      await notes.noteGap("1", "asked twice");
      const note = (i: number) => notes.noteGap("1", `question ${i}`);
      for (let i = 0; i < 1000; i += 100)
        await Promise.all(Array.from({ length: 100 }, (_, j) => note(i + j)));
      // The last ones in their order.
      for (let i = 1000; i < 1010; i++) await note(i);
      const gaps = await notes.gaps("1");
      expect(gaps).toHaveLength(1000);
      expect(gaps[0]).toEqual({ question: "asked twice", count: 2 });
      expect(gaps[1]!.question).toBe("question 1009");
      await notes.close();
    });

    test("doubts are struck off one by one, or all with the questions", async () => {
      const notes = (await place())();
      for (const passage of ["a/1", "a/2", "a/2"]) await notes.noteDoubt("1", passage);
      expect(await notes.doubts("1")).toEqual([
        { snippet: "a/2", count: 2 },
        { snippet: "a/1", count: 1 },
      ]);
      await notes.clearDoubt("1", "a/2");
      expect(await notes.doubts("1")).toEqual([{ snippet: "a/1", count: 1 }]);
      await notes.noteGap("1", "Who?");
      await notes.noteUse("1", { command: "ask", found: true, cited: ["dam"] });
      await notes.noteDoubt("1", "dam/3");
      await notes.clearArticles("1");
      expect(await notes.doubts("1")).toEqual([]);
      expect(await notes.cited("1")).toEqual([]);
      expect(await notes.uses("1")).toHaveLength(1);
      await notes.clear("1");
      expect([await notes.gaps("1"), await notes.doubts("1")]).toEqual([[], []]);
      await notes.close();
    });

    test("uses are counted by day and command, and articles by how often they were cited", async () => {
      const notes = (await place())();
      const day = new Date().toISOString().slice(0, 10);
      await Promise.all([
        notes.noteUse("1", { command: "ask", found: true, cited: ["b", "a", "b"] }),
        notes.noteUse("1", { command: "ask", found: false, cited: [] }),
        notes.noteUse("1", { command: "quote", found: true, cited: ["b"] }),
      ]);
      expect(await notes.uses("1")).toEqual([
        { day, command: "ask", answered: 1, refused: 1 },
        { day, command: "quote", answered: 1, refused: 0 },
      ]);
      expect(await notes.cited("1")).toEqual([
        { document: "b", count: 2 },
        { document: "a", count: 1 },
      ]);
      await notes.close();
    });
  });
}
