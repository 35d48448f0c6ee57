/** Slides (.pptx): titles, paragraphs, tables row by row, drawn lists, and the speaker's notes; hidden slides and comments are left out. */
import type { TextPiece } from "../../pieces.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { CORE, partsOf, relationIn, relationsOf, statedInCore } from "./relations.ts";
import { HIDDEN, openSlide, titleStated, type SlideText, type Spot } from "./slides/pieces.ts";
import { eachElement, readPart } from "./xml.ts";
import { unzip, type Archive } from "./zip.ts";

export async function readPptx(bytes: Uint8Array): Promise<Extracted> {
  const archive = await unzip(
    bytes,
    (name) =>
      name === CORE || /\.rels$|^ppt\/(?:[^/]+|(?:slides|notesSlides|diagrams)\/[^/]+)\.xml$/u.test(name),
  );
  const root = partsOf(relationsOf(archive, ""), "officeDocument")[0] ?? "ppt/presentation.xml";
  const show = archive.text(root);
  if (show === null) throw new Unreadable("damaged", "it has no presentation part");
  const relations = relationsOf(archive, root);
  const order: string[] = [];
  eachElement(show, (name, attributes) => {
    if (/(?:^|:)sldId$/u.test(name)) order.push(relations.get(relationIn(attributes))?.part ?? "");
  });
  const slides = order.map((part, i) => piecesOfSlide(archive, part, i + 1));
  const pieces = slides.flatMap((slide) => slide ?? []);
  const { title, ...stated } = statedInCore(archive);
  return {
    stated: { ...stated, ...titleStated(title, pieces) },
    pieces,
    notes: slides.includes(null) ? [HIDDEN] : [],
  };
}

/** Null where the slide is hidden. */
function piecesOfSlide(archive: Archive, part: string, number: number): TextPiece[] | null {
  const slide = openSlide(number);
  const relations = relationsOf(archive, part);
  if (
    !readShapes(archive.bytes(part), slide, (drawn) => {
      readShapes(archive.bytes(relations.get(drawn)?.part ?? ""), slide);
    })
  )
    return null;
  for (const notes of partsOf(relations, "notesSlide"))
    readShapes(archive.bytes(notes), slide, undefined, "notes");
  return slide.pieces();
}

/** What kind of place a shape holds. What stands on every slide, and its number, are no part of what it says. */
const SPOTS: Readonly<Record<string, Spot | null>> = {
  title: "title",
  ctrTitle: "title",
  sldNum: null,
  dt: null,
  ftr: null,
  hdr: null,
  sldImg: null,
};

/** Whether it is shown. `drawing`: hears the relation of what is drawn of a list. */
function readShapes(
  part: Uint8Array | null,
  slide: SlideText,
  drawing?: (relation: string) => void,
  usual: Spot = "body",
): boolean {
  let [text, inText, isShown]: [string, boolean, boolean] = ["", false, true];
  let spot: Spot | null = usual;
  /** Open elements that are not read: the picture of what newer programs draw, and fields. */
  let unread = 0;
  readPart(part, {
    opens: (name, attributes) => {
      if (unread || name === "Fallback" || isNumber(name, attributes)) unread++;
      else if (name === "sld") isShown = attributes["show"] !== "0" && attributes["show"] !== "false";
      else if (/^(?:sp|graphicFrame|cxnSp)$/u.test(name)) spot = usual;
      else if (name === "cNvPr" && /^(?:1|true)$/u.test(attributes["hidden"] ?? "")) spot = null;
      else if (name === "ph" && spot) {
        const given = SPOTS[attributes["type"] ?? ""];
        spot = given === undefined || (usual === "notes" && given) ? usual : given;
      } else if (name === "relIds")
        drawing?.(Object.entries(attributes).find(([key]) => key.endsWith(":dm"))?.[1] ?? "");
      else if (name === "tr") slide.row();
      else if (name === "tc") slide.cell();
      else if (name === "p") text = "";
      else if (name === "br") text += " ";
      else if (name === "t") inText = true;
    },
    text: (words) => {
      if (inText && !unread) text += words;
    },
    closes: (name) => {
      if (unread) unread--;
      else if (name === "t") inText = false;
      else if (name === "p" && spot) slide.add(spot, text);
      else if (name === "tr") slide.endRow();
    },
  });
  return isShown;
}

/** A field that says the number of the slide, or the day on which it is shown. */
const isNumber = (name: string, { type = "" }: Readonly<Record<string, string>>) =>
  name === "fld" && /^(?:slidenum|datetime)/u.test(type);
