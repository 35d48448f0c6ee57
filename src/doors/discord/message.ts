/** What Discord's messages are made of, and the two things that hold for every one: components only, and nobody is pinged. */
import { ButtonStyle, ComponentType, MessageFlags, TextInputStyle } from "discord.js";
import { webAddress } from "../../addresses.ts";
import type { ReplyForm, Reply } from "../../reply.ts";
import { enterable } from "./escape.ts";
import { shorten } from "./shorten.ts";

/** Only the one who asked sees the message. */
export const PRIVATE = MessageFlags.Ephemeral;

export interface Button {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Secondary | ButtonStyle.Link;
  readonly label: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: true;
}
export type Component =
  | { readonly type: ComponentType.TextDisplay; readonly content: string }
  | { readonly type: ComponentType.ActionRow; readonly components: readonly Button[] }
  | { readonly type: ComponentType.File; readonly file: { readonly url: string } };

/** A message without its address; `file` travels beside it. */
export interface Body {
  readonly flags: number;
  readonly components: readonly Component[];
  readonly allowed_mentions: typeof NO_MENTIONS;
  readonly file: Reply["file"];
}

export const NO_MENTIONS = { parse: [] as const };

export const textComponent = (content: string): Component => ({
  type: ComponentType.TextDisplay,
  content,
});

export const buttonComponent = (label: string, id: string, disabled: boolean): Button => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: id,
  ...(disabled ? { disabled: true } : {}),
});

/** The longest address that Discord takes on a button; in a text a longer one would crowd out the words. */
export const LONGEST_URL = 512;

/** A button that opens an address; of one too long the part behind "#" is left out. None where it is no web address, or still too long. */
export function linkTo(url: string | null, label: string): Button[] {
  const address = webAddress(url);
  const short = address && address.length > LONGEST_URL ? address.replace(/#.*$/su, "") : address;
  return short && short.length <= LONGEST_URL
    ? [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url: short }]
    : [];
}

/** Words of ours that open an address; both hold nothing that Markdown would read otherwise. */
export const linked = (words: string, url: string) => `[${words}](${url})`;

/** Buttons in rows of five. */
export function rowsOf(buttons: readonly Button[]): Component[] {
  return Array.from({ length: Math.ceil(buttons.length / 5) }, (_, i) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(i * 5, i * 5 + 5),
  }));
}

/** The same without the buttons that lead out of Discord; null where there are none. */
export function withoutLinks(body: Body): Body | null {
  const components = body.components.flatMap((c): Component[] => {
    if (c.type !== ComponentType.ActionRow) return [c];
    const buttons = c.components.filter(({ style }) => style !== ButtonStyle.Link);
    return buttons.length ? [{ ...c, components: buttons }] : [];
  });
  const count = (all: readonly Component[]) =>
    all.flatMap((c) => (c.type === ComponentType.ActionRow ? c.components : [])).length;
  return count(components) < count(body.components) ? { ...body, components } : null;
}

export function bodyOf(parts: Pick<Body, "components" | "file"> & { readonly private: boolean }): Body {
  const { components, file } = parts;
  const name = file?.name.replace(/[^\w.-]/gu, "_") || "file.txt";
  return {
    flags: MessageFlags.IsComponentsV2 | (parts.private ? PRIVATE : 0),
    components: file
      ? [...components, { type: ComponentType.File, file: { url: `attachment://${name}` } }]
      : components,
    allowed_mentions: NO_MENTIONS,
    file: file && { name, content: wellFormed(file.content) },
  };
}

const wellFormed = (content: string | Uint8Array) =>
  typeof content === "string" ? content.toWellFormed() : content;

/** A form as Discord shows it: a modal of text fields under labels, at most five. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly object[];
}

export function modalOf(form: ReplyForm, id: string): Modal {
  return {
    custom_id: id,
    title: shorten(enterable(form.title, 1000), 45) || "…",
    components: form.fields.slice(0, 5).map(({ name, label, value: stated, required, max }) => {
      const length = Math.min(4000, max);
      const value = enterable(stated, length);
      return {
        type: ComponentType.Label,
        label: shorten(label, 45),
        component: {
          type: ComponentType.TextInput,
          custom_id: name,
          style: max > 200 ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required,
          max_length: length,
          ...(value ? { value } : {}),
        },
      };
    }),
  };
}
