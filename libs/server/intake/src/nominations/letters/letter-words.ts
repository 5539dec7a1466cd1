import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dayInWords } from '@campus/platform/words/dates.ts';
import { titleIn } from '@campus/delivery';
import { fillIn, letterOf, type LetterKind, type Placeholder } from './letter-texts.ts';
import { type LetterRow } from './letters.statements.ts';
import { type NominationState } from '../nomination-states.ts';

/** A letter with its values filled in. */
export interface WrittenLetter {
  kind: LetterKind;
  subject: string;
  paragraphs: string[];
}

const kinds: Partial<Record<NominationState, LetterKind>> = {
  accepted: 'accepted',
  confirmed: 'accepted',
  enrolled: 'accepted',
  waitlisted: 'waitlisted',
  rejected: 'rejected',
  substituted: 'substituted',
};

/** The letter that announces a state; null: there is none. */
export const letterKindOf = (state: NominationState): LetterKind | null => kinds[state] ?? null;

const dayIn = (locale: Locale, day: string | null): string => (day === null ? '—' : dayInWords(day, locale));

const valuesOf = (row: LetterRow, locale: Locale): Record<Placeholder, string> => ({
  name: row.name,
  edition: titleIn(row.edition_titles, locale),
  institution: row.institution_name,
  country: row.country_names?.[locale] ?? '—',
  startsOn: dayIn(locale, row.starts_on),
  endsOn: dayIn(locale, row.ends_on),
  confirmBy: dayIn(locale, row.confirm_by),
  contact: `${row.contact_name} (${row.contact_address})`,
  reason: row.letter_reason ?? '—',
});

/** In the nominee's language; a paragraph that consists of a missing value is left out. */
export function writeLetter(row: LetterRow, kind: LetterKind, locale: Locale = row.locale): WrittenLetter {
  const { subject, body } = letterOf(row.letters, kind, locale);
  const values = valuesOf(row, locale);
  const paragraphs = body
    .split(/\n{2,}/)
    .filter((paragraph) => row.letter_reason !== null || !paragraph.includes('{reason}'))
    .map((paragraph) => fillIn(paragraph, values));
  return { kind, subject: fillIn(subject, values), paragraphs };
}
