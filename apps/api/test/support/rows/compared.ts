import { type Cell, type Shape } from './shapes.ts';

/** Differences between a row type and its statement, each with what to do. */
export function differences(given: Shape, declared: Shape): string[] {
  const found: string[] = [];
  compareShapes('', given, declared, (sentence) => found.push(sentence));
  return found;
}

type Tell = (sentence: string) => void;

const article = { list: 'a list', record: 'an object', map: 'an object', open: 'anything', nothing: 'null' };
const named = (shape: Shape): string => (shape.is === 'value' ? shape.type : article[shape.is]);

const inside = (path: string, name: string): string => (path ? `${path}.${name}` : name);

function compareShapes(path: string, given: Shape, declared: Shape, tell: Tell): void {
  if (given.is === 'open' && declared.is === 'value')
    return tell(
      `${path} is JSON of any kind and declared as ${named(declared)}: declare it \`unknown\`, or select it as text.`,
    );
  if (isTold(given) && isTold(declared)) {
    if (given.is === 'list' && declared.is === 'list')
      return compareCells(`${path}[]`, given.of, declared.of, tell);
    if (given.is === 'record' && declared.is === 'record')
      return compareRecords(path, given.of, declared.of, tell);
    if (given.is === 'map' && declared.is === 'map')
      return compareCells(inside(path, '*'), given.of, declared.of, tell);
    if (given.is === 'record' && declared.is === 'map') {
      for (const [name, cell] of given.of) compareCells(inside(path, name), cell, declared.of, tell);
      return;
    }
    // The names of a map are values: those of a record may be among them.
    if (given.is === 'map' && declared.is === 'record') return;
    if (given.is === 'value' && declared.is === 'value' && given.type === declared.type) return;
    tell(`${path} is ${named(given)} and declared as ${named(declared)}: declare what the database gives.`);
  }
}

const isTold = (shape: Shape): boolean => shape.is !== 'open' && shape.is !== 'nothing';

function compareRecords(
  path: string,
  given: ReadonlyMap<string, Cell>,
  declared: ReadonlyMap<string, Cell>,
  tell: Tell,
): void {
  for (const [name, cell] of declared) {
    const found = given.get(name);
    if (found) compareCells(inside(path, name), found, cell, tell);
    else if (!cell.isOptional)
      tell(`${inside(path, name)} is declared and not selected: select it, or take it out of the row type.`);
  }
  for (const name of given.keys())
    if (!declared.has(name))
      tell(`${inside(path, name)} is selected and not declared: declare it, or do not select it.`);
}

function compareCells(path: string, given: Cell, declared: Cell, tell: Tell): void {
  compareShapes(path, given.shape, declared.shape, tell);
  if (declared.shape.is === 'open') return;
  if (given.nulls === 'may' && declared.nulls === 'never')
    tell(`${path} may be null: declare it \`| null\`, or let the statement say that it is not.`);
  if (given.isOptional && !declared.isOptional && declared.nulls === 'never')
    tell(`${path} is not always there: declare it with a question mark.`);
}
