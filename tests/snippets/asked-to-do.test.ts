import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test.each([
  ["Ida Krol appealed to the state to send boats.", "Ida Krol: the state to send boats"],
  ["Ida Krol pleaded with drivers to slow down.", "Ida Krol: drivers to slow down"],
  ["The judge directed the council to file a reply.", "The judge: the council to file a reply"],
  ["The group tasked the government to mend the roads.", "The group: the government to mend the roads"],
])("what somebody asks others to do: %s", (text, quote) => {
  expect(listed(text)).toEqual([`indirect ${quote}`]);
});

test("an order of somebody else’s ends what the first one asked", () => {
  expect(listed("Krol urged Hale to answer there and then, and the chair ordered both to sit down.")).toEqual(
    ["indirect Krol: Hale to answer there and then", "indirect the chair: both to sit down"],
  );
});

test("a question is whose it says, and what a court was told is nobody’s", () => {
  expect(listed("Bo Hale was asked by reporters if he would go.")).toEqual([
    "indirect reporters: if he would go",
  ]);
  expect(listed("The inquest at Dorley was told that the gate was shut.")).toEqual([
    "indirect ?: that the gate was shut",
  ]);
  expect(listed("Jurors heard that the boat had no radio.")).toEqual([
    "indirect ?: that the boat had no radio",
  ]);
  expect(listed("Ida Krol is telling customers that she is sorry.")).toEqual([
    "indirect Ida Krol: that she is sorry",
  ]);
});

test("counsel submits and a court holds, with “that” alone", () => {
  expect(listed("Bo Hale submitted that no notice was served.")).toEqual([
    "indirect Bo Hale: that no notice was served",
  ]);
  expect(listed("Justice Krol held that the rule in Orr v. The State did not apply.")).toEqual([
    "indirect Krol: that the rule in Orr v. The State did not apply",
  ]);
  expect(listed("Bo Hale held “listening sessions” in the hall.")).toEqual([]);
});

test("how somebody says it is no part of what they say", () => {
  expect(listed("Mina Orr said rather more sharply, “Ask me in June.”")).toEqual([
    "direct Mina Orr: Ask me in June.",
  ]);
  expect(listed("Mina Orr said a little wearily: “No.”")).toEqual(["direct Mina Orr: No."]);
  expect(listed("Mina Orr said ₹212 crore had been spent.")).toEqual([
    "indirect Mina Orr: ₹212 crore had been spent",
  ]);
});

test("what people pay for is nothing that they are asked", () => {
  expect(listed("The council charged drivers to enter the city centre.")).toEqual([]);
  expect(listed("The club will charge fans to watch.")).toEqual([]);
});
