import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './tree.ts';

const MODULES = 'apps/api/src/modules';

/** How a plate says that its module lets nobody do anything. */
const NEEDS_NONE = 'No access file:';

const ROLES = 'learner|trainer|coordinator|administrator|donor';

/** A role by its name: of the list in the code, or of a grant in SQL. */
const NAMED = [
  new RegExp(`\\bRole\\.(${ROLES.toUpperCase()})\\b`),
  new RegExp(`\\brole\\s*(=|<>|in|is distinct from)\\s*\\(?'(${ROLES})'`, 'i'),
];

/** Faults of who may do what: each module says it in `*.access.ts`, and nothing else knows a role by its name. */
export function findAccessFaults(root: string): string[] {
  return [...missing(root), ...namedElsewhere(root)];
}

function missing(root: string): string[] {
  const folder = join(root, MODULES);
  if (!existsSync(folder)) return [];
  const files = filesOf(root);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => !files.some((file) => isAccess(file) && file.startsWith(`${MODULES}/${name}/`)))
    .filter(({ name }) => !plateOf(root, name).includes(NEEDS_NONE))
    .map(({ name }) => `${MODULES}/${name}: no *.access.ts, and no "${NEEDS_NONE}" on its plate.`);
}

const isAccess = (file: string) => file.endsWith('.access.ts');

const plateOf = (root: string, name: string): string => {
  const plate = join(root, MODULES, name, 'README.md');
  return existsSync(plate) ? readFileSync(plate, 'utf8') : '';
};

const namedElsewhere = (root: string): string[] =>
  filesOf(root)
    .filter((file) => file.startsWith(`${MODULES}/`) && file.endsWith('.ts'))
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
