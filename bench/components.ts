/** Principal components of vectors that lie one after the other, `size` numbers each. */

/** Turns that are tried: Jacobi's rotations settle in about ten. */
const SWEEPS = 30;

/** Takes the mean away and keeps the components from `from` to `to`, strongest first, reckoned from the first `rows`. */
export function components(
  x: Float64Array,
  size: number,
  { from = 0, to = size, rows = Infinity },
): Float64Array {
  const count = x.length / size;
  const mean = new Float64Array(size);
  for (let i = 0; i < x.length; i++) mean[i % size]! += x[i]! / count;
  const centred = x.map((v, i) => v - mean[i % size]!);
  const axes = axesOf(covariance(centred, size, Math.min(rows, count)), size).slice(from, to);
  const out = new Float64Array(count * axes.length);
  for (let i = 0; i < count; i++)
    for (const [k, axis] of axes.entries()) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += axis[j]! * centred[i * size + j]!;
      out[i * axes.length + k] = sum;
    }
  return out;
}

function covariance(x: Float64Array, size: number, rows: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < size; a++) {
      const v = x[i * size + a]! / rows;
      for (let b = 0; b < size; b++) out[a * size + b]! += v * x[i * size + b]!;
    }
  return out;
}

/** Eigenvectors of a symmetric matrix by Jacobi's rotations, those of the largest values first. */
function axesOf(matrix: Float64Array, size: number): Float64Array[] {
  const m = matrix.slice();
  const axes = Float64Array.from(m, (_, i) => (Math.floor(i / size) === i % size ? 1 : 0));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const off = m[p * size + q]!;
        const [a, b] = [m[p * size + p]!, m[q * size + q]!];
        if (Math.abs(off) < 1e-12 * Math.sqrt(Math.abs(a * b))) continue;
        turned = true;
        const ratio = (b - a) / (2 * off);
        const tangent = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        const sine = tangent * cosine;
        for (let k = 0; k < size; k++) rotate(m, k * size + p, k * size + q, cosine, sine);
        for (let k = 0; k < size; k++) rotate(m, p * size + k, q * size + k, cosine, sine);
        for (let k = 0; k < size; k++) rotate(axes, p * size + k, q * size + k, cosine, sine);
      }
    if (!turned) break;
  }
  return Array.from({ length: size }, (_, i) => i)
    .toSorted((a, b) => m[b * size + b]! - m[a * size + a]!)
    .map((i) => axes.slice(i * size, (i + 1) * size));
}

function rotate(m: Float64Array, a: number, b: number, cosine: number, sine: number): void {
  const [x, y] = [m[a]!, m[b]!];
  m[a] = cosine * x - sine * y;
  m[b] = sine * x + cosine * y;
}

/** Scales each vector to length 1; one of zeros stays. */
export function normalise(x: Float64Array, size: number): Float64Array {
  for (let at = 0; at < x.length; at += size) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += x[at + j]! ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let j = 0; j < size; j++) x[at + j]! /= length;
  }
  return x;
}
