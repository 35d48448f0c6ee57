/** How English words what stands around the turns of transcripts, minutes and interviews, and headlines that say who speaks. */
import type { Formulas } from "../word-classes/formulas.ts";
import { words } from "./words.ts";

export const formulas: Formulas = {
  beforeAsked:
    /(?:\b(?:interview|q&a|q and a|conversation|chat|questions?|minutes|coffee|lunch|talk|afternoon|evening|morning|hour|day|dinner|tea|breakfast|brunch|supper|drink|pint|bite|seconds|word|audience|sit-down|catch-up|stroll|walk|spotlight)\b(?:\s+(?:with|for|to))?(?:\.{3}|[:\s–—…-])*|\b(?:interviewed|asked|questioned|met|joined by|sat down with|caught up with|spoke to|spoke with|talked to|talked with|speaks to|talks to|meets)\s+)(?:\p{L}+\s+){0,3}$/iu,
  beforeAsking:
    /(?:\b(?:interviewed|asked|questioned)\s+by|\binterview by|\bquestions by|\bour)\s+(?:\p{L}+\s+){0,2}$/iu,
  behindAsked:
    /^(?:,[^.;]{2,60},)?\s+(?:talks|speaks|chats|opens up|tells us|answers|explains|reflects|looks back|on\s)/iu,
  talksTo: /(?:^|[.;]\s)(?:He|She|They)\s(?:talks?|talked|speaks?|spoke|chats?|chatted|opens? up)\sto\s$/u,
  behindAsker:
    /^(?:,[^.;]{2,60},)?\s+(?:\p{L}+\s+)?(?:asked|interviewed|questioned|met|sat down with|caught up with|asks|meets|interviews)\b/iu,
  presides: /\b(?:[Bb]efore|BEFORE|[Pp]residing:?|PRESIDING:?)\s+(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,4}$/u,
  beforePlace: /\b(?:in|at|of|from|near|over|the)\s+$/iu,
  minutes:
    /(?<!\b(?:\d+|an?|few|two|three|four|five|ten|fifteen|twenty|thirty|forty|sixty|ninety)\s+)\bminutes\s+(?:of|from|for)\s+(?:the|an?|our|its|\p{Lu})|^[*_]*(?:\p{L}[\p{L}’'-]*\s+){0,5}minutes[*_]*(?:$|[:,(–—-])/iu,
  inFull:
    /\b(?:interview|transcript|hearing|inquest|inquiry|trial|podcast|episode|testimony|evidence|oral history|deposition)\b/iu,
  done: /^(?:\p{L}+ed|was|were|is|are|has|have|had|heard|met|took|gave|made|said|told|thought|felt|chose|will|would)$/u,
  spoken: /\b(?:I|we|you|my|our|your|me|us|I[’']\p{L}+|we[’']\p{L}+|you[’']\p{L}+)\b/iu,
  closing:
    /^(?:The\s+(?:\p{L}+\s+){0,3}(?:adjourned|rose|resumed|divided|met|concluded|closed|ended)\b|(?:Question|Motion|Bill|Amendment|Resolution)\s+(?:put|agreed|read|carried|passed|defeated|negatived)\b|(?:This|The)\s+(?:interview|conversation|transcript)\s+(?:has been|was)\b|(?:Interview|Transcribed|Transcript|Edited)\s+by\b|End(?:s)?\b.{0,30}$|Adjourned\b|(?:Follow|Subscribe|Watch the|Read more|Listen to)\b)/iu,
  voted:
    /^(?:(?:Carried|Resolved|Agreed|Seconded|Lost|Defeated|Proposed|Moved|Approved|Adopted|Noted|Passed|Rejected)(?:\s+(?:by|unanimously|nem|without|with|that|on)\b|:|\.?$)|(?:The|This|That|An?)\s+(?:[\p{L}’'-]+\s+){0,3}(?:motion|amendment|proposal|resolution|recommendation|vote|minutes|accounts|report)\s+(?:was|were)\s+(?:\p{L}+ly\s+|then\s+)?(?:carried|lost|seconded|proposed|moved|put|passed|defeated|approved|adopted|agreed|withdrawn|rejected|taken|tied|signed|accepted|noted)\b|It was\s+(?:\p{L}+ly\s+)?(?:agreed|resolved|proposed|decided|noted|moved|seconded)\b|On a (?:show of hands|vote|division)\b|(?:\p{L}+|\d+)\s+(?:votes?\s+)?(?:in favour|against)\b|(?:Ayes?|Noes|Nays|For|Against|In favour)\W{1,3}\d)/iu,
  published:
    /^[^.!?]{2,80}\s(?:is|are)\s(?:(?:published|released)\s(?:by|on|in)|out\s(?:now|on|in)|in\s(?:cinemas|bookshops|shops)|available\s(?:now|from|on)|on\s(?:tour|at|sale|show|display|stage)|at\s(?:the\s)?\p{Lu})/u,
  self: /\b(?:I|[Mm][ey]|[Ww]e|[Oo]ur|us)\b/u,
  addressed: /\byou(?:r|rs|’\p{L}+|'\p{L}+)?\b/iu,
  greetings: words("dear sir sirs madam or editor"),
  attendance:
    /^[*_]*(?:(?:also|members|those|councill?ors|officers)\s+)?(?:present|in attendance|attend(?:ance|ees|ing)|apologies|participants|speakers)\b(?:\s+(?:for absence|from))?[*_]*(?:[:.–—-]|$)/iu,
  honorifics: words("hon honourable honorable the madam sir rt right cllr ald"),
  smallInNames: words("of the for and de da di del van von der den al bin"),
  journalist:
    /\b(?:reporter|correspondent|editor|journalist|columnist|interviewer|presenter|host|of the (?:\p{Lu}\p{L}+ )*(?:post|times|herald|gazette|news|mail|star|tribune|chronicle|echo|journal|press|guardian|telegraph|mirror|courier|observer|review))\b/iu,
  beforeJournalist:
    /\b(?:reporter|correspondent|editor|journalist|columnist|interviewer|presenter|host)\s+$/iu,
  prompts:
    /^[*_]{0,2}(?:Tell (?:us|me)|Describe|Name|Talk (?:us|me)|Give (?:us|me)|Explain|Complete|Finish|Pick)\b.{0,90}$/u,
  couple:
    /\b(?:(?:his|her)\s+(?:late\s+|then\s+)?(?:wife|husband|widow|widower|mother|father|son|daughter|brother|sister)|the\s+couple|married\s+couple)\b/iu,
  headline:
    /^((?:(?<![\p{L}.’'-])(?!(?:[Oo]n|To)\s)\p{Lu}[\p{L}.’'-]*\s?){1,4}(?:(?:camp|team|aides?|officials?|police|lawyers?|sources?)\b)?)(?:\b(?:[Oo]n|[Tt]o)\s[^:\n]{2,60})?:\s+(\S[^\n]{14,})$/u,
};
