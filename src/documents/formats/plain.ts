/** Plain text: the file is the article, below the front matter that it may have. */
import { frontMatterOf } from "../front-matter.ts";
import { idOf } from "../ids.ts";
import type { Format } from "./index.ts";

export const plain: Format = (content, file) => {
  const { fields, text, problems } = frontMatterOf(content, file);
  const { source, ...rest } = fields;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const empty = {
      where: file,
      what: "There is no text in it.",
      fix: "Put an article in it, or remove it.",
    };
    return { articles: [], problems: [...problems, empty], lost: true };
  }
  const article = { id: idOf(file), ...rest, text, where: file, source: { file, ...source } };
  return { articles: [article], problems, lost: false };
};
