/** The reading room of a running bot: who may read in it, and how replies lead there. */
import type { Config } from "../config.ts";
import type { ReaderStore } from "../state/readers.ts";
import { openAccess, type Access } from "./access.ts";
import type { Libraries, Room } from "./room.ts";
import { openSignIn, type Bot, type SignIn } from "./sign-in.ts";

export interface OpenRoom {
  readonly room: Room;
  readonly access: Access;
  readonly signIn: SignIn | null;
  end(): Promise<void>;
}

export interface RoomConfig {
  readonly url: string;
  readonly config: Pick<Config, "audience" | "roomPassword" | "clientSecret" | "api">;
  readonly store: ReaderStore;
  readonly libraries: Libraries;
  /** The bot as Discord knows it; null while it is not connected. */
  readonly bot: () => Bot | null;
}

/** Where those who signed in come back to, behind the room's address. */
const RETURN = "/signed-in";

/** The reading room of a bot: what commands need to lead there, and what its pages ask of who comes. */
export function openRoom({ url, config, store, libraries, bot }: RoomConfig): OpenRoom {
  const access = openAccess({ store, password: config.roomPassword });
  const { clientSecret: secret, api } = config;
  const redirect = url + RETURN;
  return {
    room: {
      url,
      open: config.audience !== "closed",
      private: libraries.holds,
      invite: access.invite,
      close: access.close,
    },
    access,
    signIn: secret === null ? null : openSignIn({ key: store.key, secret, api, redirect, bot }),
    end: store.end,
  };
}
