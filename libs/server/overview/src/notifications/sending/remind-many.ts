import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { doneAmong, idsAmong } from '@campus/platform/many/many.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { nationalZones } from '@campus/delivery';
import { type RuleTexts } from '../message-kinds.ts';
import { countriesOf } from '../notifications.access.ts';
import { wordsOf } from '../texts/message-words.ts';
import { MessagePreviews } from './message-previews.ts';
import { MessageSendingEntity } from './message-sending.entity.ts';
import {
  planReminders,
  REMINDER,
  remindable,
  reminderTexts,
  type RemindableRow,
  type Unremindable,
} from './remind-many.statements.ts';
import {
  type EnrolmentsReminded,
  type ReminderOfMany,
  type RemindEnrolmentsInput,
  type RemindersPreview,
  type RemindersPreviewArgs,
} from './remind-many.type.ts';
import { WriteMessages } from './write-messages.ts';

/** Reminds many people at once, by the terms and in the words of the rule for people not seen for some days. */
@Injectable()
export class RemindMany {
  constructor(
    private readonly database: Database,
    private readonly previews: MessagePreviews,
    private readonly writing: WriteMessages,
    private readonly audit: AuditService,
  ) {}

  /** Refuses INPUT_INVALID {field}. A repeat gets the first answer. */
  async remind(actor: Actor, input: RemindEnrolmentsInput): Promise<EnrolmentsReminded> {
    const ids = idsAmong(input.enrolmentIds, 'enrolmentIds');
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'remindEnrolments', async () => {
        const rows = await this.database.rowsIn(tx, remindable, asked(actor, ids));
        const planned = await this.plan(tx, actor, readersAmong(rows));
        return reminded(ids, rows, planned);
      }),
    );
  }

  /** Null: these are no ids, or too many. */
  async preview(
    actor: Actor,
    { enrolmentIds, locale }: RemindersPreviewArgs,
  ): Promise<RemindersPreview | null> {
    let ids: string[];
    try {
      ids = idsAmong(enrolmentIds, 'enrolmentIds');
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
    const rows = await this.database.rows(remindable, asked(actor, ids));
    const readers = readersAmong(rows);
    // Shown as it goes to the first of those asked for: the database has no order of its own.
    const first = ids.flatMap((id) => readers.find(({ enrolment_id }) => enrolment_id === id) ?? [])[0];
    const sample = first
      ? await this.previews.ofText(
          actor,
          { editionId: first.edition_id, enrolmentId: first.enrolment_id, kind: REMINDER },
          { locale, ...wordsOf(REMINDER, await this.texts(first.edition_id), locale) },
        )
      : null;
    return { ...reminded(ids, rows, new Set(readers.map(({ enrolment_id }) => enrolment_id))), sample };
  }

  private async texts(editionId: string, tx?: EntityManager): Promise<RuleTexts> {
    const row = tx
      ? await this.database.rowIn(tx, reminderTexts, [editionId])
      : await this.database.row(reminderTexts, [editionId]);
    return row?.texts ?? {};
  }

  /** One sending an edition, so that the log says who wrote. */
  private async plan(
    tx: EntityManager,
    actor: Actor,
    readers: readonly RemindableRow[],
  ): Promise<Set<string>> {
    const sendings = new Map<string, string>();
    for (const editionId of new Set(readers.map(({ edition_id }) => edition_id))) {
      const [id, texts] = [newId(), await this.texts(editionId, tx)];
      await tx.insert(MessageSendingEntity, { id, editionId, sentBy: actor.personId, texts });
      sendings.set(editionId, id);
    }
    const rows = readers.map((row) => ({
      enrolmentId: row.enrolment_id,
      editionId: row.edition_id,
      personId: row.person_id,
      sendingId: sendings.get(row.edition_id),
      day: row.day,
    }));
    const planned = await this.database.rowsIn(tx, planReminders, { rows: JSON.stringify(rows) });
    const done = new Set(planned.map(({ enrolment_id }) => enrolment_id));
    if (done.size) await this.writing.soon(tx);
    for (const [editionId, sendingId] of sendings)
      await this.record(
        tx,
        actor,
        { editionId, sendingId },
        rows.filter((row) => row.editionId === editionId && done.has(row.enrolmentId)).length,
      );
    return done;
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    { editionId, sendingId }: { editionId: string; sendingId: string },
    people: number,
  ): Promise<void> {
    const [country = null, ...more] = countriesOf(actor) ?? [];
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'message.sent',
      subjectType: 'edition',
      subjectId: editionId,
      countryCode: more.length ? null : country,
      detail: { sendingId, people },
    });
  }
}

const asked = (actor: Actor, enrolmentIds: readonly string[]) => ({
  enrolmentIds,
  countries: countriesOf(actor),
  zonesOfCountries: JSON.stringify(nationalZones),
});

/** Of somebody in two editions, the first. */
function readersAmong(rows: readonly RemindableRow[]): RemindableRow[] {
  const people = new Set<string>();
  return rows.filter(({ why, person_id: personId }) => {
    if (why !== null || people.has(personId)) return false;
    people.add(personId);
    return true;
  });
}

const refusalOf = (why: Unremindable): Pick<ReminderOfMany, 'refusal' | 'params'> =>
  why === 'EDITION_FROZEN' || why === 'REMINDED_TODAY'
    ? { refusal: why, params: {} }
    : { refusal: 'NOT_REMINDED', params: { why } };

function reminded(
  ids: readonly string[],
  rows: readonly RemindableRow[],
  done: ReadonlySet<string>,
): EnrolmentsReminded {
  const found = new Map(rows.map((row) => [row.enrolment_id, row]));
  const enrolments = ids.map((enrolmentId): ReminderOfMany => {
    const row = found.get(enrolmentId.toLowerCase());
    if (!row) return { enrolmentId, refusal: 'NOT_FOUND', params: {} };
    if (done.has(row.enrolment_id)) return { enrolmentId, refusal: null, params: {} };
    // Planned in this moment by a rule, or reminded in another edition.
    return { enrolmentId, ...refusalOf(row.why ?? 'REMINDED_TODAY') };
  });
  return { enrolments, doneCount: doneAmong(enrolments) };
}
