/** What a question asks for: its words, the kind of answer, phrases in quotation marks, the article itself. */
import { asking } from "../../languages/en/asking/index.ts";
import { behindWie, sayingVerbs } from "../../languages/de/asking.ts";
import { functionWords, isGerman } from "../../languages/de/function-words.ts";
import { askedFor, type AskedFor, type AskedType } from "./asked-type.ts";
import { spelledOut } from "./contractions.ts";
import { askingWords, asksOccasion } from "./idioms.ts";
import { LONGEST_QUESTION, type Span } from "../../model.ts";
import type { MetadataPart } from "../../languages/asking.ts";
import { metadataAsked } from "./metadata-questions.ts";
import { stopWords, sayings } from "../../languages/en/stop-words.ts";
import { questionWord, withoutTypos } from "./question-typos.ts";
import { sayingAsked, sayingInGerman } from "./saying.ts";
import { withoutAccents } from "../../text/folding.ts";
import { stemOf, tokenize, type Word } from "../analysis/terms.ts";

export interface Question {
  readonly text: string;
  /** What kind of thing an answer must hold. */
  readonly askedFor: AskedFor;
  /** Nothing is asked of a thing but where or when it happens. */
  readonly occasion: boolean;
  /** Asks what somebody said. */
  readonly saying: boolean;
  /** Stems of what somebody's words are asked about: "say about *fines*"; empty where nothing is named. */
  readonly about: readonly string[];
  /** Stems one of which tells what somebody says or thinks; empty where that is not asked for. */
  readonly voicing: readonly string[];
  /** Where in the text stands whose words are asked for. */
  readonly subject: Span | null;
  /** Where in the text that begins: who is named there is not asked for. */
  readonly aboutFrom: number;
  /** Asks about the article itself, and about which. */
  readonly metadataPart: { readonly part: MetadataPart; readonly topic: readonly string[] } | null;
  /** Put in German: its words may stand in longer ones. */
  readonly isGerman: boolean;
  /** Every word, in order. */
  readonly words: readonly Word[];
  /** The words to look for; several with the same stem count once. */
  readonly asked: readonly Word[];
  /** The word that names what is asked for ("which *country*"): an answer need not repeat it. */
  readonly focus: string | null;
  /** Stems of what stands in quotation marks, phrase by phrase. */
  readonly phrases: readonly (readonly string[])[];
}

/** A question as typed, read by its words alone: nothing of the material is known yet. */
export function readQuestion(typed: string): Question {
  const text = asksSomething(typed) ? typed.slice(0, LONGEST_QUESTION).toWellFormed() : "";
  // In capitals throughout, none of them makes a name.
  const loud = text === text.toUpperCase() && text !== text.toLowerCase();
  const words = tokenize(text).map((w) => (loud ? { ...w, capital: false } : w));
  const corrected = withoutTypos(text);
  const meant = spelledOut(corrected);
  const theirWords = sayingInGerman(text);
  const german =
    theirWords !== null ||
    isGerman(
      words.map((w) => w.folded),
      (word) => stopWords.has(word),
    );
  // To English "was" asks for a yes or a no.
  const askedType = german ? OTHER : askedFor(meant);
  // "When did she say he would come?" asks for a day.
  const saying = german ? theirWords : WORDED.has(askedType.type) ? sayingAsked(meant, text) : null;
  const telling = words.filter(
    (w) =>
      !(german && functionWords.has(w.folded)) &&
      (!stopWords.has(w.capital ? w.folded : (questionWord(w.folded) ?? w.folded)) ||
        (w.capital && w.start > 0 && asking.shortNames.has(text.slice(w.start, w.end)))),
  );
  // Word by word the same as `words`: "how manny" asks as "how many" does.
  const put = askingWords(corrected);
  const putting = tokenize(corrected).map((w) => put.some(([from, to]) => w.start >= from && w.end <= to));
  const content = telling.filter((w) => {
    const at = words.indexOf(w);
    return !putting[at] && !(german && words[at - 1]?.folded === "wie" && behindWie.has(w.folded));
  });
  const verbs = german ? germanSayings : sayings;
  const topical = saying ? content.filter((w) => !verbs.has(w.folded)) : content;
  // What is asked for with such words only is asked for by them.
  const sought = [topical, content, telling].find((list) => list.length) ?? [];
  const asked = [...new Map(sought.toReversed().map((w) => [w.term, w])).values()].toReversed();
  const phrases = [...text.matchAll(PHRASE)]
    .map((m) => tokenize(m[0]).map((w) => w.term))
    .filter((p) => p.length > 1);
  const metadataPart = metadataAsked(text);
  return {
    text,
    askedFor: saying || words.length > SHORT ? { ...askedType, told: [] } : askedType,
    occasion: asksOccasion(corrected),
    voicing: saying && asking.voice.test(meant.toLowerCase()) ? voicingStems() : [],
    subject: saying?.subject ?? null,
    saying: saying !== null,
    metadataPart,
    isGerman: german,
    words,
    about: saying?.about.filter((stem) => asked.some((w) => w.term === stem)) ?? [],
    aboutFrom: saying?.aboutFrom ?? text.length,
    asked: metadataPart ? asked.filter((w) => metadataPart.topic.includes(w.term)) : asked,
    phrases,
    focus: asking.focus.exec(meant.toLowerCase())?.[1] ?? null,
  };
}

/** A longer question speaks of much that it does not ask for; and somebody's words tell what is asked, whatever else they speak of. */
const SHORT = 16;

/** "1", "2016?", "a", "thanks a lot!": nothing that anything answers. Two characters are a word in Chinese, Japanese and Korean. */
function asksSomething(typed: string): boolean {
  if (asking.courtesies.test(typed.slice(0, LONGEST_QUESTION).toLowerCase())) return false;
  const said = typed.slice(0, LONGEST_QUESTION).replace(/[\s\p{P}]/gu, "");
  return (
    /\p{L}/u.test(said) && (said.length > 2 || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(said))
  );
}

/** Made when it is first asked for what somebody thinks. */
let voicing: readonly string[] | null = null;
const voicingStems = () => (voicing ??= [...new Set([...asking.voicing].map(stemOf))]);
const germanSayings: ReadonlySet<string> = new Set(sayingVerbs.map(withoutAccents));
/** Of German questions no kinds are known. */
const OTHER: AskedFor = { type: "other", counted: [], told: [] };
/** Types that somebody's words can answer. */
const WORDED: ReadonlySet<AskedType> = new Set(["other", "cause", "manner", "yes or no", "person"]);
const PHRASE = /["“”„«][^"“”„«»]{3,200}["“”»]|(?<![\p{L}\p{N}])[‘'][^‘’']{3,200}[’'](?![\p{L}\p{N}])/gu;
