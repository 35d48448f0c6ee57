/** One text that stands in several articles is shown once, with all of them named. */
import { expect, onTestFinished, test } from "vitest";
import { parseCorrections } from "../../src/corrections/parse.ts";
import { openLibrary } from "../../src/library.ts";
import { overlaid } from "../../src/servers/overlay.ts";
import { folderOf } from "../documents/folder.ts";
import { verbatim } from "../program.ts";

const AGENCY =
  "The Oder dam burst on Tuesday.\n“We had no warning at all,” said the mayor, Greta Lindqvist.\n";
const headed = (publisher: string, text: string) => `---\npublisher: ${publisher}\n---\n${text}`;
const FILES = {
  "one.txt": headed("Wexmouth Courier", AGENCY),
  "two.txt": headed("Port Ellery Post", AGENCY),
  "other.txt": headed("Valley Times", "The Oder dam held for forty years before it burst.\n"),
};

test("a sentence that two papers print is one passage that cites both, and the next one takes the free place", async () => {
  const library = await openLibrary({ material: folderOf(FILES) });
  onTestFinished(() => library.close());
  const answer = await library.ask("When did the Oder dam burst?", { limit: 2 });
  const passages = answer.found ? answer.passages : answer.nearest;
  expect(passages.map(({ snippet }) => snippet.text)).toEqual([
    "The Oder dam burst on Tuesday.",
    "The Oder dam held for forty years before it burst.",
  ]);
  expect([passages[0]!.citation, ...passages[0]!.also!].map(({ text }) => text).toSorted()).toEqual([
    "Port Ellery Post, paragraph 1",
    "Wexmouth Courier, paragraph 1",
  ]);
  const check = await library.whoSaid("We had no warning at all");
  expect(check.passages).toHaveLength(1);
  expect(check.passages[0]!.also).toHaveLength(1);
  const near = await library.whoSaid("We had no notice at all");
  expect(near.verdict).toBe("near");
  expect(near.passages.map(({ also }) => also?.length)).toEqual([1]);
  const narrowed = await library.ask("When did the Oder dam burst?", {
    scope: { publisher: "Port Ellery Post" },
  });
  expect(narrowed.found && narrowed.passages[0].also).toBe(undefined);
});

test("readers and programs are told the other places", async () => {
  const args = ["ask", "When did the Oder dam burst?", "--material", folderOf(FILES)];
  expect((await verbatim(args)).out).toMatch(
    /The same stands in: (?:Wexmouth Courier|Port Ellery Post), paragraph 1\./u,
  );
  const [first] = JSON.parse((await verbatim([...args, "--json"])).out).passages;
  expect(first.also).toHaveLength(1);
  expect(first.also[0].document).not.toBe(first.document);
});

test("the same words of somebody else are no copy", async () => {
  const library = await openLibrary({
    material: folderOf({
      "one.txt": "Ann Poe, the mayor, spoke first.\n\n“We will rebuild the dam,” the mayor said.\n",
      "two.txt": "Ben Roe, the mayor, spoke last.\n\n“We will rebuild the dam,” the mayor said.\n",
    }),
  });
  onTestFinished(() => library.close());
  const { passages } = await library.whoSaid("We will rebuild the dam");
  const speakers = passages.map(({ snippet }) => snippet.kind === "quote" && snippet.speakers[0]?.name);
  expect(speakers.toSorted()).toEqual(["Ann Poe", "Ben Roe"]);
});

test("a quotation that two papers print is listed once where that is asked for, and an owner's correction of one tells them apart", async () => {
  const library = await openLibrary({ material: folderOf(FILES) });
  onTestFinished(() => library.close());
  const query = { speaker: "Lindqvist" };
  expect(await library.quotes(query)).toMatchObject({ total: 2, printed: 2 });
  const once = await library.quotes({ ...query, once: true });
  expect(once).toMatchObject({ total: 1, printed: 2 });
  expect(once.passages.map(({ also }) => also?.map(({ document }) => document))).toEqual([["two"]]);

  const [passage] = once.passages.map(({ snippet }) => snippet.id);
  const { corrections } = parseCorrections(`passages:\n  ${passage}: Ada Kern\n`, "corrections.yaml");
  const server = overlaid(library, () => corrections);
  const listed = async (some: { speaker?: string; about?: string }) => {
    const { total, printed, passages } = await server.quotes({ ...some, once: true });
    return [total, printed, passages.map(({ snippet, also }) => [snippet.document, also?.length ?? 0])];
  };
  expect(await listed(query)).toEqual([1, 1, [["two", 0]]]);
  expect(await listed({ speaker: "Ada Kern" })).toEqual([1, 1, [["one", 0]]]);
  const both = [
    2,
    2,
    [
      ["one", 0],
      ["two", 0],
    ],
  ];
  expect(await listed({ about: "warning" })).toEqual(both);
});
