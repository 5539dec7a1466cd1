/** What makes a spreadsheet take a text for a formula when it opens a text file; guarded texts count as well. */
const RISKY = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet runs: an apostrophe in front of what looks like a formula. */
export const guardText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** What `guardText` was given. */
export const unguardText = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;

/** Excel's way to keep the zeros of `00123` in a text file. */
const QUOTED_TEXT = /^="((?:[^"]|"")*)"$/;

/** The text of a cell of a text file, and whether a spreadsheet would run it. */
export function plainCell(text: string): { text: string; isFormula: boolean } {
  if (!RISKY.test(text)) return { text, isFormula: false };
  const quoted = QUOTED_TEXT.exec(text)?.[1];
  if (quoted !== undefined) return { text: quoted.replaceAll('""', '"'), isFormula: false };
  return { text: unguardText(text), isFormula: text.startsWith('=') };
}
