/** Who wrote an article and who helped, as English says it. */
import type { Bylines } from "../bylines.ts";
import { words } from "./words.ts";

export const bylines: Bylines = {
  positions:
    /\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|bureau|chief|analysts?|producers?|photographers?|staff|journalists?|fellow|intern)\b/iu,
  noNames:
    /^(?:The|An?|Any|All|Popular|Now|This|That|His|Her|Its|Their|Our|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b|\b(?:January|February|April|June|July|August|September|October|November|December|Morning|Evening|Night)\b/u,
  beforeDate: /^(?:First |Last )?(?:Published|Posted|Updated|Date)(?: on| at)?:?\s+/iu,
  dateWords:
    /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[ap]m?|m|at|e[sd]?t|p[sd]?t|c[sd]?t|gmt|utc|bst|cet|t|z|st|nd|rd|th)/iu,
  publishers:
    /(?:^|\s)(?:News|Press|Newsroom|Newswire|Wire|Times|Tribune|Herald|Post|Journal|Service|Foundation|Agency|Gazette|Guardian|Observer|Chronicle|Examiner|Standard|Independent|Telegraph|Mail|Mirror|Star|Globe|Monitor|Review|Magazine|Today)$/u,
  credits:
    /^(?:(?:Additional |Further )?(?:Reporting|Editing|Writing)|(?:Compiled|Produced|Translated|Edited|Written|Reported|Graphics?|Photos?|Photographs?)) (?:by|in|from)\b/iu,
  rights:
    /^(?:©|\(c\)|Copyright\b|All rights reserved|Our Standards: |This (?:story|article|report) (?:was|has been|is) (?:originally |first |re)?(?:published|produced|reported|supported|distributed)\b)/iu,
  contributed: /\bcontribut(?:ed|ing)(?: reporting)? (?:to|for) this (?:report|story|article|piece)\b/iu,
  creditWords: words(`
    reporting editing writing additional further compiled produced translated edited written reported
    graphic graphics photo photos photograph photographs by in from and for of the with at on newsroom
    bureau desk de del della la le van von der den da di du dos el al bin ibn y`),
};
