/** What a server's store of files must do wherever it stands: `open` gives an empty one each time. */
import { describe, expect, test } from "vitest";
import type { FileStore } from "../../src/servers/file-store.ts";

export function fileStoreContract(name: string, open: () => Promise<FileStore>): void {
  const names = async (store: FileStore) => (await store.files()).map((file) => file.name);

  describe(`a server's files ${name}`, () => {
    test("keeps files as they came, under a name that is free, and takes another in a file's place", async () => {
      const store = await open();
      const before = Date.now() - 5000;
      expect(await names(store)).toEqual([]);
      expect(await store.write("../Report?.PDF", Buffer.from([0, 255, 1]))).toBe("Report.pdf");
      // On a Mac or in a zip on Windows they would be one.
      expect(await store.write("report.pdf", "x")).toBe("report 2.pdf");
      expect(await store.write("report.pdf", "other")).toBe("report 3.pdf");
      expect((await names(store)).toSorted()).toEqual(["Report.pdf", "report 2.pdf", "report 3.pdf"]);
      expect([...(await store.read("Report.pdf"))!]).toEqual([0, 255, 1]);
      await store.overwrite("report 3.pdf", "Grüße");
      const file = (await store.files()).find(({ name }) => name === "report 3.pdf");
      expect(file).toMatchObject({ bytes: 7 });
      expect(file!.added).toBeGreaterThan(before);
      expect(await store.size("report 3.pdf")).toBe(7);
      expect([await store.read("nothing.txt"), await store.size("nothing.txt")]).toEqual([null, null]);
    });

    test("gives files that are added at the same time names of their own", async () => {
      const store = await open();
      const given = await Promise.all([1, 2, 3, 4].map((n) => store.write("same.txt", `text ${n}`)));
      expect(new Set(given).size).toBe(4);
      expect(await store.files()).toHaveLength(4);
    });

    test("what is said of a file, and what was put right, is no file of articles", async () => {
      const store = await open();
      await store.write("dam.txt", "text");
      for (const beside of ["dam.txt.about.yaml", "corrections.yaml", ".common-corrections.yaml"])
        await store.overwrite(beside, "title: Dam\n");
      expect(await names(store)).toEqual(["dam.txt"]);
      await store.delete("dam.txt");
      expect(await names(store)).toEqual([]);
      expect(await store.read("dam.txt.about.yaml")).toBeNull();
    });

    test("of two changes of one text at the same time neither is lost", async () => {
      const store = await open();
      await Promise.all(
        ["a", "b", "c"].map((letter) => store.amend("corrections.yaml", (text) => text + letter)),
      );
      expect([...(await store.read("corrections.yaml"))!.toString()].toSorted()).toEqual(["a", "b", "c"]);
    });

    test("what is taken away can be taken back with what was said of it, also beside a new one of its name", async () => {
      const store = await open();
      await store.write("dam.txt", "first");
      await store.overwrite("dam.txt.about.yaml", "title: First\n");
      const key = await store.discard("dam.txt");
      expect(await names(store)).toEqual([]);
      await store.write("dam.txt", "second");
      expect(await store.isInBin(key)).toBe(true);
      expect(await store.restore(key)).toBe("dam 2.txt");
      expect((await store.read("dam 2.txt"))?.toString()).toBe("first");
      expect((await store.read("dam 2.txt.about.yaml"))?.toString()).toBe("title: First\n");
      expect(await store.restore(key)).toBeNull();
      expect(await store.restore("nothing-there.txt")).toBeNull();
    });

    test("a copy that is put aside leaves the file where it is", async () => {
      const store = await open();
      await store.write("dam.txt", "first");
      const key = await store.discardCopy("dam.txt");
      await store.overwrite("dam.txt", "second");
      expect(await store.restore(key)).toBe("dam 2.txt");
      expect((await store.read("dam 2.txt"))?.toString()).toBe("first");
      expect((await store.read("dam.txt"))?.toString()).toBe("second");
    });

    test("texts are kept under keys that nobody makes up, and what is fresh outlives tidying up", async () => {
      const store = await open();
      await store.keep("abcdefghijkl", "a message");
      await store.write("dam.txt", "first");
      const key = await store.discard("dam.txt");
      await store.tidy();
      expect(await store.kept("abcdefghijkl")).toBe("a message");
      expect(await store.kept("../secret-key")).toBeNull();
      expect(await store.isInBin(key)).toBe(true);
      await store.unkeep("abcdefghijkl");
      expect(await store.kept("abcdefghijkl")).toBeNull();
    });

    test("all of it is deleted for good, and counted", async () => {
      const store = await open();
      await store.write("a.txt", "12345");
      await store.write("b.txt", "123");
      await store.discard("b.txt");
      expect(await store.erase()).toEqual({ files: 2, bytes: 8 });
      expect(await store.erase()).toEqual({ files: 0, bytes: 0 });
      expect(await store.files()).toEqual([]);
    });
  });
}
