import { gone, kept, OWN, personTable, reduced, type DeclaredPersonTable } from './database/person-table.ts';

/** An address had another holder before or after: only what was sent in the person’s time is theirs. */
const SENT_TO_PERSON = `
  lower(t.to_address) = any(who.addresses)
  and exists (select from jsonb_to_recordset(who.held) m (address text, "from" timestamptz, "to" timestamptz)
               where m.address = lower(t.to_address)
                 and t.created_at >= m."from" - interval '1 day'
                 and (m."to" is null or t.created_at <= m."to"))`;

/** What the platform holds of people. */
export const platformPersonTables: readonly DeclaredPersonTable[] = [
  personTable({
    name: 'mail',
    area: 'messages',
    rows: SENT_TO_PERSON,
    without: ['text_body', 'html_body', 'last_failure', 'leave_url'],
    fate: gone,
  }),
  personTable({
    name: 'mail_bounce',
    area: 'messages',
    rows: 't.address_key = any(who.addresses)',
    without: [],
    fate: gone,
  }),
  personTable({
    name: 'session',
    area: 'signIn',
    rows: OWN,
    without: ['token_hash', 'passkey_id'],
    fate: gone,
  }),
  personTable({ name: 'known_device', area: 'signIn', rows: OWN, without: ['token_hash'], fate: gone }),
  personTable({
    name: 'security_event',
    area: 'signIn',
    rows: OWN,
    without: ['digest', 'actor_id', 'account'],
    fate: reduced('network = null, browser = null, system = null', 'PROOF'),
  }),
  personTable({
    name: 'security_alert',
    area: 'signIn',
    rows: OWN,
    without: ['subject'],
    fate: kept('PROOF'),
  }),
  personTable({
    name: 'idempotency_key',
    area: 'signIn',
    rows: OWN,
    without: ['key', 'result_id', 'answer'],
    fate: gone,
  }),
];
