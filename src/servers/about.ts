/** What is known of a server's articles beside their files, and how many there may be. */
import { fieldsOf } from "../documents/fields.ts";

/** What an owner says of an article; an empty text says nothing. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** As people write dates; read as the front matter's. */
  readonly published: string;
  readonly url: string;
  /** The part of the library that it belongs to; empty: to none. */
  readonly collection: string;
  /** The id of the member whose message it was; empty: it was none. They may take it away. */
  readonly writer: string;
}
export const NOTHING_SAID: About = {
  title: "",
  author: "",
  publisher: "",
  published: "",
  url: "",
  collection: "",
  writer: "",
};

/** What of it cannot be taken: a date that is none, an address of nothing on the web. */
export const misreadIn = (about: About): readonly (keyof About)[] =>
  fieldsOf({ ...about }).misfits.map(({ field }) => field as keyof About);

/** How much of it a server may keep, and how fast. */
export interface LibraryLimits {
  readonly articles: number;
  readonly bytes: number;
  readonly additionsAnHour: number;
}
export const LIBRARY_LIMITS: LibraryLimits = { articles: 200, bytes: 200_000_000, additionsAnHour: 20 };
