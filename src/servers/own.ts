/** A server's own articles: added, described, corrected and taken away by those who manage it. */
import type { Corrections } from "../corrections/corrections.ts";
import type { Library, Listed, Stage } from "../library.ts";
import type { Problem } from "../model.ts";
import type { About, LibraryLimits } from "./about.ts";
import type { Stored } from "./file-store.ts";

/** A file of the server's, with the articles that were read out of it. */
export interface OwnFile extends Stored {
  readonly about: About;
  readonly articles: readonly Listed[];
}

export interface AddedFile {
  readonly file: string;
  readonly articles: readonly Listed[];
  /** People and institutions quoted in it. */
  readonly speakers: number;
  /** What of it could not be read. */
  readonly problems: readonly Problem[];
}

/** A message that somebody else is asked to agree to. */
export interface AskedConsent {
  readonly writer: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** full: so many articles, or so many bytes, are all there may be; often: too many in this hour; same: it is there already. */
export type Refusal = {
  readonly refused: "full" | "often" | "unreadable" | "same";
  readonly problems: readonly Problem[];
  /** The file that holds the very same. */
  readonly file?: string;
};

/** Hears how the reading of a file goes on. */
export type HearsStage = (stage: Stage) => void;

/** A file as it was handed over. */
export interface Handed {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** A file to be packed; read when its turn comes. */
export interface Exported {
  readonly name: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

export interface OwnLibrary {
  /** The server's own articles alone. */
  readonly library: Library;
  readonly limits: LibraryLimits;
  /** Ids of its articles, as of the last change that is known here. */
  documents(): Promise<ReadonlySet<string>>;
  files(): Promise<readonly OwnFile[]>;
  /** Keeps a file and reads it. What holds no article that can be read is not kept. */
  add(file: Handed, about?: About, underway?: HearsStage): Promise<AddedFile | Refusal>;
  /** Another file in its place; what is said of it stays. `before`: the key under which the former one can be taken back for a day. */
  replace(
    name: string,
    by: Handed,
    underway?: HearsStage,
  ): Promise<(AddedFile & { readonly before: string }) | Refusal>;
  about(name: string): Promise<About>;
  describe(name: string, about: About): Promise<AddedFile>;
  /** The key under which it can be taken back for a day. */
  remove(name: string): Promise<string>;
  /** The file's name, or null where it is too late. What took its place, `instead`, is taken away. */
  restore(key: string, instead?: string): Promise<string | null>;
  /**
   * Changes what is put right: of the server's own articles, and of the common ones as this server sees them. `change` gets
   * the text of a `corrections.yaml`, empty where there is none, and gives the new one.
   */
  correct(of: "own" | "common", change: (written: string) => string): Promise<void>;
  /** What is put right, as it stands now. */
  corrections(of: "own" | "common"): Promise<Corrections>;
  /** What is put right in the common articles, as of the last look at it here. */
  standing(): Corrections;
  /** Another process may have changed something. */
  lookAgain(): void;
  /** Keeps a message until whoever wrote it agrees, for a week; the key it is kept under cannot be guessed. */
  keepAsked(asked: AskedConsent): Promise<string>;
  /** Null where there is none of this key. */
  asked(key: string): Promise<AskedConsent | null>;
  forgetAsked(key: string): Promise<void>;
  /** Deletes all of it for good; changes under way are cut short before, and none begins afterwards. */
  forget(): Promise<{ files: number; bytes: number }>;
  /** Whether it was: then this is a library no more. */
  isForgotten(): boolean;
  /** The files as they came, what is said of them, the texts that were taken out of them, and what was put right. */
  export(): Promise<readonly Exported[]>;
}
