/**
 * A text whose values have names, `where id = :personId`, as PostgreSQL takes it: `$1` for the first name, and again
 * wherever that name comes back. `names` says what each number stands for; null where the text numbers its values.
 */
export interface NumberedText {
  text: string;
  names: readonly string[] | null;
}

/** Strings, quoted names, comments and casts hold colons that name no value. */
const PARTS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|::|(?<numbered>\$\d+)|:(?<name>[a-z]\w*)/g;

export function numberValues(text: string): NumberedText {
  const names: string[] = [];
  let isNumbered = false;
  const numbered = text.replace(PARTS, (part, ...rest) => {
    const groups = rest.at(-1) as { numbered?: string; name?: string };
    if (groups.numbered) isNumbered = true;
    if (!groups.name) return part;
    if (!names.includes(groups.name)) names.push(groups.name);
    return `$${names.indexOf(groups.name) + 1}`;
  });
  if (names.length === 0) return { text, names: null };
  if (isNumbered) throw new Error('a statement numbers its values or names them, never both');
  return { text: numbered, names };
}

/** The values in the order of their numbers. A name without a value is a mistake of whoever asks: null is said. */
export function valuesInOrder(names: readonly string[] | null, given: object): unknown[] {
  if (names === null) {
    if (!Array.isArray(given)) throw new Error('a statement without names takes a list of values');
    return [...(given as readonly unknown[])];
  }
  return names.map((name) => {
    const value = (given as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) throw new Error(`no value for :${name}`);
    return value;
  });
}
