/** What a message to the bot is after: a question, help, a check of the message it replies to, or nothing at all. */
import { expect, test } from "vitest";
import { wishOf, withoutCourtesy } from "../../../src/doors/discord/courtesy.ts";

test.each([
  "thanks!",
  "Thank you so much, that was great",
  "lol ok",
  "haha nice one",
  "HAHAHAHA",
  "np",
  "merci",
  "no worries",
  "Sorry, that was not for you",
  "good bot",
  "vielen Dank, danke dir sehr",
])("a nod asks for nothing: %s", (said) => {
  expect(wishOf(said, null)).toBe("nothing");
  expect(wishOf(said, "own")).toBe("nothing");
});

test.each([
  "hi",
  "help",
  "Good morning all",
  "Guten Tag!",
  "hello there, Verbatim",
  "what can you do?",
  "Who are you?",
  "how does this bot work?",
  "Was kannst du?",
  "",
  "👍",
])("a greeting, or a question about the bot itself, gets help: %s", (said) => {
  expect(wishOf(said, null)).toBe("help");
});

test.each(["", "is this right?", "who said this?", "can you check that", "true?", "source?", "Stimmt das?"])(
  "what only points at somebody's message is told how to check it: %s",
  (said) => {
    expect(wishOf(said, "another")).toBe("check");
  },
);

test.each([
  "What did Liu say about security?",
  "security",
  "who said no?",
  "Was it a nice one?",
  "who is the mayor?",
  "What can the mayor do?",
  "Thanks to whom did the dam hold?",
  "morning prayer",
  "Is it true that the dam burst?",
])("a question is answered, also in reply to somebody: %s", (said) => {
  expect(wishOf(said, null)).toBe("answer");
});

test("a question asked with thanks or a greeting before it is asked without them", () => {
  expect(withoutCourtesy("thanks! what did she say?")).toBe("what did she say?");
  expect(withoutCourtesy("Hi there, who is the mayor?")).toBe("who is the mayor?");
  expect(withoutCourtesy("The mayor, who is she?")).toBe("The mayor, who is she?");
});
