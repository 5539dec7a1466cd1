import { describe, expect, it } from '@jest/globals';
import type { Source } from '../markdown/render-context.ts';
import { sourceList } from './source-list.ts';

const source = (over: Partial<Source> = {}): Source => ({
  key: 'S1',
  publisher: 'IOM',
  title: 'Informe',
  url: null,
  date: '2020',
  note: null,
  ...over,
});

const read = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a source in the list of a lesson', () => {
  it.each([
    ['Informe', 'es', 'Informe. IOM, 2020.'],
    ['¿Qué hacer?', 'es', '¿Qué hacer? IOM, 2020.'],
    ['Where do they go?', 'en', 'Where do they go? IOM, 2020.'],
    ['Quels rôles en situation de crise\u202f?', 'fr', 'Quels rôles en situation de crise ? IOM, 2020.'],
    ['«¡Ya!»', 'es', '«¡Ya!» IOM, 2020.'],
    ['Annual report, vol. 2.', 'en', 'Annual report, vol. 2. IOM, 2020.'],
    ['Approach (overview)', 'en', 'Approach (overview). IOM, 2020.'],
  ] as const)('%s, in %s, ends once', (title, locale, expected) => {
    expect(read(sourceList([source({ title })], locale))).toBe(expected);
  });
});
