/** What the check of a quotation must know of German: what turns it round. */
import type { Negation } from "../checking.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const negation: Negation = {
  negations: words(
    "nicht nie niemals nichts niemand niemanden niemandem nirgends nirgendwo kein keine keinem keinen keiner keines weder ohne kaum",
  ),
  ending: null,
  // German has its "not" behind what it turns round.
  behind: words("nicht nie niemals"),
  prefix: null,
  endsClause: words("und aber sondern weil obwohl"),
  butAlso: words("nur bloß allein"),
};
