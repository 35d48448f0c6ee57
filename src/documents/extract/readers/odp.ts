/** OpenDocument slides (.odp): titles, paragraphs, tables row by row, and the speaker's notes; hidden slides and comments are left out. */
import type { TextPiece } from "../../pieces.ts";
import type { Extracted } from "../extracted.ts";
import { openDocumentIn } from "./open-document.ts";
import { HIDDEN, openSlide, titleStated, type SlideText, type Spot } from "./slides/pieces.ts";
import { readPart } from "./xml.ts";

/** Nothing in these is said on a slide: fields, remarks, what stands on every slide. */
const UNREAD = new Set([
  "annotation",
  "page-number",
  "date",
  "time",
  "forms",
  "title",
  "desc",
  "header",
  "footer",
  "date-time",
]);

export async function readOdp(bytes: Uint8Array): Promise<Extracted> {
  const { content, stated } = await openDocumentIn(bytes);
  const pieces: TextPiece[] = [];
  /** Names of styles that hide the slides which have them. */
  const hiding = new Set<string>();
  let [style, text, number, unread, hides] = ["", "", 0, 0, false];
  let slide: SlideText | null = null;
  let isHidden = false;
  let spot: Spot = "body";
  /** Paragraphs that are open: a text within a text is its own. */
  let notes = 0;
  readPart(content, {
    opens: (name, attributes) => {
      if (unread || UNREAD.has(name)) unread++;
      else if (name === "style") style = attributes["style:name"] ?? "";
      else if (name === "drawing-page-properties" && attributes["presentation:visibility"] === "hidden")
        hiding.add(style);
      else if (name === "page") {
        slide = openSlide(++number);
        isHidden = hiding.has(attributes["draw:style-name"] ?? "");
      } else if (name === "notes") notes++;
      else if (/^(?:frame|custom-shape)$/u.test(name))
        spot = notes ? "notes" : attributes["presentation:class"] === "title" ? "title" : "body";
      else if (name === "table-row") slide?.row();
      else if (name === "table-cell") slide?.cell();
      else if (name === "p" || name === "h") text = "";
      else if (/^(?:s|tab|line-break)$/u.test(name)) text += " ";
    },
    text: (words) => {
      if (!unread) text += words;
    },
    closes: (name) => {
      if (unread) unread--;
      else if (name === "p" || name === "h") slide?.add(notes ? "notes" : spot, text);
      else if (name === "table-row") slide?.endRow();
      else if (name === "notes") notes--;
      else if (name === "page" && slide) {
        hides ||= isHidden;
        if (!isHidden) pieces.push(...slide.pieces());
        slide = null;
      }
    },
  });
  const { title, ...rest } = stated;
  return { stated: { ...rest, ...titleStated(title, pieces) }, pieces, notes: hides ? [HIDDEN] : [] };
}
