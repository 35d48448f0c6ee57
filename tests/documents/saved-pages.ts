/** Ten pages as news sites lay them out, each with the paragraphs that are its article; everything else is around it. */

export interface SavedPage {
  readonly layout: string;
  readonly html: string;
  readonly article: readonly string[];
}

const STORY = [
  "The council of Sandwick voted on Monday to close the ferry pier for two years, after a diver had found that its oak piles were hollow.",
  "“We have been walking on air,” said Ada Holt, the mayor, who had asked for the inspection in the spring.",
  "The repair will cost four million crowns, of which the county pays half. The rest comes from a levy on moorings.",
  "Fishermen said that they had not been asked. “Nobody wrote to us, nobody came down to the quay,” said Tom Dace, who has landed cod there since 1988.",
  "Until the pier opens again, the ferry will leave from Norwick, nine kilometres further along the coast, and a bus will meet every boat.",
  "The engineer, Ravi Nair, told the meeting that steel would last longer than oak, but that it would be harder to mend.",
  "The vote was eleven to two, with one member absent.",
];
const SHORT = [
  "How did you find out?",
  "A diver told me, on a Friday.",
  "What did he say?",
  "That I should not park my car on the pier again.",
  ...STORY.slice(2),
];

const p = (list: readonly string[]) => list.map((text) => `<p>${text}</p>`).join("\n");
const links = (n: number, words: string) =>
  Array.from({ length: n }, (_, i) => `<li><a href="/n/${i}">${words} ${i}</a></li>`).join("");
const head = (title: string, more = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Sandwick Gazette</title>${more}</head>`;
const COOKIES = `<div id="cookie-banner" class="consent-modal"><p>We and our 832 partners store and access information on your device. You may accept or refuse.</p><button>Accept all</button></div>`;
const NAV = `<div class="topbar"><ul class="menu">${links(20, "Section")}</ul></div>`;
const FOOT = `<div class="site-footer"><p>Copyright The Sandwick Gazette. All rights reserved. Imprint, privacy and terms of use apply to every visit of this site.</p><ul>${links(15, "Service")}</ul></div>`;
const RELATED = `<div class="related-stories"><h3>Related stories</h3><ul>${links(6, "Why the harbour fees went up again this winter, and who pays them")}</ul></div>`;
const NEWSLETTER = `<div class="newsletter-signup"><p>Sign up for our morning letter and never miss what happens in Sandwick and beyond.</p><form><input></form></div>`;
const COMMENTS = `<div id="comments" class="comments"><h3>Comments</h3>${Array.from({ length: 8 }, (_, i) => `<div class="comment"><span>reader${i}</span><p>I have lived here for forty years and this is the silliest thing that I have read in a long while, number ${i}.</p></div>`).join("")}</div>`;

export const SAVED_PAGES: readonly SavedPage[] = [
  {
    layout: "article element, menus as nav",
    html: `${head("Pier closes")}<body><nav><ul>${links(20, "Section")}</ul></nav><main><article><h1>Pier closes</h1>${p(STORY)}</article></main><footer>${FOOT}</footer></body></html>`,
    article: STORY,
  },
  {
    layout: "divs only, by their classes",
    html: `${head("Pier closes")}<body>${COOKIES}${NAV}<div class="content"><div class="article-body"><h1>Pier closes</h1>${p(STORY)}</div><div class="sidebar">${RELATED}</div></div>${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "boxes between the paragraphs",
    html: `${head("Pier closes")}<body>${NAV}<article>${p(STORY.slice(0, 3))}${RELATED}${p(STORY.slice(3, 5))}${NEWSLETTER}${p(STORY.slice(5))}</article>${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "many comments below",
    html: `${head("Pier closes")}<body>${NAV}<div id="main"><div class="post">${p(STORY)}</div>${COMMENTS}</div>${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "a photo gallery with captions",
    html: `${head("Pier closes")}<body><header>${NAV}</header><main>${p(STORY.slice(0, 2))}<figure><img src="a.jpg" alt="x"><figcaption>The pier in May.</figcaption></figure>${p(STORY.slice(2))}</main>${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "an interview of short paragraphs",
    html: `${head("Ada Holt on the pier")}<body>${NAV}<article><header><h1>Ada Holt on the pier</h1><p class="byline">By Jo Reed</p></header>${p(SHORT)}</article><aside>${RELATED}</aside>${FOOT}</body></html>`,
    article: SHORT,
  },
  {
    layout: "text in divs without paragraphs",
    html: `${head("Pier closes")}<body>${NAV}<div class="story"><div class="text">${STORY.map((text) => `<div>${text}</div>`).join("")}</div></div>${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "text with two line breaks for a paragraph",
    html: `${head("Pier closes")}<body>${NAV}<div class="story-content">${STORY.join("<br><br>\n")}</div>${RELATED}${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "a page of tables, as they were",
    html: `${head("Pier closes")}<body><table width="100%"><tr><td colspan="3">${NAV}</td></tr><tr><td width="150"><ul>${links(12, "Archive")}</ul></td><td>${p(STORY)}</td><td>${RELATED}</td></tr></table>${FOOT}</body></html>`,
    article: STORY,
  },
  {
    layout: "a short notice among long menus",
    html: `${head("Pier closes")}<body>${COOKIES}${NAV}${NAV}<article class="notice"><h1>Pier closes</h1>${p(STORY.slice(0, 3))}</article>${RELATED}${NEWSLETTER}${FOOT}</body></html>`,
    article: STORY.slice(0, 3),
  },
];

/** The share of an article's words that were read, and the share of what was read that are its words. */
export function measured(read: string, { article }: SavedPage): { recall: number; precision: number } {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = new Map<string, number>();
  for (const word of words(article.join(" "))) left.set(word, (left.get(word) ?? 0) + 1);
  const all = words(read);
  let hit = 0;
  for (const word of all)
    if (left.get(word)) {
      left.set(word, left.get(word)! - 1);
      hit++;
    }
  return { recall: hit / words(article.join(" ")).length, precision: all.length ? hit / all.length : 0 };
}
