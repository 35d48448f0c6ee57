/** All that is kept beside the articles, in the data folder. */
import type { Logger } from "pino";
import type { Database } from "../postgres/connect.ts";
import type { Leases } from "../postgres/leases.ts";
import type { News } from "../postgres/news.ts";
import type { Replica } from "../postgres/replica.ts";
import { openButtons, type Buttons } from "./buttons.ts";
import { ownClaims, type EventClaims } from "./claims.ts";
import { openLoginFile, type LoginBook } from "./logins.ts";
import type { Notes } from "./notes.ts";
import { openNotes } from "./notes-file.ts";
import { openReaders, type ReaderStore } from "./readers.ts";

export interface Shared {
  readonly database: Database;
  readonly leases: Leases;
  readonly news: News;
  /** Asked first where articles are read; null: there is none. */
  readonly replica: Replica | null;
}

export interface Kept {
  readonly notes: Notes;
  readonly buttons: Buttons;
  readonly logins: LoginBook;
  readonly claims: EventClaims;
  /** What processes share by which several run the bot; null: it runs in this one alone. */
  readonly shared: Shared | null;
  /** Opened for who serves a reading room. */
  readers(): Promise<ReaderStore>;
  close(): Promise<void>;
}

/** Nothing is written before something is to be kept. */
export function keptIn(folder: string, log: Logger): Kept {
  const notes = openNotes(folder, (trouble) => log.warn(trouble));
  const buttons = openButtons(folder, log);
  return {
    notes,
    buttons,
    logins: openLoginFile(folder, log),
    claims: ownClaims(),
    shared: null,
    readers: async () => openReaders(folder, log),
    close: async () => {
      await notes.close();
      await buttons.close();
    },
  };
}
