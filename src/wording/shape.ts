/** The words of a command, as every table gives them. */
export interface CommandWords {
  /** 1 to 32 lower-case letters, digits and hyphens. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionWords>>;
}

export interface OptionWords {
  readonly name: string;
  readonly summary: string;
  /** For an option with fixed values: what each is called. */
  readonly choices?: Readonly<Record<string, string>>;
}
