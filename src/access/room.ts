/** The reading room as the rest of a running bot knows it. */

export interface Room {
  /** Where it is on the web, without a slash at the end: "https://read.example.org". */
  readonly url: string;
  /** Whether what is common to all servers can be read there, so that replies link to it. */
  readonly open: boolean;
}
