import type { MessageValues } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { ImportNote } from './import-data.ts';

const noteCodes = [
  'ADDRESS_INVALID',
  'ADDRESS_MISSING',
  'ADDRESS_NOT_CHANGED',
  'ADDRESS_OTHER_NAME',
  'ADDRESS_REPEATED',
  'ADDRESS_TAKEN_ELSEWHERE',
  'COUNTRY_DIFFERS',
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
  'NO_GROUP',
  'PERSON_DISABLED',
  'POSITION_WITHOUT_PLACE',
  'POST_UNKNOWN',
  'QUOTA_FULL',
  'SAME_NAME',
  'SEX_UNCLEAR',
] as const;
const faultCodes = [
  'ENCODING_UNCLEAR',
  'FILE_EMPTY',
  'FILE_KIND_UNKNOWN',
  'FILE_TOO_LARGE',
  'QUOTES_UNBALANCED',
  'TOO_MANY_COLUMNS',
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

const valuesOf = (params: unknown): MessageValues =>
  typeof params === 'object' && params !== null ? (params as MessageValues) : {};

/** The sentences for what the server says in codes of rows, files and undoing; a code newer than this page has one too. */
export const useImportWords = () => {
  const t = useText();
  return {
    note: ({ code, params }: ImportNote): string =>
      among(noteCodes, code)
        ? t(`imports.note.${code}`, valuesOf(params))
        : t('imports.note.unknown', { code }),
    fault: ({ code, params }: ImportNote): string =>
      among(faultCodes, code)
        ? t(`imports.fault.${code}`, valuesOf(params))
        : t('imports.note.unknown', { code }),
    undo: (code: string): string =>
      among(undoCodes, code) ? t(`imports.undo.${code}`) : t('imports.note.unknown', { code }),
  };
};
