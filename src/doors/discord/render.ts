/**
 * Reply -> message in Discord's components: text first, quotations as block quotations, buttons with words on them. A reply
 * is a row of blocks; what one message cannot hold (4,000 characters, 40 components) waits behind a button "Read on".
 */
import type { Room } from "../../access/room.ts";
import { articlePath, isMessage, readingPath } from "../../addresses.ts";
import type { Call, FollowUp, Reply, ShownPassage } from "../../reply.ts";
import type { Wording } from "../../wording/index.ts";
import type { ReplyPlace, Press } from "./codec.ts";
import { packPress } from "./codec.ts";
import { escapeInline, presentable } from "./escape.ts";
import type { ButtonStore } from "../../state/buttons.ts";
import {
  bodyOf,
  buttonComponent,
  linked,
  linkTo,
  LONGEST_URL,
  textComponent,
  rowsOf,
  type Body,
  type Button,
  type Component,
} from "./message.ts";
import { passagePart } from "./passage.ts";
import { shorten } from "./shorten.ts";

/** Of the 4,000 that Discord takes: the rest is room for what we miscount. */
const MOST_TEXT = 3900;
const MOST_COMPONENTS = 40;
/** Discord shows 5 buttons in a row; two rows of follow-ups stand on the first page, and under a passage. */
const MOST_BUTTONS = 10;
/** A passage among others is cut here, so that one does not push the rest out of sight. */
const PASSAGE_AMONG_OTHERS = 1500;
const LONGEST_HEADING = 600;
const LONGEST_LINE = 600;

export interface View {
  /** The call that was answered: what its buttons go back to. */
  readonly call: Pick<Call, "command" | "options">;
  /** Who may turn this reply's pages; others get a reply of their own. */
  readonly owner: string;
  readonly say: Wording;
  readonly keep: ButtonStore;
  readonly private: boolean;
  /** Whether there is somewhere to show a private reply to all. */
  readonly shareable: boolean;
  readonly from?: ReplyPlace;
  /** Where the reading room is on the web; null where it is not. */
  readonly room: Room | null;
  /** Said in small print at the end, as it is: already escaped. */
  readonly postscript?: string;
}

type Block =
  | { readonly line: string; readonly article?: string | null | undefined }
  | { readonly passage: ShownPassage }
  | { readonly row: readonly FollowUp[] };

const START: ReplyPlace = { block: 0, offset: 0, alone: false };

/** The message for one reply, or for the part of it from `view.from` on; what it cannot hold waits behind a button. */
export function renderMessage(reply: Reply, view: View): Body {
  const { say, keep, from = START } = view;
  let ordinal = 0;
  const press = (label: string, press: Press, off = false) =>
    buttonComponent(
      shorten(presentable(label).replace(/\s+/gu, " ").trim() || "…", 80),
      packPress(press, ordinal++, keep),
      off,
    );
  const offer = ({ label, call, opens, disabled = false, byAnyone = false }: FollowUp) =>
    press(label, { opens, owner: opens === "here" && !byAnyone ? view.owner : null, call }, disabled);
  const readOn = (at: ReplyPlace) =>
    press(say.discord.readOn, { opens: "read", owner: null, call: view.call, at });

  const first = from.block === 0 && from.offset === 0;
  const page = fill(reply, from, { view, offer, readOn, first });
  const last = [
    ...(page.next ? [readOn(page.next)] : []),
    ...(view.shareable && view.private && first && reply.tone === "answer" && reply.passages.length > 0
      ? [press(say.discord.share, { opens: "share", owner: null, call: view.call })]
      : []),
  ];
  const followUps = first ? reply.followUps.slice(0, MOST_BUTTONS).map(offer) : [];
  const links = first ? reply.links.slice(0, 1).flatMap(({ label, url }) => linkTo(url, label)) : [];
  const file = first ? reply.file : null;
  return bodyOf({
    components: [
      ...page.components,
      ...(view.postscript ? [textComponent(`-# ${view.postscript}`)] : []),
      ...rowsOf([...links, ...followUps, ...last]),
    ],
    file,
    private: view.private,
  });
}

interface Filling {
  readonly view: View;
  readonly offer: (followUp: FollowUp) => Button;
  readonly readOn: (at: ReplyPlace) => Button;
  /** Whether this is the reply's first message. */
  readonly first: boolean;
}

