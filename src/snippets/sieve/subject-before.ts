/** The subject right before a verb group, past relative clauses, descriptions and commas that are missing. */
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { subjectBeforeApposition } from "../syntax/apposition.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { headNounOf, isPlural } from "../syntax/agreement.ts";
import { antecedent } from "../syntax/antecedents.ts";
import { beforeReduced, beforeRelative, pastModifier, RELATIVES } from "../syntax/relative-clauses.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";

/** The noun phrase before the verb group, past relative clauses and appositions. */
export function subjectBefore(s: Sentence, group: number): Range | null {
  const left = at(s, group - 1);
  if (kind.isWord(left)) {
    if (RELATIVES.has(left.lower)) return antecedent(s, group - 1);
    // "families, many of whom say": those that there are many of.
    if (left.lower === "whom" && at(s, group - 2).lower === "of") return antecedent(s, group - 3);
    const phrase = nounPhraseBefore(s, group);
    if (phrase)
      return (
        nameBeforeComma(s, phrase) ??
        nameBehindFronted(s, phrase) ??
        whoDoesMeanwhile(s, phrase) ??
        beforeExample(s, phrase) ??
        behindWho(s, phrase) ??
        pastModifier(s, phrase)
      );
    const reduced = beforeReduced(s, group, group);
    if (reduced) return reduced;
  }
  const named = namedInMarks(s, group - 1);
  if (named) return named;
  if (closesDescription(s, group - 1)) {
    const phrase = subjectBeforeApposition(s, group);
    if (phrase && at(s, phrase.to).text === ",") return phrase;
  }
  if (left.text === "," || left.text === ")" || left.text === "-" || kind.isDash(left)) {
    const phrase = subjectBeforeApposition(s, group);
    if (phrase) return (left.text === ")" && behindWho(s, phrase)) || phrase;
  }
  return beforeRelative(s, group - 1, new Set(["who", "which", "whose"]));
}

/** "A memo marked “Secret” warned", "a man known as “the Fox” said": what the marks name, and report nothing of. */
export function namedInMarks(s: Sentence, i: number): Range | null {
  if (at(s, i).kind !== "quotation") return null;
  // "the man, who goes by “Dusty,” told"
  const goesBy = at(s, i - 1).lower === "by" && /^go(?:es)?$/u.test(at(s, i - 2).lower);
  if (goesBy && at(s, i - 3).lower === "who") {
    const who = nounPhraseBefore(s, at(s, i - 4).text === "," ? i - 4 : i - 3);
    return who && pastModifier(s, who);
  }
  if (at(s, i).ending !== "") return null;
  const participle = at(s, i - 1).lower === "as" ? i - 2 : i - 1;
  if (!s.grammar.namingParticiples.has(at(s, participle).lower)) return null;
  const phrase = nounPhraseBefore(s, participle);
  return phrase && !kind.isSubjectPronoun(at(s, phrase.from)) ? phrase : null;
}

/** "Ann Lee, host of Radio Lenham’s “The Shore,” said", "Lee, who called it “late,” said": marks that a description ends with. */
function closesDescription(s: Sentence, i: number): boolean {
  const marks = at(s, i);
  if (marks.kind !== "quotation" || marks.ending !== "," || !kind.isWord(at(s, i - 1))) return false;
  const comma = s.tokens.slice(0, i).findLastIndex((t) => t.text === ",");
  const first = at(s, comma + 1);
  if (comma < 1 || !at(s, comma - 1).capital) return false;
  const named =
    marks.titled && !kind.isVerb(s, i - 1) && (kind.isNounLike(s, comma + 1) || kind.isTitle(first));
  return first.lower === "who" || named;
}

/** Words between "who" and what he is: "who is the", "who chairs". */
const AFTER_WHO = 3;

/** "Chuka Obande, who is the secretary of the party said": whom "who" stands for. */
function behindWho(s: Sentence, { from }: Range): Range | null {
  for (let i = from - 1; i > 0 && from - i <= AFTER_WHO && kind.isWord(at(s, i)); i--)
    if (at(s, i).lower === "who") {
      // "Those who sail here say": a verb that no table has.
      const first = at(s, from);
      const verb = !first.capital && !kind.isDeterminer(first) && !kind.isSubjectPronoun(first);
      return i < from - 1 || verb ? antecedent(s, i) : null;
    }
  return null;
}

/** "Oduya, while briefing a conference on Tuesday had called": who stands before the comma. */
function whoDoesMeanwhile(s: Sentence, { from }: Range): Range | null {
  const doing = at(s, from - 1);
  const comma = from - 3;
  const meanwhile =
    doing.lower.endsWith("ing") && /^(?:while|when|after|before|in|by|on)$/u.test(at(s, from - 2).lower);
  if (!meanwhile || at(s, comma).text !== ",") return null;
  return subjectBeforeApposition(s, comma + 1) ?? nounPhraseBefore(s, comma);
}

/** "Critics such as Ann Lee say", "people like Ann Lee say": those of whom one is named. */
function beforeExample(s: Sentence, { from, to }: Range): Range | null {
  const such = at(s, from - 1).lower === "as" && at(s, from - 2).lower === "such";
  if (!such && at(s, from - 1).lower !== "like") return null;
  const group = nounPhraseBefore(s, such ? from - 2 : from - 1);
  return group && isPlural(s, headNounOf(s, group)) && !kind.isVerb(s, group.to - 1)
    ? { from: group.from, to }
    : null;
}

/** "Ivo Krol, the president of the chamber said": the comma behind the description is missing. */
function nameBeforeComma(s: Sentence, phrase: Range): Range | null {
  const first = at(s, phrase.from);
  if (at(s, phrase.from - 1).text !== "," || !["a", "an", "the"].includes(first.lower)) return null;
  const name = nounPhraseBefore(s, phrase.from - 1);
  if (!name || name.to - name.from < 2) return null;
  const before = at(s, name.from - 1);
  const opens = name.from === 0 || before.kind === "quotation" || kind.isConjunction(before);
  return opens && s.tokens.slice(name.from, name.to).every((t) => t.capital) ? name : null;
}

/** "In the interview Gray said": the comma behind the fronted phrase is missing. */
function nameBehindFronted(s: Sentence, phrase: Range): Range | null {
  if (phrase.from !== 1 || !kind.isPreposition(at(s, 0)) || !kind.isDeterminer(at(s, 1))) return null;
  let from = phrase.to;
  while (from > phrase.from && at(s, from - 1).capital) from--;
  const last = at(s, from - 1);
  return from < phrase.to && from > 2 && !kind.isTitle(last) && !kind.isRole(last)
    ? { from, to: phrase.to }
    : null;
}
