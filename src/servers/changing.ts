/** Changes of a server's library: what is deleted for good waits for those under way, and lets none begin. */

export interface Changing {
  /** The change, as one that counts. */
  counted<A extends readonly unknown[], T>(change: (...given: A) => Promise<T>): (...given: A) => Promise<T>;
  /** Lets no further change begin, cuts those under way short, and resolves when none is left. */
  end(cut: () => void): Promise<void>;
  hasEnded(): boolean;
}

export function openChanging(): Changing {
  const underway = new Set<Promise<unknown>>();
  let ended = false;
  return {
    counted:
      (change) =>
      async (...given) => {
        if (ended) throw new Error("The library was deleted.");
        const work = change(...given);
        underway.add(work);
        try {
          return await work;
        } finally {
          underway.delete(work);
        }
      },
    end: async (cut) => {
      ended = true;
      cut();
      await Promise.allSettled(underway);
    },
    hasEnded: () => ended,
  };
}
