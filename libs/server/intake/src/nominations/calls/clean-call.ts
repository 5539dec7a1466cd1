import { Refused } from '@campus/platform/graphql/refused.ts';
import { audiences, cleanAddress, institutionKinds } from '@campus/people';
import { LONGEST_TEXT } from './call-text.ts';
import { type CallFieldsInput, type CallLetterInput } from './call.type.ts';
import { day, inLocales, line, lines, needed, wholeNumber, wordsOf } from '../input-texts.ts';
import { type Letters, standardLetter, unknownPlaceholder } from '../letters/letter-texts.ts';

const LONGEST_LETTER = 5_000;

/** Letters with their own text; those equal to the standard text are left out. */
function cleanLetters(input: readonly CallLetterInput[]): Letters {
  const letters: Letters = {};
  for (const { kind, locale, ...words } of input.slice(0, 15)) {
    const subject = needed(line(words.subject, 'letters'), 'letters');
    const body = needed(lines(words.body, 'letters', LONGEST_LETTER), 'letters');
    const unknown = unknownPlaceholder(subject) ?? unknownPlaceholder(body);
    if (unknown !== null)
      throw new Refused('INPUT_INVALID', { field: 'letters', reason: 'PLACEHOLDER', placeholder: unknown });
    const standard = standardLetter(kind, locale);
    if (standard.subject === subject && standard.body === body) continue;
    letters[kind] = { ...letters[kind], [locale]: { subject, body } };
  }
  return letters;
}

/** A call in the form it is stored in. Refuses INPUT_INVALID {field, reason}. */
export function cleanCall(fields: CallFieldsInput) {
  const opensOn = day(fields.opensOn, 'opensOn');
  const closesOn = day(fields.closesOn, 'closesOn');
  if (closesOn < opensOn) throw new Refused('INPUT_INVALID', { field: 'closesOn', reason: 'ORDER' });
  return {
    titles: inLocales(fields.titles, 'titles', (text) => line(text, 'titles')),
    texts: inLocales(fields.texts, 'texts', (text) => lines(text, 'texts', LONGEST_TEXT)),
    letters: cleanLetters(fields.letters),
    opensOn,
    closesOn,
    confirmDays: wholeNumber(fields.confirmDays, 'confirmDays', 1, 60),
    audiences: wordsOf(audiences, fields.audiences, 'audiences'),
    institutionKinds: wordsOf(institutionKinds, fields.institutionKinds, 'institutionKinds'),
    countries: [...new Set(fields.countries.slice(0, 100).map((code) => line(code, 'countries', 2)))],
    needsLetter: fields.needsLetter,
    contactName: needed(line(fields.contactName, 'contactName'), 'contactName'),
    contactAddress: needed(cleanAddress(fields.contactAddress), 'contactAddress'),
  };
}
