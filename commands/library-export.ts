/** Everything a server added, to take along: the originals, what was said of them, corrections. */
import { defineCommand, whole } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { ownOf } from "./shared/own.ts";

export default defineCommand({
  name: "library export",
  owners: true,
  options: { page: whole({ hidden: true, min: 1 }) },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const files = await ownOf(context).export();
    const { zipOf, zipParts } = await import("../src/servers/zip.ts");
    const parts = zipParts(files);
    const part = Math.min(options.page ?? 1, parts.length);
    const here = parts[part - 1];
    const name = parts.length > 1 ? `library-${part}.zip` : "library.zip";
    return reply({
      heading: say.library.exported(files.length),
      lines: parts.length > 1 ? [say.library.exportedPart(part, parts.length)] : [],
      file: here ? { name, content: await zipOf(here) } : null,
      followUps:
        part < parts.length
          ? [
              followUp(say.library.exportedPart(part + 1, parts.length), "library export", {
                page: part + 1,
              }),
            ]
          : [],
      private: true,
    });
  },
});
