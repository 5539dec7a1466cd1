import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prerequisitesMet } from '../index.ts';

const statuses = new Map([
  ['A', 'passed'],
  ['B', 'completed'],
  ['C', 'failed'],
  ['D', 'incomplete'],
  ['E', 'not attempted'],
  ['F', 'browsed'],
  ['item-1.2_x', 'completed'],
  ['odd&name', 'passed'],
  ['odd*', 'incomplete'],
  ['with space', 'completed'],
  ['p', 'incomplete'],
]);

describe('the prerequisites of an item of 1.2', () => {
  it.each<[string | null, boolean]>([
    [null, true],
    ['', true],
    ['  ', true],
    ['A', true],
    ['B', true],
    ['C', false],
    ['D', false],
    ['E', false],
    ['A & B', true],
    ['A&C', false],
    ['C | B', true],
    ['C|D', false],
    ['A & C | B', true],
    ['A | B & C', true],
    ['(A | B) & C', false],
    ['~C', true],
    ['~A', false],
    ['~~A', true],
    ['~(C | D) & A', true],
    ['C="failed"', true],
    ['C = failed', true],
    ['C=f', true],
    ['A<>"passed"', false],
    ['E<>passed', true],
    ['E="not attempted"', true],
    ['E=not attempted', true],
    ['F=b & A=p', true],
    ['D = "INCOMPLETE"', true],
    ['2*{A, B, C}', true],
    ['3*{A,B,C}', false],
    ['2 * { A , (C | B), ~D }', true],
    ['1*{C=failed}', true],
    ['item-1.2_x', true],
    ['item-1.2_x & A', true],
    ['odd&name', true],
    ['odd*&A', false],
    ['"odd&name" & A', true],
    ['with space & A', true],
    ['p', false],
  ])('%p: open %p', (script, isOpen) => {
    expect(prerequisitesMet(script, statuses)).toBe(isOpen);
  });

  it.each([
    'GONE',
    'A & GONE',
    'C & GONE',
    'A &',
    '& A',
    '(A',
    'A)',
    'A B',
    '2*A',
    '2*{A',
    '{A}',
    'A==B',
    'A=',
    '"A',
    'if (A) then open',
    'A'.repeat(5_000),
    `${'('.repeat(500)}C${')'.repeat(500)}`,
    `C${'&C'.repeat(900)}`,
  ])('that cannot be read leave it open: %p', (script) => {
    expect(prerequisitesMet(script, statuses)).toBe(true);
  });

  it('never throw, whatever stands there', () => {
    const sign = fc.constantFrom(
      ...['A', 'C', 'odd*', 'p', '&', '|', '~', '=', '<>', '(', ')', '{', '}', ',', '2*', '"', ' ', '\0'],
    );
    const script = fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(script, (signs) => typeof prerequisitesMet(signs.join(''), statuses) === 'boolean'),
      { numRuns: 3_000 },
    );
  });
});
