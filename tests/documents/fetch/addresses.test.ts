import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPublic } from "../../../src/documents/fetch/addresses.ts";

const PRIVATE: readonly (readonly [base: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const numberOf = (address: string) => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const addressOf = (n: number) => [24, 16, 8, 0].map((shift) => Math.floor(n / 2 ** shift) % 256).join(".");
const hex = (n: number) => `${Math.floor(n / 65_536).toString(16)}:${(n % 65_536).toString(16)}`;

/** An address of a private or reserved network, as a number. */
const unreachable = fc
  .constantFrom(...PRIVATE)
  .chain(([base, bits]) => fc.integer({ min: 0, max: 2 ** (32 - bits) - 1 }).map((n) => numberOf(base) + n));
const any4 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const isPrivate = (n: number) =>
  PRIVATE.some(([base, bits]) => Math.floor(n / 2 ** (32 - bits)) === numberOf(base) / 2 ** (32 - bits));

/** Every way to spell an IPv4 address in a link. */
const spellings = (n: number) => {
  const [a, b, c, d] = addressOf(n).split(".").map(Number) as [number, number, number, number];
  const x = (part: number) => `0x${part.toString(16)}`;
  const o = (part: number) => `0${part.toString(8)}`;
  return [
    addressOf(n),
    String(n),
    x(n),
    o(n),
    [a, b, c, d].map(x).join("."),
    [a, b, c, d].map(o).join("."),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${x(a)}.${o(b)}.${c}.${d}`,
    `[::ffff:${addressOf(n)}]`,
    `[::ffff:${hex(n)}]`,
    `[64:ff9b::${addressOf(n)}]`,
    `[64:ff9b::${hex(n)}]`,
    `[::${hex(n)}]`,
    `[2002:${hex(n)}::1]`,
    `[64:ff9b:1::${hex(n)}]`,
  ];
};

test("no spelling or wrapping of a private address in a link is public", () => {
  fc.assert(
    fc.property(unreachable, (n) => {
      for (const host of spellings(n))
        expect([host, isPublic(new URL(`http://${host}/`).hostname)]).toEqual([host, false]);
    }),
    { numRuns: 500 },
  );
});

test("whatever reads as public is none of the private networks", () => {
  fc.assert(
    fc.property(any4, (n) => {
      for (const host of [addressOf(n), `::ffff:${addressOf(n)}`, `64:ff9b::${hex(n)}`])
        expect(isPublic(host) && isPrivate(n)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("IPv6 outside the routed range is not public", () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const first = Number.parseInt(
        new URL(`http://[${address}]/`).hostname.slice(1).split(":")[0] || "0",
        16,
      );
      const isRouted = first >= 0x2000 && first < 0x4000;
      const isWrapped = /^(?:64:ff9b::|::ffff:)/iu.test(new URL(`http://[${address}]/`).hostname.slice(1));
      expect(isPublic(address) && !isRouted && !isWrapped).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "::1",
  "::",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd12::1",
  "ff02::1",
  "2001:db8::1",
  "2001::1",
  "localhost",
  "",
  "0x7f.1",
  "127.1",
  "2130706433",
  "1.2.3.4.5",
])("%s is not public", (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  "1.1.1.1",
  "93.184.216.34",
  "2606:4700:4700::1111",
  "[2606:4700:4700::1111]",
  "::ffff:1.1.1.1",
  "64:ff9b::1.1.1.1",
])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});
