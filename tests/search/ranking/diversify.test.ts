import { expect, test } from "vitest";
import { ask, indexed } from "./indexed.ts";

test("three passages that say different things: a wire story printed twice takes one place, not two", async () => {
  const wire = "The Harlow dam will be closed for repairs in March, the water board said on Tuesday.";
  await indexed(
    { id: "a", text: `${wire}\nThe repairs of the Harlow dam will cost four million crowns.` },
    { id: "b", text: `${wire}\nFarmers fear for their fields below the Harlow dam while repairs last.` },
    {
      id: "c",
      text: "HARLOW (Wire) – The Harlow dam will be closed for repairs in March, the water board said.",
    },
  );
  // A reader who has read the sentence once learns nothing from reading it again under another masthead.
  const texts = (await ask("When will the Harlow dam be closed for repairs?")).hits.map(
    (hit) => hit.snippet.text,
  );
  expect(texts[0]).toContain("closed for repairs in March");
  expect(texts.filter((text) => text.includes("closed for repairs in March"))).toHaveLength(1);
});

test("nearly the same words with another number say something else and stay where they are", async () => {
  const toll = (n: number) => `At least ${n} people died in the Harlow mine fire, the ministry said.`;
  await indexed(
    { id: "a", text: toll(14) },
    { id: "b", text: toll(20) },
    { id: "c", text: "The Harlow mine opened again." },
  );
  // The toll rose between two reports: the reader must see both figures, or be misled by one.
  const texts = (await ask("How many people died in the Harlow mine fire?")).hits.map(
    (hit) => hit.snippet.text,
  );
  expect(texts.slice(0, 2).toSorted()).toEqual([toll(14), toll(20)]);
});
