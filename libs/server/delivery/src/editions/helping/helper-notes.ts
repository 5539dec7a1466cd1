import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { optionalLineIn } from '@campus/platform/graphql/written.ts';
import { type HelperNote, type SaveHelperNoteInput } from './helper-note.type.ts';

const LONGEST = { hours: 200, how: 300 } as const;

/** $1 person. */
const noteOf = statement<HelperNote>(
  'helper-note',
  `select hours, how from helper_note where person_id = $1`,
);

/** $1 person, $2 hours, $3 how. */
const keepNote = statement(
  'helper-note-keep',
  `insert into helper_note (person_id, hours, how, changed_at) values ($1, $2, $3, now())
   on conflict (person_id) do update set hours = excluded.hours, how = excluded.how, changed_at = now()`,
);

/** What those who help say of themselves. */
@Injectable()
export class HelperNotes {
  constructor(private readonly database: Database) {}

  async own(actor: Actor): Promise<HelperNote> {
    return (await this.database.row(noteOf, [actor.personId])) ?? { hours: null, how: null };
  }

  /** Refuses INPUT_INVALID {field}. */
  async save(actor: Actor, input: SaveHelperNoteInput): Promise<HelperNote> {
    const hours = optionalLineIn(input.hours, 'hours', LONGEST.hours);
    const how = optionalLineIn(input.how, 'how', LONGEST.how);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'saveHelperNote', async () => {
        await this.database.rowsIn(tx, keepNote, [actor.personId, hours, how]);
        return actor.personId;
      }),
    );
    return { hours, how };
  }
}
