import type { ImportDetail, ImportPlan } from '../import-data.ts';

/** A plan as it is being changed, before it is tried. */
export type Draft = ImportPlan;

/**
 * The plan of a list, or what its columns suggest; letters go in the console's language until somebody says otherwise. People
 * who are enrolled are written to, unless somebody says otherwise before they are imported.
 */
export const draftOf = (
  { list: { plan, edition }, columns }: ImportDetail,
  editionId: string | null,
  locale: ImportPlan['locale'],
): Draft =>
  plan
    ? { ...plan, editionId: edition?.id ?? editionId }
    : {
        fields: columns.map(({ suggestion }) => suggestion ?? 'NONE'),
        country: null,
        locale,
        surnames: 'BY_COUNTRY',
        nameOrder: 'GIVEN_FIRST',
        dateOrder: 'DMY',
        editionId: edition?.id ?? editionId,
        sendWelcome: (edition?.id ?? editionId) !== null,
      };

type FileColumn = ImportDetail['columns'][number];

/** Columns that hold something and that nobody knows by their heading. */
export const unknownColumns = (columns: readonly FileColumn[]): FileColumn[] =>
  columns.filter(({ suggestion, samples }) => suggestion === null && samples.length > 0);
