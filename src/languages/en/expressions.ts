/** Numbers, sums, dates, ages and causes in English. */
import type { Expressions } from "../expressions.ts";
import {
  SCALE,
  DIGITS,
  NUMERAL,
  VAGUE,
  SPAN,
  MONTH,
  DAY,
  CURRENCY,
  CODE,
  SIGN,
  UNIT,
  SYMBOL,
  HOUR,
  NO_COUNT,
  YEAR,
} from "./quantities.ts";

const MADE =
  "built|rebuilt|constructed|erected|founded|established|formed|created|opened|launched|started|begun|began|written|born|dat(?:es?|ed|ing)(?: back)?|goes back|going back";

const PERSON =
  "man|woman|boy|girl|lad|lady|widow|widower|child|youth|youngster|teenager|pensioner|father|mother|grandfather|grandmother|bachelor|spinster";

const sticky = (...sources: string[]) => new RegExp(sources.join("|"), "yu");
/** Each source belongs to one or more of the pattern's: a part that these cannot do without, and few sentences have. */
const hint = (...sources: string[]) => new RegExp(sources.join("|"), "u");

/** What ends or follows a number makes it one of these. The lookbehinds are for a sign before it. */
const patterns: Expressions["patterns"] = [
  [
    "age",
    sticky(
      `(?:${NUMERAL})[- ](?:year|month|week|day)s?[- ]olds?\\b`,
      `(?:[Aa]ged?|[Tt]urn(?:ed|s|ing)|at (?:the )?age(?: of)?|[Aa]ges? of)\\s+(?:${NUMERAL})`,
      // "She was 88.": no more than a number, but for the mark behind it.
      "(?<=\\b(?:[Hh]e|[Ss]he|who) (?:is|was) (?:only |just |nearly |almost )?)\\d{1,3}[.,;](?!\\d)",
      // "Khan, 45, said": the name before it is looked at below.
      "(?<=[\\p{L}.], )\\d{1,3}(?=,(?!\\d)|\\.$|;| of | and )",
      // "A woman of 74", "a boy of nine": with what stands behind it, as above.
      `(?<=\\b(?:${PERSON}) of )(?:${NUMERAL})(?:[\\s.,;:?!)”"](?! ?(?:per ?cent|of|\\d)))`,
      "in (?:his|her|their) (?:early |mid-?|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)\\b",
      "\\d{1,3}(?:st|nd|rd|th) birthday\\b",
    ),
    hint(
      "[- ]old",
      "(?<![a-z])(?:[Aa]ge|[Tt]urn)",
      "(?:,|is|was|only|just|nearly|almost) \\d{1,3}(?:[,.;]| of | and )",
      "in (?:his|her|their) .{0,12}(?:teens|ties|0s)",
      "birthday",
      `(?:${PERSON}) of `,
    ),
  ],
  [
    "money",
    sticky(
      `(?<=(?:${SIGN}|\\b${CODE})\\s?)${DIGITS}(?:[- ]?(?:${SCALE}|bn|mn?|k|tn)\\b)?`,
      // "15 €", "3 million €"; in "5 $20 notes" the sign belongs to what follows.
      `(?:${NUMERAL})\\s?(?:${SIGN}(?!\\s?\\d)|${CODE}(?![\\p{L}\\p{N}]))`,
      `(?:${NUMERAL}|(?:an?|half a|a quarter of a) (?:${SCALE})) ${CURRENCY}`,
      "(?:free of charge|for free|at no cost|no charge)\\b",
    ),
    hint(SIGN, CODE, ` ${CURRENCY}`, "free of charge|for free|at no cost|no charge"),
  ],
  [
    "percent",
    sticky(
      `(?:${NUMERAL}|one|an?|half an?)(?:\\s|-)?(?:%|per ?cent\\b|pct\\b|percentage points?\\b|points?\\b)`,
      "(?:half|one|two|three|four|a)[- ](?:third|quarter|fifth|sixth|tenth)s?\\b",
      `(?:one|two|three|four|five|six|seven|eight|nine|${DIGITS}) (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|${DIGITS})\\b`,
      "(?:half|most|a majority|majority) of\\b",
      "\\d{1,2}[-–]\\d{1,2}\\b(?![-–/])",
    ),
    hint(
      "%|per ?cent|pct|point",
      "(?:half|one|two|three|four|a)[- ](?:third|quarter|fifth|sixth|tenth)",
      "(?:one|two|three|four|five|six|seven|eight|nine|\\d) (?:in|out of) (?:every|two|three|four|five|six|seven|eight|nine|ten|twenty|a|\\d)",
      "(?:half|most|majority) of",
      "\\d[-–]\\d",
    ),
  ],
  // The year from which a thing is as old as it is: "built in 1887", "dates back to the 1700s", "a 1911 library".
  [
    "origin",
    sticky(
      `${YEAR}(?<=\\b(?:${MADE})(?: \\p{L}+){0,3}(?: in| to| from)(?: the| about| around| early| late)? [12]\\d{3}s?)`,
      `${YEAR}(?<=\\ban? [12]\\d{3})(?= \\p{L})`,
    ),
    hint(MADE, "an? [12]\\d{3}"),
  ],
  [
    "date",
    sticky(
      `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}(?![\\p{L}])(?: \\d{1,2}(?:st|nd|rd|th)?\\b(?!,?\\d))?(?:,? ?[12]\\d{3}\\b)?`,
      `(?:(?:last|next|this|late|early) )?${DAY}(?: (?:morning|afternoon|evening|night))?`,
      "(?<![.,$£€¥])(?:1\\d{3}|20\\d{2})s?\\b(?![.,]?\\d|%)",
      "\\d{1,4} (?:BCE?|AD|CE)\\b|AD \\d{1,4}\\b",
      "(?:weekdays|weekends|daily|weekly|monthly|every (?:day|week|month|year|morning|afternoon|evening|night|hour)|yesterday|today|tomorrow|tonight|midnight|noon|nowadays)\\b",
      "(?:last|next|this|that|earlier this|later this|early this|the previous|the following|the same) (?:week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)\\b",
    ),
  ],
  // Of the day: "half past six", "ten to nine", "seven in the morning", "from ten to four", "until five".
  [
    "date",
    sticky(
      `(?:a |an )?(?:quarter|half|five|ten|twenty|twenty[- ]five)(?: minutes)? (?:to|past|before|after) (?:${HOUR}|noon|midnight)\\b`,
      `(?:${HOUR}) (?:in the (?:morning|afternoon|evening)|at night)\\b`,
      `(?:from|between) (?:${HOUR}) (?:to|and|until|till) (?:${HOUR})\\b${NO_COUNT}`,
      `(?:at|until|till|by) (?:about |around )?(?:half past )?(?:${HOUR})\\b${NO_COUNT}`,
      "(?:dawn|dusk|sunrise|sunset|midday|lunchtime|teatime|bedtime)\\b",
      "(?:before|after|next|early|late) (?:spring|summer|autumn|winter)\\b",
    ),
    hint(
      `(?:to|past|before|after|and|at|until|till|by|about|around) (?:${HOUR}|noon|midnight)\\b`,
      "in the (?:morning|afternoon|evening)|at night",
      "dawn|dusk|sunrise|sunset|midday|lunchtime|teatime|bedtime|spring|summer|autumn|winter",
    ),
  ],
  [
    "date",
    sticky(
      `(?:${VAGUE}) ?${SPAN} (?:ago|earlier|later|before|after|from now)\\b`,
      "(?:\\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{3,6}teenth|twentieth|twenty-first)(?:st|nd|rd|th)?[- ]century\\b",
    ),
    hint(`${SPAN} (?:ago|earlier|later|before|after|from now)`, "[- ]century"),
  ],
  [
    "date",
    sticky(
      "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:a\\.?m\\b|p\\.?m\\b|o[’']clock)|\\d{1,2}:\\d{2}\\b",
      "the (?:[1-9]0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\\b",
      "(?:in|during|by|since|until) (?:the )?(?:spring|summer|autumn|winter)\\b",
      "(?:Christmas|Easter|Thanksgiving|Halloween|New Year(?:[’']s)?(?: (?:Eve|Day))?|Election Day|Super Tuesday)\\b",
    ),
  ],
  [
    "duration",
    sticky(
      `(?:${VAGUE}) ?(?:more |full |whole |consecutive |straight )?-?${SPAN}`,
      "(?:for|over) (?:the )?(?:years|decades|centuries|months|weeks|days|hours|minutes|generations|life)\\b",
      "(?:all day|overnight|all night|lifelong|(?:year|week|month|decades|years)-?long)\\b",
      "(?:between [12]\\d{3} and|from [12]\\d{3} (?:to|until)) [12]\\d{3}\\b|[12]\\d{3}[-–][12]?\\d{1,3}\\b",
    ),
    hint(
      `(?<!the|this|that|each|every)[- \\d]${SPAN}`,
      "(?:for|over) (?:the )?(?:years|decades|centuries|months|weeks|days|hours|minutes|generations|life)\\b",
      "lifelong|overnight|(?:year|week|month|decade)s?-?long",
      "\\d{4}(?: and | to | until |[-–])\\d",
    ),
  ],
  [
    "measure",
    sticky(`(?:${NUMERAL})[- ]?(?:${UNIT}|${SYMBOL}(?![\\p{L}\\p{N}])|°)`),
    hint(`[- \\d](?:${UNIT}|${SYMBOL}(?![a-z]))`, "°"),
  ],
  [
    "number",
    sticky(
      `(?<!\\p{L})(?:${NUMERAL})`,
      "(?:once|twice|half|double|triple|no one|none|nobody|zero|a (?:single|pair|couple))\\b",
    ),
  ],
  [
    "cause",
    sticky(
      "(?:because|due to|owing to|thanks to|so that|in order to|as a (?:result|consequence)|led to|result(?:s|ed|ing)? (?:in|from)|caus(?:e|es|ed|ing)|reasons?|therefore|thus|hence|prompt(?:ed|ing)|blam(?:e|ed|es|ing)|attribut(?:ed|es|able) to|stem(?:s|med)? from|for fear|after|amid|aim(?:ing|ed) (?:to|at)|designed to|intended to|so as to|in an effort to|in response to|in protest|out of|forc(?:ed|es|ing)|spark(?:ed|ing)|trigger(?:ed|ing)|on account of|for (?:want|lack) of)\\b",
      // "Since 2004" and "as a teacher" give no reason.
      "(?<=, )since (?=(?:he|she|it|they|we|there|the|his|her|its|their|most|so|many|no|this|that)\\b)",
      "(?<=, )as (?=(?:he|she|it|they|we|there)\\b)",
    ),
  ],
  ["manner", sticky("(?:by \\p{L}+ing|using|through|via|with the help of|by means of)\\b")],
];

