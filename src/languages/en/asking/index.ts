/** How English asks. */
import type { Asking } from "../../asking.ts";
import { words } from "../words.ts";
import { contractions } from "./contractions.ts";
import { fields } from "./fields.ts";
import * as idioms from "./idioms.ts";
import { looseAnswers } from "./loose-answers.ts";
import * as opposites from "./opposites.ts";
import * as saying from "./saying.ts";
import * as sources from "./sources.ts";
import * as types from "./types.ts";

export const asking: Asking = {
  ...types,
  ...idioms,
  ...saying,
  ...sources,
  ...opposites,
  contractions,
  fields,
  shortNames: new Set(["US", "U.S.", "IT", "WHO"]),
  articles: words("the a an"),
  leadingArticle: /^the /iu,
  particlesApart: words("up down out off over away back apart together"),
  endings: ["d", "s", "ed", "es", "ing"],
  doubtfulMonths: words("may"),
  beforeYear: words("in of since until during around"),
  ofPersons: words("my your his her their our"),
  quantities: words(`
    cost costs costing price prices pay paid pays worth earn earns earned spend spent spends raise raised
    age old year years month months day days percent percentage share number money salary long many
    much`),
  numerals: words("one two three four five six seven eight nine"),
  nounMarkers: words("the a an this that his her their its our your my any every"),
  qualities: /(?:al|ary|ous|ive|able|ible|ical|ful|less|est|er|ed)$/u,
  looseAnswers,
};
