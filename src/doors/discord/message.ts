/** What Discord's messages are made of, and the two things that hold for every one: components only, and nobody is pinged. */
import { webAddress } from "../../addresses.ts";
import type { ReplyForm, Reply } from "../../reply.ts";
import { shorten } from "./shorten.ts";

/** MessageFlags: the message is made of components; only the one who asked sees it. */
const COMPONENTS = 1 << 15;
export const PRIVATE = 1 << 6;

export interface Button {
  readonly type: 2;
  readonly style: 2 | 5;
  readonly label: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: true;
}
export type Component =
  | { readonly type: 10; readonly content: string }
  | { readonly type: 1; readonly components: readonly Button[] }
  | { readonly type: 13; readonly file: { readonly url: string } };

/** A message without its address; `file` travels beside it. */
export interface Body {
  readonly flags: number;
  readonly components: readonly Component[];
  readonly allowed_mentions: typeof NO_MENTIONS;
  readonly file: Reply["file"];
}

export const NO_MENTIONS = { parse: [] as const };

export const textComponent = (content: string): Component => ({ type: 10, content });

export const buttonComponent = (label: string, id: string, disabled: boolean): Button => ({
  type: 2,
  style: 2,
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
  return short && short.length <= LONGEST_URL ? [{ type: 2, style: 5, label, url: short }] : [];
}

/** Words of ours that open an address; both hold nothing that Markdown would read otherwise. */
export const linked = (words: string, url: string) => `[${words}](${url})`;

/** Buttons in rows of five. */
export function rowsOf(buttons: readonly Button[]): Component[] {
  return Array.from({ length: Math.ceil(buttons.length / 5) }, (_, i) => ({
    type: 1 as const,
    components: buttons.slice(i * 5, i * 5 + 5),
  }));
}

/** The same without the buttons that lead out of Discord; null where there are none. */
export function withoutLinks(body: Body): Body | null {
  const components = body.components.flatMap((c): Component[] => {
    if (c.type !== 1) return [c];
    const buttons = c.components.filter(({ style }) => style !== 5);
    return buttons.length ? [{ ...c, components: buttons }] : [];
  });
  const count = (all: readonly Component[]) => all.flatMap((c) => (c.type === 1 ? c.components : [])).length;
  return count(components) < count(body.components) ? { ...body, components } : null;
}

export function bodyOf(parts: Pick<Body, "components" | "file"> & { readonly private: boolean }): Body {
  const { components, file } = parts;
  const name = file?.name.replace(/[^\w.-]/gu, "_") || "file.txt";
  return {
    flags: COMPONENTS | (parts.private ? PRIVATE : 0),
    components: file ? [...components, { type: 13, file: { url: `attachment://${name}` } }] : components,
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
    title: shorten(form.title, 45),
    components: form.fields.slice(0, 5).map(({ name, label, value, required, max }) => ({
      type: 18,
      label: shorten(label, 45),
      component: {
        type: 4,
        custom_id: name,
        style: max > 200 ? 2 : 1,
        required,
        max_length: Math.min(4000, max),
        ...(value ? { value: value.slice(0, Math.min(4000, max)) } : {}),
      },
    })),
  };
}
