import { describe, expect, it } from '@jest/globals';
import { enquiryKinds, LONGEST, outcomesOf, textOf } from './enquiries.rules.ts';

describe('an enquiry', () => {
  it.each([
    ['words, without the space around them', '  ¿Por qué? \r\n', '¿Por qué?'],
    ['no empty text', ' \n ', null],
    ['no more than two thousand characters', 'a'.repeat(LONGEST.text + 1), null],
  ])('keeps %s', (_, given, kept) => {
    expect(textOf(given)).toBe(kept);
  });

  it('that is a question is answered or closed; a fault is answered, corrected, or none', () => {
    expect(enquiryKinds.map((kind) => [kind, outcomesOf(kind).join(' ')])).toEqual([
      ['question', 'answered closed'],
      ['fact', 'answered corrected no_fault'],
      ['language', 'answered corrected no_fault'],
      ['drawing', 'answered corrected no_fault'],
      ['technical', 'answered corrected no_fault'],
    ]);
  });
});
