/** A message with quotations in it, pasted to be checked. */
import { expect, test } from "vitest";
import { articleWith } from "./check-article.ts";
import { check } from "./checking.ts";

test.each([
  "The harvest was better than last year, the farmers say.",
  "Nobody knows the trouble I have seen",
  "the and of",
  "😀",
  "",
])("%j is not found", async (words) => {
  expect((await check(words)).verdict).toBe("not-found");
});

test("in a pasted message the words in its marks are checked, against the name it gives", async () => {
  const message = (quote: string, name: string) =>
    `> @someone lol did you see this?? https://example.org/x\n> **“${quote}”** — ${name}\nI cannot believe it. ${"What a night that was. ".repeat(250)}`;
  const right = await check(
    message("We had no warning at all, and nobody from the company has called us", "Greta Lindqvist"),
  );
  expect(right).toMatchObject({
    verdict: "exact",
    named: "Greta Lindqvist",
    checked: expect.stringMatching(/^We had no/u),
  });
  expect((await check(message("We had no warning at all", "Tomas Berg"))).verdict).toBe("other-speaker");
  expect((await check('Berg said: "We had no warning at all"')).verdict).toBe("other-speaker");
  expect((await check("“We had no warning at all,” said Tomas Berg.")).verdict).toBe("other-speaker");
  expect(await check("Lindqvist: We had no warning at all")).toMatchObject({
    verdict: "exact",
    named: "Lindqvist",
  });
  expect(await check("We had no warning at all – Greta Lindqvist")).toMatchObject({ verdict: "exact" });
});

test("each quotation in a message is checked against its own speaker, and a sentence's subject is no name unless known", async () => {
  const two =
    "“We had no warning at all,” Lindqvist said. “Our engineers did everything that the law asks of them,” Berg said.";
  expect((await check(two)).verdict).toBe("exact");
  expect(await check(two.replace("Berg", "Greta Lindqvist"))).toMatchObject({
    verdict: "other-speaker",
    named: "Greta Lindqvist",
  });
  expect((await check("“We had no warning at all,” Officials said.")).verdict).toBe("exact");
  expect(await check("“We had no warning at all” — Albert Einstein")).toMatchObject({
    verdict: "other-speaker",
    named: "Albert Einstein",
  });
});

test("marks inside a quotation do not hide a bent word beside them", async () => {
  const text =
    "“The owners told us ‘the dam is as safe as ever’ and then they left the valley,” said Greta Lindqvist.";
  const nested = articleWith("nested", text, [
    {
      speaker: "Greta Lindqvist",
      manner: "direct",
      content: ["The owners told us ‘the dam is as safe as ever’ and then they left the valley"],
    },
  ]);
  const words = "The owners told us ‘the dam is as safe as ever’ and then they left the valley";
  expect((await check(words, null, [nested])).verdict).toBe("exact");
  expect((await check(words.replace("valley", "country"), null, [nested])).verdict).toBe("near");
  expect((await check(words.replace("owners", "ministers"), null, [nested])).verdict).toBe("near");
});

test("in a long message without marks the sentence that is a quotation is found, and all of that sentence is checked", async () => {
  const chat = "I was on the train when I read this and could not stop thinking about it for the whole day. ";
  const quote = "We had no warning at all, and nobody from the company has called us since that night";
  expect(await check(`${chat.repeat(20)}${quote}. ${chat.repeat(20)}`)).toMatchObject({
    verdict: "exact",
    checked: ` ${quote}`,
  });
  expect((await check(`${chat.repeat(20)}${quote}, the liars. ${chat.repeat(20)}`)).verdict).toBe("near");
});

test("a dash in the words themselves signs nothing", async () => {
  const words = "We had no warning — Nobody From The Company Has Called";
  const shouting = articleWith("shout", `“${words},” said the mayor.`, [
    { speaker: "Greta Lindqvist", manner: "direct", content: [words] },
  ]);
  expect(await check(words, null, [shouting])).toMatchObject({ verdict: "exact" });
  const trusted = "There was one man whom the valley trusted — Tomas Berg";
  const named = articleWith("trust", `“${trusted},” said Greta Lindqvist.`, [
    { speaker: "Greta Lindqvist", manner: "direct", content: [trusted] },
  ]);
  expect(await check(trusted, null, [named])).toMatchObject({ verdict: "exact" });
});

test("of several quotations in a message, the one that is worst decides", async () => {
  const both =
    "“Our engineers did everything that the law asks of them,” Berg said. “And the moon is made of green cheese.”";
  expect(await check(both)).toMatchObject({
    verdict: "not-found",
    checked: "And the moon is made of green cheese.",
  });
  expect(
    (await check(both.replace("And the moon is made of green cheese", "they didn’t object"))).verdict,
  ).toBe("exact");
});

const harbour = articleWith("harbour", "“我们不会等待下一场风暴，”王小明说。\n他说旧墙有裂缝。\n", [
  { speaker: null, manner: "direct", content: ["我们不会等待下一场风暴"] },
]);

test.each([
  ["exact", "我们不会等待下一场风暴"],
  ["exact", "不会等待"],
  ["exact", "王小明说：“我们不会等待下一场风暴，”真的吗"],
  ["exact", "王小明说：「我们不会等待下一场风暴」真的吗"],
  ["near", "我们会等待下一场风暴"],
  ["near", "市长说：“我们会等待下一场风暴，”真的吗"],
  ["not-found", "等待"],
])("a quotation without spaces between its words is checked word by word: %s, %s", async (verdict, words) => {
  expect((await check(words, null, [harbour])).verdict).toBe(verdict);
});
