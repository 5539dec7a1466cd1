import { statement } from '@campus/platform/database/database.ts';
import { dropAged, KEPT_SINCE, type Retained } from '@campus/platform/database/retained.ts';
import { TELL_DAYS_BEFORE } from './plans/plan-keeping.rules.ts';

/** SQL condition about `d` and `e`, of `offering` and `participant`: closed long ago, and the person was told since, in time. */
const TOLD_IN_TIME = `
  e.plan_told_at >= d.closed_at and e.plan_told_at < $2::timestamptz - interval '${TELL_DAYS_BEFORE} days'`;

/** Fields, notes and rounds of the plan that go: what has no words goes with nobody told. */
const GOING = `
  fields as (
    select t.enrolment_id, t.activity_id, t.field_id
      from worksheet_value t
      join participant e on e.id = t.enrolment_id
      join offering d on d.id = e.edition_id
     where d.closed_at < ${KEPT_SINCE}
       and ((${TOLD_IN_TIME})
            or not exists (select from written_field v
                            where v.enrolment_id = t.enrolment_id
                              and v.activity_id = t.activity_id
                              and v.field_id = t.field_id
                              and v.has_words))
  ), notes as (
    select t.enrolment_id, t.id
      from screen_note t
      join participant e on e.id = t.enrolment_id
      join offering d on d.id = e.edition_id
     where d.closed_at < ${KEPT_SINCE} and (t.text is null or (${TOLD_IN_TIME}))
  ), rounds as (
    select t.id
      from plan_hand_in t
      join participant e on e.id = t.enrolment_id
      join offering d on d.id = e.edition_id
     where d.closed_at < ${KEPT_SINCE}
       and t.fields <> '[]'
       and ((${TOLD_IN_TIME})
            or not exists (select from written_field v where v.enrolment_id = e.id and v.has_words))
  )`;

/** What this domain keeps for a time. */
export const retained: readonly Retained[] = [
  // Of editions closed long ago, with their replies.
  dropAged({
    code: 'ENQUIRIES',
    name: 'enquiries',
    table: 'enquiry',
    where: `
      exists (select from participant e
                join offering d on d.id = e.edition_id
               where e.id = t.enrolment_id and d.closed_at < ${KEPT_SINCE})`,
  }),
  {
    code: 'PLANS',
    count: statement<{ count: number }>(
      'retention-count-plans',
      `with ${GOING}
       select ((select count(*) from fields) + (select count(*) from notes)
               + (select count(*) from rounds))::int as count`,
    ),
    drop: statement(
      'retention-drop-plans',
      `with ${GOING},
       gone as (delete from screen_note t using notes n where t.enrolment_id = n.enrolment_id and t.id = n.id),
       bare as (update plan_hand_in t set fields = '[]' from rounds r where t.id = r.id),
       mute as (update plan_review t set comments = '{}', summary = '' from rounds r where t.hand_in_id = r.id)
       delete from worksheet_value t using fields f
        where t.enrolment_id = f.enrolment_id and t.activity_id = f.activity_id and t.field_id = f.field_id`,
    ),
  },
];
