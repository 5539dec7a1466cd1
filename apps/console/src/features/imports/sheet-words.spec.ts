import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { locales } from '@campus/web-shell';

const root = join(import.meta.dirname, '../../../../..');
const words = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;

describe.each(locales)('the words of a list of people in %s', (locale) => {
  const people = words(`libs/server/intake/src/people-import/words/${locale}.json`);
  const nominees = { ...people, ...words(`libs/server/intake/src/nominee-lists/words/${locale}.json`) };
  it.each([
    ['imports', people],
    ['calls', nominees],
  ] as const)('are the same on the screen and in the sheet: %s', (bundle, sheet) => {
    const screen = words(`apps/console/src/messages/${locale}/${bundle}.json`);
    // Surnames in one column are no heading of the sheet: the screen says what is meant.
    const shared = Object.keys(screen)
      .filter((id) => id.startsWith(`${bundle}.field.`) && !id.endsWith('.SURNAMES'))
      .map((id) => [id, `field.${(id.split('.')[2] ?? '').toLowerCase()}`] as const)
      .filter(([, heading]) => heading in sheet);
    expect(shared.length).toBeGreaterThan(10);
    for (const [id, heading] of shared) expect([id, screen[id]]).toEqual([id, sheet[heading]]);
  });
});
