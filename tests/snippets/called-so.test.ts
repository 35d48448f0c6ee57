import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test.each([
  ["The weir was dismissed by critic Bo Toft as “a bathtub”.", ["direct Bo Toft: a bathtub"]],
  ["The leak, described by engineers as “minor”, took a week to stop.", ["direct engineers: minor"]],
  ["Branded “greedy” by the tenants, Rosa Lind has cut the rent.", ["direct the tenants: greedy"]],
  ["The weir was dubbed “The Great Tub” by the Dorley Gazette.", ["direct Dorley Gazette: The Great Tub"]],
  [
    "It was called a “folly” by the mayor, Ida Krol, and a “gift” by the Dorley Student League.",
    ["direct Ida Krol: folly", "direct Dorley Student League: gift"],
  ],
  [
    "Anglers say the fish are gone, a claim the port rejected as “pure fantasy”.",
    ["indirect Anglers: the fish are gone", "direct the port: pure fantasy"],
  ],
  [
    "The weir was labelled “a scar” by walkers and hailed as “a blessing” by anglers.",
    ["direct walkers: a scar", "direct anglers: a blessing"],
  ],
  ["Bo Hale termed the weir as “too little”.", ["mixed Bo Hale: the weir as “too little”"]],
  ["Hale labelled the weir “a toy”.", ["mixed Hale: the weir “a toy”"]],
])("whoever calls something so is told, wherever “by” stands: %s", (text, quotes) => {
  expect(listed(text)).toEqual(quotes);
});

test.each([
  "Rosa Lind called her memoir “Cold Water”.",
  "The keeper called an ambulance, and a neighbour called out to the driver.",
  "The weir has called a truce with the river since June.",
  "Rosa Lind called off the strike.",
  "Two men accused of theft are to appear in court on Monday.",
  "Locals pronounced it “gullit”.",
  "As he spoke, rain fell on the tent.",
  "Rosa Lind ordered a pizza to go.",
  "The firm submitted its report and directed a play.",
])("nobody is called anything, and nothing is said: %s", (text) => {
  expect(listed(text)).toEqual([]);
});

test("to call out somebody is to blame them, for what stands behind it", () => {
  expect(listed("Rosa Lind called out the firm for raising fares.")).toEqual([
    "indirect Rosa Lind: the firm for raising fares",
  ]);
});

test("two things are called so together", () => {
  expect(listed("Mayor Ida Krol called the election and the count a disgrace.")).toEqual([
    "indirect Ida Krol: the election and the count a disgrace",
  ]);
  expect(listed("Ida Krol called the police and the neighbours.")).toEqual([]);
});

test("what one person fears or hopes is no plural", () => {
  expect(listed("Mayor Ada Krol fears that could happen again.")).toEqual([
    "indirect Ada Krol: that could happen again",
  ]);
  expect(listed("The minister hopes that will end the dispute.")).toEqual([
    "indirect The minister: that will end the dispute",
  ]);
  expect(listed("Health worries that have grown since May keep Rosa Lind at home.")).toEqual([]);
});
