import { describe, expect, it } from '@jest/globals';
import { chosenColumns, formulaIn, guessColumns, matching, samplesIn, textsIn } from './columns.ts';

type Field = 'email' | 'name' | 'surname';
const patterns: readonly (readonly [Field, RegExp])[] = [
  ['email', /mail/],
  ['surname', /surname/],
  ['name', /name/],
];
const guess = (...headings: string[]) =>
  guessColumns(headings, (heading) => matching(patterns, heading.toLowerCase()));

describe('columns of a list', () => {
  it.each<[string[], (Field | null)[]]>([
    [
      ['E-mail', 'Surname', 'Phone'],
      ['email', 'surname', null],
    ],
    [
      ['Mail', 'Mail of the chief'],
      ['email', null],
    ],
    // What is taken leaves the next meaning of a heading.
    [
      ['Surname', 'Second surname', 'Name'],
      ['surname', 'name', null],
    ],
  ])('%j are guessed as %j, each field once', (headings, fields) => {
    expect(guess(...headings)).toEqual(fields);
  });

  it('that a person left out are none', () => {
    expect(chosenColumns(['email', 'none', 'name'])).toEqual(['email', null, 'name']);
  });

  it('say what their cells hold on one line; a blank cell says nothing', () => {
    const row = { cells: [' ana@example.org ', '\u00A0 ', 'Ana\n María'] };
    expect(textsIn<Field>(row, ['email', 'surname', 'name'])).toEqual({
      email: 'ana@example.org',
      name: 'Ana María',
    });
    expect(textsIn<Field>(row, [null, null])).toEqual({});
  });

  it('have a formula only where somebody reads them', () => {
    const remarks = [
      { column: 0, code: 'FORMULA' },
      { column: 1, code: 'FORMULA_AS_TEXT' },
    ];
    expect(formulaIn<Field>({ remarks }, ['email', 'name'])).toBe('name');
    expect(formulaIn<Field>({ remarks }, ['email', null])).toBeNull();
  });

  it('are shown by their first cells that hold something', () => {
    const rows = ['', ' one ', 'x'.repeat(200), 'three'].map((cell) => ({ cells: [cell] }));
    expect(samplesIn(rows, 0, 2)).toEqual(['one', 'x'.repeat(80)]);
    expect(samplesIn(rows, 7, 2)).toEqual([]);
  });
});
