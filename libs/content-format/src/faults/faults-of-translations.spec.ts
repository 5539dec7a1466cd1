import { describe, it } from '@jest/globals';
import { expectFault, type Fault, paths, row } from '../spec-faults.ts';

const { helloEn } = paths;

describe('structure that differs between languages', () => {
  it.each<Fault>([
    row(
      'screens',
      helloEn,
      '## What to do',
      '### What to do',
      'structure',
      /has 1 screens, the source language 2/,
      { line: 6 },
    ),
    row(
      'a directive left out',
      helloEn,
      '::download[Card]{src=media/card.pdf}',
      '',
      'structure',
      /directives.*missing here: download/,
      { line: '## What to do' },
    ),
    row(
      'another right answer',
      helloEn,
      '- [ ] Nobody',
      '- [x] Nobody',
      'structure',
      /missing here: check door \[-x\]; only here: check door \[xx\]/,
      { line: '## What to do' },
    ),
    row(
      'a link left out',
      helloEn,
      '[the other lesson](lesson:m1-more)',
      'the other lesson',
      'structure',
      /links.*missing here: lesson:m1-more/,
      { line: '## What happened' },
    ),
    row(
      'a number changed',
      helloEn,
      '797,000',
      '779,000',
      'structure',
      /numbers.*missing here: 797000; only here: 779000/,
      { line: '## What happened' },
    ),
    row(
      'the extended layer left out',
      helloEn,
      '::::extended',
      '::::callout[x]{kind=note}',
      'structure',
      /box of the source language/,
      { line: 6 },
    ),
  ])('$fault', expectFault);
});
