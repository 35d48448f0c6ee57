/** A message that somebody passes on to the bot without a word, and messages in German. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { languageWritten, passedOn, withoutCommand } from "../../../src/doors/discord/written.ts";
import { BOT, CHANNEL } from "../../stand-in/names.ts";
import { asMessage, person, write } from "../../stand-in/messages.ts";
import { seen } from "../../stand-in/seen.ts";
import { owned, type Owned } from "./owned.ts";
import { until } from "./running.ts";

let bot: Owned;
beforeAll(async () => {
  bot = await owned();
});
afterAll(() => bot.close());

const answers = () => bot.discord.received.filter(({ path }) => path === `/channels/${CHANNEL}/messages`);
async function answered(send: () => void): Promise<string> {
  const before = answers().length;
  send();
  await until(() => answers().length > before);
  return seen(answers().at(-1)!.body);
}
const forward = (content: string) =>
  answered(() =>
    bot.discord.gateway.dispatch("MESSAGE_CREATE", {
      ...asMessage({}),
      author: person("423456789012345678"),
      message_reference: { type: 1, channel_id: CHANNEL, message_id: "1" },
      message_snapshots: [{ message: { ...asMessage({}), content } }],
    }),
  );

test("a quotation that is passed on is checked, and a question asked", async () => {
  expect(
    await forward(
      "“There can’t be national security for two countries while there is insecurity in another”",
    ),
  ).toContain("Nearly");
  expect(await forward("What did Liu say about security?")).toContain("The material answers");
});

test("whoever writes German to the bot alone is answered in German; in a server its language holds", async () => {
  const alone = { guild: null };
  expect(await answered(() => write(bot.discord, "Hilfe", alone))).toContain("Frag die Artikel");
  const asked = "Was hat Liu gesagt?";
  expect(await answered(() => write(bot.discord, asked, alone))).toContain("Absatz");
  expect(await answered(() => write(bot.discord, `<@${BOT}> ${asked}`))).toContain("paragraph");
});

test.each([
  ["Wo wohnt Holt?", "de"],
  ["hallo", "de"],
  ["Where does Holt live?", null],
  ["Die Hard", null],
])("the language of a message is told only where it is plain: %s", (text, language) => {
  expect(languageWritten(text)).toBe(language);
});

test.each([
  ["/ask who said that?", "who said that?"],
  ["/fragen frage: Wer sagt das?", "Wer sagt das?"],
  ["/ask", "/ask"],
  ["/asking", "/asking"],
])("a command typed out as a message is the question in it: %s", (text, question) => {
  expect(withoutCommand(text)).toBe(question);
  expect(passedOn("They said so.")).toEqual({ command: "who-said", options: { words: "They said so." } });
});
