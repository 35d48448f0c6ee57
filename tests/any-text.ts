/** Text of any characters: fast-check's own `unit: "binary"` makes a table of all of Unicode first, a second of every thread's. */
import fc from "fast-check";

const SURROGATES = { first: 0xd800, count: 0x800 };

/** Any code point but a half of a pair. */
const character = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((n) => String.fromCodePoint(n < SURROGATES.first ? n : n + SURROGATES.count));

/** At most `length` characters, each of them one or two UTF-16 units. */
export const anyText = (length = 10) => fc.string({ unit: character, maxLength: length });

/** An address of the web; fast-check's own `webUrl` makes that table too. */
export const anyUrl = () =>
  fc
    .tuple(fc.domain(), anyText(12), anyText(12))
    .map(
      ([domain, path, query]) =>
        `https://${domain}/${encodeURIComponent(path)}?q=${encodeURIComponent(query)}#${encodeURI(path)}`,
    );
