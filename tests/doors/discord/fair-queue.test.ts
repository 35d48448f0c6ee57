import { expect, test } from "vitest";
import { openFairQueue } from "../../../src/doors/discord/fair-queue.ts";

test("people take turns, each in the order in which they asked", async () => {
  const turns = openFairQueue();
  const order: string[] = [];
  const take = async (person: string, what: string) => {
    if (await turns(person)) order.push(what);
  };
  await Promise.all([
    take("anna", "a1"),
    take("anna", "a2"),
    take("anna", "a3"),
    take("ben", "b1"),
    take("eve", "e1"),
  ]);
  expect(order).toEqual(["a1", "b1", "e1", "a2", "a3"]);
});

test("between two turns the process hears and sends", async () => {
  const turns = openFairQueue();
  let done = 0;
  const work = Array.from({ length: 20 }, async (_, i) => {
    await turns(`${i}`);
    const until = performance.now() + 5;
    while (performance.now() < until);
    done++;
  });
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(done).toBeLessThan(20);
  await Promise.all(work);
});

test("whoever has too many waiting is told at once, and heard again when they are through", async () => {
  const turns = openFairQueue(2);
  const two = [turns("anna"), turns("anna")];
  expect(await turns("anna")).toBe(false);
  expect(await turns("ben")).toBe(true);
  expect(await Promise.all(two)).toEqual([true, true]);
  expect(await turns("anna")).toBe(true);
});

test("at the end whoever waits is told so, and nobody gets a turn any more", async () => {
  const turns = openFairQueue();
  const two = [turns("anna"), turns("ben")];
  turns.end();
  expect(await Promise.all(two)).toEqual([false, false]);
  expect(await turns("anna")).toBe(false);
  expect(turns.ended).toBe(true);
});
