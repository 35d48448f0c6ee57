import fc from "fast-check";
import { expect, test } from "vitest";
import { publisherLink, webAddress } from "../src/addresses.ts";
import { linkTo } from "../src/doors/discord/message.ts";
import { messageProblems } from "./stand-in/rules.ts";

test.each([
  ["https://de.example/wiki/Käse", "https://de.example/wiki/K%C3%A4se"],
  ["https://de.example/a|b", "https://de.example/a%7Cb"],
  ["https://de.example/{a}[b]^`", "https://de.example/%7Ba%7D%5Bb%5D%5E%60"],
  ["https://de.example/100%", "https://de.example/100%25"],
  ["https://de.example/100%?q=5%zz#%", "https://de.example/100%25?q=5%25zz#%25"],
  ["https://käse.example", "https://xn--kse-qla.example/"],
  ["https://de.example/a#b#c", "https://de.example/a#b%23c"],
  ["HTTP://de.example:8080/ä", "http://de.example:8080/%C3%A4"],
  ["http://[2001:db8::1]/ä", "http://[2001:db8::1]/%C3%A4"],
  ["https://me:secret@de.example/ä", "https://me:secret@de.example/%C3%A4"],
  ["https://de.example/K%C3%A4se?a=b&c=d#e", "https://de.example/K%C3%A4se?a=b&c=d#e"],
])("%s is linked as %s", (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});

test.each(["javascript:alert(1)", "ftp://de.example/", "https://", "https://a b/", "not at all", ""])(
  "%s is no address of the web",
  (url) => expect(webAddress(url)).toBeNull(),
);

test("whatever stands in an address, its button is one that Discord takes, or there is none", () => {
  const body = (url: string) => ({
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
    components: [
      { type: 10, content: "An answer." },
      {
        type: 1,
        components: [...linkTo(url, "Article"), { type: 2, style: 2, label: "More", custom_id: "m" }],
      },
    ],
  });
  fc.assert(
    fc.property(
      fc.constantFrom("", "käse.", "[::1]", "a@"),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      (host, rest) => {
        const url = `https://${host}de.example/${rest}`;
        expect(messageProblems(body(url))).toEqual([]);
        expect(messageProblems(body(publisherLink(url, "Käse | Brot % {x}") ?? ""))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
