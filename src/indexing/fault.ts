/** An error as it crosses from one thread to another, which keeps only its message. */

export interface Fault {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  /** SQLite's. */
  readonly errcode: unknown;
}

export function faultOf(error: unknown): Fault {
  const { message = String(error), stack, code, errcode } = (error ?? {}) as Partial<Fault>;
  return { message, stack, code, errcode };
}

export function errorOf({ message, stack, code, errcode }: Fault): Error {
  return Object.assign(new Error(message), { stack, code, errcode });
}
