import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { verbatim } from "../program.ts";
import { folderOf } from "./folder.ts";
import { pdfOf } from "./made-pdf.ts";

const STORY =
  "The mill at Orrin stood still on Friday after a storm had taken two of its four sails, said Ruth Calder.";
const page = (
  story: string,
) => `<html lang="en"><head><title>Storm takes sails</title><meta name="author" content="Jo Reed">
<meta property="article:published_time" content="2025-03-04"></head><body><h1>Storm takes sails</h1><p>${story}</p></body></html>`;

async function site(
  answers: Readonly<Record<string, { type: string; body: string | Uint8Array }>>,
): Promise<string> {
  const server = createServer(({ url = "" }, response) => {
    const answer = answers[url];
    if (answer) response.writeHead(200, { "content-type": answer.type }).end(answer.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const add = (material: string, target: string, ...more: string[]) =>
  verbatim(["add", target, "--material", material, ...more], { DATA_DIR: folderOf({}) });

test("a page is shown and put into the material, and answers a question with its source", async () => {
  const answers = { "/mill": { type: "text/html", body: page(STORY) } };
  const url = `${await site(answers)}/mill`;
  const material = folderOf({});
  const { code, out } = await add(material, url, "--allow-private");
  expect(code).toBe(0);
  expect(out).toContain(`Storm takes sails\nJo Reed, 4 March 2025\n${url}\n\n  │ ${STORY}`);
  expect(readdirSync(material)).toEqual(["2025-03-04-storm-takes-sails.md"]);
  const asked = await verbatim([
    "ask",
    "Who said that the mill stood still?",
    "--limit",
    "1",
    "--json",
    "--material",
    material,
  ]);
  expect(JSON.parse(asked.out)).toMatchObject({
    found: true,
    passages: [{ text: STORY, citation: "“Storm takes sails”, Jo Reed, 4 March 2025, paragraph 2" }],
  });
  expect((await add(material, url, "--allow-private")).out).toContain("It is there already");
  answers["/mill"].body = page("It turns again.");
  expect((await add(material, url, "--allow-private")).out).toContain("Renewed");
  expect(readdirSync(material)).toHaveLength(1);
});

test("a PDF from a link keeps its pages; a file is put there as it is", async () => {
  const pdf = await pdfOf((doc) => void doc.text("First things first.").addPage().text(STORY));
  const material = folderOf({});
  const url = `${await site({ "/a/report.pdf": { type: "application/pdf", body: pdf } })}/a/report.pdf`;
  expect((await add(material, url, "--allow-private", "--json")).code).toBe(0);
  expect(readFileSync(join(material, "report.md"), "utf8")).toContain(`<!-- page 2 -->\n\n${STORY}`);
  const file = join(folderOf({ "my report.pdf": pdf }), "my report.pdf");
  const { out } = await add(material, file, "--json");
  expect(JSON.parse(out)).toMatchObject({
    file: "my report.pdf",
    state: "new",
    articles: [{ paragraphs: 2 }],
  });
  expect(readFileSync(join(material, "my report.pdf"))).toEqual(Buffer.from(pdf));
  const asked = await verbatim([
    "ask",
    "Who said that the mill stood still?",
    "--limit",
    "1",
    "--json",
    "--material",
    join(material, "my report.pdf"),
  ]);
  expect(JSON.parse(asked.out).passages[0]).toMatchObject({
    page: 2,
    citation: "“My report”, page 2, paragraph 2",
  });
});

test("what cannot be added says why, and nothing is written", async () => {
  const url = await site({ "/empty": { type: "text/html", body: "<img>" } });
  const material = folderOf({});
  const told = async (target: string, ...more: string[]) => {
    const { code, out, err } = await add(material, target, ...more);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    return err;
  };
  expect(await told(url)).toContain("That address is in a private network.");
  expect(await told(`${url}/none`, "--allow-private")).toContain("The site answers with 404.");
  expect(await told(`${url}/empty`, "--allow-private")).toContain("There is no text in it.");
  expect(await told("nowhere.pdf")).toContain("There is no such file.");
  expect(await told(material)).toContain("It is a folder.");
  expect(readdirSync(material)).toEqual([]);
  expect(await verbatim(["add", "--material", material])).toMatchObject({ code: 2 });
});
