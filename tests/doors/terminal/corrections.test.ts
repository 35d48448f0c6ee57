/** What owners of servers put right in the common articles comes to whoever keeps these articles. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCorrections } from "../../../src/corrections/parse.ts";
import { folder, verbatim } from "../../program.ts";

function dataOf(servers: Readonly<Record<string, string>>): string {
  const data = folder();
  for (const [server, yaml] of Object.entries(servers)) {
    const articles = join(data, "servers", server, "articles");
    mkdirSync(articles, { recursive: true });
    writeFileSync(join(articles, ".common-corrections.yaml"), yaml);
  }
  return data;
}
const ONE = "passages:\n  dam/q1: Ann Poe\n  dam/q2: nobody\npeople:\n  Ann Poe:\n    also: [Annie]\n";
const TWO = "passages:\n  dam/q1: Ben Roe\n  dam/q3:\n    speaker: [Ann Poe, Ben Roe]\n    title: owners\n";

test("all of it is printed as a corrections.yaml that names the servers; where two contradict, the first stands and both are told", async () => {
  const { code, out, err } = await verbatim(["corrections"], { DATA_DIR: dataOf({ "11": ONE, "22": TWO }) });
  expect(code).toBe(0);
  expect(out).toContain("dam/q1: Ann Poe # from server 11");
  expect(err).toBe("dam/q1: Ann Poe stands; server 22 says Ben Roe.\n");
  const { corrections, problems } = parseCorrections(out, "corrections.yaml");
  expect(problems).toEqual([]);
  expect([...corrections.passages].map(([id, { speakers, title }]) => [id, speakers, title])).toEqual([
    ["dam/q1", ["Ann Poe"], undefined],
    ["dam/q2", [], undefined],
    ["dam/q3", ["Ann Poe", "Ben Roe"], "owners"],
  ]);
  expect(corrections.people).toMatchObject([{ name: "Ann Poe", also: ["Annie"] }]);
});

test("--write puts it into the file that is there, beside what stands in it; once more, there is nothing left to write", async () => {
  const material = folder();
  const file = join(material, "corrections.yaml");
  writeFileSync(file, "passages:\n  dam/q9: Cleo # as she told me\n");
  const env = { DATA_DIR: dataOf({ "11": ONE }) };
  const args = ["corrections", "--write", "--material", material];
  const { code, out, err } = await verbatim(args, env);
  expect([code, out]).toEqual([0, ""]);
  expect(err).toContain("Added 2 passages and 1 name");
  const written = readFileSync(file, "utf8");
  expect(written).toContain("dam/q9: Cleo # as she told me");
  expect(written).toContain("dam/q2: nobody");
  expect(await verbatim(args, env)).toMatchObject({ code: 1, err: `${file} has it all already.\n` });
});

test("one server's alone, and servers that put nothing right", async () => {
  const env = { DATA_DIR: dataOf({ "11": ONE, "22": TWO }) };
  expect((await verbatim(["corrections", "--server", "22"], env)).out).toContain("dam/q1: Ben Roe");
  expect(await verbatim(["corrections", "--server", "33"], env)).toMatchObject({
    code: 2,
    err: expect.stringContaining("These did: 11, 22."),
  });
  expect(await verbatim(["corrections"], { DATA_DIR: folder() })).toMatchObject({
    code: 1,
    err: "No server put anything right.\n",
  });
});
