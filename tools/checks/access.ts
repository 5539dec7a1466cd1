import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainsOf, nounsOf } from './nouns.ts';
import { filesOf } from './tree.ts';

/** How the plate of a noun states that it permits nothing. */
const NEEDS_NONE = 'No access file:';

const ROLES = 'learner|trainer|coordinator|administrator|donor';

/** A role by its name: of the list in the code, or of a grant in SQL. */
const NAMED = [
  new RegExp(`\\bRole\\.(${ROLES.toUpperCase()})\\b`),
  new RegExp(`\\brole\\s*(=|<>|in|is distinct from)\\s*\\(?'(${ROLES})'`, 'i'),
];

/** Faults of permissions: each noun decides in `*.access.ts`, and no other file names a role. */
export function findAccessIssues(root: string): string[] {
  return [...missing(root), ...namedElsewhere(root)];
}

function missing(root: string): string[] {
  const files = filesOf(root);
  return nounsOf(root)
    .filter((noun) => !files.some((file) => isAccess(file) && file.startsWith(`${noun}/`)))
    .filter((noun) => !plateOf(root, noun).includes(NEEDS_NONE))
    .map((noun) => `${noun}: no *.access.ts, and no "${NEEDS_NONE}" on its plate.`);
}

const isAccess = (file: string) => file.endsWith('.access.ts');

const plateOf = (root: string, noun: string): string => {
  const plate = join(root, noun, 'README.md');
  return existsSync(plate) ? readFileSync(plate, 'utf8') : '';
};

const namedElsewhere = (root: string): string[] => {
  const domains = domainsOf(root);
  return filesOf(root)
    .filter((file) => file.endsWith('.ts') && domains.some((domain) => file.startsWith(`${domain}/`)))
    .filter((file) => !isAccess(file) && !/\.(spec|fixture)\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          NAMED.some((named) => named.test(line))
            ? [`${file}:${at + 1}: a role is named outside *.access.ts.`]
            : [],
        ),
    );
};
