import { statement, type Statement } from '@campus/platform/database/database.ts';
import { type Order } from '@campus/platform/database/order.ts';
import type { Choice, ChoicePageValues, ChoiceValues } from '../../rosters/roster-query.ts';
import { isHeld, silenced } from './audience.sql.ts';
import { audiencePage, type DueRow } from './due.statements.ts';
import { type AudienceSort } from '../message.type.ts';

const FROM = `participant e
  join account p on p.id = e.person_id
  join standing st on st.enrolment_id = e.id
  left join current_address mail on mail.person_id = p.id`;

/** A message by hand never goes to people who left or are on hold, perhaps because they died, whatever the filter. */
const STILL_HERE = `e.status in ('active', 'completed', 'on_hold') and p.disabled_at is null
  and not ${isHeld}`;

/** Of the people that a filter of the roster finds. */
const readersOf = ({ where }: Choice): string => `
  select e.id as enrolment_id, e.edition_id, p.id as person_id, p.given_names, p.first_surname,
         p.second_surname, p.country_code, ${silenced} as why
    from ${FROM}
   where ${where} and ${STILL_HERE}`;

export const audienceOf = (choice: Choice, order: Order<AudienceSort>): Statement<DueRow, ChoicePageValues> =>
  audiencePage(`message-audience-${choice.name}`, { readers: readersOf(choice) }, order);

/** The same people. Those excluded are listed in the log with the reason. */
export const planOneOff = (
  choice: Choice,
): Statement<{ why: string | null }, ChoiceValues & { sendingId: string }> =>
  statement(
    `message-one-off-${choice.name}`,
    `insert into message (edition_id, enrolment_id, person_id, kind, occasion, sending_id, local_day, state,
                          why, settled_at)
     select to_send.edition_id, enrolment_id, person_id, 'one_off', 'sending:' || sending.id, sending.id,
            current_date, case when why is null then 'planned' else 'skipped' end, why,
            case when why is not null then now() end
       from message_sending sending
       cross join lateral (${readersOf(choice)}) to_send
      where sending.id = :sendingId returning why`,
  );
