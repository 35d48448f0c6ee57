/** What the doctor finds of the machine and the material. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockFolder } from "../../src/state/lock.ts";
import { runtime } from "../../src/doctor/runtime.ts";
import { told, newFolder } from "./patient.ts";

describe("the machine and the material", () => {
  test("what is in order is said in one line each", async () => {
    const text = await told({});
    expect(text).toMatch(/^ok {6}Node 2\d\./u);
    expect(text).toMatch(
      /ok {6}Material seeds: 1 file read, 1 article, \d+ passages, \d+ quotations \(\d+ without/u,
    );
    expect(text).toMatch(/ok {6}Data folder .* can be written, and no other process uses it\./u);
    expect(text).not.toContain("wrong");
  });

  test("no token: how to get one, and that the preview works without", async () => {
    expect(await told({})).toMatch(
      /note {4}No DISCORD_TOKEN: npm start serves the preview.*\n.*“Reset Token”/u,
    );
  });

  test("a token with a blank in it", async () => {
    const text = await told({ DISCORD_TOKEN: "MTIzNDU2Nzg5.cana ry.that-nobody-may-see" });
    expect(text).toMatch(/wrong {3}DISCORD_TOKEN has a blank in it; copy it again, in one piece\./u);
    expect(text).toContain("Material seeds");
  });

  test("an article that cannot be read is named, with what to do", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "good.txt"), "The mayor opened the bridge on Monday.");
    writeFileSync(join(folder, "bad.txt"), Buffer.from([0xff, 0xfe, 0x41, 0xd8]));
    const text = await told({ MATERIAL_DIR: folder });
    expect(text).toMatch(/ok {6}Material .*: 1 file read/u);
    expect(text).toMatch(/note {4}Left out: bad\.txt: .*\n {8}→ /u);
    expect(text).not.toMatch(/^wrong/mu);
  });

  test("a data folder that cannot be written", async () => {
    const file = join(newFolder(), "a-file");
    writeFileSync(file, "");
    expect(await told({ DATA_DIR: join(file, "data") })).toMatch(
      /wrong {3}Data folder .* cannot be written \((?:ENOTDIR|EEXIST).*\n.*set DATA_DIR to one/u,
    );
  });

  test("a bot that is at work on the data folder", async () => {
    const folder = newFolder();
    const lock = lockFolder(folder);
    expect(await told({ DATA_DIR: folder })).toContain(
      "A bot is running on it; it has no session with Discord now.",
    );
    if (lock !== "taken") lock.release();
    expect(await told({ DATA_DIR: folder })).toContain("no other process uses it");
  });

  test("Node 20", () => {
    expect(runtime("20.20.2", "/usr/bin/node")).toMatchObject({
      state: "wrong",
      fix: expect.stringContaining("npm ci"),
    });
  });
});
