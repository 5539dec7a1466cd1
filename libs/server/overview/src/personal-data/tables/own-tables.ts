import {
  gone,
  OWN,
  personTable,
  reduced,
  WORDS,
  type DeclaredPersonTable,
} from '@campus/platform/database/person-table.ts';

/** What this domain holds of people, in an order in which rows can go. */
export const ownTables: readonly DeclaredPersonTable[] = [
  personTable({
    name: 'message',
    area: 'messages',
    rows: OWN,
    without: ['mail_id'],
    fate: reduced('address = null, subject = null, body = null', 'PROOF'),
  }),
  personTable({ name: 'reminder_choice', area: 'messages', rows: OWN, without: [], fate: gone }),
  personTable({
    name: 'person_note',
    area: 'notes',
    rows: OWN,
    without: ['author_id', 'removed_by'],
    fate: gone,
  }),
  personTable({
    name: 'saved_view',
    area: 'account',
    rows: 't.owner_id = any(who.accounts)',
    without: [],
    fate: gone,
  }),
  personTable({
    name: 'personal_data_export',
    area: 'record',
    rows: OWN,
    without: ['asked_by', 'blob_hash'],
    fate: gone,
  }),
  personTable({
    name: 'erasure',
    area: 'record',
    rows: OWN,
    without: ['asked_by', 'cancelled_by'],
    fate: reduced(`reason = ${WORDS}`, 'PROOF'),
  }),
  personTable({
    name: 'account_merge',
    area: 'record',
    rows: '(t.survivor_id = any(who.accounts) or t.loser_id = any(who.accounts))',
    without: ['merged_by', 'undone_by', 'changes'],
    fate: reduced(
      `reason = ${WORDS}, changes = '{}', undone_reason = case when undone_at is not null then ${WORDS} end`,
      'PROOF',
    ),
  }),
];
