import { type ImportField } from '../reading/import-fields.ts';

/** Remarks that say that a field of a row that is imported is not taken, each with its field. */
const UNTAKEN: Readonly<Record<string, Exclude<ImportField, 'none'>>> = {
  ADDRESS_NOT_CHANGED: 'email',
  COUNTRY_DIFFERS: 'country',
  DATE_UNREADABLE: 'since',
  INSTITUTION_UNKNOWN: 'institution',
  LOCALE_UNKNOWN: 'locale',
  NAME_DIFFERS: 'full_name',
  PLACE_OF_THAT_DAY: 'institution',
  PLACE_SET_ASIDE: 'institution',
  POSITION_WITHOUT_PLACE: 'position',
  POST_UNKNOWN: 'post',
  SEX_UNCLEAR: 'sex',
  SINCE_DIFFERS: 'since',
  SINCE_WITHOUT_PLACE: 'since',
};

export interface Untaken {
  field: ImportField;
  /** The remark of its rows. */
  code: string;
  rows: number;
}

/** What of the rows that are imported is not taken: how many have each remark; those of the most rows first. */
export const untakenOf = (remarked: readonly { code: string; rows: number }[]): Untaken[] =>
  remarked
    .flatMap(({ code, rows }) => {
      const field = UNTAKEN[code];
      return field ? [{ field, code, rows }] : [];
    })
    .sort((one, other) => other.rows - one.rows);