/** Words, folded, that begin an expression which does not begin with a digit. */
const beginning = new Set(
  `a an the one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
dozen dozens several half few many most majority once twice double triple no none nobody zero first second third fourth fifth sixth
seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth sixteenth seventeenth eighteenth nineteenth twentieth
jan january feb february mar march apr april may jun june jul july aug august sept september oct october nov november dec december
mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends daily weekly monthly every monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun yesterday today tomorrow tonight midnight noon nowadays
last next this that earlier later early late ad in during by since until christmas easter thanksgiving halloween new election super
age aged ages at turn turned turns turning free for all overnight lifelong yearlong weeklong monthlong between from over
because due owing thanks so as led result results resulted resulting cause causes caused causing reason reasons therefore thus hence
prompted prompting blame blamed blames blaming attributed attributes attributable stem stems stemmed after amid aiming aimed designed
intended out forced forces forcing sparked sparking triggered triggering on
quarter before dawn dusk sunrise sunset midday lunchtime teatime bedtime till by using through via with`.split(
    /\s+/u,
  ),
);

/** Words that begin with a capital letter and are no names. */
const noName =
  /^(?:i|im|ive|mr|mrs|ms|the|an?|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;
const calendar =
  /^(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|christmas|easter|thanksgiving|halloween|new|ad)/u;
const beforePlace =
  /^(?:in|at|from|to|near|across|outside|around|into|throughout|within|off|between|through|toward|towards)$/u;

export const expressions: Expressions = { patterns, beginning, noName, calendar, beforePlace };
