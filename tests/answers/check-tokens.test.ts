import { expect, test } from "vitest";
import { comparedTokens } from "../../src/answers/check-tokens.ts";

test("printers' ligatures and soft hyphens are undone for comparing, and the tokens stand where they are written", () => {
  const text = "The o\uFB03ce was re\u00ADbuilt after the \uFB02ood.";
  const tokens = comparedTokens(text);
  expect(tokens.map((token) => token.text).join(" ")).toBe("The office was rebuilt after the flood .");
  expect(tokens.map(({ start, end }) => text.slice(start, end))[3]).toBe("re\u00ADbuilt");
});

test("of a script without spaces each character is a word, with its marks, and others are words as they are", () => {
  const words = (text: string) => comparedTokens(text).flatMap((token) => (token.word ? [token.text] : []));
  expect(words("港口将在2026年重建。")).toEqual([..."港口将在", "2026", ..."年重建"]);
  expect(words("น้ำท่วม")).toEqual(["น้", "ำ", "ท่", "ว", "ม"]);
  expect(words("한국 사람 e\u0301té don't")).toEqual(["한국", "사람", "été", "don't"]);
});
