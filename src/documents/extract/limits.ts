/** What reading one file may cost. A bomb costs its limit, and is named. */

export const READING_LIMITS = {
  /** Bytes of a file that is read at all. */
  bytes: 100_000_000,
  /** Bytes of a page of the web. */
  page: 20_000_000,
  /** Bytes that all the parts of a packed file (Office, EPUB) may have together once unpacked, and how many parts there may be. */
  inflated: 200_000_000,
  entries: 5_000,
  /** Characters of text: about 800,000 words. */
  text: 5_000_000,
  /** Milliseconds. */
  time: 20_000,
  /** Bytes of memory that the reading process may occupy: a limit of the heap alone would not hold buffers. */
  memory: 512_000_000,
} as const;

/** Characters of all the cells of a file's tables, which become articles of two thousand rows: ten times what one may have. */
export const LONGEST_TABLES = 10 * READING_LIMITS.text;

/** Megabytes as people count them: "4.9 MB", "50 MB". */
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/u, "")} MB`;
