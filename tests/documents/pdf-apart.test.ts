/** What stands on a page of a PDF beside its text: notes, margins, large letters, numbers of lines. */
import { expect, test } from "vitest";
import { readBytes, STORY } from "./extracting.ts";
import { pdfOf } from "./made-pdf.ts";

test("PDF: notes at the foot of a page stand behind the sentence that they interrupt", async () => {
  const made = await pdfOf((pdf) => {
    const put = (size: number, y: number, text: string) =>
      pdf.font("Times-Roman").fontSize(size).text(text, 60, y, { lineBreak: false });
    for (let line = 0; line < 8; line++)
      put(11, 60 + 14 * line, "The warden said that the sails were worn and the timbers old, and");
    put(11, 172, "that the carpenters had told the board, which had put the");
    put(8, 700, "1 The letter of the carpenters lies in the town hall.");
    put(8, 710, "It is dated 3 May.");
    put(8, 720, "2 Minutes of the board, page 7.");
    pdf.addPage();
    put(11, 60, "letter into a drawer. It is there still.");
  });
  expect((await readBytes("notes.pdf", made)).lines.map((line) => line.slice(-60))).toEqual([
    ", which had put the letter into a drawer. It is there still.",
    "r of the carpenters lies in the town hall. It is dated 3 May.".slice(-60),
    "1 ¶ 2 Minutes of the board, page 7.",
  ]);
});

test("PDF: a page that is printed sideways is read, and what stands along a margin is not", async () => {
  const made = await pdfOf((pdf) => {
    pdf.font("Times-Roman").fontSize(11).text(STORY[0]!, 60, 60, { width: 400 });
    pdf
      .save()
      .rotate(-90, { origin: [40, 500] })
      .text("arXiv:1234 3 May", 40, 500, { lineBreak: false })
      .restore();
    pdf.addPage();
    pdf.save().rotate(-90, { origin: [60, 700] });
    pdf.text(STORY[1]!, 60, 700, { width: 400 }).restore();
  });
  expect((await readBytes("sideways.pdf", made)).lines).toEqual([`1 ¶ ${STORY[0]}`, `2 ¶ ${STORY[1]}`]);
});

test("PDF: the large letter of a chapter stands before its word", async () => {
  const chapter = (letter: string, lines: readonly string[]) =>
    pdfOf((pdf) => {
      pdf.font("Times-Roman").fontSize(36).text(letter, 60, 62, { lineBreak: false });
      pdf.fontSize(11);
      for (const [i, line] of lines.entries())
        pdf.text(line, i < 2 ? 90 : 60, 64 + 13 * i, { lineBreak: false });
    });
  const story = [
    "he mill at Orrin stood still on Friday after a storm had taken",
    "two of its four sails, and the carpenters went home. The warden",
    "said that the timbers were worn and that the board had been told",
    "of it in the spring, when the wind was still.",
  ];
  expect((await readBytes("the.pdf", await chapter("T", story))).lines).toEqual([`1 ¶ T${story.join(" ")}`]);
  const other = [
    "mill stood at Orrin, and its sails were still on Friday after a",
    ...story.slice(1, 3),
    "of the mill.",
  ];
  expect((await readBytes("a.pdf", await chapter("A", other))).lines).toEqual([`1 ¶ A ${other.join(" ")}`]);
});

test("PDF: numbers beside the lines of a transcript are no part of it; those of a table's rows are", async () => {
  const numbered = (first: (page: number) => number, text: (line: number, page: number) => string) =>
    pdfOf((pdf) => {
      pdf.font("Times-Roman").fontSize(11);
      for (let page = 0; page < 2; page++) {
        if (page) pdf.addPage();
        for (let line = 0; line < 10; line++) {
          pdf.text(String(first(page) + line), 50, 60 + 24 * line, { lineBreak: false });
          pdf.text(text(line, page), 90, 60 + 24 * line, { lineBreak: false });
        }
      }
    });
  const turn = (line: number) =>
    line % 2 ? "that it did, as far as I recall." : "Q.  Did the mill stand still, or do you remember";
  const { lines } = await readBytes("court.pdf", await numbered(() => 1, turn));
  expect(lines.join(" ")).not.toMatch(/\d [Qt]|\|/u);
  expect(lines[0]).toMatch(/^1 ¶ Q\. Did the mill stand still, or do you remember that it did/u);
  const table = await readBytes(
    "list.pdf",
    await numbered(
      (page) => 1 + 10 * page,
      (line, page) => `${["Dinghy", "Yacht"][page]} of ${"abcdefghij"[line]}`,
    ),
  );
  expect(table.lines).toContain("2 ¶ 15 | Yacht of e");
});
