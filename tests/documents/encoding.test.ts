import { expect, test } from "vitest";
import { decode } from "../../src/documents/encoding.ts";

const LONG =
  "Der Müller hörte den Sturm, und die Flügel der Mühle brachen. „Wir hätten sie früher flicken müssen“, sagte er.";
const windows = (text: string) =>
  Uint8Array.from(text, (c) => ({ "„": 0x84, "“": 0x93 })[c] ?? c.charCodeAt(0));

test.each([
  ["UTF-8", Buffer.from(LONG), null],
  ["UTF-16 with a mark", Buffer.from(`\uFEFF${LONG}`, "utf16le"), "UTF-16"],
  ["UTF-16 without one", Buffer.from(LONG, "utf16le"), "UTF-16"],
  ["UTF-16, big end first", Buffer.from(`\uFEFF${LONG}`, "utf16le").swap16(), "UTF-16"],
  ["Windows-1252", windows(LONG), "Windows-1252"],
])("%s is read, and said where it is not UTF-8", (_, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: LONG, encoding });
});

test("what is no text is named", () => {
  expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 0xff]))).toMatchObject({
    what: expect.stringContaining("not a text"),
  });
  const put = Buffer.concat([
    Buffer.from("\ufeff“Grüße”, sagt der Bäcker. "),
    Buffer.from("Das Caf\xe9 \x96 offen.", "latin1"),
  ]);
  expect(decode(put)).toEqual({
    text: "“Grüße”, sagt der Bäcker. Das Café – offen.",
    encoding: "UTF-8 and Windows-1252",
  });
  expect(decode(Buffer.from("a\0b"))).toMatchObject({ what: expect.stringContaining("NUL") });
});
