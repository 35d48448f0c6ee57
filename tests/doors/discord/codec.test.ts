import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../any-text.ts";
import { packPress, unpackPress, type Press } from "../../../src/doors/discord/codec.ts";
import type { ButtonStore } from "../../../src/state/buttons.ts";

const keepIn = (map: Map<string, string>): ButtonStore => ({
  put: (text) => {
    const key = `key${map.size}`;
    map.set(key, text);
    return key;
  },
  kept: async () => {},
  get: async (key) => map.get(key) ?? null,
});

const value = fc.oneof(anyText(), fc.integer(), fc.boolean());
const call = fc.record({
  command: fc.constantFrom("ask", "who-said", "passage"),
  options: fc.oneof(
    fc.dictionary(fc.constantFrom("question", "source", "page", "private"), value),
    fc
      .tuple(fc.string(), fc.string())
      .map(([source, rest]) => ({ source, paragraph: 1, cited: source + rest })),
  ),
});
const owner = fc.option(fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map(String));
const place = fc.record({
  block: fc.nat({ max: 5000 }),
  offset: fc.nat({ max: 999_999_999 }),
  alone: fc.boolean(),
});
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ owner, call, opens: fc.constantFrom("here" as const, "anew" as const, "share" as const) }),
  fc.record({ owner, call, opens: fc.constant("read" as const), at: place }),
);

test("a button gives back the call that was packed into it, within 100 characters", async () => {
  await fc.assert(
    fc.asyncProperty(press, fc.nat({ max: 35 }), async (pressed, ordinal) => {
      const keep = keepIn(new Map());
      const id = packPress(pressed, ordinal, keep);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(id).toBe(id.trim());
      expect(await unpackPress(id, keep)).toEqual({ ...pressed, call: { ...pressed.call } });
    }),
  );
});

test("the context of a passage needs no keep, where its article's name is of an ordinary length", async () => {
  const document = "china-internet-conference";
  const options = { source: document, paragraph: 112, cited: `${document}/there-can-t-3f2a1b` };
  const kept = new Map<string, string>();
  const id = packPress(
    { owner: null, opens: "anew", call: { command: "passage", options } },
    35,
    keepIn(kept),
  );
  expect(kept.size).toBe(0);
  expect(await unpackPress(id, keepIn(kept))).toMatchObject({ call: { options } });
});

test("ids that are not ours are nobody's call", async () => {
  await fc.assert(
    fc.asyncProperty(anyText(100), async (id) => {
      expect([null, "gone"]).toContain(await unpackPress(`9${id}`, keepIn(new Map())));
      await unpackPress(id, keepIn(new Map()));
    }),
  );
});

test.each([
  [
    "1h0~ask~question:What did Liu say?~page#2",
    { opens: "here", options: { question: "What did Liu say?", page: 2 } },
  ],
  [
    "1a3~passage~source:a\\~b\\\\c~paragraph#12",
    { opens: "anew", options: { source: "a~b\\c", paragraph: 12 } },
  ],
  [
    "1a3~passage~source:tides~paragraph#12~cited^/the-sea-1a2b3c",
    { opens: "anew", options: { source: "tides", paragraph: 12, cited: "tides/the-sea-1a2b3c" } },
  ],
  [
    "1s1~ask~question:Who?~private+~nearest-",
    { opens: "share", options: { question: "Who?", private: true, nearest: false } },
  ],
])("%s, as messages of a year ago hold it, is still understood", async (id, { opens, options }) => {
  expect(await unpackPress(id, keepIn(new Map()))).toMatchObject({ opens, owner: null, call: { options } });
});
