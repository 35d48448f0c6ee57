/** What a reader can ask, in the order in which /help tells it; then what only buttons call. */
import type { Command } from "../src/command.ts";
import ask from "./ask.ts";
import gaps from "./gaps.ts";
import help from "./help.ts";
import libraryAdd from "./library-add.ts";
import libraryAgree from "./library-agree.ts";
import libraryCollection from "./library-collection.ts";
import libraryCorrections from "./library-corrections.ts";
import libraryDetails from "./library-details.ts";
import libraryExport from "./library-export.ts";
import libraryForget from "./library-forget.ts";
import libraryForm from "./library-form.ts";
import libraryList from "./library-list.ts";
import libraryMessage from "./library-message.ts";
import libraryPerson from "./library-person.ts";
import libraryRemove from "./library-remove.ts";
import libraryReplace from "./library-replace.ts";
import libraryUndo from "./library-undo.ts";
import libraryWithdraw from "./library-withdraw.ts";
import passage from "./passage.ts";
import quote from "./quote.ts";
import read from "./read.ts";
import settings from "./settings.ts";
import sources from "./sources.ts";
import speakerCorrect from "./speaker-correct.ts";
import speakerForm from "./speaker-form.ts";
import speakerRight from "./speaker-right.ts";
import speakers from "./speakers.ts";
import usage from "./usage.ts";
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
  libraryAdd,
  libraryList,
  libraryDetails,
  libraryReplace,
  libraryRemove,
  libraryCollection,
  libraryPerson,
  libraryCorrections,
  libraryExport,
  libraryForget,
  usage,
  libraryForm,
  libraryUndo,
  libraryMessage,
  libraryAgree,
  libraryWithdraw,
  speakerCorrect,
  speakerForm,
  speakerRight,
  why,
  wrongSpeaker,
  read,
];
