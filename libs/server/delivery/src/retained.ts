import { WORDS } from '@campus/platform/database/person-table.ts';
import { KEPT_SINCE, reduceAged, type Retained } from '@campus/platform/database/retained.ts';

const closedLongAgo = (edition: string) =>
  `exists (select from edition d where d.id = ${edition} and d.closed_at < ${KEPT_SINCE})`;

/** What this domain keeps for a time. */
export const retained: readonly Retained[] = [
  reduceAged({
    code: 'ATTENDANCE_SHEETS',
    name: 'attendance-sheets',
    table: 'attendance_list',
    where: `t.rows <> '[]' and ${closedLongAgo('t.edition_id')}`,
    set: `rows = '[]'`,
  }),
  reduceAged({
    code: 'WALK_INS',
    name: 'walk-ins',
    table: 'attendance_walk_in',
    where: `(t.name <> ${WORDS} or t.email is not null)
      and exists (select from edition_group g where g.id = t.group_id and ${closedLongAgo('g.edition_id')})`,
    set: `name = ${WORDS}, email = null, institution = null, device_id = null, device_at = null`,
  }),
];
