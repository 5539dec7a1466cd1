import { WORDS } from '@campus/platform/database/person-table.ts';
import { KEPT_SINCE, reduceAged, type Retained } from '@campus/platform/database/retained.ts';

/** SQL condition: the edition `ed` was closed that long ago. */
const CLOSED_LONG_AGO = `ed.closed_at < ${KEPT_SINCE}`;

/** What this domain keeps for a time. */
export const retained: readonly Retained[] = [
  reduceAged({
    code: 'ATTENDANCE_SHEETS',
    name: 'attendance-sheets',
    table: 'attendance_list',
    where: `t.rows <> '[]' and exists (select from edition ed where ed.id = t.edition_id and ${CLOSED_LONG_AGO})`,
    set: `rows = '[]'`,
  }),
  reduceAged({
    code: 'WALK_INS',
    name: 'walk-ins',
    table: 'attendance_walk_in',
    where: `(t.name <> ${WORDS} or t.email is not null)
      and exists (select from edition_group g
                    join edition ed on ed.id = g.edition_id
                   where g.id = t.group_id and ${CLOSED_LONG_AGO})`,
    set: `name = ${WORDS}, email = null, institution = null, device_id = null, device_at = null`,
  }),
];
