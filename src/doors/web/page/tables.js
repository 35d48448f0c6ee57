/** Copies rows of tables as they stand in the article: left to itself, a browser puts each cell, and each bar, on a line of its own. */
const BAR = /[^\S\n]*\n\s*\|\s*\n[^\S\n]*/gu;

document.addEventListener("copy", (event) => {
  const text = String(getSelection());
  const rows = text.replace(BAR, " | ");
  if (rows === text || !event.clipboardData) return;
  event.clipboardData.setData("text/plain", rows);
  event.preventDefault();
});
