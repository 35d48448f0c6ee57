/** A small picture of numbers a day: what was answered below, what was refused above it. */
import { encode } from "fast-png";

const [WIDTH, HEIGHT, MARGIN] = [720, 240, 12];
type Colour = readonly [number, number, number];
const PAPER: Colour = [255, 255, 255];
const LINE: Colour = [200, 204, 209];
const ANSWERED: Colour = [31, 111, 178];
const REFUSED: Colour = [217, 119, 6];

/** PNG. The tallest day fills the height. */
export function barsOf(days: readonly { readonly answered: number; readonly refused: number }[]): Uint8Array {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  const fill = (x: number, y: number, width: number, height: number, colour: Colour) => {
    for (let row = Math.max(0, y); row < Math.min(HEIGHT, y + height); row++)
      for (let column = Math.max(0, x); column < Math.min(WIDTH, x + width); column++)
        data.set(colour, (row * WIDTH + column) * 3);
  };
  fill(0, 0, WIDTH, HEIGHT, PAPER);
  const base = HEIGHT - MARGIN;
  const most = Math.max(1, ...days.map(({ answered, refused }) => answered + refused));
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, days.length);
  for (const [i, { answered, refused }] of days.entries()) {
    const tall = (n: number) => Math.round((n / most) * (base - MARGIN));
    const x = Math.round(MARGIN + i * step);
    const width = Math.max(1, Math.round(step) - 3);
    fill(x, base - tall(answered), width, tall(answered), ANSWERED);
    fill(x, base - tall(answered) - tall(refused), width, tall(refused), REFUSED);
  }
  fill(MARGIN, base, WIDTH - 2 * MARGIN, 1, LINE);
  return encode({ width: WIDTH, height: HEIGHT, data, channels: 3 });
}
