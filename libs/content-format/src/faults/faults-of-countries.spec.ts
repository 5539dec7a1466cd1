import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { replace, validCourse, withCourse } from '../spec-course.ts';
import { expectFault, type Fault, paths, problemsOf, row } from '../spec-faults.ts';

const { unit, unitEn } = paths;

describe('country units', () => {
  it.each<Fault>([
    row(
      'no owner',
      unit,
      'owner: Dirección General de Servicio Exterior\n',
      '',
      'field-missing',
      /"owner" is missing/,
      { line: 2 },
    ),
    row('no date of review', unit, 'reviewed: 2026-11-24\n', '', 'field-missing', /"reviewed" is missing/, {
      line: 2,
    }),
    row(
      'a date that is none',
      unit,
      'reviewed: 2026-11-24',
      'reviewed: 24/11/2026',
      'value',
      /must be a date as 2026-11-24/,
    ),
    row(
      'a day that is none',
      unit,
      'valid-until: 2027-11-24',
      'valid-until: 2027-13-24',
      'value',
      /must be a date/,
    ),
    row(
      'valid before it was reviewed',
      unit,
      'valid-until: 2027',
      'valid-until: 2025',
      'value',
      /must be after "reviewed"/,
    ),
    row('a title', unit, 'sources: [S1]', 'title: Costa Rica', 'field-unknown', /unknown field "title"/),
    row('a uuid taken', unit, '-000000000202', '-000000000011', 'uuid-duplicate', /is taken already/),
    row(
      'another uuid in a translation',
      unitEn,
      '-000000000202',
      '-000000000209',
      'uuid-differs',
      /es text of this country unit/,
    ),
    row(
      'another date in a translation',
      unitEn,
      'translated-from',
      'reviewed: 2026-11-25\ntranslated-from',
      'metadata-differs',
      /"reviewed" differs/,
    ),
    row(
      'a worksheet field',
      unit,
      '### Quién',
      '::field[x]{id=x kind=text}\n\n### Quién',
      'directive',
      /"field" is not used/,
    ),
    row(
      'a check',
      unit,
      '### Quién',
      ':::check{id=x}\nx\n\n- [ ] a\n- [x] b\n\n:::\n\n### Quién',
      'directive',
      /"check" is not used/,
    ),
    row(
      'a box for the plan',
      unit,
      '### Quién',
      ':::plan\nx\n:::\n\n### Quién',
      'directive',
      /belongs into a lesson/,
    ),
    row(
      'a missing fact that says nothing',
      unit,
      ':missing[número de la guardia consular]',
      ':missing[]',
      'directive',
      /say what is missing/,
    ),
    row(
      'a source that is not listed',
      unit,
      'horas :cite[S1]',
      'horas :cite[S2]',
      'reference',
      /not listed under "sources"/,
    ),
    row('an unknown term', unit, 'key=consular-register', 'key=register', 'reference', /no term "register"/),
    row(
      'a fact missing in one language',
      unitEn,
      ':missing[number of the consular duty officer]',
      'the number',
      'structure',
      /missing here: missing/,
      { line: 'The duty' },
    ),
    row('a heading left out', unitEn, '### Who signs\n', '', 'structure', /missing here: ###/, {
      line: '## Agreements',
    }),
    row('a number changed', unitEn, '2011', '2012', 'structure', /missing here: 2011; only here: 2012/, {
      line: '## Agreements',
    }),
  ])('$fault', expectFault);

  it('missing in a language', async () => {
    expect(await problemsOf({ [unitEn]: null })).toEqual([
      {
        file: unit,
        line: 1,
        code: 'language-missing',
        reason: 'the country unit is missing in en: countries/CR/m1-more.en.md',
      },
    ]);
  });

  it.each([
    ['XX', 'm1-more', /"XX" is no country of ISO 3166/],
    ['EU', 'm1-more', /"EU" is no country/],
    ['cr', 'm1-more', /"cr" is no country/],
    ['CR', 'm1-mroe', /no lesson has the key "m1-mroe"; did you mean "m1-more"/],
  ])('of %s for %s', async (country, lesson, reason) => {
    await withCourse({}, async (folder) => {
      const { readFile, rm, mkdir, writeFile } = await import('node:fs/promises');
      const texts = await Promise.all(
        ['es', 'en'].map((locale) => readFile(`${folder}/countries/CR/m1-more.${locale}.md`, 'utf8')),
      );
      await rm(`${folder}/countries`, { recursive: true });
      await mkdir(`${folder}/countries/${country}`, { recursive: true });
      for (const [at, locale] of ['es', 'en'].entries())
        await writeFile(`${folder}/countries/${country}/${lesson}.${locale}.md`, texts[at] ?? '');
      const { problems } = await readCourse(folder);
      expect(problems.map(({ file, line }) => [file, line])).toEqual([
        [`countries/${country}/${lesson}.es.md`, 1],
      ]);
      expect(problems[0]?.reason).toMatch(reason);
    });
  });

  it('in a language the course does not have, or at no place for units', async () => {
    const text = '---\nuuid: 00000000-0000-4000-8000-000000000299\n---\n';
    const problems = await problemsOf({ 'countries/CR/m1-more.pt.md': text, 'countries/CR.md': text });
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['countries/CR.md', 'file-unused'],
      ['countries/CR/m1-more.pt.md', 'language-unknown'],
    ]);
  });

  it('past its date is listed; the course can be used', async () => {
    const { bundle, stale, stats } = await readCourse(validCourse, { today: '2027-11-25' });
    expect(stale).toEqual([{ file: unit, locale: 'es', why: 'expired' }]);
    expect(bundle?.countryUnits).toHaveLength(1);
    expect(stats.modules.map((each) => each.stale)).toEqual([0, 0]);
    expect((await readCourse(validCourse, { today: '2027-11-24' })).stale).toEqual([]);
  });

  it('translated once and changed since is stale', async () => {
    await withCourse({ [unit]: replace('Quién firma', 'Quién firma hoy') }, async (folder) => {
      const { stale, stats } = await readCourse(folder, { today: '2026-12-01' });
      expect(stale).toEqual([{ file: unitEn, locale: 'en', why: 'changed' }]);
      expect(stats.modules.map((each) => each.stale)).toEqual([0, 1]);
    });
  });

  it('is in the bundle with its lesson, its owner and how much it lacks', async () => {
    const { bundle, stats } = await readCourse(validCourse);
    expect(bundle?.countryUnits).toMatchObject([
      {
        country: 'CR',
        lesson: '00000000-0000-4000-8000-000000000012',
        owner: {
          es: 'Dirección General de Servicio Exterior',
          en: 'Directorate General of the Foreign Service',
        },
        reviewedOn: '2026-11-24',
        validUntil: '2027-11-24',
        missing: 1,
      },
    ]);
    expect(bundle?.countryUnits[0]?.texts['en']?.html).toContain('<h3>Agreements</h3>');
    expect(stats.countries).toEqual([
      {
        country: 'CR',
        lesson: 'm1-more',
        owner: 'Dirección General de Servicio Exterior',
        reviewedOn: '2026-11-24',
        validUntil: '2027-11-24',
        missing: 1,
      },
    ]);
  });
});
