import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { tool } from '../campus/paths.ts';
import { domains, readProjects, refusalOf } from './import-rule.mjs';
import { domainsOf, nounsOf } from './nouns.ts';

const root = join(import.meta.dirname, '../..');

/** A tree small enough to be read here, and with every kind of project. */
const projects = [
  { folder: 'apps/api', name: '@campus/api', entries: [], scope: 'api', type: 'app' },
  { folder: 'apps/learner', name: '@campus/learner', entries: [], scope: 'web', type: 'app' },
  { folder: 'apps/journeys', name: '@campus/journeys', entries: [], scope: 'web', type: 'journeys' },
  {
    folder: 'libs/course-rules',
    name: '@campus/course-rules',
    entries: ['.', './rule'],
    scope: 'shared',
    type: 'rules',
  },
  {
    folder: 'libs/quiz-grading',
    name: '@campus/quiz-grading',
    entries: ['.'],
    scope: 'shared',
    type: 'rules',
  },
  { folder: 'libs/api-client', name: '@campus/api-client', entries: ['.'], scope: 'web', type: 'client' },
  { folder: 'libs/ui', name: '@campus/ui', entries: ['.'], scope: 'web', type: 'ui' },
  {
    folder: 'libs/web-shell',
    name: '@campus/web-shell',
    entries: ['.', './testing'],
    scope: 'web',
    type: 'shell',
  },
  {
    folder: 'libs/server/platform',
    name: '@campus/platform',
    entries: ['./*.ts'],
    scope: 'api',
    type: 'platform',
  },
  {
    folder: 'libs/server/people',
    name: '@campus/people',
    entries: ['.', './*.ts'],
    scope: 'api',
    type: 'domain',
  },
  {
    folder: 'libs/server/delivery',
    name: '@campus/delivery',
    entries: ['.', './*.ts'],
    scope: 'api',
    type: 'domain',
  },
  {
    folder: 'libs/server/certification',
    name: '@campus/certification',
    entries: ['.', './*.ts'],
    scope: 'api',
    type: 'domain',
  },
  {
    folder: 'libs/server/weather',
    name: '@campus/weather',
    entries: ['.', './*.ts'],
    scope: 'api',
    type: 'domain',
  },
  { folder: 'libs/lost', name: '@campus/lost', entries: ['.'], scope: undefined, type: undefined },
  { folder: 'tools', name: '@campus/tools', entries: [], scope: 'tools', type: 'tools' },
];

const api = 'apps/api/src';
const learner = 'apps/learner/src';

