/** How English asks. */
import type { Asking } from "../../asking.ts";
import { words } from "../words.ts";
import { contractions } from "./contractions.ts";
import { fields } from "./fields.ts";
import * as idioms from "./idioms.ts";
import * as saying from "./saying.ts";
import * as sources from "./sources.ts";
import * as types from "./types.ts";

export const asking: Asking = {
  ...types,
  ...idioms,
  ...saying,
  ...sources,
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
};
