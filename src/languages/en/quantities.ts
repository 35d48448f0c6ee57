/** How English writes numbers, spans of time, months, currencies, units, hours and years: sources of the patterns in `expressions.ts`. */

const ONES =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen";
const TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty";
export const SCALE = "hundreds?|thousands?|millions?|billions?|trillions?|dozens?";
export const DIGITS = "\\d+(?:[.,]\\d+)*";
export const NUMERAL = `(?:(?:${DIGITS}|a|one|${ONES}|${TENS}(?:[- ](?:one|${ONES}))?|several|half a|a few|few)[ -])?(?:${SCALE})\\b(?:[ -](?:and )?(?:${ONES}|${TENS}|${DIGITS})\\b)*|${DIGITS}(?:\\s?(?:bn|mn|m|k)\\b)?|\\b(?:${TENS}(?:[- ](?:one|${ONES}))?|${ONES})\\b`;
export const VAGUE = `(?:${NUMERAL}|\\b(?:an?|one|several|a few|many|few|half an?|a couple of|the (?:past|last|next) (?:few )?)(?= ))`;
export const SPAN =
  "(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur(?:y|ie)|generation)s?\\b";
export const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
export const DAY = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)s?\\b";
export const CURRENCY =
  "(?:dollars?|cents?|pounds?(?! of)|pence|euros?|yen|yuan|renminbi|rupees?|roubles?|rubles?|francs?|pesos?|shekels?|kron(?:er|or|a)|lire?|marks|guineas?|shillings?|bucks|USD|EUR|GBP)\\b";
/** Codes of currencies before the sum: "EUR 15", "CHF 20"; and a sign with letters before it: "US$", "A$". */
export const CODE =
  "(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|ZAR|BRL|Rs\\.?)";
export const SIGN = "[$£€¥₹₽₩₺₴]";
export const UNIT =
  "(?:kilomet(?:re|er)|millimet(?:re|er)|centimet(?:re|er)|met(?:re|er)|mile|yard|inch(?:e)?|feet|foot|acre|hectare|ton(?:ne)?|kilogram(?:me)?|kilo|gram|ounce|lit(?:re|er)|gallon|pound|degree|kilowatt|megawatt|volt|watt|knot|light[- ]year|byte|bit|square (?:feet|foot|mile|met(?:re|er)|kilomet(?:re|er)))s?\\b";
export const SYMBOL =
  "(?:km|cm|mm|kg|mph|lbs?|ft|mi|kHz|MHz|GHz|[KMG]B|[kKMG]bit/s|[kKMG]bps|kPa|hPa|atm|°\\s?[CF]?)";

export const HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
/** "Until five people came" names no hour. */
export const NO_COUNT = '(?=[.,;:!?)”"]|$| (?:on|and|but|every|when|because|for)\\b)';
export const YEAR = "(?:1\\d{3}|20\\d{2})s?\\b(?![.,]?\\d|%)";
