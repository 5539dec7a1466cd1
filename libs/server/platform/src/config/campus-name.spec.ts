import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campusName, CAMPUS_ISSUER } from './campus-name.ts';

const root = join(import.meta.dirname, '../../../../..');
const word = (path: string, id: string): unknown =>
  Object.entries(JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>).find(
    ([each]) => each === id,
  )?.[1];

describe('the name of the campus', () => {
  it.each([
    ['es', 'Campus MICIC'],
    ['en', 'MICIC Campus'],
    ['fr', 'Campus MICIC'],
  ] as const)(
    'in %s is %s, in what the server writes, on screens and where certificates are checked',
    (locale, name) => {
      expect([
        campusName[locale],
        word(`libs/web-shell/src/messages/${locale}/shell.json`, 'screen.campus'),
        word(`apps/verifier/src/words/${locale}.json`, 'campus'),
      ]).toEqual([name, name, name]);
    },
  );

  it('that programs compare never changes', () => {
    expect(CAMPUS_ISSUER).toBe('MICIC Campus');
  });
});
