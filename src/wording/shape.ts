/** The words of a command, as every table gives them. */
export interface CommandWords {
  /** 1 to 32 lower-case letters, digits and hyphens. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionWords>>;
}

/** What was looked through: all there is, one article, or some that a paper or a time chose. */
export type Within = "all" | "article" | "articles";

export interface OptionWords {
  readonly name: string;
  readonly summary: string;
  /** For an option with fixed values: what each is called. */
  readonly choices?: Readonly<Record<string, string>>;
}
