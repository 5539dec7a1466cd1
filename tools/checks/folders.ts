import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainsOf, nounsOf } from './nouns.ts';
import { filesOf } from './tree.ts';

/** Names that say nothing about what is inside. */
const EMPTY_WORDS = /^(utils?|helpers?|common|misc|manager|.*-v\d+)$/;

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** A country unit is in the folder of its country's ISO code. */
const COUNTRY = /^[A-Z]{2}$/;

/** Names that tools and custom prescribe. */
const GIVEN = new Set([
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'Dockerfile',
  'Dockerfile.dockerignore',
  'Caddyfile',
  'CONTRIBUTING.md',
  'SECURITY.md',
]);

const MOST_AT_ROOT = 20;
const LONGEST_PLATE = 30;

/** Faults of the layout: names, what is at the root, doors and plates of the domains. */
export function findFolderIssues(root: string): string[] {
  return [...nameIssues(root), ...rootIssues(root), ...domainIssues(root), ...barrelIssues(root)];
}

function nameIssues(root: string): string[] {
  const rooms = /^(apps|libs|tools|docs|docker)\//;
  const parts = new Map<string, string>();
  for (const file of filesOf(root).filter((path) => rooms.test(path))) {
    // A registered operation's file is named as the operation.
    const named = file.includes('/operations/') ? file.split('/').slice(0, -1) : file.split('/');
    for (const part of named) if (!parts.has(part)) parts.set(part, file);
  }
  return [...parts].flatMap(([part, file]) => {
    if (EMPTY_WORDS.test(part)) return [`${file}: "${part}" says nothing about what lies inside.`];
    return KEBAB.test(part) || GIVEN.has(part) || COUNTRY.test(part)
      ? []
      : [`${file}: names are kebab-case, "${part}" is not.`];
  });
}

function rootIssues(root: string): string[] {
  const visible = new Set(
    filesOf(root)
      .map((file) => file.split('/')[0] ?? '')
      .filter((name) => !name.startsWith('.')),
  );
  return visible.size <= MOST_AT_ROOT
    ? []
    : [
        `The root shows ${visible.size} entries, at most ${MOST_AT_ROOT} are meant: ${[...visible].join(' ')}`,
      ];
}

function domainIssues(root: string): string[] {
  const doors = domainsOf(root)
    .filter((domain) => !existsSync(join(root, domain, 'src/index.ts')))
    .map((domain) => `${domain}: the door src/index.ts is missing.`);
  return [...doors, ...[...domainsOf(root), ...nounsOf(root)].flatMap((at) => plateIssues(root, at))];
}

function plateIssues(root: string, at: string): string[] {
  const plate = join(root, at, 'README.md');
  if (!existsSync(plate)) return [`${at}: the plate README.md is missing.`];
  const lines = readFileSync(plate, 'utf8').trimEnd().split('\n').length;
  return lines <= LONGEST_PLATE ? [] : [`${at}/README.md: ${lines} lines, at most ${LONGEST_PLATE}.`];
}

/** Doors: of a domain, a feature, a lib or its test kit, and the list of migrations (a bundle knows no globs). */
const DOORS = [
  /^apps\/api\/src\/migrations\/index\.ts$/,
  /^apps\/[^/]+\/src\/features\/[^/]+\/index\.tsx?$/,
  /^libs\/(server\/)?[^/]+\/src\/(testing\/)?index\.ts$/,
  /^tools\/checks\/index\.ts$/,
];

/** index.ts belongs at the entry of a project, nowhere else. */
function barrelIssues(root: string): string[] {
  const barrels = filesOf(root).filter((file) => /^(apps|libs|tools)\/.*\/index\.tsx?$/.test(file));
  return barrels
    .filter((file) => !DOORS.some((door) => door.test(file)))
    .map((file) => `${file}: a barrel that is no door.`);
}
