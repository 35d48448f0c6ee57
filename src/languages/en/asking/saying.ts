/** How English asks for somebody's words. */
import { frames, prepositionsOf } from "../reporting.ts";
import { words } from "../words.ts";

const VERB =
  "say|says|said|saying|(?<!\\b(?:united|member|the|of|other|which|what|all|both|these) )states?|stated|comment|comments|commented|tell|tells|told|think|thinks|thought|reckon|reckons|speak|speaks|spoke|talk|talks|talked|talking|warn|warns|warned|claim|claims|claimed|argued?|argues|announced?|announces|pledged?|promised?|promises|denied|deny|denies|criticized?|urged?|urges|believed?|believes|insisted|insists|admit|admits|admitted|suggested?|suggests|explained?|explains|respond|responds|responded|react|reacts|reacted|reply|replies|replied|call for|called for|make of|makes of|(?<!\\b(?:is|are|was|were|be|been|being)\\b.{0,60})made of|feel about|feels about|felt about|tweet|tweeted|tweets|predict|predicts|predicted|complain|complains|complained|compare|compares|compared|describe|describes|described|accuse|accused|accuses|recommend|recommended|recommends|joke|joked|brag|bragged";
const NOUN =
  "view|views|opinion|position|stance|take|thoughts?|reaction|response|reply|answer|idea|ideas|reason|reasons|reasoning|excuse|explanation|theory|argument|advice|message|claim|statement|comment|comments|remarks?|words|promise|warning|prediction|complaint|criticism|defen[cs]e|pitch|quote|quotes|fix";
const ABOUT_NOUN = "on|about|of|for|to|regarding|concerning|as to";

export const saying = new RegExp(
  [
    `\\b(?:what|whats|which|how|why|when|where|did|does|do|has|who)\\b.{0,80}\\b(?:${VERB}|repeat|repeated|signal|signaled)\\b`,
    `\\baccording to\\b`,
    // "Ted's excuse about the money", "Trump reaction to Munich".
    `(?:^|\\s)[\\p{L}’'.-]+(?:[’']s|s[’']?|\\s)\\s*(?:own |main |big |first |\\p{L}+ )?(?:${NOUN}) (?:${ABOUT_NOUN})\\b`,
  ].join("|"),
  "u",
);
/** "What was Gore accused of", "who is thought to have": they are told of, and do not speak. */
export const passive =
  /\b(?:is|are|was|were|be|been|being)(?: (?!by\b)[\p{L}\p{N}’'-]+){0,6}? (?:said|thought|described|accused|suggested|explained|criticized|recommended|compared|believed|announced|claimed|predicted|urged|warned|argued)\b/u;
export const voice =
  /^\W*(?:so |and |but )?what(?:['’]?s| does| did| do| is| are| was)\b.*\b(?:say|saying|said|think|thinking|make of|feel|take on|view|views|opinion|reaction|response)\b/u;
/** Reporting verbs that seldom report anything else: one finds a key, and adds salt. */
const REPORTING_NOTHING = words(`
  find show read hold add hear rule grant allow text email order task press challenge continue sing begin shoot fire figure project
  charge post reason lament determine sum react attack propose reflect echo bark chime roar direct note`);
export const voicing = new Set([
  ...Object.values(frames)
    .flatMap((verbs) => verbs.split(/\s+/u))
    .filter((verb) => !REPORTING_NOTHING.has(verb)),
  ...Object.keys(prepositionsOf),
  ...words(
    "speak talk view opinion reaction response comment statement support endorse oppose favor favour vote believe want assume dislike love hate call prefer",
  ),
]);
/** "Blackwell on Hillary": a few words, "on", a few words, and nothing that asks. */
export const headline = /^\W*((?:[\p{L}\p{N}.’'-]+ ){1,3})(?:on|about)((?: [\p{L}\p{N}.’'-]+){1,6})\W*$/du;
export const asks =
  /\b(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|can|will|any|anything|more|info|news|details|all|story|article|tell|articles)\b/u;
export const about = new RegExp(
  `\\b(?:about|regarding|concerning|on|of|(?<=\\b(?:respond|responds|responded|react|reacts|reacted|reply|replies|replied|reaction|response|answer)\\s)to|(?<=\\b(?:${NOUN})\\s)for|call(?:ed)? for)\\s(.+)$`,
  "du",
);
/** "Did Holt ever say that *nobody was hurt*?" */
export const claimed = new RegExp(
  `^\\W*(?:did|does|do|has|have|had)\\b[^,;?]{1,80}\\b(?:${VERB})\\s+that\\s+(.+)$`,
  "du",
);

/** What nobody is called, for a verb, a negation or a word that asks stands in it. A clause of somebody's may have one: "the man who was shot". */
export const nobody =
  /^(?:who|what|which|why|how|when|where|not|if)\b|^(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|might|must)(?:nt|n['’]t)?\b|(?<!\b(?:who|that|which)\b.*)\b(?:is|are|was|were|be|been|have|has|had|can|could|will|would|should|might|must|not|wont|didnt|doesnt|that)\b/u;
/** "The think piece writer": somebody's name is not over behind these. */
const ENDED = "(?<!\\b(?:the|an?|of|to|in|not|united))";
/** "What did *the mayor* say", "what *Holt* thinks", "*Holt's* reaction to", "according to *Holt*". */
export const subjects = [
  new RegExp(
    `\\b(?:did|does|do|has|have|had|d|s)\\s+(?<who>[^,;?]{1,60}?)${ENDED}\\s+(?:\\p{L}+ly\\s+|ever\\s+|himself\\s+|really\\s+)?(?:${VERB}|repeat|signal)\\b`,
    "du",
  ),
  new RegExp(`\\b(?:what|how|why)\\s+(?<who>[^,;?]{1,40}?)${ENDED}\\s+(?:has |had )?(?:${VERB})\\b`, "du"),
  /\baccording to\s+(?<who>[^,;?]{1,60})/du,
  new RegExp(
    `(?:^(?:what (?:was|is|were|are) )?|\\b(?:was|is|were|are|whats)\\s)(?<who>[^,;?]{1,40}?)\\s+(?:own |main |big |first )?(?:${NOUN}) (?:${ABOUT_NOUN})\\b`,
    "du",
  ),
];
