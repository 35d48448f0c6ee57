/** What each feature is worth. Fitted by bench/fit.ts. */
export const weights: Readonly<Record<string, number>> = {
  fuse: 1,
  bm25: 4,
  alignSteep: 2,
  alignBack: 3,
  paragraph: 1.5,
  near: 2,
  quoted: 2,
  publisher: 1,
  date: 0.5,
  phrase: 3,
};
