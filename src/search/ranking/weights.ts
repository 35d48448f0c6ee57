/** What each feature is worth. Fitted by bench/fit.ts; those below the line by hand, for the question sets have too few of them. */
import type { FeatureName } from "./features/features.ts";

export const weights = {
  before: 1.96,
  after: 0.69,
  paragraphCoverBack: 1.22,
  // Of an article among others, as publisher and date: from fits in which news counts three to five times, five-fold 88.5 of 100 first instead of 87.3.
  // A further 0.5 by hand: with more, news asked of many articles is found better still, and everyday questions worse.
  document: 3.2,
  near: 1.35,
  two: 3.48,
  runLong: 0.29,
  heldPerson: 0.77,
  heldPlace: 1.35,
  heldDate: 2.43,
  heldTime: 5.56,
  heldQuantity: 3.79,
  heldCause: 1.29,
  heldManner: 0.97,
  answerCounts: 1.34,
  fresh: 0,
  quotation: -0.44,
  saying: 1.58,
  quoted: 3.11,
  asking: -6.57,
  headline: -6.91,
  publisher: 6.37,
  date: 6.85,
  rank: 0.33,
  softAlign: 5.75,
  softLocal: 1.21,
  softMissing: 0.64,
  softArticle: 2.38,
  namesAround: 1.05,
  centroidOwn: 0.69,
  centroidAround: 2.54,
  focusNear: 0.97,
  explained: 1.13,
  // By hand. Fuse.js: the fit gives it nothing beside the aligned words, which say the same; so it only settles what they leave open.
  fuse: 0.5,
  // "Where was it held?": nothing is asked but the place. Six of 1,288 questions ask so.
  heldOccasion: 0.5,
  phrase: 2,
  metadataPart: 12,
  // Of the confidence alone.
  softLoose: 0,
  titled: 0,
  early: 0,
  found: 0,
  coverFlat: 0,
  softParagraph: 0,
  centroidParagraph: 0,
} satisfies Record<FeatureName, number>;
