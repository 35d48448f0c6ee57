/** What must hold of what is kept, wherever: `place` makes an empty place and gives how to open it, once and again. */
import { describe, expect, test } from "vitest";
import type { Kept } from "../../src/state/kept.ts";
import type { Login } from "../../src/state/logins.ts";

export function keptContract(name: string, place: () => Promise<() => Kept>): void {
  describe(`what is kept ${name}`, () => {
    test("a long button is found after a restart, under the same short key", async () => {
      const open = await place();
      const kept = open();
      const keep = kept.buttons.of("1");
      const key = keep.put("a long call");
      expect(key).toMatch(/^[\w-]{16}$/u);
      await keep.kept();
      await kept.close();
      const again = open();
      expect(await again.buttons.of("1").get(key)).toBe("a long call");
      expect(again.buttons.of("1").put("a long call")).toBe(key);
      expect(await again.buttons.of("1").get("no-such-key-here")).toBeNull();
      await again.close();
    });

    test("the key that signs stays; what a server closed stays closed, and what was used is used", async () => {
      const open = await place();
      const first = open();
      const readers = await first.readers();
      const soon = Date.now() + 60_000;
      expect(readers.key).toHaveLength(32);
      expect([await readers.generation("1"), await readers.generation("2")]).toEqual([0, 0]);
      await readers.close("1");
      expect(await readers.firstUse("1", "a ticket", soon)).toBe(true);
      await readers.end();
      await first.close();
      const second = open();
      const again = await second.readers();
      expect(again.key.equals(readers.key)).toBe(true);
      expect([await again.generation("1"), await again.generation("2")]).toEqual([1, 0]);
      expect(await again.firstUse("1", "a ticket", soon)).toBe(false);
      expect(await again.firstUse("1", "another", soon)).toBe(true);
      await again.end();
      await second.close();
    });

    test("logins are counted over restarts, and the last of a shard that was stopped is known as such", async () => {
      const open = await place();
      const first = open();
      for (const shard of [0, 1, 0]) expect(await first.logins.take(shard, () => 0)).toBe(0);
      expect(await first.logins.take(0, () => 250)).toBe(250);
      await first.logins.stopped([0]);
      await first.close();
      const again = open();
      let seen: readonly Login[] = [];
      await again.logins.take(2, (logins, now) => {
        seen = logins;
        return now;
      });
      expect(seen.map(({ shard = 0, ended }) => [shard, ended])).toEqual([
        [0, false],
        [1, false],
        [0, true],
      ]);
      expect(seen.every(({ at }) => Math.abs(Date.now() - at) < 60_000)).toBe(true);
      await again.close();
    });

    test("of several shards that ask for a login at the same time each sees those before it", async () => {
      const kept = (await place())();
      const seen: number[] = [];
      const pause = (logins: readonly Login[]) => {
        seen.push(logins.length);
        return 0;
      };
      await Promise.all([0, 1, 2, 3].map((shard) => kept.logins.take(shard, pause)));
      expect(seen.toSorted()).toEqual([0, 1, 2, 3]);
      await kept.close();
    });

    test("an event is answered once", async () => {
      const kept = (await place())();
      const event = { id: "1234", server: "1" };
      const tries = await Promise.all([1, 2, 3].map(() => kept.claims.first(event)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await kept.claims.first({ id: "1235", server: null })).toBe(true);
      expect(await kept.claims.first({ id: "1235", server: null })).toBe(false);
      await kept.close();
    });
  });
}
