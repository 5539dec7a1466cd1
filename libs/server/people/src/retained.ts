import { WORDS } from '@campus/platform/database/person-table.ts';
import { KEPT_SINCE, reduceAged, type Retained } from '@campus/platform/database/retained.ts';

/** What this domain keeps for a time. */
export const retained: readonly Retained[] = [
  reduceAged({
    code: 'VIEWINGS',
    name: 'viewings',
    table: 'viewing',
    where: `t.begun_at < ${KEPT_SINCE} and t.reason <> ${WORDS}`,
    set: `reason = ${WORDS}`,
  }),
  reduceAged({
    code: 'LAST_USE',
    name: 'last-use',
    table: 'person',
    where: `t.last_used_at < ${KEPT_SINCE}`,
    set: 'last_used_at = null',
  }),
];