describe('imports between projects', () => {
  it.each([
    ['the API never imports the web', `${api}/main.ts`, '@campus/ui', /scope:api never imports scope:web/],
    [
      'the web never imports the API',
      `${learner}/main.tsx`,
      '@campus/api',
      /scope:web never imports scope:api/,
    ],
    ['nobody imports an app', 'apps/journeys/src/a.ts', '@campus/learner', /never imports type:app/],
    [
      'nobody reaches into an app',
      'tools/bench/main.ts',
      '../../apps/api/src/main.ts',
      /Nobody imports an app/,
    ],
    [
      'journeys use the test kit of an app and nothing else of it',
      'apps/journeys/src/stories/a.ts',
      '../../../learner/src/app.tsx',
      /Nobody imports an app/,
    ],
    ['shared imports shared only', 'libs/course-rules/src/a.ts', '@campus/ui', /scope:shared never/],
    [
      'a client does without ui',
      'libs/api-client/src/a.ts',
      '@campus/ui',
      /type:client never imports type:ui/,
    ],
    ['ui does without the client', 'libs/ui/src/a.tsx', '@campus/api-client', /type:ui never/],
    ['the shell imports no shell of another', 'libs/ui/src/a.tsx', '@campus/web-shell', /type:ui never/],
    ['a lib has one door', `${learner}/main.tsx`, '@campus/ui/src/button.tsx', /its only door/],
    ['also one of rules', `${learner}/main.tsx`, '@campus/course-rules/src/a.ts', /its only door/],
    ['the test kit is for tests', `${learner}/main.tsx`, '@campus/web-shell/testing', /its only door/],
    ['nor the own one', `${learner}/main.tsx`, './testing/render.tsx', /The test kit is for tests/],
    ['a lib is imported by name', `${learner}/main.tsx`, '../../../libs/ui/src/index.ts', /by its name/],
    ['inside a lib its door is not used', 'libs/ui/src/a.tsx', '@campus/ui', /The door is for others/],
    ['an unknown project', `${api}/main.ts`, '@campus/nothing', /no project/],
    ['a project without tags', 'libs/lost/src/index.ts', 'node:fs', /no known scope/],
    ['sources never use tools', `${api}/main.ts`, '../../../tools/campus/run.ts', /stand on their own/],
    ['sources never use the root', `${api}/main.ts`, '../../../boundaries.mjs', /stand on their own/],
    ['nobody imports content', `${api}/main.ts`, '../../../content/a/course.yaml', /Nothing imports content/],
    ['not even a test', 'apps/api/test/a.ts', '../../../content/a/course.yaml', /Nothing imports content/],
  ])('%s', (_rule, from, specifier, message) => {
    expect(refusalOf(projects, from, specifier)).toMatch(message);
  });

  it.each([
    [`${api}/main.ts`, '@campus/course-rules'],
    [`${api}/main.ts`, '../../../libs/api-client/src/generated/registered-operations.json'],
    [`${learner}/main.tsx`, '@campus/course-rules/rule'],
    [`${learner}/main.tsx`, '@campus/ui'],
    [`${learner}/main.tsx`, '@campus/web-shell'],
    [`${learner}/main.spec.tsx`, '@campus/web-shell/testing'],
    [`${learner}/testing/render.tsx`, '@campus/web-shell/testing'],
    [`${learner}/main.spec.tsx`, './testing/render.tsx'],
    ['libs/quiz-grading/src/a.ts', '@campus/course-rules'],
    ['apps/journeys/src/support/campus.ts', '../../../../tools/campus/test-campus.ts'],
    ['apps/journeys/src/stories/a.ts', '../../../learner/src/testing/pictures/pictures.ts'],
    ['apps/api/test/support/global-setup.ts', '../../../../tools/campus/postgres.ts'],
    ['apps/api/jest.config.js', '../../jest.preset.js'],
    ['jest.config.js', './jest.preset.js'],
  ])('%s may import %s', (from, specifier) => {
    expect(refusalOf(projects, from, specifier)).toBeNull();
  });
});

describe('npm packages', () => {
  it.each([
    ['libs/course-rules/src/a.ts', '@nestjs/common'],
    ['libs/course-rules/src/a.ts', 'typeorm'],
    ['libs/course-rules/src/a.ts', 'react'],
    ['libs/course-rules/src/a.ts', 'react/jsx-runtime'],
    ['libs/course-rules/src/a.ts', '@apollo/server'],
    ['libs/course-rules/src/a.ts', 'graphql'],
    ['libs/course-rules/src/a.spec.ts', 'graphql'],
    [`${learner}/main.tsx`, 'pg'],
    [`${learner}/main.tsx`, 'graphql'],
    [`${api}/main.ts`, 'react-dom/server'],
  ])('%s does without %s', (from, specifier) => {
    expect(refusalOf(projects, from, specifier)).toMatch(/does without/);
  });

  it.each([
    ['libs/course-rules/src/a.ts', 'node:crypto'],
    [`${api}/main.ts`, '@nestjs/core'],
    [`${api}/main.ts`, 'pg'],
    [`${learner}/main.tsx`, 'react'],
    [`${learner}/main.tsx`, 'graphql-looks-alike'],
  ])('%s may use %s', (from, specifier) => {
    expect(refusalOf(projects, from, specifier)).toBeNull();
  });
});

