import { expect, test } from "vitest";
import { openLibrary } from "../../../src/library.ts";
import { folderOf } from "../../documents/folder.ts";

const INQUIRY = `# Inquiry about the pool

THE CHAIR: Mr Oduya, when did you see that the water was green?

MR ODUYA: In April. I told the engineer about it the same day.

THE CHAIR: And what were you told about a new filter?

MR ODUYA: The office said there was no money for it.
`;

test.each([
  ["who told the engineer there was no money for a new filter?", []],
  ["what did the engineer say about the filter?", []],
  ["what did the chair say about hens?", ["The Chair"]],
])("“%s” asks for the words of %j", async (question, speakers) => {
  const library = await openLibrary({ material: folderOf({ "pool.md": INQUIRY }) });
  const { searched } = await library.ask(question);
  library.close();
  expect(searched.speakers).toEqual(speakers);
});
