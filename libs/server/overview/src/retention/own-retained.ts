import { dropAged, KEPT_SINCE, reduceAged, type Retained } from '@campus/platform/database/retained.ts';

/** What this domain keeps for a time. */
export const ownRetained: readonly Retained[] = [
  reduceAged({
    code: 'MESSAGES',
    name: 'messages',
    table: 'message',
    where: `t.planned_at < ${KEPT_SINCE} and t.state <> 'planned' and num_nonnulls(t.address, t.subject, t.body) > 0`,
    set: 'address = null, subject = null, body = null',
  }),
  dropAged({ code: 'NOTES', name: 'notes', table: 'person_note', where: `t.removed_at < ${KEPT_SINCE}` }),
];
