import {
  type DataOf,
  nomineeFieldValues,
  type NomineeList,
  type NomineeListRows,
  nomineeRowResultValues,
} from '@campus/api-client';

export type ListDetail = NonNullable<DataOf<typeof NomineeList>['nomineeList']>;
export type ListPlan = NonNullable<ListDetail['plan']>;
export type ListField = ListPlan['fields'][number];
export type ListRow = DataOf<typeof NomineeListRows>['nomineeListRows']['items'][number];
export type RowResult = ListRow['result'];

export const results = nomineeRowResultValues;

export const listFields = nomineeFieldValues;

/** Why a row is skipped or asked about, or what was odd in it: the codes that have a sentence here. */
export const noteCodes = [
  'ADDRESS_INVALID',
  'ADDRESS_MISSING',
  'ADDRESS_REPEATED',
  'ADDRESS_OTHER_NAME',
  'ADDRESS_TAKEN',
  'AUDIENCE_UNKNOWN',
  'CELL_REFUSED',
  'CONSENT_UNCLEAR',
  'COUNTRY_MEANT',
  'COUNTRY_MISSING',
  'COUNTRY_NOT_YOURS',
  'COUNTRY_UNKNOWN',
  'DECIDED',
  'ERROR_VALUE',
  'FORMULA',
  'FORMULA_IN_CELL',
  'FORMULA_WITHOUT_VALUE',
  'GROUP_FULL',
  'INSTITUTION_MISSING',
  'INSTITUTION_UNKNOWN',
  'KIND_UNKNOWN',
  'LEFT_OUT',
  'LINK_USED_UP',
  'LOCALE_UNKNOWN',
  'NAME_INVALID',
  'NAME_MISSING',
  'NEEDS_OWN_ADDRESS',
  'PLACE_LEFT_OUT',
  'PLACE_MEANT',
  'PRIORITY_UNREADABLE',
  'QUOTA_FULL',
  'SEX_UNCLEAR',
] as const;

/** Of these, why a row is skipped or asked about, or has no seat. */
export const reasonCodes = [
  'ADDRESS_INVALID',
  'ADDRESS_MISSING',
  'ADDRESS_OTHER_NAME',
  'ADDRESS_REPEATED',
  'ADDRESS_TAKEN',
  'CELL_REFUSED',
  'COUNTRY_MISSING',
  'COUNTRY_NOT_YOURS',
  'COUNTRY_UNKNOWN',
  'DECIDED',
  'FORMULA_IN_CELL',
  'GROUP_FULL',
  'INSTITUTION_MISSING',
  'INSTITUTION_UNKNOWN',
  'LEFT_OUT',
  'LINK_USED_UP',
  'NAME_INVALID',
  'NAME_MISSING',
  'NEEDS_OWN_ADDRESS',
  'PLACE_LEFT_OUT',
  'QUOTA_FULL',
] as const;

export const countOf = ({ counts }: ListDetail, ...wanted: RowResult[]): number =>
  counts.filter(({ result }) => wanted.includes(result)).reduce((sum, { count }) => sum + count, 0);

/** Names and an address are needed: what of them no column has. */
export const isWhole = (fields: readonly ListField[]): boolean =>
  fields.includes('EMAIL') &&
  (fields.includes('FULL_NAME') ||
    (fields.includes('GIVEN_NAMES') && (fields.includes('SURNAMES') || fields.includes('FIRST_SURNAME'))));