describe('the domains of the server', () => {
  const at = (domain: string, file: string) => `libs/server/${domain}/src/${file}`;

  it.each([
    ['the platform knows no domain', at('platform', 'http/a.ts'), '@campus/people', /type:platform never/],
    ['a domain has one door', at('delivery', 'editions/a.ts'), '@campus/people/people/a.ts', /only door/],
    ['also for the application', `${api}/main.ts`, '@campus/people/people/person.entity.ts', /only door/],
    ['a lower one never imports a higher one', at('people', 'a/b.ts'), '@campus/certification', /is below/],
    ['a domain without a place', at('weather', 'sun/a.ts'), '@campus/people', /its place/],
    ['the door is not used from inside', at('people', 'people/a.ts'), '../index.ts', /for others/],
    ['nor by name', at('people', 'people/a.ts'), '@campus/people', /for others/],
    ['a lower noun never imports a higher one', at('people', 'audit/a.ts'), '../people/b.ts', /is below/],
    ['a noun without a place', at('people', 'weather/a.ts'), '../people/b.ts', /its place/],
    [
      'a path into another domain',
      at('delivery', 'editions/a.ts'),
      '../../../people/src/a.ts',
      /by its name/,
    ],
    [
      'the application is above all',
      at('people', 'people/a.ts'),
      '../../../../../apps/api/src/a.ts',
      /an app/,
    ],
    ['the web knows none', `${learner}/main.tsx`, '@campus/people', /scope:web never/],
  ])('%s', (_rule, from, specifier, message) => {
    expect(refusalOf(projects, from, specifier)).toMatch(message);
  });

  it.each([
    [at('delivery', 'editions/a.ts'), '@campus/people'],
    [at('delivery', 'enrolments/a.ts'), '../editions/edition.entity.ts'],
    [at('people', 'people/deep/a.ts'), '../person.entity.ts'],
    [at('people', 'people/a.ts'), '@campus/platform/auth/allow.ts'],
    [at('people', 'people/a.ts'), '@campus/course-rules'],
    [`${api}/app.module.ts`, '@campus/people'],
    [`${api}/app.module.ts`, '@campus/platform/mail/mail.module.ts'],
    ['apps/api/test/people/a.api.spec.ts', '@campus/people/people/person.entity.ts'],
  ])('%s may import %s', (from, specifier) => {
    expect(refusalOf(projects, from, specifier)).toBeNull();
  });

  it('each of the tree has its place, and each of its nouns', () => {
    const last = (path: string) => path.split('/').at(-1) ?? '';
    expect(domainsOf(root).map(last).toSorted()).toEqual(Object.keys(domains).toSorted());
    expect(nounsOf(root).map(last).toSorted()).toEqual(Object.values(domains).flat().toSorted());
  });
});

describe('inside a React app', () => {
  it.each([
    ['features/quiz/a.tsx', '../lesson/index.ts', /never import each other/],
    ['features/quiz/a.tsx', '../../routes/home.tsx', /knows nothing of routes/],
    ['shared/a.ts', '../features/quiz/index.ts', /knows nothing of features/],
    ['shared/deep/a.ts', '../../routes/home.tsx', /knows nothing of routes/],
  ])('%s never imports %s', (from, specifier, message) => {
    expect(refusalOf(projects, `${learner}/${from}`, specifier)).toMatch(message);
  });

  it.each([
    ['routes/home.tsx', '../features/quiz/index.ts'],
    ['features/quiz/a.tsx', './deep/b.tsx'],
    ['features/quiz/a.tsx', '../../shared/a.ts'],
    ['main.tsx', './routes/home.tsx'],
  ])('%s may import %s', (from, specifier) => {
    expect(refusalOf(projects, `${learner}/${from}`, specifier)).toBeNull();
  });
});

const lib = 'libs/quiz-grading';

