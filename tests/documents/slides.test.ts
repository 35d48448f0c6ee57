/** Slides: what stands on each, its title first, and then what its speaker noted. */
import { expect, test } from "vitest";
import { commentOf, placeInComment } from "../../src/documents/places.ts";
import { readBytes } from "./extracting.ts";
import { openDocumentOf, pptxOf, shape } from "./made-office.ts";

test("PowerPoint: titles are headings, notes are noted as such; what is hidden or on every slide is left out", async () => {
  const table = `<p:graphicFrame><a:tbl>${[
    ["Crane", "Lifts"],
    ["North", "9 t"],
  ]
    .map(
      (cells) =>
        `<a:tr>${cells.map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${cell}</a:t></a:r></a:p></a:txBody></a:tc>`).join("")}</a:tr>`,
    )
    .join("")}</a:tbl></p:graphicFrame>`;
  const both = `<mc:AlternateContent><mc:Choice>${shape(null, "Drawn once.")}</mc:Choice><mc:Fallback>${shape(null, "Drawn once.")}</mc:Fallback></mc:AlternateContent>`;
  const field =
    '<p:sp><p:txBody><a:p><a:r><a:t>As of</a:t></a:r><a:br/><a:r><a:t>today</a:t></a:r><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>';
  const made = await pptxOf([
    {
      shapes:
        shape("subTitle", "A plan of the board") +
        shape("ctrTitle", "The harbour in 2030") +
        shape("ftr", "Confidential"),
    },
    { shapes: shape("title", "Cranes"), hidden: true },
    {
      shapes:
        shape("title", "Cranes &amp; quays") +
        shape(null, "Three cranes will be built.\nThe quay grows.") +
        table +
        both +
        field,
      notes: "The money is not there yet.",
    },
    {
      shapes: '<p:graphicFrame><dgm:relIds r:dm="d" r:lo="x"/></p:graphicFrame>',
      drawn: "<dgm:pt><dgm:t><a:p><a:r><a:t>Dig, then build</a:t></a:r></a:p></dgm:t></dgm:pt>",
    },
  ]);
  expect(await readBytes("plan.pptx", made)).toMatchObject({
    stated: { title: undefined },
    lines: [
      "1 # The harbour in 2030",
      "1 ¶ A plan of the board",
      "3 ## Cranes & quays",
      "3 ¶ Three cranes will be built.",
      "3 ¶ The quay grows.",
      "3 ¶ Crane | Lifts",
      "3 ¶ North | 9 t",
      "3 ¶ Drawn once.",
      "3 ¶ As of today",
      "3,true ¶ The money is not there yet.",
      "4 ¶ Dig, then build",
    ],
    problems: ["plan.pptx: Hidden slides are not read."],
  });
});

test("OpenDocument slides: titles, paragraphs, tables, notes; hidden slides and fields are left out", async () => {
  const frame = (kind: string, text: string) =>
    `<draw:frame presentation:class="${kind}"><draw:text-box>${text
      .split("\n")
      .map((line) => `<text:p>${line}</text:p>`)
      .join("")}</draw:text-box></draw:frame>`;
  const made = await openDocumentOf(
    "presentation",
    `<draw:page draw:style-name="seen">${frame("subtitle", "Of the board")}${frame("title", "The plan")}${frame("outline", "Build<text:s/>it.\nDig it.<text:page-number>7</text:page-number>")}
      <draw:frame><table:table><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>9 t</text:p></table:table-cell></table:table-row></table:table></draw:frame>
      <presentation:notes>${frame("notes", "No money yet.")}</presentation:notes></draw:page>
    <draw:page draw:style-name="unseen">${frame("title", "Secret")}</draw:page>`,
    '<style:style style:name="unseen"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
  );
  expect(await readBytes("plan.odp", made)).toMatchObject({
    lines: [
      "1 # The plan",
      "1 ¶ Of the board",
      "1 ¶ Build it.",
      "1 ¶ Dig it.",
      "1 ¶ North | 9 t",
      "1,true ¶ No money yet.",
    ],
    problems: ["plan.odp: Hidden slides are not read."],
  });
});

test("a slide's number, and that it is its speaker's notes, are kept in a text of ours", () => {
  for (const place of [{ slide: 4 }, { slide: 12, notes: true }] as const)
    expect(placeInComment(commentOf(place))).toEqual(place);
  for (const other of ["<!-- page 4, notes -->", "<!-- slide four -->", "<!-- slide 4, noted -->"])
    expect(placeInComment(other)).toBe(null);
});
