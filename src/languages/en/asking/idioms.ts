/** English words that put a question and carry nothing of its topic: no article prints them beside the answer. */
import { words } from "../words.ts";

export const how =
  /\b(?:(?:kind|type|sort)s? of|what (?:type|kind|sort)s?|what (?:happened|happens)(?: to| with)?|how come|what for|how (?:many|much|long|old|often|far|big|tall|fast)|(?:the )?(?:number|amount) of|stands? for|(?:the )?(?:acronym|abbreviation)s?(?: for| of)?|short for|is it true(?: that)?|tell me(?: more)?(?: about)?|what about|(?:do you (?:know|have)|is there|are there|got)?\s*any(?:thing|one|body)? (?:on|about|known about)|what (?:do|does|did) (?:we|you|they) know about|what (?:is|was|s) (?:the )?deal with|what (?:is|was|s) up with|(?:at|in|on) (?:what|which) (?:time|day|date|place|year)|(?:turn|turned|turns) out|end(?:s|ed)? up|come(?:s)? up with|came up with|(?:is|was|are|were) supposed to|used to|(?:in charge) of|get(?:s|ting)? to|have to|has to|had to|going to|want(?:s|ed)? to|(?:he|she|they) (?:is|was|are|were) (?:talking|on) about)\b/giu;
/** "Where is the conference held?", "when does it take place?": where and when things happen goes without saying. */
export const happens =
  /\b(?:take[sn]? place|took place|taking place|(?:be(?:ing)?|been|is|was|are|were) held|go(?:es|ing)? on|went on|going down|went down)\b|(?<=\b(?:where|when|where's|wheres|whens)\b.{1,120})\b(?:held|happen(?:s|ed|ing)?|occur(?:s|red)?|located|situated|based|placed)\b/giu;
export const whereOrWhen = /\b(?:where|when)/iu;

/**
 * Words of a question that say little of its topic; they count for less in the order of passages. Measured: as much less
 * brought 2 points among three on everyday questions.
 */
export const light = words(`
get gets got getting go goes going went gone come comes came coming take takes took taken taking make makes made making put puts
thing things stuff something anything everything nothing somewhere anywhere everywhere people person somebody someone anybody anyone everybody everyone folk folks guy guys man men woman place places
else also really actually even ever still yet already just way ways lot lots much many kind sort bit big deal
want wants wanted need needs try tries trying tried use used using happen happens happened happening
held hold holds become became keep keeps kept let lets see sees seen saw look looks looked looking
work works worked find finds found show shows showed start starts started end ends ended turn turns turned
good bad new old right back up down now today day time times first last next one ones other others whole
many number amount located based called name names mean means meant`);

/** Words that put a question; typos in them are put right. */
export const putting = words(`
  what when where which whose does about with from that this these those have were will would could should there their they said says saying according many much after before against between during because`);

export const courtesies =
  /^[\s\p{P}]*(?:(?:hi|hello|hey|hiya|howdy|thanks?|thank (?:you|u)|thx|ty|cheers|bye|goodbye|good (?:morning|afternoon|evening|night|bot|job|work)|well done|you(?:['’]re| are) welcome|never ?mind|sorry|ok(?:ay)?|please|lol|nice|great|cool|wow|so much|very much|a lot|(?:for|to) (?:that|the help|your help|all|everyone|everybody)|there|again|verbatim)(?![\p{L}\p{N}])[\s\p{P}]*)+$/u;
