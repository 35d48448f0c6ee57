/** What English questions ask for. */
import type { Asking } from "../../asking.ts";
import { words } from "../words.ts";

const QUANTITY =
  "(?:how (?:many|much)|(?:what|which) (?:(?:is|was|are|were) the )?(?:number|amount|total) of)";
const SPAN = "(?:second|minute|hour|day|night|week|month|year|decade|centurie|centur(?:y|ie))s?";
const PAID =
  "(?:cost|price|pay|paid|pays|paying|earn|earns|earned|make a year|spend|spends|spent|spending|worth|charge[ds]?|raise[ds]?|donate[ds]?|gave|owe[sd]?|fined?|salary|sell|sold|buy|bought|money|cash|dollars?|pounds|euros?|fund(?:s|ed|ing)?|invest(?:s|ed)?|debt|blow|blown|cough(?:ed)? up|fork(?:ed)? out|set back|rake[ds]?)";

/** "What is his salary", "what price"; not "what controls wages", nor "what is the income gap". */
const SUM =
  "(?:(?:whats|what['’]s|what (?:is|was|are|were))(?: [\\p{L}'’]+){0,3} (?:price|cost|salary|wages?|budget|fee|fine|net worth|revenue|income|pay|bail)s?\\b(?! (?:inequality|gap|distribution|tax|system))|what (?:price|cost|salary|wages?|budget|fee|fine|revenue|income|bail)s?\\b)";

/** The first that fits decides. */
export const types: Asking["types"] = (
  [
    [
      "cause",
      "\\bwhy\\b|\\bhow come\\b|\\bwhat (?:caused|causes|led to|made|makes)\\b|\\b(?:what|which) (?:(?:is|was|are|were) )?(?:the )?(?:reason|cause|motive)s?\\b|\\bwhat\\b.{1,60}\\bfor\\W*$",
    ],
    ["date", "\\bhow long (?:ago|since)\\b|\\bsince when\\b"],
    ["age", "\\bhow (?:old|young)\\b|\\b(?:what|at what)\\b.{0,40}\\bage\\b|^(?:\\S+ ){1,4}age\\W*$"],
    ["frequency", "\\bhow (?:often|frequently|regularly)\\b|\\bhow many times (?:a|per|each|every)\\b"],
    [
      "duration",
      `\\bhow long\\b|\\bhow many (?:more )?${SPAN}\\b(?! old)|\\bfor how long\\b|\\bhow much (?:more )?(?:time|longer)\\b`,
    ],
    [
      "money",
      `\\bhow much\\b.*\\b${PAID}\\b|\\b${SUM}|\\bwhat (?:did|does|do|would|will)\\b.{0,40}\\b(?:cost|pay|earn)\\b|\\bhow (?:expensive|pricey|rich)\\b|\\bhow much (?:is|are|was|were|for) (?:it|they|tickets?|entry|admission|membership|tuition|rent|parking|a|an)\\b(?! of)|\\bhow (?:many|much) (?:dollars|pounds|euros|money|cash)\\b`,
    ],
    [
      "percent",
      "\\b(?:what|which|how (?:big|large|high)(?: an?)?|how many)\\s+(?:(?:is|was|of) (?:the |his |her |their )?)?(?:percent\\w*|per ?cent|%|share|fraction|proportion|portion|part of the vote|unemployment rate|turnout)|\\bwhat %",
    ],
    [
      "number",
      "\\bhow many\\b|\\bhow much\\b|\\b(?:what|which) (?:(?:is|was|are|were) the )?(?:number|amount|total|population|quantity|score|death toll|toll|rate|margin)\\b",
    ],
    [
      "measure",
      "\\bhow (?:far|tall|high|large|big|fast|deep|wide|heavy|hot|cold|warm|close|small|thick|strong)\\b(?! (?:up|down))|\\bwhat (?:is|was) the (?:size|height|speed|length|distance|weight|temperature|width|depth|area)\\b",
    ],
    [
      "date",
      "\\bwhen\\b|\\b(?:what|which|in what|in which|on what|on which) (?:year|date|day|month|century|decade|era|period|weekday|season)\\b|\\bwhat time\\b",
    ],
    [
      "place",
      "\\bwhere\\b|\\b(?:what|which|in what|in which) (?:countr(?:y|ies)|cit(?:y|ies)|count(?:y|ies)|(?:state|place|town|region|province|continent|nation|river|location|venue|village|building|spot|area|island|street|district)s?|part of)\\b",
    ],
    [
      "name",
      "\\bnames? (?:of|for)\\b|\\b(?:what|whats|what['’]s)\\b.{1,80}\\b(?:called|named)\\W*$|\\b(?:what|whats|what['’]s)\\b.{1,40}\\bnames?\\W*$",
    ],
    [
      "person",
      "\\bwho(?:se|m)?\\b|\\b(?:what|which) (?:person|people|man|woman|guy|president|leader|king|queen|emperor|author|scientist|actor|singer|player|politician|senator|governor|candidate|minister|mayor|republican|democrat|expert|analyst|critic|official|lawyer|judge|professor|doctor|teacher|coach|researcher|lawmaker|councillor|councilman|reporter|journalist|writer|director|celebrity|witness)s?\\b",
    ],
    [
      "manner",
      "\\bhow (?:do|does|did|can|could|should|would|will|is|are|was|were|has|have|had|exactly|else)\\b|\\bin what way\\b|\\bby what means\\b",
    ],
    [
      "yes or no",
      "^\\W*(?:so |and |but |ok |hey )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\\b",
    ],
  ] as const
).map(([type, pattern]) => [type, new RegExp(pattern, "u")]);

/** "What happens *when it rains*"; not "who did it and when". */
export const clause =
  /^(\W*(?:so |and |but )?(?:who|whos|what|whats|why|how)\b.{3,}?)(?<!\b(?:and|or|since|until|till|by|from)) (?:when|how|why|where|who)\b/u;

/** "How many *international groups*": what is counted, and perhaps what follows. */
export const counted = new RegExp(`\\b${QUANTITY}\\s+((?:[\\p{L}\\p{N}.'’-]+\\s*){1,4})`, "iu");
/** Where the phrase of what is counted ends. */
export const afterCounted = words(`
  is are was were be been do does did has have had can could will would should may might must of in on at to for from by with there it he she they we you i the his her their its that who which`);

export const plural = /[^s]s$|^(?:people|ppl|men|women|children|staff|folks?|police|troops|mps|meps)$/u;

export const people = words("people ppl persons folks folk guys");
export const counts = words(`
  people person adult man woman child boy girl resident inhabitant voter worker employee staff student pupil fan supporter spectator
  visitor passenger family household soldier protester demonstrator villager refugee victim dead death life casualty member customer
  patient respondent participant tourist guest viewer tenant neighbour migrant prisoner volunteer follower delegate dozen toll`);

/** "Which *country*". */
export const focus =
  /\b(?:what|which|how many|how much|whose)\s+(?:(?:kind|type|sort|form|number|percentage|amount)s? of )?([\p{L}]+)/u;
