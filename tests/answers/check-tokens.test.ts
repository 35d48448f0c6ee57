import { expect, test } from "vitest";
import { tokensOf } from "../../src/answers/check-tokens.ts";

test("printers' ligatures and soft hyphens are undone for comparing, and the tokens stand where they are written", () => {
  const text = "The o\uFB03ce was re\u00ADbuilt after the \uFB02ood.";
  const tokens = tokensOf(text);
  expect(tokens.map((token) => token.text).join(" ")).toBe("The office was rebuilt after the flood .");
  expect(tokens.map(({ start, end }) => text.slice(start, end))[3]).toBe("re\u00ADbuilt");
});
