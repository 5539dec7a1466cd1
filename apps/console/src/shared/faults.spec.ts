import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { faultCodes } from './faults.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

describe('every fault of a package', () => {
  it.each(['es', 'en', 'fr'])('has a sentence in %s', (locale) => {
    const catalogue = JSON.parse(read(`../messages/${locale}/faults.json`)) as Record<string, string>;
    const missing = faultCodes.filter((code) => !catalogue[`fault.${code}`]);
    expect(missing).toEqual([]);
  });

  it('that the format knows is known here', () => {
    const [type = ''] = read('../../../../libs/scorm-format/src/fault.ts').split(
      '/** A code and its particulars',
    );
    const codes = [...type.matchAll(/\| '([A-Z0-9_]+)'/g)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(20);
    expect([...faultCodes].sort()).toEqual(codes.sort());
  });
});
