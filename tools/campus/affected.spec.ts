import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { affectedBy } from './affected.ts';

const home = mkdtempSync(join(tmpdir(), 'campus-affected-'));

const TREE: Record<string, string> = {
  'package-lock.json': '',
  'docs/words.md': '',
  'docs/threats.md': '',
  'content/micic/course.yaml': '',
  'libs/rules/package.json': JSON.stringify({ name: '@campus/rules', exports: { '.': './src/index.ts' } }),
  'libs/rules/src/index.ts': `export * from './decide.ts';`,
  'libs/rules/src/decide.ts': `export const decide = 1;`,
  'libs/rules/src/decide.spec.ts': `import { decide } from './decide.ts';`,
  'libs/rules/src/other.spec.ts': `const words = 'docs/words.md';`,
  'libs/server/study/package.json': JSON.stringify({
    name: '@campus/study',
    exports: { '.': './src/index.ts', './*.ts': './src/*.ts' },
  }),
  'libs/server/study/src/index.ts': `export { quizzes } from './quizzes/quizzes.service.ts';`,
  'libs/server/study/src/quizzes/quizzes.service.ts': `import {\n  decide,\n} from '@campus/rules';`,
  'libs/server/study/src/quizzes/grade.rules.ts': `export const grade = 1;`,
  'libs/server/study/src/quizzes/grade.rules.spec.ts': `import { grade } from './grade.rules.ts';`,
  'libs/server/study/src/quizzes/quizzes.sql': '',
  'libs/server/study/src/clock/clock.ts': `export const now = 1;`,
  'apps/api/src/server.ts': `import '@campus/study';\nimport { now } from '@campus/study/clock/clock.ts';`,
  'apps/api/test/support/server.ts': `const { createServer } = await import('../../src/server.ts');`,
  'apps/api/test/fixtures/course/lesson.es.md': '',
  'apps/api/test/quizzes/quizzes.api.spec.ts': `import '../support/server.ts';`,
  'apps/api/test/people/people.api.spec.ts': `import '../support/server.ts';`,
  'apps/console/src/main.tsx': `import { decide } from '@campus/rules';`,
  'apps/console/src/main.spec.tsx': `import './main.tsx';`,
  'apps/console/src/course.spec.ts': `const course = join(root, 'content/micic');`,
  'apps/journeys/src/stories/offline.spec.ts': `import { decide } from '@campus/rules';`,
};

beforeAll(() => {
  for (const [path, text] of Object.entries(TREE)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const QUIZZES = 'apps/api/test/quizzes/quizzes.api.spec.ts';
const PEOPLE = 'apps/api/test/people/people.api.spec.ts';
const RULE = 'libs/rules/src/decide.spec.ts';
const OTHER = 'libs/rules/src/other.spec.ts';
const CONSOLE = 'apps/console/src/main.spec.tsx';
const COURSE = 'apps/console/src/course.spec.ts';
const GRADE = 'libs/server/study/src/quizzes/grade.rules.spec.ts';

describe('a change is told to', () => {
  it.each([
    ['its own spec', 'libs/server/study/src/quizzes/grade.rules.ts', [GRADE]],
    ['every spec that reaches it by imports', 'libs/rules/src/decide.ts', [PEOPLE, QUIZZES, CONSOLE, RULE]],
    ['the HTTP specs of its noun', 'libs/server/study/src/quizzes/quizzes.service.ts', [QUIZZES]],
    ['all HTTP specs where its noun has none', 'libs/server/study/src/clock/clock.ts', [PEOPLE, QUIZZES]],
    ['a spec that changed', PEOPLE, [PEOPLE]],
    [
      'the specs of its project where nobody imports it',
      'libs/server/study/src/quizzes/quizzes.sql',
      [GRADE],
    ],
    [
      'those for a fixture, papers among them',
      'apps/api/test/fixtures/course/lesson.es.md',
      [PEOPLE, QUIZZES],
    ],
    ['specs that name a paper', 'docs/words.md', [OTHER]],
    ['specs that name the course', 'content/micic/course.yaml', [COURSE]],
    ['those of its project when the file is gone', 'libs/rules/src/gone.ts', [RULE, OTHER]],
    ['no spec for a story', 'apps/journeys/src/stories/offline.spec.ts', []],
  ])('%s: %s', (_whom, changed, specs) => {
    expect(affectedBy(home, Object.keys(TREE), [changed])).toEqual({ specs });
  });

  it('all specs when it is of no project', () => {
    expect(affectedBy(home, Object.keys(TREE), [PEOPLE, 'package-lock.json'])).toBe('everything');
  });

  it('each spec once', () => {
    const changed = [RULE, 'libs/server/study/src/quizzes/grade.rules.ts', GRADE];
    expect(affectedBy(home, Object.keys(TREE), changed)).toEqual({ specs: [RULE, GRADE] });
  });
});
