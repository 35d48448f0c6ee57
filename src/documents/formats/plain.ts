/** Plain text: the file is the article. */
import { idOf } from "../ids.ts";
import type { Format } from "./index.ts";

export const plain: Format = (content, file) => ({
  articles: [{ id: idOf(file), text: content, source: { file } }],
  problems: [],
});
