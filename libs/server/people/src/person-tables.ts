import {
  gone,
  kept,
  OWN,
  personTable,
  reduced,
  WORDS,
  type DeclaredPersonTable,
} from '@campus/platform/database/person-table.ts';

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({
    name: 'account_change',
    area: 'account',
    rows: OWN,
    without: ['token_hash', 'other_token_hash', 'asked_by', 'decided_by'],
    fate: gone,
  }),
  personTable({ name: 'person_secret', area: 'signIn', rows: OWN, without: ['password_hash'], fate: gone }),
  personTable({ name: 'password_reset', area: 'signIn', rows: OWN, without: ['token_hash'], fate: gone }),
  personTable({
    name: 'second_factor',
    area: 'signIn',
    rows: OWN,
    without: ['sealed_secret', 'last_step'],
    fate: gone,
  }),
  personTable({
    name: 'passkey',
    area: 'signIn',
    rows: OWN,
    without: ['credential_id', 'public_key', 'sign_count', 'transports'],
    fate: gone,
  }),
  personTable({
    name: 'passkey_challenge',
    area: 'signIn',
    rows: OWN,
    without: ['challenge_hash', 'purpose'],
    fate: gone,
  }),
  personTable({ name: 'institution_account', area: 'signIn', rows: OWN, without: [], fate: gone }),
  personTable({ name: 'recovery_code', area: 'signIn', rows: OWN, without: ['code_hash'], fate: gone }),
  personTable({
    name: 'viewing',
    area: 'viewings',
    rows: OWN,
    without: ['staff_id'],
    fate: reduced(`reason = ${WORDS}`, 'PROOF'),
  }),
  personTable({ name: 'consent_record', area: 'account', rows: OWN, without: [], fate: kept('PROOF') }),
  personTable({
    name: 'role_grant',
    area: 'account',
    rows: OWN,
    without: ['granted_by'],
    fate: reduced('revoked_at = coalesce(revoked_at, now())', 'PROOF'),
  }),
  personTable({
    name: 'assignment',
    area: 'account',
    rows: OWN,
    without: [],
    fate: reduced(`position = ''`),
  }),
  personTable({ name: 'person_email', area: 'account', rows: OWN, without: ['address_key'], fate: gone }),
  personTable({
    name: 'person',
    area: 'account',
    rows: 't.id = any(who.accounts)',
    without: ['search_key'],
    subjects: 't.id = any(who.accounts)',
    fate: reduced(
      `given_names = ${WORDS}, first_surname = ${WORDS}, second_surname = null, extra_time_percent = 0,
       last_used_at = null, disabled_at = coalesce(disabled_at, now()), erased_at = now()`,
    ),
  }),
];
