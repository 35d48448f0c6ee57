/** PDF files, as they are drawn and as a reader reads them. */
import { expect, test } from "vitest";
import { readBytes, STORY } from "./extracting.ts";
import { runningHead, pdfOf } from "./made-pdf.ts";

/** Pages in two columns, with heads and page numbers; one word is divided, one paragraph runs over a page's end. */
const twoColumns = pdfOf(
  (pdf) => {
    const long = (n: number) => STORY.map((p) => p.replace("Friday", `day ${n}`)).join(" ");
    for (let page = 1; page <= 4; page++) {
      if (page > 1) pdf.addPage();
      runningHead(pdf, page % 2 ? "Orrin Mill Trust" : "The state of the mills", page);
      if (page === 1) pdf.font("Times-Bold").fontSize(20).text("The state of the mills", 60, 60);
      pdf.font("Times-Roman").fontSize(10);
      for (const [column, x] of [60, 297].entries()) {
        const n = page * 2 + column;
        pdf.text(`${long(n)}\n${long(n + 10)}`, x, 110, { width: 225, align: "justify" });
      }
    }
  },
  { info: { Title: "The state of the mills", Author: "rcalder" } },
);

test("PDF: columns in reading order, with pages, without heads and page numbers", async () => {
  const { stated, lines, problems } = await readBytes("mills.pdf", await twoColumns);
  expect(problems).toEqual([]);
  expect(stated).toEqual({ title: "The state of the mills", file: "mills.pdf" });
  expect(lines.map((line) => line.replace(/^(\d) (.*?on day (\d+))?.*$/u, "$1 $3")).slice(1)).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`${Math.floor(n / 2)} ${n}`, `${Math.floor(n / 2)} ${n + 10}`]),
  );
  expect(lines[0]).toBe("1 # The state of the mills");
  expect(lines[1]).toBe(`1 ¶ ${STORY.join(" ").replace("Friday", "day 2")}`);
});

test("PDF: a sentence goes on over a page's end, and a divided word is whole", async () => {
  const made = await pdfOf((pdf) => {
    pdf.font("Times-Roman").fontSize(11);
    pdf.text("The warden said that the sails were worn and that the car-", 60, 700, { lineBreak: false });
    pdf.text("penters had told the board, which had put the let-", 60, 714, { lineBreak: false });
    pdf.addPage();
    pdf.text("ter into a drawer. It is there still, she said, and so", 60, 60, { lineBreak: false });
    pdf.text("is the bill for the car-", 60, 74, { lineBreak: false });
    pdf.text("penters.", 60, 88, { lineBreak: false });
  });
  expect((await readBytes("letter.pdf", made)).lines).toEqual([
    "1 ¶ The warden said that the sails were worn and that the carpenters had told the board, which had put the letter into a drawer. It is there still, she said, and so is the bill for the carpenters.",
  ]);
});

test("PDF: heads that differ from chapter to chapter, lists with drawn marks, and tables of contents", async () => {
  const made = await pdfOf((pdf) => {
    for (let page = 1; page <= 6; page++) {
      if (page > 1) pdf.addPage();
      const chapter = Math.ceil(page / 2);
      pdf
        .font("Times-Roman")
        .fontSize(9)
        .text(`Part ${"ABC"[chapter - 1]} of the yearbook    ${page + 4}`, 60, 30, { lineBreak: false });
      pdf
        .fontSize(10)
        .text(`${STORY[0]!.replace("Orrin", `mill ${page}`)} ${STORY[1]}`, 60, 90, { width: 400 });
      if (page > 1) continue;
      for (const [i, item] of ["Sails inspected", "Timbers mended"].entries()) {
        const y = 140 + 14 * i;
        pdf
          .circle(64, y + 5, 2)
          .fill("black")
          .text(item, 75, y, { lineBreak: false });
      }
      pdf.text("The repair . . . . . . . . . . . . . . . . 7", 60, 190, { lineBreak: false });
    }
  });
  const { lines } = await readBytes("heads.pdf", made);
  expect(lines).toEqual([
    `1 ¶ ${STORY[0]!.replace("Orrin", "mill 1")} ${STORY[1]}`,
    "1 ¶ Sails inspected",
    "1 ¶ Timbers mended",
    ...[2, 3, 4, 5, 6].map((n) => `${n} ¶ ${STORY[0]!.replace("Orrin", `mill ${n}`)} ${STORY[1]}`),
  ]);
});
