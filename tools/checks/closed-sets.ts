import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './tree.ts';

/** The server, and the pure rules it takes codes from. */
const SOURCE = /^(?:libs|apps\/api\/src)\/.*\.ts$/;
const SERVER = /^(?:libs\/server|apps\/api\/src)\//;
const OUTSIDE =
  /\.(?:spec|fixture)\.ts$|\/(?:testing|generated|migrations|seeds)\/|^libs\/(?:api-client|web-shell|ui|players|scorm-player)\//;

const CODE = `'[\\w.-]+'`;
const LIST = `\\[\\s*${CODE}(?:\\s*,\\s*${CODE})+\\s*,?\\s*\\]`;
/** `const states = ['a', 'b'] as const`, the same in `enumOf(…)`, and `const State = { A: 'a', B: 'b' } as const`. */
const DECLARED = new RegExp(
  `^(export )?const (\\w+)(?::[^=]+)? = (?:enumOf\\()?(${LIST}|\\{(?:\\s*\\w+: ${CODE},?)+\\s*\\})(?:\\)| as const)`,
  'gm',
);
const UNION = `${CODE}(?:\\s*\\|\\s*${CODE})+`;
const WRITTEN = new RegExp(`${LIST}|${UNION}|\\{(?:\\s*\\w+: ${CODE},?)+\\s*\\} as const`, 'g');
/** `Pick<Row, 'a' | 'b'>` names fields of a type. */
const FIELDS = /(?:Pick|Omit|Exclude|Extract)<[\w[\]'.]+,\s*$/;
/** A list of SQL. */
const SQL = /\barray$/;

const codesIn = (text: string): string[] => [...text.matchAll(/'([\w.-]+)'/g)].map(([, code = '']) => code);
const asSet = (codes: readonly string[]): string => [...new Set(codes)].sort().join(' ');

interface Place {
  file: string;
  name: string;
  codes: string[];
  from: number;
  to: number;
}

/** What a file declares; of the pure rules only what the server may import. */
const placesOf = (file: string, text: string): Place[] =>
  [...text.matchAll(DECLARED)].flatMap(({ 0: all, 1: exported, 2: name = '', 3: body = '', index }) =>
    exported || SERVER.test(file)
      ? [{ file, name, codes: codesIn(body), from: index, to: index + all.length }]
      : [],
  );

/** Lists in a file that repeat one in `known`; a list in another order is a different list. */
function copiesIn(file: string, text: string, known: ReadonlyMap<string, Place>): string[] {
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: written, index }) => {
    const codes = codesIn(written);
    const place = known.get(asSet(codes));
    const before = text.slice(0, index);
    if (!place || FIELDS.test(before) || SQL.test(before)) return [];
    const isDeclared = place.file === file && index >= place.from && index < place.to;
    const isOrder = !written.includes('|') && codes.join() !== place.codes.join();
    if (isDeclared || isOrder) return [];
    const line = before.split('\n').length;
    return [`${file}:${line}: ${place.name} of ${place.file} has these codes; take them from there.`];
  });
}

/** Repetitions of a closed set in the server: its codes are listed in one place. */
export function findCopiedSets(root: string): string[] {
  const texts = filesOf(root)
    .filter((file) => SOURCE.test(file) && !OUTSIDE.test(file))
    .map((file): [string, string] => [file, readFileSync(join(root, file), 'utf8')]);
  const known = new Map<string, Place>();
  for (const place of texts.flatMap(([file, text]) => placesOf(file, text))) {
    const key = asSet(place.codes);
    const first = known.get(key);
    // Where the rules and the server both have it, the rules are the place.
    if (!first || (SERVER.test(first.file) && !SERVER.test(place.file))) known.set(key, place);
  }
  return texts.filter(([file]) => SERVER.test(file)).flatMap(([file, text]) => copiesIn(file, text, known));
}
