import { expect, test } from "vitest";
import { ask, first, indexed } from "./indexed.ts";

const CLINIC = `The clinic on Harbour Road will shut its doors in June, its owners announced.
Dr. Ines Vogel has treated children there for thirty years.
Parents were furious when they heard of it.
The building was sold to a hotel chain for two million euros.
The next physician is forty kilometres away.`;

test("a question in other words finds what means the same", async () => {
  await indexed({ id: "clinic", text: CLINIC });
  // Nobody who asks remembers the article's words: "shut its doors" is closing, "furious" angry, a building a house.
  expect(await first("when is the hospital closing")).toContain("shut its doors in June");
  expect(await first("were the moms and dads angry")).toContain("furious");
  expect(await first("how much was paid for the house")).toContain("two million euros");
});

test("a name is only like itself: nearness of meaning leads from no city to another", async () => {
  await indexed({
    id: "cities",
    text: `The mayor of Munich opened the new tunnel.\nIn Hamburg nobody spoke of tunnels.`,
  });
  // Munich is near to Berlin in every newspaper, and a sentence about it answers nothing about Berlin.
  expect((await ask("What did the mayor of Berlin open?")).confidence).toBeLessThan(
    (await ask("What did the mayor of Munich open?")).confidence,
  );
});
