import { describe, expect, it } from '@jest/globals';
import { type HeldRight } from '../course-rights/course-rights.access.ts';
import { canSettle } from './remarks.access.ts';

const right = (kind: HeldRight['kind']): HeldRight[] => [
  { kind, locale: kind === 'translator' ? 'fr' : null },
];

describe('a remark is settled', () => {
  it.each<[string, HeldRight[], string, boolean]>([
    ['by who made it, whatever their right', right('translator'), 'me', true],
    ['by an author', right('author'), 'other', true],
    ['by a reviewer', right('reviewer'), 'other', true],
    ['not by a translator who did not make it', right('translator'), 'other', false],
    ['not by a publisher who did not make it', right('publisher'), 'other', false],
  ])('%s', (_name, rights, writtenBy, may) => {
    expect(canSettle({ personId: 'me' }, rights, { writtenBy })).toBe(may);
  });
});
