import { statement } from '@campus/platform/database/database.ts';
import { type RuleTexts } from '../message-kinds.ts';
import { isOver, ofCountries, ownZone, silenced } from './audience.sql.ts';

/** Why somebody gets no reminder now; codes of `NOT_REMINDED`, and two that stand for themselves. */
export type Unremindable =
  | 'EDITION_FROZEN'
  | 'REMINDED_TODAY'
  | 'LEFT'
  | 'FINISHED'
  | 'NOT_BEGUN'
  | 'NO_ADDRESS'
  | 'UNSUBSCRIBED'
  | 'ADDRESS_BOUNCES';

export interface RemindableRow {
  enrolment_id: string;
  edition_id: string;
  person_id: string;
  /** Where the person is. */
  day: string;
  why: Unremindable | null;
}

interface Asked {
  enrolmentIds: readonly string[];
  /** Whose people; null: everybody. */
  countries: readonly string[] | null;
  /** JSON of country → zone. */
  zonesOfCountries: string;
}

/** By the terms of a reminder that a rule sends: one a day, and none to those who are done or want none. */
export const remindable = statement<RemindableRow, Asked>(
  'message-remindable',
  `select e.id as enrolment_id, e.edition_id, e.person_id, lives.day::text as day,
          case when e.closed_at is not null then 'EDITION_FROZEN'
               when e.status = 'completed' or ${isOver} or st.next_activity_id is null then 'FINISHED'
               when e.status <> 'active' or p.disabled_at is not null then 'LEFT'
               when e.begins_on is not null then 'NOT_BEGUN'
               when exists (select from message x
                             where x.person_id = e.person_id
                               and x.kind <> 'one_off'
                               and x.state <> 'skipped'
                               and (x.local_day = lives.day or x.planned_at > now() - interval '24 hours'))
                 then 'REMINDED_TODAY'
               else ${silenced} end as why
     from enrolment_window e
     join account p on p.id = e.person_id and p.merged_into is null
     join standing st on st.enrolment_id = e.id
     left join current_address mail on mail.person_id = p.id
     cross join lateral (select (now() at time zone coalesce(${ownZone}, e.edition_zone))::date as day) lives
    where e.id = any(:enrolmentIds::uuid[]) and ${ofCountries}
    order by e.id`,
);

/** The kind whose words a reminder by hand has: those of people who have not been seen for some days. */
export const REMINDER = 'inactive';

/** $1 edition: its own words for it, whether the rule is on or off. */
export const reminderTexts = statement<{ texts: RuleTexts }>(
  'message-reminder-texts',
  `select texts from message_rule where edition_id = $1 and kind = '${REMINDER}'`,
);

/** JSON of rows with `enrolmentId`, `editionId`, `personId`, `day` and `sendingId`. What a rule plans in this moment comes first. */
export const planReminders = statement<{ enrolment_id: string }, { rows: string }>(
  'message-plan-reminders',
  `insert into message (edition_id, enrolment_id, person_id, kind, occasion, sending_id, local_day, state)
   select "editionId", "enrolmentId", "personId", '${REMINDER}', 'by-hand:' || day, "sendingId", day, 'planned'
     from jsonb_to_recordset(:rows::jsonb)
          as given ("enrolmentId" uuid, "editionId" uuid, "personId" uuid, "sendingId" uuid, day date)
   on conflict do nothing returning enrolment_id`,
);
