import { expect, test } from "vitest";
import { exampleSpeakers } from "../src/examples.ts";
import { openLibrary } from "../src/library.ts";
import { folderOf } from "./documents/folder.ts";

const voices = (...names: string[]) => names.map((name) => ({ name }));

test("who has a name is suggested before a bare role, each in the order of how often they speak", () => {
  const heard = voices(
    "Host",
    "Q",
    "the port's director",
    "Ruth Adeyemi",
    "Prime Minister",
    "Colin Pratt",
    "MODERATOR",
  );
  expect(exampleSpeakers(heard, 3)).toEqual(["Ruth Adeyemi", "Colin Pratt", "Host"]);
  expect(exampleSpeakers(voices("Chair"), 3)).toEqual(["Chair"]);
  expect(exampleSpeakers(voices("Mayor Pratt", "Mayor"), 1)).toEqual(["Mayor Pratt"]);
});

test("a transcript's host is not the first suggestion, however much they speak", async () => {
  const turns = Array.from(
    { length: 6 },
    (_, i) =>
      `HOST: What of the quay in year ${i + 1}, and who paid for it?\n\nRUTH ADEYEMI: We rebuilt part ${i + 1} of it that year.\n\nHOST: Go on, please, we are listening.\n`,
  );
  const material = folderOf({ "talk.txt": `---\ntitle: A talk on the quay\n---\n${turns.join("\n")}` });
  const library = await openLibrary({ material });
  const speakers = (await library.speakers()).map(({ name }) => name);
  expect(speakers[0]).toMatch(/host/iu);
  expect((await library.exampleSpeakers(1))[0]).toMatch(/Adeyemi/iu);
  library.close();
});
