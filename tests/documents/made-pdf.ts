/** PDF files for tests, written by a library that did not read them. */
import Pdf from "pdfkit";

type Options = ConstructorParameters<typeof Pdf>[0];

/** A PDF drawn by `draw`, as bytes. */
export function pdfOf(draw: (pdf: PDFKit.PDFDocument) => void, options: Options = {}): Promise<Uint8Array> {
  const pdf = new Pdf({ size: "A4", margin: 60, ...options });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  draw(pdf);
  pdf.end();
  return done;
}

/** A page head and a page number at fixed heights, where text flow does not see them. */
export function runningHead(pdf: PDFKit.PDFDocument, head: string, page: number): void {
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.font("Times-Roman").fontSize(8);
  pdf.text(head, 60, 30, { lineBreak: false });
  pdf.text(String(page), 290, 800, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
}
