/** Forms: what stands in their fields at first comes from articles, whatever these hold. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { modalOf } from "../../../src/doors/discord/message.ts";
import { modalProblems } from "../../stand-in/rules.ts";

const text = fc
  .array(fc.constantFrom("harbour ", "\u0000", "\u0007", "\ud83d", "👩‍👩‍👧", "\n", "“", "  "), { maxLength: 12 })
  .chain((parts) => fc.constantFrom(1, 1, 90).map((times) => parts.join("").repeat(times)));

test("whatever an article says of itself, its form is one that Discord takes", () => {
  const field = fc.record({ value: text, max: fc.constantFrom(60, 200, 300, 1000) });
  fc.assert(
    fc.property(text, fc.array(field, { minLength: 1, maxLength: 5 }), (title, given) => {
      const fields = given.map((one, i) => ({ ...one, name: `field-${i}`, label: "Title", required: false }));
      const call = { command: "library details", options: {} };
      expect(modalProblems(modalOf({ title, fields, call, submit: "Save" }, "id"))).toEqual([]);
    }),
  );
});

test("what can be said of a value stands in the field as it is", () => {
  const fields = [
    { name: "title", label: "Title", value: "The dam\u0000 of Turku 🚢", max: 20, required: true },
  ];
  const modal = modalOf(
    { title: "The dam", fields, call: { command: "x", options: {} }, submit: "Save" },
    "id",
  );
  expect(JSON.stringify(modal)).toContain('"value":"The dam of Turku 🚢"');
});
