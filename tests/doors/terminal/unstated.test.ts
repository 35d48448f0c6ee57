import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printUnstated } from "../../../src/doors/terminal/unstated.ts";
import { openLibrary } from "../../../src/library.ts";
import { folderOf } from "../../documents/folder.ts";

const ARTICLE = `The dam above the valley town burst early on Tuesday.
The water stood in the square for a week.
“Nobody told us what they knew about the dam.”
`;
const SPOKEN = "“We had no warning at all,” said the mayor, Greta Lindqvist.\n";

test("quotations without a speaker are printed as corrections that change nothing until they are filled in", async () => {
  const folder = folderOf({ "dam: part 1.txt": ARTICLE, "mayor.txt": SPOKEN });
  const printed: string[] = [];
  const library = await openLibrary({ material: folder });
  expect(await printUnstated(library, {}, false, (line) => printed.push(line))).toBe(0);
  library.close();
  expect(printed.join("\n")).toMatch(
    /^passages:\n {2}# Paragraph 3, direct: Nobody told us what they knew about the dam\.\n {2}dam-part-1\/\S+: nobody$/u,
  );

  const corrected = async (yaml: string) => {
    writeFileSync(join(folder, "corrections.yaml"), yaml);
    const library = await openLibrary({ material: folder });
    const speakers = (await library.speakers()).map((voice) => voice.name);
    library.close();
    return speakers;
  };
  expect(await corrected(printed.join("\n"))).toEqual(["Greta Lindqvist"]);
  const filled = printed.join("\n").replace(": nobody", ": the townspeople");
  expect((await corrected(filled)).toSorted()).toEqual(["Greta Lindqvist", "the townspeople"]);
});

test("with --json one passage a line, and 1 where every quotation has its speaker", async () => {
  const library = await openLibrary({
    material: folderOf({ "dam.txt": ARTICLE, "mayor.txt": SPOKEN }),
  });
  const printed: string[] = [];
  await printUnstated(library, {}, true, (line) => printed.push(line));
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    {
      passage: expect.stringMatching(/^dam\//u),
      document: "dam",
      paragraph: 3,
      manner: "direct",
      text: "Nobody told us what they knew about the dam.",
    },
  ]);
  expect(await printUnstated(library, { document: "mayor" }, true, () => {})).toBe(1);
  library.close();
});
