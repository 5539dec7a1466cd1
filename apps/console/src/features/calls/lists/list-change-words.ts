import { nomineeSexValues } from '@campus/api-client';
import { locales, useFormats } from '@campus/web-shell';
import type { ShownChange } from '../../../shared/field-changes.tsx';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import { noteCodes, reasonCodes, type ListRow } from './list-data.ts';

type Change = ListRow['changes'][number];

/** What a list writes or corrects of a nomination, in the reader's words. */
export const useListChanges = () => {
  const t = useText();
  const formats = useFormats();
  const words = useVocabulary();
  const valueOf = (field: Change['field'], value: string): string => {
    const sex = nomineeSexValues.find((each) => each.toLowerCase() === value);
    const locale = locales.find((each) => each === value);
    if (field === 'COUNTRY') return formats.country(value);
    if (field === 'SEX' && sex) return t(`vocabulary.sex.${sex}`);
    if (field === 'LOCALE' && locale) return formats.language(locale);
    if (field === 'INSTITUTION_KIND') return words.institution(value);
    if (field === 'AUDIENCE') return words.audience(value);
    if (field === 'CONSENT') return t(value === 'yes' ? 'calls.list.yes' : 'calls.list.no');
    return value;
  };
  return (changes: readonly Change[]): ShownChange[] =>
    changes.map(({ field, before, after }) => ({
      name: t(`calls.field.${field}`),
      before: before === null ? null : valueOf(field, before),
      after: after === null ? null : valueOf(field, after),
    }));
};

/** Sentences for the server's codes about rows: of a remark, and in short of a reason. */
export const useNoteWords = () => {
  const t = useText();
  const formats = useFormats();
  const words = ({ code, params }: ListRow['notes'][number]): string => {
    const known = noteCodes.find((each) => each === code);
    if (!known) return t('calls.note.unknown', { code });
    const given = params as Record<string, string>;
    return t(`calls.note.${known}`, {
      text: given['text'] ?? given['name'] ?? '',
      name: given['name'] ?? '',
      line: given['line'] ?? '',
      maximum: given['maximum'] ?? '',
      group: given['group'] ?? '',
      seats: given['seats'] ?? '',
      country: given['country'] ? formats.country(given['country']) : '',
    });
  };
  const reason = (code: string): string => {
    const known = reasonCodes.find((each) => each === code);
    return known ? t(`calls.reason.${known}`) : t('calls.note.unknown', { code });
  };
  return Object.assign(words, { reason });
};
