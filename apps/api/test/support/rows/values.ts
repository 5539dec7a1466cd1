import { type DeclaredTypes } from './declared-rows.ts';

/** Nobody can read more values than these by their numbers. */
const MOST_NUMBERED = 3;

interface Statement {
  text: string;
  /** Of its values; null where the text numbers them. */
  names?: readonly string[] | null;
  place: string;
  typedAt?: string;
}

/** Values of a statement that are missing in its text or its type, each with what to do. */
export function valueIssues(
  statements: readonly Statement[],
  types: ReadonlyMap<string, DeclaredTypes>,
): string[] {
  const found = statements.flatMap((statement) => {
    const declared = types.get(statement.typedAt ?? statement.place)?.values;
    return issuesOf(statement, declared ?? { names: null, isOpen: false }).map(
      (sentence) => `${statement.place}: ${sentence}`,
    );
  });
  // The orders of a list are declared in one place, and wrong there together.
  return [...new Set(found)];
}

function issuesOf({ text, names = null }: Statement, declared: DeclaredTypes['values']): string[] {
  // Without filters, one that is composed of them takes nothing.
  if (names?.length === 0 && (declared.names === null || declared.isOpen)) return [];
  if (names === null) {
    const most = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
    return most > MOST_NUMBERED
      ? [`it numbers ${most} values: name them (:personId), and say in its type what they are.`]
      : [];
  }
  if (declared.names === null)
    return ['it names its values and its type takes a list: declare statement<Row, { … }>.'];
  const said = new Set(declared.names);
  return [
    ...names
      .filter((name) => !said.has(name) && !declared.isOpen)
      .map((name) => `:${name} is in the text and not in the type of its values: declare it.`),
    ...declared.names
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is in the type of its values and not in the text: take it out, or use it.`),
  ];
}
