import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER } from './nouns.ts';
import { filesOf } from './tree.ts';

/** A rule about rows that has one place in SQL, and how a copy of it would read. */
const RULES = [
  {
    copy: /\bstatus = 'issued'/,
    place: 'libs/server/certification/src/certificates/in-force.sql.ts',
    instead: 'ask certificate_in_force, which knows the last day',
  },
];

/** Faults of rules that are written down a second time. */
export const findCopiedRules = (root: string): string[] =>
  filesOf(root)
    .filter((file) => file.startsWith(`${SERVER}/`) && file.endsWith('.ts'))
    .filter((file) => !/\.(spec|fixture)\.ts$/.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return RULES.filter(({ place }) => place !== file).flatMap(({ copy, place, instead }) =>
        lines.flatMap((line, at) =>
          copy.test(line) ? [`${file}:${at + 1}: ${place} has this rule; ${instead}.`] : [],
        ),
      );
    });
