import { describe, expect, it } from '@jest/globals';
import type { ExportQuestion } from '@campus/export-format';
import { toldResponse } from './interactions.ts';
import { trimResponse } from './trim-response.ts';

const question: ExportQuestion = {
  id: 'q',
  pool: 'p',
  type: 'numeric',
  outcome: 'lo',
  tags: [],
  points: 1,
  options: [],
  targets: [],
  blanks: [],
  isFixed: false,
  isSuspended: false,
  key: '',
};
const toldNumber = (text: string) => toldResponse(question, { type: 'numeric', text });

describe('a typed number', () => {
  it.each([
    ['12', '12'],
    ['-0,5', '-0.5'],
    ['99999.25', '99999.25'],
  ])('%s is told as %s', (text, value) => {
    expect(toldNumber(text)).toEqual({ type: 'numeric', response: [value] });
  });

  it.each(['250000', '0.00000001', 'about ten'])('%s is told as it was typed', (text) => {
    expect(toldNumber(text)).toEqual({ type: 'fill-in', response: [text] });
  });
});

describe('a typed text', () => {
  it('is of one line, whatever signs end a line', () => {
    const text = 'one\ntwo\u2028three\u2029four';
    expect(trimResponse({ type: 'short-text', text }, 30)).toEqual({
      type: 'short-text',
      text: 'one two three four',
    });
  });
});
