/** What a language must tell us of the lines that say who wrote an article and who helped, as data. */
export interface Bylines {
  /** What somebody is for a paper, and no name: "Staff Writer". */
  readonly positions: RegExp;
  /** What has a capital behind "By" and is no name: "By Monday", "By The Sea". */
  readonly noNames: RegExp;
  /** What stands before the date of a line, from its start on: "First Published on". */
  readonly beforeDate: RegExp;
  /** How the words of a date and a time of day begin. */
  readonly dateWords: RegExp;
  /** How the names of papers, agencies and broadcasters end. */
  readonly publishers: RegExp;
  /** How a credit line begins: "Reporting by". */
  readonly credits: RegExp;
  /** How a line of rights begins. */
  readonly rights: RegExp;
  /** "contributed to this report". */
  readonly contributed: RegExp;
  /** The small words of a credit line; every other word in it is a name. In lower case. */
  readonly creditWords: ReadonlySet<string>;
}
