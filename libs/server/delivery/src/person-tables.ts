import { statement } from '@campus/platform/database/database.ts';
import {
  ENROLLED,
  gone,
  kept,
  OWN,
  personTable,
  reduced,
  WORDS,
  WHO,
  type WhoValues,
  type DeclaredPersonTable,
} from '@campus/platform/database/person-table.ts';

/** What this domain holds of people, in an order in which rows can go. */
export const personTables: readonly DeclaredPersonTable[] = [
  personTable({ name: 'attendance', area: 'attendance', rows: ENROLLED, without: [], fate: kept('FIGURES') }),
  personTable({
    name: 'attendance_entry',
    area: 'attendance',
    rows: ENROLLED,
    without: ['recorded_by'],
    fate: reduced('reason = null, device_id = null, device_at = null'),
  }),
  personTable({
    name: 'made_up_session',
    area: 'attendance',
    rows: ENROLLED,
    without: ['decided_by'],
    subjects: ENROLLED,
    fate: reduced(`reason = ${WORDS}, withdrawn_reason = null`),
  }),
  personTable({
    name: 'attendance_walk_in',
    area: 'attendance',
    rows: ENROLLED,
    without: ['recorded_by', 'resolved_by'],
    subjects: ENROLLED,
    fate: reduced(
      `name = ${WORDS}, email = null, institution = null, reason = null, device_id = null, device_at = null`,
    ),
  }),
  personTable({ name: 'calendar_feed', area: 'attendance', rows: OWN, without: ['token_hash'], fate: gone }),
  personTable({
    name: 'enrolment',
    area: 'learning',
    rows: OWN,
    without: [],
    subjects: OWN,
    fate: reduced('ended_reason = null'),
  }),
  personTable({
    name: 'group_facilitator',
    area: 'account',
    rows: OWN,
    without: [],
    fate: reduced('until = coalesce(until, now())'),
  }),
  personTable({ name: 'helper_note', area: 'account', rows: OWN, without: [], fate: gone }),
];

/** Sheets of attendance name many: only the rows of this person lose their words. */
const reduceSheets = statement<unknown, WhoValues>(
  'erase-sheets',
  `update attendance_list t
      set rows = (select jsonb_agg(case when one ->> 'enrolmentId' = any(who.enrolments::text[])
                                          then one || jsonb_build_object('name', ${WORDS}::text, 'email', '')
                                        else one end
                                   order by place)
                    from jsonb_array_elements(t.rows) with ordinality as row (one, place))
     from ${WHO}
    where exists (select from jsonb_array_elements(t.rows) one
                   where one ->> 'enrolmentId' = any(who.enrolments::text[]))`,
);

export const personErasures = [reduceSheets];
