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

test("PDF: columns below a title in the middle, with lines on different heights, and a raised mark of a note", async () => {
  const left = [...STORY, ...STORY].join(" ");
  const right = left.replaceAll("mill", "weir");
  const made = await pdfOf((pdf) => {
    pdf
      .font("Times-Roman")
      .fontSize(20)
      .text("Moorings and memory: a study of", 60, 60, { lineBreak: false });
    pdf.text("the quay", 60, 83, { lineBreak: false });
    pdf.fontSize(10).text("Ada Moss and Hal Dunn, Wexmouth", 0, 115, { align: "center", width: 595 });
    pdf.text(left, 60, 140, { width: 230, align: "justify" });
    pdf.text(right, 310, 147, { width: 225, align: "justify" });
    const y = pdf.y + 12;
    pdf.text("“The stones remember.”", 310, y, { lineBreak: false });
    pdf.fontSize(6).text("3", 310 + 96, y - 1, { lineBreak: false });
    pdf.fontSize(10).text("She smiled.", 310 + 101, y, { lineBreak: false });
    pdf.text("x", 60, y - 3, { lineBreak: false });
  });
  expect((await readBytes("quay.pdf", made)).lines).toEqual([
    "1 # Moorings and memory: a study of the quay",
    "1 ¶ Ada Moss and Hal Dunn, Wexmouth",
    `1 ¶ ${left}`,
    "1 ¶ x",
    `1 ¶ ${right}`,
    "1 ¶ “The stones remember.” She smiled.",
  ]);
});

test("PDF: a table is read row by row; labels, marks of items and words set apart are no cells", async () => {
  const made = await pdfOf((pdf) => {
    pdf.font("Times-Roman").fontSize(10);
    const put = (x: number, y: number, text: string) => pdf.text(text, x, y, { lineBreak: false });
    const row = (y: number, ...cells: string[]) =>
      cells.forEach((cell, i) => put(60 + 150 * i + (i && y === 60 ? 12 : 0), y, cell));
    row(60, "Item", "Tons", "Price");
    row(74, "Timber for the long", "12", "£300");
    put(60, 84, "pier of oak");
    row(98, "Paint", "1", "£20");
    put(210, 110, "2");
    put(360, 110, "£40, which");
    put(360, 122, "is still to be paid");
    put(60, 150, "Date:");
    put(140, 150, "3 May");
    put(60, 164, "Place:");
    put(140, 164, "the old hall");
    put(60, 196, "•");
    put(90, 196, "Mend the sails, which have been torn since the storm");
    put(90, 208, "of last autumn");
    put(60, 220, "•");
    put(90, 220, "Paint the door");
    put(60, 300, "Words in a line");
    put(180, 300, "that fills its measure.");
  });
  expect((await readBytes("costs.pdf", made)).lines).toEqual([
    "1 ¶ Item | Tons | Price",
    "1 ¶ Timber for the long pier of oak | 12 | £300",
    "1 ¶ Paint | 1 | £20",
    "1 ¶ 2 | £40, which is still to be paid",
    "1 ¶ Date: 3 May",
    "1 ¶ Place: the old hall",
    "1 ¶ • Mend the sails, which have been torn since the storm of last autumn",
    "1 ¶ • Paint the door",
    "1 ¶ Words in a line that fills its measure.",
  ]);
});
