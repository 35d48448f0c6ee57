/** A feature that is there or not. */
export const bit = (value: unknown): number => (value ? 1 : 0);
