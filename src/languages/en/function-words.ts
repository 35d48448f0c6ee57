/** English function words by what they begin, join and end, beside their parts of speech (`words.ts`). */
import type { FunctionWords } from "../word-classes/function-words.ts";
import { words } from "./words.ts";

export const functionWords: FunctionWords = {
  relativePronouns: words("who which whose where whom that"),
  questionWords: words("whether if how why what who where when"),
  possessives: words("his her their its"),
  frontingSubordinators: words(
    "while if when as although though because since after before once whereas until unless",
  ),
  articlesAndPossessives: words("a an the his her its their our my your"),
  nounMarkers: words("the a an his her its their our my your every no"),
  phraseOpeners: words("the a an no his her its their our my your some these those every each another"),
  beForms: words("is are was were been being be ’s ’re"),
  modals: words("can could will would shall should may might must cannot"),
  participleLinks: words("by and in after before while without but when"),
  negativePronouns: words("neither nor none nobody no nothing"),
  closingSubordinators: words(`
    as when while after before because though although since until once whereas unless who which`),
  meanwhileSubordinators: words("when as after before while"),
  approximators: words("about around roughly nearly almost approximately"),
  negation: /^(?:not|never|cannot|hardly|scarcely|nowhere)$|n’t$/u,
  notOnly: words("only just merely simply"),
  suppositions: words("if unless whether lest suppose supposing imagine"),
  standsAlone: words(`
    that some many both others few most all several half dozens hundreds thousands each another this one
    two three four five six seven eight nine ten`),
  unfinished: words(`
    a an the who which whose where when as while according after before citing his her in on at during of
    with`),
  innerPrepositions: words(`
    of for from at with in to behind on by across around near inside outside above below beneath beside`),
  beforeTime:
    /^(?:in|on|by|until|till|since|from|to|of|for|during|before|after|through|between|and|or|late|early|mid|last|next|this|that|each|every|the|a|an|all|past|\d+(?:st|nd|rd|th)?)$/u,
  beforeAdjective: words("including featuring features by like with of the a an"),
  endsRole: words("who whom which that where when while because but and until since before after"),
  notTold: words("if whether unless that had suppose supposing imagine not never"),
  clauseBehindSource: words("because after before since while although though when where whereas"),
  hearers: words("both all him her them us me everyone everybody anyone people those"),
  conditions: words(`
    if unless whether when win rain like while although though despite even as because since given`),
  stranding: words("in on at during after before earlier last yesterday"),
  opensReport: words("where when why because but and while whereas although though"),
  comments: words("a an all although though but which except despite even if"),
  beforeQuantity: words("about around over under between nearly almost up more at as"),
  amounts: words("half least most many much"),
  contrasting: words("though although while because whereas but"),
  behindCalled: words(`
    every each over back up in on at from to for after before when twice daily with without into against
    among between during under`),
  beforeNumber: words(
    "of only just were are was is the these those his her its their least than for with from",
  ),
  joints: words(`
    as after before when while because though although which who with if where during since until despite
    amid through now in on at for by from via to`),
  aboutWhom: words("with at about on of for to against over"),
  noModifiers: words(
    "during including according following regarding concerning morning evening saying adding",
  ),
  alsoPrepositions: words("after before until since as than like till"),
  openingSuppositions: words(
    "had were did does is was has have should could would suppose supposing imagine if",
  ),
  beforeVenue: words("in on at during via through by over to"),
  opensDependent: words(`
    when as after before while because since if where until once what how why whether which whom that`),
  amountEnding: /^(?:\d[\d,.]*%?|percent|percentage|points?|half|third|quarter|%)$/u,
  number:
    /^(?:\d[\d,.]*|half|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?![-–\p{L}])/u,
  behindA: words("dozen hundred thousand third quarter"),
  counted:
    /^(?:\d|half|both|few|fewer|more|most|some|many|others?|those|these|either|neither|each|all|several|eight|nine|ten|one|two|three|four|five|six|seven|dozens|hundreds|thousands|everyone|everybody|someone|somebody|anyone|nobody|none|people|women|men)/u,
  smallNumbers: words("two three four five six seven eight nine ten eleven twelve"),
  roundNumbers: words("dozen dozens hundreds thousands"),
  pluralQuantifiers: words("many others most few both those these several"),
  endsThing: words("as when while because although though since until which"),
  behindHearer: words("to how why what whether if about"),
  spanBefore:
    /^(?:just|only|shortly|soon|immediately|barely|even|right|long|an?|the|few|two|three|several|\d+|(?:moment|minute|hour|day|week|month|year|night)s?)$/u,
};
