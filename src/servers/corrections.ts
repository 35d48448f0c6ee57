/** What a server's owner puts right, as text of `corrections.yaml`: see `corrections/corrections.ts` for what it says. */
import type { Document } from "yaml";
import { yaml } from "../on-demand.ts";

export interface SpeakerCorrection {
  /** Names; empty: the text does not say. */
  readonly speakers: readonly string[];
  readonly title: string;
}

const open = (written: string): Document => {
  const { Document, parseDocument } = yaml();
  const document = parseDocument(written);
  return document.errors.length || document.contents === null ? new Document({}) : document;
};

/** With the speaker of one passage put right. */
export function withSpeaker(
  written: string,
  passage: string,
  { speakers, title }: SpeakerCorrection,
): string {
  const document = open(written);
  const speaker = speakers.length ? [...speakers] : "nobody";
  document.setIn(["passages", passage], document.createNode(title ? { speaker, title } : speaker));
  return String(document);
}

/** With that passage as the reading has it. */
export function withoutPassage(written: string, passage: string): string {
  const document = open(written);
  document.deleteIn(["passages", passage]);
  return String(document);
}
