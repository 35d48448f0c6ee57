/** What a reader can ask, in the order in which /help tells it; then what only buttons call. */
import type { Command } from "../src/command.ts";
import ask from "./ask.ts";
import gaps from "./gaps.ts";
import help from "./help.ts";
import passage from "./passage.ts";
import quote from "./quote.ts";
import read from "./read.ts";
import settings from "./settings.ts";
import sources from "./sources.ts";
import speakers from "./speakers.ts";
import whoSaid from "./who-said.ts";
import why from "./why.ts";
import wrongSpeaker from "./wrong-speaker.ts";

export const commands: readonly Command[] = [
  ask,
  quote,
  whoSaid,
  speakers,
  passage,
  sources,
  help,
  settings,
  gaps,
  why,
  wrongSpeaker,
  read,
];
