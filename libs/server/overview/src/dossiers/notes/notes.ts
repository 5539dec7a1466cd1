import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { coordinatesPerson } from '@campus/people';
import { type AddPersonNoteInput, type NoteKept, type StrikePersonNoteInput } from './notes.type.ts';
import { PersonNoteEntity } from './person-note.entity.ts';

const LONGEST = 4000;

const personToNote = statement<{ id: string; country: string | null }>(
  'person-to-note',
  `select id, country_code as country from account where id = $1 and merged_into is null`,
);
const lockNote = statement<{ id: string; person_id: string; country: string | null; is_struck: boolean }>(
  'person-note-lock',
  `select n.id, n.person_id, p.country_code as country, n.removed_at is not null as is_struck
     from person_note n join account p on p.id = n.person_id where n.id = $1 for update of n`,
);

/** What coordinators want to remember about a person. The audit records that there is a note, never its text. */
@Injectable()
export class PersonNotes {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Refuses NOT_FOUND, INPUT_INVALID {field: body}. */
  async add(actor: Actor, input: AddPersonNoteInput): Promise<NoteKept> {
    const body = input.body.normalize('NFC').trim();
    if (!body || body.length > LONGEST || !body.isWellFormed() || body.includes('\0'))
      throw new Refused('INPUT_INVALID', { field: 'body' });
    if (!isId(input.personId)) throw new Refused('NOT_FOUND');
    const noteId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'addPersonNote', async () => {
        const person = await this.database.rowIn(tx, personToNote, [input.personId]);
        if (!person || !coordinatesPerson(actor, person)) throw new Refused('NOT_FOUND');
        const note = { id: newId(), personId: person.id, authorId: actor.personId, body };
        await tx.insert(PersonNoteEntity, note);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'person-note.added',
          subjectType: 'person',
          subjectId: person.id,
          countryCode: person.country,
        });
        return note.id;
      }),
    );
    return { noteId };
  }

  /** It stays, with who struck it and why; its text is shown no more. Refuses NOT_FOUND, REASON_NEEDED. */
  async strike(actor: Actor, input: StrikePersonNoteInput): Promise<NoteKept> {
    const reason = reasonIn(input.reason);
    if (!isId(input.noteId)) throw new Refused('NOT_FOUND');
    const noteId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'strikePersonNote', async () => {
        const note = await this.database.rowIn(tx, lockNote, [input.noteId]);
        if (
          !note ||
          note.is_struck ||
          !coordinatesPerson(actor, { id: note.person_id, country: note.country })
        )
          throw new Refused('NOT_FOUND');
        await tx.update(PersonNoteEntity, note.id, {
          removedAt: () => 'now()',
          removedBy: actor.personId,
          removedReason: reason,
        });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'person-note.struck',
          subjectType: 'person',
          subjectId: note.person_id,
          countryCode: note.country,
          reason,
        });
        return note.id;
      }),
    );
    return { noteId };
  }
}
