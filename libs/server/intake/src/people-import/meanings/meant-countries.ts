import { plainWords } from '@campus/people';
import { isOfPlace, type MappedValue } from '../people-import.entity.ts';
import { type RowReading } from '../reading/read-row.ts';

/** Countries as somebody said of this list what its texts mean; the last answer counts. */
export function meantCountries(values: readonly MappedValue[]) {
  const said = new Map(
    values.flatMap((value) => (isOfPlace(value) ? [] : [[plainWords(value.text), value.country] as const])),
  );
  const of = (text: string): string | null => said.get(plainWords(text)) ?? null;
  return {
    of,
    /** A row that is read by such an answer says so. */
    remarked: (reading: RowReading, text: string | undefined): RowReading => {
      const country = text === undefined ? null : of(text);
      if (text === undefined || country === null || !('person' in reading)) return reading;
      const remark = { code: 'COUNTRY_MEANT', params: { field: 'country', text, country, by: 'list' } };
      return { ...reading, remarks: [...reading.remarks, remark] };
    },
  };
}
