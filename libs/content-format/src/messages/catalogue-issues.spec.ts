import { describe, expect, it } from '@jest/globals';
import { issuesOfCatalogue } from './catalogue-issues.ts';

const issuesOf = (es: string) =>
  issuesOfCatalogue({
    es: { rows: es },
    en: { rows: 'Rows' },
    fr: { rows: 'Lignes' },
    notes: { rows: 'A limit.' },
  });

describe('numbers of a message in Spanish', () => {
  it.each([
    ['Hasta 50 000 filas.', 'rows: the number 50 000 is written 50,000 in "es"'],
    ['Las letras necesitan 4,5:1.', 'rows: the number 4,5 is written 4.5 in "es"'],
  ])('%s', (es, issue) => {
    expect(issuesOf(es)).toEqual([issue]);
  });

  it.each(['Hasta 50,000 filas, o 4.5:1.', 'Como «7,4,12».'])('%s stays', (es) => {
    expect(issuesOf(es)).toEqual([]);
  });
});
