/**
 * Whether claimed words stand in a stream letter for letter. The case of the first letter, the style of quotation marks,
 * white space and the punctuation at both ends do not count. "..." may leave words out; [brackets] stand for a few.
 */
import type { SourceToken, Stream } from "./check-speech.ts";
import { sameButFirstLetter, trimmed, type Tokens, type WordToken } from "./check-tokens.ts";

/** The most source tokens that one pair of brackets may stand for. */
const BRACKETED = 6;
/** Further brackets and further places are not looked at: no quotation has them, and hostile input would cost time. */
const MOST_BRACKETS = 4;
const MOST_PLACES = 20;

/** Claimed words up to the next "...". */
type Piece = readonly (WordToken | "bracket")[];

export interface ExactPlace {
  /** The tokens found. */
  readonly found: readonly SourceToken[];
  /** Whether "..." or brackets stand for some of the source's words. */
  readonly edited: boolean;
}

/** Every place where the words stand. */
export function exactPlaces(claim: Tokens, stream: Stream): ExactPlace[] {
  const literal = placesOf([trimmed(claim)], stream);
  const pieces = literal.length ? null : piecesOf(claim);
  if (pieces) return placesOf(pieces, stream).map((found) => ({ found, edited: true }));
  return literal.map((found) => ({ found, edited: false }));
}

function placesOf(pieces: readonly Piece[], stream: Stream): SourceToken[][] {
  const [first, ...rest] = pieces;
  if (!first?.length) return [];
  const out: SourceToken[][] = [];
  for (let at = 0; at < stream.length && out.length < MOST_PLACES; at++) {
    let end = matchAt(first, stream, at);
    if (end === -1) continue;
    const found = stream.slice(at, end);
    for (const piece of rest) {
      const next = end === -1 ? -1 : nextMatch(piece, stream, end);
      const turned = next > end && end !== -1 && (weighs(stream[end]!) || weighs(stream[next - 1]!));
      if (next === -1 || turned) {
        end = -1;
        break;
      }
      end = matchAt(piece, stream, next);
      found.push(...stream.slice(next, end));
    }
    if (end !== -1) out.push(found);
  }
  return out;
}

/** A word that turns the sense, or a figure: neither "..." beside it nor brackets may swallow it. */
function weighs({ text }: WordToken): boolean {
  return /^(?:not|never|no|none|nor|neither|cannot|without)$|n['’]t$|\d/iu.test(text);
}

function nextMatch(piece: Piece, stream: Stream, from: number): number {
  for (let at = from; at < stream.length; at++) if (matchAt(piece, stream, at) !== -1) return at;
  return -1;
}

/** Where the piece ends that begins at `at`, or -1. */
function matchAt(piece: Piece, stream: Stream, at: number, from = 0): number {
  let s = at;
  for (let c = from; c < piece.length; c++) {
    const wanted = piece[c]!;
    if (wanted === "bracket") {
      for (let skip = 0; skip <= BRACKETED && s + skip <= stream.length; skip++) {
        if (skip > 0 && weighs(stream[s + skip - 1]!)) return -1;
        const end = c + 1 === piece.length ? s + skip : matchAt(piece, stream, s + skip, c + 1);
        if (end !== -1) return end;
      }
      return -1;
    }
    const token = stream[s];
    if (!token) return -1;
    if (token.joint && !wanted.word && wanted.text !== token.text && s > at) continue;
    const same = c === from ? sameButFirstLetter(wanted.text, token.text) : wanted.text === token.text;
    if (!same) return -1;
    s++;
  }
  return s;
}

/**
 * The claim cut at its "..." and with its brackets as such; null where it has neither, or where too little is left to be
 * called a quotation: at least three words a piece, four in all, and more words than brackets by four to one.
 */
function piecesOf(claim: Tokens): Piece[] | null {
  const pieces: (WordToken | "bracket")[][] = [[]];
  let brackets = 0;
  for (let i = 0; i < claim.length; i++) {
    const token = claim[i]!;
    const close = token.text === "[" || token.text === "(" ? closing(claim, i) : -1;
    if (token.text === "…") pieces.push([]);
    else if (close === -1 || (token.text === "(" && claim[i + 1]?.text !== "…")) pieces.at(-1)!.push(token);
    else {
      if (claim[i + 1]?.text === "…" && close === i + 2) pieces.push([]);
      else {
        if (claim.slice(i + 1, close).some(weighs)) return null;
        pieces.at(-1)!.push("bracket");
        brackets++;
      }
      i = close;
    }
  }
  const kept = pieces.map(edgesTrimmed).filter((piece) => piece.length);
  const words = (piece: Piece) => piece.filter((token) => token !== "bracket" && token.word).length;
  const total = kept.reduce((sum, piece) => sum + words(piece), 0);
  if (kept.length === 1 && !brackets) return null;
  const enough =
    total >= 4 &&
    total >= 4 * brackets &&
    brackets <= MOST_BRACKETS &&
    (kept.length === 1 || kept.every((p) => words(p) >= 3));
  return enough ? kept : null;
}

/** Without punctuation and brackets at both ends: they ask for nothing there. */
function edgesTrimmed(piece: Piece): Piece {
  const isWord = (token: WordToken | "bracket") => token !== "bracket" && token.word;
  const first = piece.findIndex(isWord);
  return first === -1 ? [] : piece.slice(first, piece.findLastIndex(isWord) + 1);
}

function closing(claim: Tokens, open: number): number {
  const mark = claim[open]!.text === "[" ? "]" : ")";
  const at = claim.findIndex((token, i) => i > open && token.text === mark);
  return at - open > 12 ? -1 : at;
}
