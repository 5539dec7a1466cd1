import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { withCourse } from '../spec-course.ts';
import { expectFault, type Fault, paths, row } from '../spec-faults.ts';

const { seasons } = paths;
const second = (country: string, hazard = 'flood') => `  sources: [S1]
- key: storms
  title: { es: la temporada de tormentas, en: the storm season }
  hazard: ${hazard}
  opens: '06-01'
  countries: [${country}]
  sources: [S1]
`;

describe('seasons', () => {
  it.each<Fault>([
    row('without a source', seasons, 'sources: [S1]', 'sources: []', 'value', /needs a source/),
    row('without a word of a source', seasons, '  sources: [S1]\n', '', 'field-missing', /sources/, {
      line: 1,
    }),
    row('with an unknown source', seasons, '[S1]', '[S9]', 'reference', /no source "S9"/),
    row('of no country', seasons, '[CR, GT]', '[]', 'value', /needs a country/),
    row(
      'of a country that is none',
      seasons,
      'CR, GT',
      'CR, Guatemala',
      'country',
      /"Guatemala" is no country/,
    ),
    row(
      'of a hazard that is none',
      seasons,
      'hazard: flood',
      'hazard: rain',
      'vocabulary',
      /among the hazards/,
    ),
    row('of a day that is none', seasons, "'05-15'", "'05-32'", 'value', /must be a day of every year/),
    row('of a leap day', seasons, "'05-15'", "'02-29'", 'value', /must be a day of every year/),
    row('of a day with its year', seasons, "'05-15'", "'2026-05-15'", 'value', /must be a day of every year/),
    row('in one language', seasons, ', en: the rainy season', '', 'language-missing', /en/),
  ])('$fault', expectFault);

  it('have a country once for each hazard', async () => {
    const problemsWith = (text: string) =>
      withCourse({ [seasons]: (all) => all.replace('  sources: [S1]\n', text) }, async (folder) =>
        (await readCourse(folder)).problems.map(({ code, reason }) => `${code} ${reason}`),
      );
    expect(await problemsWith(second('PA, GT'))).toEqual([
      expect.stringMatching(/^value GT has the season "rains" of the same hazard/),
    ]);
    expect(await problemsWith(second('GT', 'hurricane'))).toEqual([]);
  });

  it('are read with their sources, and a course may do without any', async () => {
    const seasonsOf = (folder: string) => readCourse(folder).then(({ bundle }) => bundle?.seasons);
    expect(await withCourse({}, seasonsOf)).toEqual([
      {
        key: 'rains',
        title: { es: 'la temporada de lluvias', en: 'the rainy season' },
        hazard: 'flood',
        opens: '05-15',
        countries: ['CR', 'GT'],
        sources: [{ label: 'IOM, A report, 2011', url: 'https://example.org/report' }],
      },
    ]);
    expect(await withCourse({ [seasons]: null }, seasonsOf)).toEqual([]);
  });
});
