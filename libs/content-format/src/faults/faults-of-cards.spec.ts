import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { replace, withCourse } from '../spec-course.ts';
import { expectFault, type Fault, paths, problemsOf, row } from '../spec-faults.ts';

const { card, cardEn, module1 } = paths;
const english = ':::message[First message]{lang=en}';

describe('field cards', () => {
  it.each<Fault>([
    row(
      'one that is not there',
      module1,
      '[01-hour]',
      '[02-hour]',
      'file-missing',
      /cards\/02-hour" does not/,
    ),
    row('one listed twice', module1, '[01-hour]', '[01-hour, 01-hour]', 'reference', /listed already/),
    row('no key', card, 'key: m1-first-hour\n', '', 'field-missing', /"key" is missing/, { line: 2 }),
    row('no guidelines', card, 'guidelines: [G1, G5]\n', '', 'field-missing', /"guidelines"/, { line: 2 }),
    row(
      'a field of lessons',
      card,
      'sources: [S1]',
      'minutes: 6',
      'field-unknown',
      /unknown field "minutes"/,
    ),
    row('an unknown guideline', card, 'G1, G5', 'G16', 'vocabulary', /"G16" is not among the guidelines/),
    row(
      'the uuid of something else',
      card,
      'uuid: 00000000-0000-4000-8000-000000000201',
      'uuid: 00000000-0000-4000-8000-000000000202',
      'uuid-duplicate',
      /is taken already/,
      { file: 'countries/CR/m1-more.es.md', line: 2 },
    ),
    row('another uuid in a translation', cardEn, '-000000000201', '-000000000209', 'uuid-differs', /differs/),
    row(
      'other guidelines in a translation',
      cardEn,
      'title: The',
      'guidelines: [G2]\ntitle: The',
      'metadata-differs',
      /"guidelines" differs/,
    ),
    row(
      'a worksheet field',
      card,
      '## Mensajes',
      '::field[Hora]{id=h kind=text}\n\n## Mensajes',
      'directive',
      /"field" is not used in this kind/,
    ),
    row(
      'a box for the plan',
      card,
      '## Mensajes',
      ':::plan\nx\n:::\n\n## Mensajes',
      'directive',
      /:::plan belongs into a lesson/,
    ),
    row(
      'a missing fact',
      card,
      'Anote la hora',
      'Anote :missing[la hora]',
      'directive',
      /"missing" is not used/,
    ),
    row('a box ticked already', card, '- [ ] Anote', '- [x] Anote', 'markdown', /ticked with a pen/),
    row(
      'a source that is not listed',
      card,
      'minutos :cite[S1]',
      'minutos :cite[S2]',
      'reference',
      /not listed under "sources"/,
    ),
    row(
      'an unknown directive',
      card,
      ':::callout[Cuidado]',
      ':::calout[Cuidado]',
      'directive',
      /did you mean "callout"/,
    ),
    row(
      'a broken link',
      card,
      'Nada de nombres',
      '[Nada](http://x) de nombres',
      'link',
      /must begin with https:/,
    ),
    row('a message in no language', card, '{lang=es}', '', 'directive', /lang=… is missing/),
    row(
      'a message in a language there is not',
      card,
      '{lang=es}',
      '{lang=pt}',
      'language-unknown',
      /one of es, en/,
    ),
    row('a message without a title', card, english, ':::message{lang=en}', 'directive', /needs its title/),
    row('a message with type', card, 'la palabra BIEN', 'la palabra **BIEN**', 'markdown', /sent as it is/, {
      line: ':::message[Primer mensaje]',
    }),
    row(
      'a message with boxes',
      card,
      'Próximo mensaje: [hora].',
      '- [ ] Responda',
      'markdown',
      /sent as it is/,
      { line: ':::message[Primer mensaje]' },
    ),
    row(
      'messages out of order',
      card,
      '{lang=es}',
      '{lang=en}',
      'language-missing',
      /es, en, in this order; here should be the one in es/,
    ),
    row(
      'a table left out',
      cardEn,
      '| Who   |  When |\n| ----- | ----: |\n| Guard | 06:00 |',
      'The guard comes at 06:00.',
      'structure',
      /missing here: table of 2 columns/,
      { line: '## Before calling' },
    ),
    row(
      'a number changed',
      cardEn,
      'first 60 minutes',
      'first 90 minutes',
      'structure',
      /missing here: 60; only here: 90/,
    ),
    row(
      'a link left out',
      card,
      'Nada de',
      '[Nada](https://example.org) de',
      'structure',
      /links.*missing here: https/,
      { file: cardEn, line: '## Before calling' },
    ),
    row(
      'a section left out',
      cardEn,
      '## Messages',
      '### Messages',
      'structure',
      /has 1 "##" sections, the source language 2/,
      { line: 6 },
    ),
    row(
      'another text of a message',
      cardEn,
      'Próximo mensaje: [hora]',
      'Mensaje próximo: [hora]',
      'structure',
      /the text of this message in es differs/,
      { line: ':::message[Primer mensaje]' },
    ),
    row(
      'another title of a message',
      cardEn,
      english,
      ':::message[Message 1]{lang=en}',
      'structure',
      /the title of this message in en differs/,
    ),
  ])('$fault', expectFault);

  it('missing in a language', async () => {
    expect(await problemsOf({ [cardEn]: null })).toEqual([
      expect.objectContaining({
        file: module1,
        code: 'language-missing',
        reason: 'the card is missing in en: modules/01-first/cards/01-hour/en.md',
      }),
    ]);
  });

  it('a message without its translation', async () => {
    const cut = (text: string): string => text.slice(0, text.indexOf(english));
    const problems = await problemsOf({ [card]: cut, [cardEn]: cut });
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      [cardEn, 'a message comes in es, en; after this one the others are missing'],
      [card, 'a message comes in es, en; after this one the others are missing'],
    ]);
  });

  it('too long for a page', async () => {
    const more = replace('## Antes', `${'palabra '.repeat(200)}\n\n## Antes`);
    const problems = await problemsOf({ [card]: more });
    expect(problems).toContainEqual({
      file: card,
      line: 1,
      code: 'card',
      reason: 'this card has 408 words in es; more than 340 do not fit on one page',
    });
  });

  it.each([
    [
      'shorter than a page',
      replace(
        '- [ ] Escriba el primer mensaje con la plantilla y léalo en voz alta antes de enviarlo.\n',
        '',
      ),
    ],
    ['hardly fitting', replace('## Antes', `${'palabra '.repeat(125)}\n\n## Antes`)],
  ])('%s is noted', async (_name, change) => {
    await withCourse({ [card]: change }, async (folder) => {
      const { problems, notes } = await readCourse(folder);
      expect(problems).toEqual([]);
      expect(notes).toEqual([
        expect.objectContaining({
          file: card,
          line: 1,
          reason: expect.stringMatching(/one page is 200 to 330/),
        }),
      ]);
    });
  });
});
