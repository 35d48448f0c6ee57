/** What a server's shelf must do wherever it stands: `open` gives an empty one each time. */
import { describe, expect, test } from "vitest";
import type { Shelf } from "../../src/servers/shelf.ts";

export function shelfContract(name: string, open: () => Promise<Shelf>): void {
  const names = async (shelf: Shelf) => (await shelf.files()).map((file) => file.name);

  describe(`a server's shelf ${name}`, () => {
    test("keeps files as they came, under a name that is free, and takes another in a file's place", async () => {
      const shelf = await open();
      const before = Date.now() - 5000;
      expect(await names(shelf)).toEqual([]);
      expect(await shelf.write("../Report?.PDF", Buffer.from([0, 255, 1]))).toBe("Report.pdf");
      // On a Mac or in a zip on Windows they would be one.
      expect(await shelf.write("report.pdf", "x")).toBe("report 2.pdf");
      expect(await shelf.write("report.pdf", "other")).toBe("report 3.pdf");
      expect((await names(shelf)).toSorted()).toEqual(["Report.pdf", "report 2.pdf", "report 3.pdf"]);
      expect([...(await shelf.read("Report.pdf"))!]).toEqual([0, 255, 1]);
      await shelf.overwrite("report 3.pdf", "Grüße");
      const file = (await shelf.files()).find(({ name }) => name === "report 3.pdf");
      expect(file).toMatchObject({ bytes: 7 });
      expect(file!.added).toBeGreaterThan(before);
      expect(await shelf.size("report 3.pdf")).toBe(7);
      expect([await shelf.read("nothing.txt"), await shelf.size("nothing.txt")]).toEqual([null, null]);
    });

    test("gives files that are added at the same time names of their own", async () => {
      const shelf = await open();
      const given = await Promise.all([1, 2, 3, 4].map((n) => shelf.write("same.txt", `text ${n}`)));
      expect(new Set(given).size).toBe(4);
      expect(await shelf.files()).toHaveLength(4);
    });

    test("what is said of a file, and what was put right, is no file of articles", async () => {
      const shelf = await open();
      await shelf.write("dam.txt", "text");
      for (const beside of ["dam.txt.about.yaml", "corrections.yaml", ".common-corrections.yaml"])
        await shelf.overwrite(beside, "title: Dam\n");
      expect(await names(shelf)).toEqual(["dam.txt"]);
      await shelf.delete("dam.txt");
      expect(await names(shelf)).toEqual([]);
      expect(await shelf.read("dam.txt.about.yaml")).toBeNull();
    });

    test("of two changes of one text at the same time neither is lost", async () => {
      const shelf = await open();
      await Promise.all(
        ["a", "b", "c"].map((letter) => shelf.amend("corrections.yaml", (text) => text + letter)),
      );
      expect([...(await shelf.read("corrections.yaml"))!.toString()].toSorted()).toEqual(["a", "b", "c"]);
    });

    test("what is taken away can be taken back with what was said of it, also beside a new one of its name", async () => {
      const shelf = await open();
      await shelf.write("dam.txt", "first");
      await shelf.overwrite("dam.txt.about.yaml", "title: First\n");
      const key = await shelf.discard("dam.txt");
      expect(await names(shelf)).toEqual([]);
      await shelf.write("dam.txt", "second");
      expect(await shelf.shelved(key)).toBe(true);
      expect(await shelf.restore(key)).toBe("dam 2.txt");
      expect((await shelf.read("dam 2.txt"))?.toString()).toBe("first");
      expect((await shelf.read("dam 2.txt.about.yaml"))?.toString()).toBe("title: First\n");
      expect(await shelf.restore(key)).toBeNull();
      expect(await shelf.restore("nothing-there.txt")).toBeNull();
    });

    test("a copy that is put aside leaves the file where it is", async () => {
      const shelf = await open();
      await shelf.write("dam.txt", "first");
      const key = await shelf.shelve("dam.txt");
      await shelf.overwrite("dam.txt", "second");
      expect(await shelf.restore(key)).toBe("dam 2.txt");
      expect((await shelf.read("dam 2.txt"))?.toString()).toBe("first");
      expect((await shelf.read("dam.txt"))?.toString()).toBe("second");
    });

    test("texts are kept under keys that nobody makes up, and what is fresh outlives tidying up", async () => {
      const shelf = await open();
      await shelf.keep("abcdefghijkl", "a message");
      await shelf.write("dam.txt", "first");
      const key = await shelf.discard("dam.txt");
      await shelf.tidy();
      expect(await shelf.kept("abcdefghijkl")).toBe("a message");
      expect(await shelf.kept("../secret-key")).toBeNull();
      expect(await shelf.shelved(key)).toBe(true);
      await shelf.unkeep("abcdefghijkl");
      expect(await shelf.kept("abcdefghijkl")).toBeNull();
    });

    test("all of it is deleted for good, and counted", async () => {
      const shelf = await open();
      await shelf.write("a.txt", "12345");
      await shelf.write("b.txt", "123");
      await shelf.discard("b.txt");
      expect(await shelf.erase()).toEqual({ files: 2, bytes: 8 });
      expect(await shelf.erase()).toEqual({ files: 0, bytes: 0 });
      expect(await shelf.files()).toEqual([]);
    });
  });
}
