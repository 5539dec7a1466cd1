import { statement, type Statement } from '../../platform/database/database.ts';
import { type Choice } from '../rosters/index.ts';
import { silenced, type DueRow } from './due.statements.ts';

const FROM = `enrolment e
  join person p on p.id = e.person_id
  join enrolment_standing st on st.enrolment_id = e.id
  left join person_email mail on mail.person_id = p.id and mail.valid_to is null`;

/** Whom a message by hand never goes to, whatever the filter says: gone, or held back, perhaps because somebody died. */
const STILL_HERE = `e.status in ('active', 'completed', 'invited', 'on_hold') and p.disabled_at is null
  and not exists (select from outcome_override held where held.enrolment_id = e.id and held.kind = 'hold' and held.withdrawn_at is null)`;

/** The last two parameters are limit and offset. */
export const audienceOf = ({ name, where, order, values }: Choice): Statement<DueRow> =>
  statement(
    `message-audience-${name}`,
    `select e.id as enrolment_id, p.id as person_id, concat_ws(' ', p.given_names, p.first_surname, p.second_surname) as full_name,
            p.country_code as country, ${silenced('p', 'mail')} as why, count(*) over ()::int as total,
            count(${silenced('p', 'mail')}) over ()::int as silenced
       from ${FROM} where ${where} and ${STILL_HERE}
      order by ${silenced('p', 'mail')} nulls first, ${order} limit $${values.length + 1} offset $${values.length + 2}`,
  );

/** The same people; the last parameter is the sending. Those it does not go to stand in the log with the reason. */
export const planOneOff = ({ name, where, values }: Choice): Statement<{ why: string | null }> =>
  statement(
    `message-one-off-${name}`,
    `insert into message (edition_id, enrolment_id, person_id, kind, occasion, sending_id, local_day, state, why, settled_at)
     select to_send.edition_id, enrolment_id, person_id, 'one_off', 'sending:' || sending.id, sending.id, current_date,
            case when why is null then 'planned' else 'skipped' end, why, case when why is not null then now() end
       from message_sending sending
       cross join lateral (select e.edition_id, e.id as enrolment_id, p.id as person_id, ${silenced('p', 'mail')} as why
                             from ${FROM} where ${where} and ${STILL_HERE}) to_send
      where sending.id = $${values.length + 1} returning why`,
  );
