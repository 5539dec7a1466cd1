/** A grouped whole number has one to three digits first, never a leading zero, then groups of exactly three. */
const grouped = (separator: string) => new RegExp(`^[1-9]\\d{0,2}(?:${separator}\\d{3})+$`);
const groupedBy: Record<string, RegExp> = {
  '.': grouped('\\.'),
  ',': grouped(','),
  ' ': grouped(' '),
  "'": grouped("'"),
};
const digits = /^\d+$/;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

/** The digits of a whole number without its grouping, or null when the grouping is wrong. */
const wholeDigits = (text: string, separators: readonly string[]): string | null => {
  if (digits.test(text)) return text;
  const used = separators.find((separator) => groupedBy[separator]?.test(text));
  return used === undefined ? null : text.replaceAll(used, '');
};

const decimal = (whole: string, fraction: string, separators: readonly string[]): string[] => {
  const before = whole === '' ? '0' : wholeDigits(whole, separators);
  const after = fraction === '' ? '0' : fraction;
  if (before === null || !digits.test(after) || (whole === '' && fraction === '')) return [];
  return [`${before}.${after}`];
};

const readings = (text: string): string[] => {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const separator = text[last];
  if (separator === undefined) return [wholeDigits(text, [' ', "'"])].filter((value) => value !== null);
  const [whole, fraction] = [text.slice(0, last), text.slice(last + 1)];
  const other = separator === '.' ? ',' : '.';
  if (whole.includes(separator)) return [wholeDigits(text, [separator])].filter((value) => value !== null);
  const asDecimal = decimal(whole, fraction, [other, ' ', "'"]);
  const asGrouped = groupedBy[separator]?.test(text) ? [text.replace(separator, '')] : [];
  return [...asDecimal, ...asGrouped];
};

/**
 * The numbers a typed text can mean; empty when it is not a number. Comma and point both serve as decimal
 * separators in the languages of the course, and for grouping too. If both occur, the last is the decimal one
 * (`1.234,5`, `1,234.5`); one that is repeated groups (`1,234,567`); spaces and apostrophes only group. A
 * single comma or point followed by exactly three digits is ambiguous (`1.234`): both readings are returned,
 * and the answer is right when either is. Full-width digits and every Unicode minus are read. Exponents,
 * units and other text are not.
 */
export const readNumber = (text: string): number[] => {
  const match = /^([+-]?) ?(.*)$/su.exec(plain(text));
  const [, sign, unsigned = ''] = match ?? [];
  return readings(unsigned)
    .map((value) => (sign === '-' ? -Number(value) : Number(value)))
    .filter((value) => Number.isFinite(value));
};

/** Whether a typed text is an answer where a number is asked for. */
export const isNumber = (text: string): boolean => readNumber(text).length > 0;

/** Whether something was typed that is not a number: it waits to be corrected. */
export const isMistyped = (text: string): boolean => text.trim() !== '' && !isNumber(text);

/** Whether any reading of the text is within the tolerance (limits included, binary rounding forgiven). */
export const isWithin = (text: string, answer: number, tolerance: number): boolean => {
  const slack = Math.max(1, Math.abs(answer)) * 1e-9;
  return readNumber(text).some((value) => Math.abs(value - answer) <= tolerance + slack);
};
