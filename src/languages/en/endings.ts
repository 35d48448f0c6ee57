/** How English words end that tell of somebody, or how something is. */
import type { Endings } from "../word-classes/endings.ts";

export const endings: Endings = {
  inhabitants: /^\p{Lu}\p{Ll}{4,}(?:er|ian|man|woman)$/u,
  trades: /^\p{Lu}\p{Ll}{3,}(?:ist|ian|eer|er|or|man|woman|lady|smith|wright|master)$/u,
  persons: /(?:er|or|ist|yst|ian|man|ant|ent|ee|eon|ive)$/u,
  adjectives: /(?:al|ous|ive|ful|ent|ic|ary)$/u,
  adjectivesAndParticiples: /(?:al|ous|ive|ful|ic|ary|ing|ed)$/u,
  adjectivesBesideVerbs: /(?:al|ous|ive|ful|ent|ic|ary|ing|less)$/u,
  nouns: /(?:er|or|ist|man|woman|ing|tion|ment|ness|ity|ship|ed|ly)$/u,
  men: /(?<!^(?:speci|regi|abdo|acu|o))men$/u,
  peoples: /(?:ans|ists|crats|ers|ors)$/u,
  people: /(?<!^(?:rememb|consid|ent|discov|deliv))(?:er|or|ist|ite|an)s$/u,
  somebody: /^(?:children|people|men|women)$|(?:ster|ist|ian|eer)s?$|(?:er|or)s$/u,
  tradesInSmall:
    /^\p{Ll}[\p{Ll}-]*(?:ist|ian|eer|er|or|man|woman|lady|smith|wright|master|mate|(?:ag|stud|resid|par)ent|(?:ten|account|assist|consult|attend)ant)$/u,
  noTrades:
    /^(?:.*(?:ever|ther)|.{1,5}ier|later|former|number|order|winter|summer|dinner|letter|paper|newspaper|september|october|corner|river|tower|centre|center|senior|junior|major|minor|inner|outer|upper|lower|super|utter|proper|hour|floor|door|error|terror|horror|human|female|christian|civilian)$/u,
};
