import { describe, expect, it } from '@jest/globals';
import type { Source } from '../markdown/render-context.ts';
import { sourceLine, sourceList } from './source-list.ts';

const source = (over: Partial<Source> = {}): Source => ({
  key: 'S1',
  publisher: 'IOM',
  title: 'Informe',
  lang: null,
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
    expect(read(sourceList([source({ title })], locale, 'year'))).toBe(expected);
  });
});

describe('the title of a source', () => {
  it('says its language where that is not the reader’s, inside the link', () => {
    const foreign = source({ title: 'Approach', lang: 'en', url: 'https://example.org/a' });
    expect(sourceList([foreign], 'es', 'year')).toContain(
      'data-source="S1"><span lang="en">Approach</span></a>',
    );
    expect(sourceLine([foreign], 'fr')).toContain('<span lang="en">Approach</span>');
    expect(sourceList([foreign], 'en', 'year')).not.toContain('lang=');
  });
});

describe('sources whose citations would read the same', () => {
  const listed = [
    source({ key: 'S1', publisher: 'MICIC', date: null }),
    source({ key: 'S2', date: '2024' }),
    source({ key: 'S3', publisher: 'MICIC', date: null }),
    source({ key: 'S4', date: '2024-10' }),
    source({ key: 'S5', date: '2019' }),
  ];
  const items = (list: readonly Source[], locale: 'es' | 'en' | 'fr', cited: 'year' | 'day' | null) =>
    [...sourceList(list, locale, cited).matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) =>
      read(item ?? '').replace('Informe. ', ''),
    );

  it.each([
    [
      'es',
      ['MICIC, s. f.-a.', 'IOM, 2024a.', 'MICIC, s. f.-b.', 'IOM, octubre de 2024 (2024b).', 'IOM, 2019.'],
    ],
    ['en', ['MICIC, n.d.-a.', 'IOM, 2024a.', 'MICIC, n.d.-b.', 'IOM, October 2024 (2024b).', 'IOM, 2019.']],
    ['fr', ['MICIC, s. d.-a.', 'IOM, 2024a.', 'MICIC, s. d.-b.', 'IOM, octobre 2024 (2024b).', 'IOM, 2019.']],
  ] as const)('have letters in the list, in %s', (locale, expected) => {
    expect(items(listed, locale, 'year')).toEqual(expected);
  });

  it('need a letter in a country unit only on the same day', () => {
    const days = ['2024-10-07', '2024-10-07', '2024-10-08'].map((date, at) =>
      source({ key: `S${at}`, date }),
    );
    expect(items(days, 'en', 'day')).toEqual([
      'IOM, 7 October 2024-a.',
      'IOM, 7 October 2024-b.',
      'IOM, 8 October 2024.',
    ]);
  });

  it('have none where nothing cites them by one', () => {
    expect(items(listed.slice(1, 4), 'en', null)).toEqual([
      'IOM, 2024.',
      'MICIC, n.d.',
      'IOM, October 2024.',
    ]);
  });
});
