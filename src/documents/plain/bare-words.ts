/** Lines compared by their words alone. */

/** In lower case, with one blank for all that is neither a letter nor a figure. */
export const bareWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
