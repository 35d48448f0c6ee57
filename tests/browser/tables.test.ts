/** Tables in the reading room: in columns to look at, and letter for letter the text to copy. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { materialOf, noBrowser, overhang, visit, why, wrongByAxe, type Visit } from "./visit.ts";

const TABLE = `# Repairs of the harbour wall

The wall is mended in three sections, and each of them costs something else.

| Section | Length | Cost |
|---|---|---|
| North arm | 120 m | £900,000 |
| South arm, with all of the steps down to the water and the old lamp | 95 m | “too much”, said Ada Moss |
| Slipway | 30 m | £400,000 |

The board decides in May.

A line | with a bar is no table.
`;
const ROWS = [
  "Section | Length | Cost",
  "North arm | 120 m | £900,000",
  "South arm, with all of the steps down to the water and the old lamp | 95 m | “too much”, said Ada Moss",
  "Slipway | 30 m | £400,000",
];

describe.skipIf(noBrowser)(`tables in the reading room${why}`, () => {
  let room: Visit;
  beforeAll(async () => {
    room = await visit(materialOf({ "repairs.md": TABLE }));
  });
  afterAll(() => room.close());

  test("cells stand below each other, nothing sticks out, and the text is the article's, on whatever it is read", async () => {
    const page = await room.open("/read/repairs?at=p5s1#p5s1");
    for (const width of [1200, 800, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const texts = await page.locator(".table .text").allTextContents();
      expect(texts).toEqual(ROWS);
      const edges = await page
        .locator(".table .text")
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll(".cell")].map((cell) => Math.round(cell.getBoundingClientRect().left)),
          ),
        );
      expect(edges, `${width}`).toEqual(ROWS.map(() => edges[0]));
      expect(new Set(edges[0]).size).toBe(3);
      expect(await page.locator("article .text").last().textContent()).toBe(
        "A line | with a bar is no table.",
      );
      expect(await page.locator(".table").count()).toBe(1);
      expect(await overhang(page)).toBe(0);
      expect(await wrongByAxe(page)).toEqual([]);
    }
  });

  test("what is copied has the bars of the text", async () => {
    const page = await room.open("/read/repairs");
    const copied = await page.evaluate(`
      getSelection().setBaseAndExtent(document.querySelector("#p4 .text"), 0, document.querySelector("#p6 .text"), 1);
      const copy = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true });
      document.dispatchEvent(copy);
      copy.clipboardData.getData("text/plain").split("\\n").map((line) => line.trim()).filter((line) => line.includes("|"))`);
    expect(copied).toEqual(ROWS.slice(1));
  });
});
