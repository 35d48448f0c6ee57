import { expect, test } from "vitest";
import { renderReply } from "../../../src/doors/terminal/render.ts";
import { reply, type ShownPassage } from "../../../src/reply.ts";

const shown = (number: number, attribution: string | null, note: string | null = null): ShownPassage => ({
  number,
  attribution,
  text: "The pier was closed in May.",
  marks: [],
  citation: "“Report”, page 1, paragraph 4",
  place: "page 1, paragraph 4",
  anchor: null,
  reads: null,
  document: "report",
  snippet: null,
  url: null,
  note,
  followUps: [],
});

test("a passage is counted beside whoever speaks, and beside its citation where nobody does", () => {
  const passages = [
    shown(1, "Ines Roth – direct quotation"),
    shown(2, null, "Near, but I see no answer in it."),
  ];
  expect(renderReply(reply({ heading: "Two", passages }), { width: 80, rich: false })).toBe(`Two

[1] Ines Roth – direct quotation
  │ The pier was closed in May.
  “Report”, page 1, paragraph 4

  │ The pier was closed in May.
  [2] “Report”, page 1, paragraph 4
  Near, but I see no answer in it.
`);
});