/** The blocks that one message holds, from a place on, and where the rest begins. */
function fill(reply: Reply, from: ReplyPlace, { view, offer, readOn, first }: Filling) {
  const blocks = from.alone ? blocksOf(reply).slice(0, from.block + 1) : blocksOf(reply);
  const { room: web, say } = view;
  const own = (line: string, length: number) => withNames(escapeInline(shorten(line, length)), reply.names);
  const urlOf = (path: string) =>
    web?.open && (web.url + path).length <= LONGEST_URL ? web.url + path : null;
  const heading = `**${own(reply.heading, LONGEST_HEADING) || "…"}**`;
  const components: Component[] = [];
  let lines = [heading];
  let room = MOST_TEXT - heading.length - (view.postscript?.length ?? 0) - 4;
  // Below stand the follow-ups, two buttons of ours, a file and a postscript; our own lines take up to three texts.
  const below = (first ? Math.min(MOST_BUTTONS, reply.followUps.length) : 0) + 3;
  let places = MOST_COMPONENTS - below - Math.ceil(below / 5) - 5;
  const flush = () => {
    if (lines.length) components.push(textComponent(lines.join("\n")));
    lines = [];
  };
  /** The message ends before the block at `next`; null: after the last. */
  const ended = (next: ReplyPlace | null) => {
    flush();
    return { components, next };
  };
  for (let i = from.block; i < blocks.length; i++) {
    const block = blocks[i]!;
    const offset = i === from.block ? from.offset : 0;
    const fresh = i === from.block;
    const here: ReplyPlace = { block: i, offset, alone: false };
    if ("line" in block) {
      const url = block.article ? urlOf(articlePath(block.article)) : null;
      const text = own(block.line, LONGEST_LINE);
      const line = url ? `${text} · ${linked(say.shown.read(null), url)}` : text;
      if (line.length + 1 > room && !fresh) return ended(here);
      if (line) lines.push(line);
      room -= line.length + 1;
    } else if ("row" in block) {
      if (places < block.row.length + 2) return ended(here);
      flush();
      components.push(...rowsOf(block.row.map(offer)));
      places -= block.row.length + 2;
    } else {
      const { passage } = block;
      const url = passage.anchor && urlOf(readingPath(passage.anchor));
      const offered = passage.followUps.slice(0, MOST_BUTTONS - 3);
      const links = linksUnder(passage, url, say);
      const most = offered.length + links.length + 1;
      const needs = 1 + most + Math.ceil(most / 5);
      const among = reply.passages.length > 1 && !from.alone;
      const limit = among ? Math.min(room, PASSAGE_AMONG_OTHERS) : room;
      const part = passagePart(passage, offset, limit, { say, url });
      if (!fresh && (needs > places || part.content.length > room)) return ended(here);
      const buttons = [
        ...(part.next === null ? [] : [readOn({ block: i, offset: part.next, alone: true })]),
        ...offered.map(offer),
        ...links,
      ];
      flush();
      components.push(textComponent(part.content), ...rowsOf(buttons));
      room -= part.content.length;
      places -= buttons.length + 1 + Math.ceil(buttons.length / 5);
    }
  }
  return ended(null);
}

/** To the passage in the reading room at `url`, and to where its article was published. */
function linksUnder(
  { reads, url: original, number }: ShownPassage,
  url: string | null,
  say: Wording,
): Button[] {
  const name = isMessage(original) ? say.discord.message : say.discord.article;
  return [...(reads === null ? [] : linkTo(url, reads)), ...linkTo(original, name(number))];
}

function blocksOf(reply: Reply): Block[] {
  const lines = (texts: readonly string[], articles: readonly (string | null)[] = []) =>
    texts.map((line, i) => ({ line, article: articles[i] }));
  const surplus = reply.followUps.slice(MOST_BUTTONS);
  const rows = Array.from({ length: Math.ceil(surplus.length / 5) }, (_, i) => ({
    row: surplus.slice(i * 5, i * 5 + 5),
  }));
  const passages = reply.passages.map((passage) => ({ passage }));
  return [...lines(reply.lines, reply.articles), ...passages, ...lines(reply.closing), ...rows];
}

/** Lets through what names channels and roles: it pings nobody, and shows them by their names of today. */
function withNames(line: string, names: readonly string[]): string {
  return names.reduce((text, name) => text.replaceAll(escapeInline(name), name), line);
}
