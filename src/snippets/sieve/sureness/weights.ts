/** Written by `npm run bench -- fit-quotes`; see `forest.ts` for how to read it. */
export const WORDS = "3";
export const LOOSE = "3";
export const SPEAKER = "3";
