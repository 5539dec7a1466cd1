import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { templateHash } from './template-hash.ts';

const NOW = new Date('2026-11-29T12:10:00Z');
const home = mkdtempSync(join(tmpdir(), 'campus-hash-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
};

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the hash of the template', () => {
  const MADE_OF = [
    'package-lock.json',
    'apps/api/src/migrations/1.ts',
    'apps/api/src/seeds/people.ts',
    'apps/api/test/fixtures/course/modules/01/lesson.es.md',
    'apps/api/test/support/template.ts',
    'apps/api/test/support/test-config.ts',
    'apps/api/test/support/databases.ts',
    'libs/content-format/src/read-course.ts',
    'libs/server/course/src/courses/importer.ts',
    'libs/server/people/src/people/passwords/known.json',
    'libs/server/delivery/src/messages/messages.entity.ts',
  ];
  const NOT_OF = [
    'apps/api/src/migrations/migrations.spec.ts',
    'apps/api/test/people/people.api.spec.ts',
    'apps/console/src/main.tsx',
    'libs/ui/src/button.tsx',
    'libs/web-shell/src/messages/es/shell.json',
    'libs/content-format/dist/index.js',
  ];
  const hash = (now = NOW) => templateHash(home, now);

  beforeEach(() => {
    for (const path of [...MADE_OF, ...NOT_OF]) write(path, '1');
  });

  it.each(MADE_OF)('is another one when %s changes', (path) => {
    const before = hash();
    write(path, '2');
    expect(hash()).not.toBe(before);
    write(path, '1');
    expect(hash()).toBe(before);
  });

  it.each(NOT_OF)('is the same when %s changes', (path) => {
    const before = hash();
    write(path, '2');
    expect(hash()).toBe(before);
  });

  it('is another one when a file comes, goes or gets another name', () => {
    const before = hash();
    write('apps/api/src/migrations/2.ts', '');
    expect(hash()).not.toBe(before);
    rmSync(join(home, 'apps/api/src/migrations/2.ts'));
    expect(hash()).toBe(before);
    cpSync(join(home, 'apps/api/src/seeds/people.ts'), join(home, 'apps/api/src/seeds/persons.ts'));
    rmSync(join(home, 'apps/api/src/seeds/people.ts'));
    expect(hash()).not.toBe(before);
  });

  it('is another one each hour, as dates of the template are counted from now', () => {
    expect(hash(new Date('2026-11-29T12:59:59Z'))).toBe(hash());
    expect(hash(new Date('2026-11-29T13:00:00Z'))).not.toBe(hash());
  });
});
