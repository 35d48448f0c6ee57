/** A text as every place of data can hold it: without zeros and halves of characters, which PostgreSQL refuses. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "");
