import { describe, expect, it } from '@jest/globals';
import { locales } from '@campus/platform/graphql/locale.ts';
import { fillIn, letterKinds, letterOf, standardLetter, unknownPlaceholder } from './letter-texts.ts';
import { writeLetter } from './letter-words.ts';
import { type LetterRow } from './letters.statements.ts';

const row: LetterRow = {
  id: 'n',
  state: 'accepted',
  name: 'Rosa {edition} Pérez',
  given_names: 'Rosa',
  address: 'rosa@example.org',
  locale: 'es',
  country: 'MX',
  country_names: { es: 'México', en: 'Mexico', fr: 'Mexique' },
  institution_name: 'Cancillería',
  letter_reason: null,
  confirm_by: '2027-01-15',
  confirm_generation: 1,
  confirm_hash: null,
  confirm_days: 10,
  is_late: false,
  told_state: null,
  letters: {},
  contact_name: 'Lucía',
  contact_address: 'lucia@example.org',
  edition_titles: { es: 'Cohorte', en: 'Cohort' },
  starts_on: '2027-02-01',
  ends_on: null,
  time_zone: 'America/Costa_Rica',
};

describe('letters to nominees', () => {
  const all = letterKinds.flatMap((kind) => locales.map((locale) => standardLetter(kind, locale)));

  it('use only the placeholders there are', () => {
    expect(all.map(({ subject, body }) => unknownPlaceholder(subject + body))).toEqual(all.map(() => null));
  });

  it.each([
    ['Hola {name}', null],
    ['{nombre}', 'nombre'],
    ['{}', ''],
    ['{constructor}', 'constructor'],
    ['no braces', null],
  ])('%p has the unknown placeholder %p', (text, expected) => {
    expect(unknownPlaceholder(text)).toBe(expected);
  });

  it('read a value as text: braces in a name are not filled in again', () => {
    const letters = {
      accepted: { es: { subject: '{name}', body: '{name} · {edition} · {confirmBy} · {endsOn}' } },
    };
    expect(writeLetter({ ...row, letters }, 'accepted')).toEqual({
      kind: 'accepted',
      subject: 'Rosa {edition} Pérez',
      paragraphs: ['Rosa {edition} Pérez · Cohorte · 15 de enero de 2027 · —'],
    });
    const values = { name: '{reason}', reason: 'x' } as Parameters<typeof fillIn>[1];
    expect(fillIn('{name}', values)).toBe('{reason}');
  });

  it('say the words of the call where it has some', () => {
    const own = { subject: 'S', body: 'B' };
    expect(letterOf({ accepted: { fr: own } }, 'accepted', 'fr')).toEqual(own);
    expect(letterOf({ accepted: { fr: own } }, 'accepted', 'es')).toEqual(standardLetter('accepted', 'es'));
  });

  it('leave out the reason when nobody gave one', () => {
    const without = writeLetter(row, 'rejected').paragraphs.join();
    expect(without).not.toContain('Motivo');
    expect(writeLetter({ ...row, letter_reason: 'cupo' }, 'rejected').paragraphs.join()).toContain(
      'Motivo: cupo',
    );
  });
});