/** What lint finds in each text, as files of one lib: the rules by name. */
function rulesBroken(texts: readonly string[]): string[][] {
  const copy = mkdtempSync(join(tmpdir(), 'campus-lint-'));
  try {
    for (const path of [
      '.oxlintrc.json',
      'boundaries.mjs',
      'tsconfig.base.json',
      'tools/checks',
      `${lib}/package.json`,
      `${lib}/tsconfig.json`,
    ])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    const files = texts.map((text, at) => {
      const file = `${lib}/src/planted-${at}.ts`;
      mkdirSync(join(copy, lib, 'src'), { recursive: true });
      writeFileSync(join(copy, file), text);
      return file;
    });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const { stdout, stderr } = spawnSync(tool('oxlint'), ['--format=json', ...files], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    return files.map((file) =>
      diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

describe('lint of the real tree', () => {
  const planted: [kind: string, rule: string, text: string][] = [
    ['a static import', 'campus(imports)', `import { x } from 'react';\nexport const y = x;\n`],
    ['an import of a type', 'campus(imports)', `import type { X } from 'react';\nexport type Y = X;\n`],
    ['a type written inline', 'campus(imports)', `export type Y = import('react').X;\n`],
    ['a dynamic import', 'campus(imports)', `export const y = () => import('react');\n`],
    ['a re-export', 'campus(imports)', `export { x } from 'react';\n`],
    ['a re-export of all', 'campus(imports)', `export * from 'react';\n`],
    ['any', 'typescript(no-explicit-any)', 'export const x = (y: any) => y;\n'],
    ['!', 'typescript(no-non-null-assertion)', 'export const x = (y: string | null) => y!;\n'],
    ['a double cast', 'campus(double-casts)', 'export const x = (y: string) => y as unknown as number;\n'],
    [
      'an argument of a list by hand',
      'campus(list-arguments)',
      `export class X { list(@Args('limit', { defaultValue: 50 }) limit: number) { return limit; } }\ndeclare const Args: any;\n`,
    ],
    [
      'a query builder',
      'campus(typeorm)',
      'export const x = (tx: { createQueryBuilder(): object }) => tx.createQueryBuilder();\n',
    ],
    [
      'an entity outside a transaction',
      'campus(typeorm)',
      'declare const pool: { insert(...all: object[]): void };\ndeclare const SkyEntity: object;\nexport const x = () => pool.insert(SkyEntity, {});\n',
    ],
    [
      'a list by an entity',
      'campus(typeorm)',
      'declare const tx: { find(...all: object[]): void };\ndeclare const SkyEntity: object;\nexport const x = () => tx.find(SkyEntity, { take: 50 });\n',
    ],
    [
      'a relation that loads by itself',
      'campus(typeorm)',
      'declare const ManyToOne: (...all: object[]) => PropertyDecorator;\nexport class X {\n  @ManyToOne(() => X, { eager: true })\n  y: X | null = null;\n}\n',
    ],
    ['a default export', 'import(no-default-export)', 'export default 1;\n'],
    [
      'a type imported as a value',
      'typescript(consistent-type-imports)',
      `import { X } from './x.ts';\nexport type Y = X;\n`,
    ],
    [
      'a promise nobody awaits',
      'typescript(no-floating-promises)',
      'export function x() { Promise.resolve(1); }\n',
    ],
    ['a long file', 'eslint(max-lines)', 'export const a = () => [\n' + '  1,\n'.repeat(400) + '];\n'],
    [
      'a long function',
      'eslint(max-lines-per-function)',
      'export function x() {\n' + '  a();\n'.repeat(60) + '}\ndeclare const a: () => void;\n',
    ],
  ];
  const clean = 'export const half = (whole: number): number => whole / 2;\n';
  let found: string[][];
  beforeAll(() => {
    found = rulesBroken([...planted.map(([, , text]) => text), clean]);
  });

  it('every project carries a scope and a type', () => {
    const nameless = readProjects(root).filter(({ scope, type }) => !scope || !type);
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });

  it.each(planted.map(([kind, rule], at) => [kind, rule, at] as const))(
    'refuses %s: %s',
    (_kind, rule, at) => {
      expect(found[at]).toContain(rule);
    },
  );

  it('lets clean code pass', () => {
    expect(found.at(-1)).toEqual([]);
  });
});
