import { dateOrderOf } from '@campus/tabular';
import { type ListFile } from '@campus/people';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ImportPlan } from '../people-import.entity.ts';
import { missingFields, suggestFields } from './import-fields.ts';

/**
 * The plan of a list about which nobody needs to be asked: one sheet, every column that holds something is known by
 * its heading, and each row says its country. Null: somebody has to look at the columns first. People who are enrolled
 * are written to, unless somebody says otherwise before they are imported.
 */
export function clearPlan(
  { headers, rows, otherSheets }: Pick<ListFile, 'headers' | 'rows' | 'otherSheets'>,
  locale: Locale,
  isIntoEdition: boolean,
): ImportPlan | null {
  const fields = suggestFields(headers);
  const isHeld = (column: number) => rows.some(({ cells }) => cells[column]?.trim());
  const isKnown = fields.every((field, column) => field !== null || !isHeld(column));
  const isWhole = missingFields(fields).length === 0 && fields.includes('country');
  // Of whole names nobody can tell what comes first.
  if (!isKnown || !isWhole || otherSheets.length > 0 || fields.includes('full_name')) return null;
  return {
    fields: fields.map((field) => field ?? 'none'),
    country: null,
    locale,
    surnames: 'by_country',
    nameOrder: 'given_first',
    dateOrder: dateOrderOf(rows.map(({ cells }) => cells[fields.indexOf('since')] ?? ''))?.order ?? 'dmy',
    sendWelcome: isIntoEdition,
  };
}
