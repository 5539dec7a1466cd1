import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './tree.ts';

const SCHEMA = 'apps/api/schema.graphql';

/** Of the clients, what a reader is served. */
const CLIENT = /^apps\/(console|learner)\/src\/.*\.tsx?$/;
const BESIDE = /\.(spec|fixture)\.tsx?$|\/testing\//;

const ENUM = /^enum (\w+) \{(.*?)^\}/gms;
const VALUE = /^ {2}(\w+)$/gm;
const WORD = `'\\w+'`;
/** `['A', 'B']` or `'A' | 'B'`. */
const CHOICE = new RegExp(
  `\\[\\s*${WORD}(?:\\s*,\\s*${WORD})+\\s*,?\\s*\\]|${WORD}(?:\\s*\\|\\s*${WORD})+`,
  'g',
);

const keyOf = (values: readonly string[]): string => [...new Set(values)].sort().join(' ');

/** Names of the enums by their values; a list of all of an enum's values is a copy of it. */
function enumsIn(schema: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', body = ''] of schema.replaceAll(/""".*?"""/gs, '').matchAll(ENUM)) {
    const values = [...body.matchAll(VALUE)].map(([, value = '']) => value);
    if (values.length > 1) found.set(keyOf(values), name);
  }
  return found;
}

/** Faults of clients that write down again what an enum of the API may be. */
export function findCopiedEnums(root: string): string[] {
  const files = filesOf(root);
  if (!files.includes(SCHEMA)) return [];
  const enums = enumsIn(readFileSync(join(root, SCHEMA), 'utf8'));
  return files
    .filter((file) => CLIENT.test(file) && !BESIDE.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(CHOICE)].flatMap(({ 0: choice, index }) => {
        const name = enums.get(keyOf(choice.match(/\w+/g) ?? []));
        const line = text.slice(0, index).split('\n').length;
        return name === undefined
          ? []
          : [
              `${file}:${line}: writes ${name} of the API down again; @campus/api-client has its type and its list of values.`,
            ];
      });
    });
}
