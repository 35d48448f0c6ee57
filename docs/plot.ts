/** Draws docs/pictures/measures.svg from docs/measures.json, where the printed measures are copied: npm run plot. */
import { readFileSync, writeFileSync } from "node:fs";

interface Measures {
  readonly quality: { readonly title: string; readonly bars: readonly { name: string; value: number }[] };
  readonly speed: {
    readonly title: string;
    readonly sizes: readonly number[];
    /** One value a size; null where it was not measured. */
    readonly lines: readonly { name: string; values: readonly (number | null)[] }[];
  };
}

const folder = new URL(".", import.meta.url);
const { quality, speed } = JSON.parse(readFileSync(new URL("measures.json", folder), "utf8")) as Measures;

const WIDTH = 760;
const ROW = 26;
const LEFT = 230;
const escaped = (text: string) => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
const label = (x: number, y: number, text: string, anchor = "start", weight = "normal") =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="${weight}">${escaped(text)}</text>`;

/** A bar for each value of a scale from 0 to 1, with its number beside it. */
function bars(
  top: number,
  rows: readonly { name: string; share: number; shown: string; ours: boolean }[],
): string {
  const room = WIDTH - LEFT - 90;
  return rows
    .map(({ name, share, shown, ours }, i) => {
      const y = top + i * ROW;
      const bar = `<rect x="${LEFT}" y="${y}" width="${Math.max(2, share * room).toFixed(1)}" height="16" fill="${ours ? "#4752c4" : "#9aa0b0"}"/>`;
      const weight = ours ? "bold" : "normal";
      return (
        label(LEFT - 10, y + 13, name, "end", weight) +
        bar +
        label(LEFT + Math.max(2, share * room) + 8, y + 13, shown, "start", weight)
      );
    })
    .join("");
}

const ours = (name: string) => name.startsWith("Verbatim");
const found = quality.bars.map(({ name, value }) => ({
  name,
  share: value / 100,
  shown: String(value),
  ours: ours(name),
}));
const slowest = Math.max(...speed.lines.flatMap((l) => l.values.filter((v) => v !== null)));
/** Times span four powers of ten: the scale is logarithmic, from a hundredth of a millisecond. */
const share = (ms: number) => Math.log10(ms / 0.01) / Math.log10(slowest / 0.01);
const times = speed.sizes.flatMap((size, i) =>
  speed.lines.flatMap(({ name, values }) => {
    const ms = values[i];
    return ms === null || ms === undefined
      ? []
      : [
          {
            name: `${name}, ${size.toLocaleString("en")}`,
            share: share(ms),
            shown: `${ms} ms`,
            ours: ours(name),
          },
        ];
  }),
);
const second = 60 + found.length * ROW + 40;
const height = second + 20 + times.length * ROW + 20;

writeFileSync(
  new URL("pictures/measures.svg", folder),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" fill="#1d1f24">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${label(16, 28, quality.title, "start", "bold")}
${bars(48, found)}
${label(16, second, `${speed.title}, by number of passages (logarithmic)`, "start", "bold")}
${bars(second + 18, times)}
</svg>
`,
);
