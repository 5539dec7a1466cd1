/**
 * Turns named values, `where id = :personId`, into PostgreSQL's `$1`, reusing the number when a name is
 * repeated. `names` lists the name of each number: empty where the text takes no value, null where it numbers
 * its values itself.
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
  if (!isNumbered) return { text: numbered, names };
  if (names.length === 0) return { text, names: null };
  throw new Error('a statement numbers its values or names them, never both');
}

/**
 * The values in the order of their numbers. A name without a value is an error of the caller, who passes null. Values that
 * a text does not name, such as one composed of few filters, are left out.
 */
export function valuesInOrder(names: readonly string[] | null, given: object): unknown[] {
  if (Array.isArray(given)) {
    if (names?.length) throw new Error(`no value for :${names[0]}`);
    return [...(given as readonly unknown[])];
  }
  if (names === null) throw new Error('a statement that numbers its values takes a list of them');
  return names.map((name) => {
    const value = (given as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) throw new Error(`no value for :${name}`);
    return value;
  });
}
