import { expect, test } from "vitest";
import { datelineOf } from "../../src/documents/dateline.ts";

const read = (text: string) => {
  const found = datelineOf(text, { start: 0, end: text.length });
  return found && { ...found.source, story: text.slice(found.story) };
};

test.each([
  ["WUZHEN, China (Reuters) – Chinese officials met", "WUZHEN, China", "Reuters"],
  ["LONDON (AP) — Chinese officials met", "LONDON", "AP"],
  ["LUSK, Wyo. (AP) — Chinese officials met", "LUSK, Wyo.", "AP"],
  ["NEW DELHI, Nov 3 (Reuters) - Chinese officials met", "NEW DELHI", "Reuters"],
  ["GUWAHATI, July 9: Chinese officials met", "GUWAHATI", undefined],
  ["BEIJING, Nov. 3 (Xinhua) -- Chinese officials met", "BEIJING", "Xinhua"],
  ["JERUSALEM, 3 November 2026 (WAFA) - Chinese officials met", "JERUSALEM", "WAFA"],
  ["PARIS/BERLIN (Reuters) - Chinese officials met", "PARIS/BERLIN", "Reuters"],
  ["ABOARD AIR FORCE ONE (AP) — Chinese officials met", "ABOARD AIR FORCE ONE", "AP"],
  ["McALLEN, Texas (AP) — Chinese officials met", "McALLEN, Texas", "AP"],
  ["SÃO PAULO (AP) — Chinese officials met", "SÃO PAULO", "AP"],
  ["PORT-AU-PRINCE, Haiti — Chinese officials met", "PORT-AU-PRINCE, Haiti", undefined],
  ["NEW YORK - Chinese officials met", "NEW YORK", undefined],
  ["WASHINGTON — Chinese officials met", "WASHINGTON", undefined],
  ["WASHINGTON—Chinese officials met", "WASHINGTON", undefined],
  ["ROME - Chinese officials met", "ROME", undefined],
  ["New York (AFP) – Chinese officials met", "New York", "AFP"],
  ["Berlin (dpa) - Chinese officials met", "Berlin", "dpa"],
  ["Nairobi, Kenya – Chinese officials met", "Nairobi, Kenya", undefined],
  ["KARACHI, Pakistan (APP): Chinese officials met", "KARACHI, Pakistan", "APP"],
  ["MOSCOW, November 3. /TASS/. Chinese officials met", "MOSCOW", "TASS"],
  ["JACKSON, Miss. (Mississippi Today) — Chinese officials met", "JACKSON, Miss.", "Mississippi Today"],
  ["(CNN) — Chinese officials met", undefined, "CNN"],
  ["Nov 3 (Reuters) - Chinese officials met", undefined, "Reuters"],
  ["Reuters – Chinese officials met", undefined, "Reuters"],
  ["CNN — Chinese officials met", undefined, "CNN"],
])("%s: the story begins after the dateline", (line, place, publisher) => {
  const found = read(line);
  expect(found).toMatchObject({ story: "Chinese officials met" });
  expect(found?.place).toBe(place);
  expect(found?.publisher).toBe(publisher);
});

test.each([
  "NASA — which launched the probe — said the signal was lost.",
  "NASA — Boeing's partner on the craft — said the signal was lost.",
  "NATO — The alliance at seventy-five.",
  "IT — The clown is back.",
  "A — The first letter.",
  "BREAKING — The dam has burst.",
  "TOP STORY - The dam has burst.",
  "UPDATE: The dam has burst.",
  "RAMOS: Secretary, you sent an email that night.",
  "CHAIR (LINDA OSEI): Good evening. The meeting is open.",
  "PRESIDENT (Ann Ode): The motion is carried.",
  "MADAM CLERK, Ward Two (Pat Lowe): Present.",
  "ISLAMABAD: The minister resigned.",
  "The minister — Jane Doe — resigned.",
  "Is the minister naive - or cunning?",
  "Senator John Roe (R-Ariz.) — Who else? — voted against it.",
  "Smith, Ohio – The town has one shop.",
  "Valve has announced a new console and — double surprise — it is out.",
  "DEMOGRAPHICS FAVOR ROE, ECONOMY FAVORS DOE - The polls are in.",
  "11:00 am – Police receive the first call.",
  "COVID-19 — The figures of the week.",
  "BBC and CNN – Both declined to comment.",
])("%s: a story's first words are not a dateline", (line) => {
  expect(read(line)).toBeNull();
});
