import { gone, OWN, personTable, type DeclaredPersonTable } from '@campus/platform/database/person-table.ts';

/** What this domain holds of people. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({
    name: 'course_right',
    area: 'account',
    rows: OWN,
    without: ['given_by'],
    fate: gone,
  }),
];
