import { gone, OWN, personTable, type DeclaredPersonTable } from '@campus/platform/database/person-table.ts';

const OF_ACCOUNT = `t.account_id in (select id from partner_account where person_id = any(who.accounts))`;

const AS_MEMBER = `
  exists (select from partner_place p
            join partner_account k on k.platform_id = p.platform_id
           where p.id = t.place_id and k.subject = t.subject and k.person_id = any(who.accounts))`;

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({ name: 'partner_score', area: 'learning', rows: OF_ACCOUNT, without: [], fate: gone }),
  personTable({
    name: 'partner_guest',
    area: 'learning',
    rows: OF_ACCOUNT,
    without: ['looked_at_as'],
    fate: gone,
  }),
  personTable({ name: 'partner_member', area: 'learning', rows: AS_MEMBER, without: [], fate: gone }),
  personTable({
    name: 'partner_pass',
    area: 'signIn',
    rows: OF_ACCOUNT,
    without: ['pass_hash', 'path'],
    fate: gone,
  }),
  personTable({ name: 'partner_account', area: 'signIn', rows: OWN, without: [], fate: gone }),
  personTable({ name: 'partner_join_code', area: 'signIn', rows: OWN, without: ['code_hash'], fate: gone }),
];
