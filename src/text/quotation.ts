import type { Span } from "../model.ts";

/** A quotation with its marks, within one paragraph. */
export interface Quotation extends Span {
  /** Whether it begins with a mark: not so where it goes on from the paragraph before without one. */
  readonly opened: boolean;
  /** Whether it ends with a mark: not so where it goes on in the next paragraph, or where the mark was forgotten. */
  readonly closed: boolean;
  /** Whether it goes on from the paragraph before. */
  readonly continues: boolean;
}
