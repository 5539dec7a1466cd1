import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type ReminderChoice } from './reminder.type.ts';
import { type ReminderChoiceEntity } from './reminder-choice.entity.ts';

const choiceOf = statement<{ is_off: boolean }>(
  'reminder-choice',
  `select is_off from reminder_choice where person_id = $1`,
);
/** Returns nothing when there is no such person. */
const choose = statement<{ is_off: boolean }>(
  'reminder-choose',
  `insert into reminder_choice (person_id, is_off, made_by) select id, $2, $3 from account where id = $1
   on conflict (person_id) do update set is_off = excluded.is_off, made_by = excluded.made_by, made_at = now()
   returning is_off`,
);

/** Whether somebody wants reminders, which only the person decides. */
@Injectable()
export class Reminders {
  constructor(private readonly database: Database) {}

  async choice(personId: string): Promise<ReminderChoice> {
    const row = await this.database.row(choiceOf, [personId]);
    return { id: personId, isOn: !row?.is_off };
  }

  /** The last word counts; saying it twice changes nothing. Null: there is no such person. */
  async choose(
    personId: string,
    isOn: boolean,
    madeBy: ReminderChoiceEntity['madeBy'],
  ): Promise<ReminderChoice | null> {
    const row = await this.database.row(choose, [personId, !isOn, madeBy]);
    return row && { id: personId, isOn: !row.is_off };
  }
}
