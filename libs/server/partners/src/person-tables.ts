import { gone, OWN, personTable, type DeclaredPersonTable } from '@campus/platform/database/person-table.ts';

/** What this domain holds of people. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({ name: 'partner_account', area: 'signIn', rows: OWN, without: [], fate: gone }),
  personTable({ name: 'partner_join_code', area: 'signIn', rows: OWN, without: ['code_hash'], fate: gone }),
];
