/** English. */
import { endings } from "./en/endings.ts";
import { eitherOf, menOf, womenOf } from "./en/forenames.ts";
import { formulas } from "./en/formulas.ts";
import { functionWords } from "./en/function-words.ts";
import { reportingForms } from "./en/inflection.ts";
import { modifiers } from "./en/modifiers.ts";
import { nouns } from "./en/nouns.ts";
import * as people from "./en/people.ts";
import { reportingVerbs } from "./en/reporting-verbs.ts";
import * as reporting from "./en/reporting.ts";
import * as transcripts from "./en/transcripts.ts";
import { verbs } from "./en/verbs.ts";
import * as words from "./en/words.ts";
import type { Language } from "./language.ts";

const prepositionsOf = new Map(
  Object.entries(reporting.prepositionsOf).map(([verb, list]) => [verb, words.words(list)]),
);

const sayingNouns = new Map<string, Set<string>>();
for (const [introduces, list] of Object.entries(reporting.sayingNouns))
  for (const noun of words.words(list))
    sayingNouns.set(noun, (sayingNouns.get(noun) ?? new Set()).add(introduces));

export const en: Language = {
  code: "en",
  abbreviations: words.abbreviations,
  leadingAbbreviations: words.leadingAbbreviations,
  sentenceStarters: words.sentenceStarters,
  grammar: {
    ...words,
    ...people,
    ...transcripts,
    men: menOf,
    women: womenOf,
    eitherWay: eitherOf,
    utterances: reporting.utterances,
    sayingNouns,
    convictions: reporting.convictions,
    findings: reporting.findings,
    finders: reporting.finders,
    hearings: reporting.hearings,
    alsoNouns: reporting.alsoNouns,
    naming: reporting.naming,
    namingParticiples: reporting.namingParticiples,
    reportsThings: reporting.reportsThings,
    takesInfinitive: reporting.takesInfinitive,
    takesGerund: reporting.takesGerund,
    toldToDo: reporting.toldToDo,
    onlyWithThat: reporting.onlyWithThat,
    reporting: reportingForms(),
    functionWords,
    reportingVerbs,
    verbs,
    nouns,
    modifiers,
    endings,
    formulas,
    prepositionsOf,
  },
};
