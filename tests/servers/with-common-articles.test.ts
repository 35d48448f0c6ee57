/** A server's own articles and the common ones, read as one library. */
import { expect, onTestFinished, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { readTogether } from "../../src/servers/with-common-articles.ts";
import { folderOf } from "../documents/folder.ts";

const MAYOR = "“We had no warning at all,” said the mayor, Greta Lindqvist.";
const BURST = `The Oder dam burst on Tuesday.\n${MAYOR}\n`;
const LATER = `The Oder dam is built anew.\n${MAYOR}\n“It will hold,” said Greta Lindqvist.\n`;

async function both(own: Record<string, string>, common: Record<string, string>) {
  const [ours, theirs] = await Promise.all(
    [own, common].map((files) => openLibrary({ material: folderOf(files) })),
  );
  onTestFinished(() => {
    ours!.close();
    theirs!.close();
  });
  return readTogether(ours!, theirs!);
}
const query = { speaker: "Lindqvist", once: true };

test("what the server's articles and the common ones both print is shown once, on whatever page", async () => {
  const library = await both({ "burst.txt": BURST }, { "later.txt": LATER });
  const first = await library.quotes({ ...query, limit: 1 });
  expect(first).toMatchObject({ total: 2, printed: 3, passages: [{ snippet: { document: "burst" } }] });
  expect(first.passages[0]!.also).toMatchObject([{ document: "later" }]);
  const second = await library.quotes({ ...query, offset: 1, limit: 1 });
  expect(second.passages.map(({ snippet }) => snippet.text)).toEqual([
    "“It will hold,” said Greta Lindqvist.",
  ]);
  expect(await library.quotes({ speaker: "Lindqvist", limit: 1 })).toMatchObject({ total: 3, printed: 3 });
});

test.each([
  ["says the same", BURST, 1],
  ["says it no more", "Nobody knows why the Oder dam burst.\n", 0],
])(
  "of an article in whose place the server has its own, which %s, nothing is counted",
  async (_, own, total) => {
    const library = await both({ "burst.txt": own }, { "burst.txt": BURST });
    const page = await library.quotes(query);
    expect([page.total, page.printed, page.passages.length]).toEqual([total, total, total]);
  },
);

test("where one of them alone has quotations, they are those", async () => {
  const files = { "later.txt": LATER };
  const none = { "burst.txt": "The Oder dam burst on Tuesday.\n" };
  for (const library of [await both(files, none), await both(none, files)])
    expect(await library.quotes({ ...query, offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      printed: 2,
      passages: [{ snippet: { text: "“It will hold,” said Greta Lindqvist." } }],
    });
});
