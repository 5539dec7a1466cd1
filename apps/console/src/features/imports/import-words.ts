import { sexValues } from '@campus/api-client';
import { locales, useFormats, type MessageValues } from '@campus/web-shell';
import type { ShownChange } from '../../shared/field-changes.tsx';
import { useText } from '../../shared/text.ts';
import type { ImportChange, ImportField, ImportNote } from './import-data.ts';

const noteCodes = [
  'ADDRESS_INVALID',
  'ADDRESS_MISSING',
  'ADDRESS_NOT_CHANGED',
  'ADDRESS_OTHER_NAME',
  'ADDRESS_REPEATED',
  'ASK_REGIONAL',
  'COUNTRY_DIFFERS',
  'COUNTRY_MEANT',
  'COUNTRY_MISSING',
  'COUNTRY_NOT_YOURS',
  'COUNTRY_UNKNOWN',
  'DATE_UNREADABLE',
  'EDITION_OVER',
  'ENROLMENT_ENDED',
  'ERROR_VALUE',
  'FORMER_ADDRESS',
  'FORMULA',
  'FORMULA_IN_CELL',
  'FORMULA_WITHOUT_VALUE',
  'GROUP_FULL',
  'GROUP_UNKNOWN',
  'INSTITUTION_UNKNOWN',
  'LEFT_OUT',
  'LOCALE_UNKNOWN',
  'NAME_DIFFERS',
  'NAME_INVALID',
  'NAME_MISSING',
  'NEEDS_OWN_ADDRESS',
  'NOMINATED_ALREADY',
  'NO_GROUP',
  'PERSON_DISABLED',
  'PERSON_REPEATED',
  'PLACE_ENDS',
  'PLACE_IN_THE_PAST',
  'PLACE_LEFT_OUT',
  'PLACE_MEANT',
  'PLACE_OF_THAT_DAY',
  'PLACE_SET_ASIDE',
  'POSITION_WITHOUT_PLACE',
  'POST_UNKNOWN',
  'QUOTA_FULL',
  'SAME_NAME',
  'SEX_UNCLEAR',
  'SINCE_DIFFERS',
  'SINCE_WITHOUT_PLACE',
] as const;
const reasonCodes = [
  'ADDRESS_INVALID',
  'ADDRESS_MISSING',
  'ADDRESS_OTHER_NAME',
  'ADDRESS_REPEATED',
  'ASK_REGIONAL',
  'COUNTRY_MISSING',
  'COUNTRY_NOT_YOURS',
  'COUNTRY_UNKNOWN',
  'EDITION_OVER',
  'ENROLMENT_ENDED',
  'FORMER_ADDRESS',
  'FORMULA_IN_CELL',
  'GROUP_FULL',
  'GROUP_UNKNOWN',
  'LEFT_OUT',
  'NAME_INVALID',
  'NAME_MISSING',
  'NEEDS_OWN_ADDRESS',
  'NOMINATED_ALREADY',
  'NO_GROUP',
  'PERSON_DISABLED',
  'PERSON_REPEATED',
  'PLACE_LEFT_OUT',
  'QUOTA_FULL',
  'SAME_NAME',
] as const;
const faultCodes = [
  'ENCODING_UNCLEAR',
  'FILE_EMPTY',
  'FILE_KIND_UNKNOWN',
  'FILE_TOO_LARGE',
  'QUOTES_UNBALANCED',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_ELSEWHERE',
  'TOO_MANY_ROWS',
  'WORKBOOK_BROKEN',
  'WORKBOOK_OLD_OR_LOCKED',
  'WORKBOOK_TOO_LARGE_INSIDE',
] as const;
const undoCodes = [
  'CERTIFICATE_ISSUED',
  'CHANGED_SINCE',
  'OTHER_RECORDS',
  'SIGNED_IN',
  'UNDONE',
  'WORK_DONE',
] as const;

const among = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  (codes as readonly string[]).includes(code);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const CODE = /^[A-Z]{2}$/;

/** Days among the parameters are written as days are, and countries as they are called. */
const valuesOf = (
  params: unknown,
  { day, country }: { day: (text: string) => string; country: (code: string) => string },
): MessageValues => {
  const shown = (name: string, value: MessageValues[string]) => {
    if (typeof value !== 'string') return value;
    if (name === 'country' && CODE.test(value)) return country(value);
    return DAY.test(value) ? day(value) : value;
  };
  return Object.fromEntries(
    Object.entries(typeof params === 'object' && params !== null ? (params as MessageValues) : {}).map(
      ([name, value]) => [name, shown(name, value)],
    ),
  );
};

/** Sentences for the server's codes about rows, files and undoing; codes newer than this page have one too. */
export const useImportWords = () => {
  const t = useText();
  const formats = useFormats();
  const day = (text: string) => formats.day(text);
  const as = { day, country: (code: string) => formats.country(code) };
  const valueOf = (field: ImportField, value: string): string => {
    if (field === 'COUNTRY') return formats.country(value);
    const sex = sexValues.find((each) => each.toLowerCase() === value);
    if (field === 'SEX' && sex) return t(`vocabulary.sex.${sex}`);
    if (field === 'LOCALE' && among(locales, value)) return formats.language(value);
    return DAY.test(value) ? day(value) : value;
  };
  const shown = (field: ImportField, value: string | null) => (value === null ? null : valueOf(field, value));
  return {
    changes: (changes: readonly ImportChange[]): ShownChange[] =>
      changes.map(({ field, before, after }) => ({
        name: t(`imports.field.${field}`),
        before: shown(field, before),
        after: shown(field, after),
      })),
    reason: (code: string): string =>
      among(reasonCodes, code) ? t(`imports.reason.${code}`) : t('imports.note.unknown', { code }),
    note: ({ code, params }: ImportNote): string =>
      among(noteCodes, code)
        ? t(`imports.note.${code}`, valuesOf(params, as))
        : t('imports.note.unknown', { code }),
    fault: ({ code, params }: ImportNote): string =>
      among(faultCodes, code)
        ? t(`imports.fault.${code}`, valuesOf(params, as))
        : t('imports.note.unknown', { code }),
    undo: (code: string): string =>
      among(undoCodes, code) ? t(`imports.undo.${code}`) : t('imports.note.unknown', { code }),
  };
};
