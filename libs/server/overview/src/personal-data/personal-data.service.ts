import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '@campus/people';
import { PersonalDataExportEntity } from './exporting/personal-data-export.entity.ts';
import { mayTend } from './personal-data.access.ts';
import { copyByOthersMail } from './personal-data.mails.ts';
import {
  erasureWaiting,
  exportsOf,
  exportTaken,
  exportToTake,
  personById,
  type ExportRow,
  type PersonRow,
} from './personal-data.statements.ts';
import {
  type AskForPersonalDataInput,
  type PersonalData,
  type PersonalDataExport,
} from './personal-data.type.ts';

export const MAKE_EXPORT = 'personal-data-export';

const exportOf = (row: ExportRow): PersonalDataExport => ({
  id: row.id,
  status: row.status,
  askedAt: row.asked_at,
  isByPerson: row.asked_by_person,
  reason: row.reason,
  expiresAt: row.expires_at,
  takenAt: row.taken_at,
  bytes: row.bytes,
  url: row.is_mine && row.status === 'ready' ? `/personal-data/${row.id}.zip` : null,
});

/** Copies of what the campus holds about people. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: no such person, or none the actor may tend. With `tx`, as that transaction sees it. */
  async find(actor: Actor, id: string, tx?: EntityManager): Promise<PersonRow | null> {
    if (!isId(id)) return null;
    const person = await (tx
      ? this.database.rowIn(tx, personById, [id])
      : this.database.row(personById, [id]));
    return person && mayTend(actor, person) ? person : null;
  }

  async of(actor: Actor, id: string): Promise<PersonalData | null> {
    const person = await this.find(actor, id);
    if (!person) return null;
    const [exports, erasure] = await Promise.all([
      this.database.rows(exportsOf, [person.id, actor.personId]),
      this.database.row(erasureWaiting, [person.id]),
    ]);
    return {
      personId: person.id,
      fullName: person.name,
      isMe: person.id === actor.personId,
      exports: exports.map(exportOf),
      erasure: erasure && {
        id: erasure.id,
        askedAt: erasure.asked_at,
        dueAt: erasure.due_at,
        isByPerson: erasure.asked_by === person.id,
        reason: erasure.reason,
      },
    };
  }

  /** Refuses NOT_FOUND, REASON_NEEDED (for somebody else's data) and ASKED_ALREADY. */
  async ask(actor: Actor, input: AskForPersonalDataInput): Promise<string> {
    const person = await this.find(actor, input.personId ?? actor.personId);
    if (!person) throw new Refused('NOT_FOUND');
    const reason = person.id === actor.personId ? null : reasonIn(input.reason ?? '');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'askForPersonalData', async () => {
        const id = newId();
        await this.insert(tx, { id, personId: person.id, askedBy: actor.personId, reason });
        await this.jobs.add(tx, MAKE_EXPORT, { exportId: id }, { key: `${MAKE_EXPORT}:${id}` });
        if (reason !== null) await this.tell(tx, person, reason);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'person.export-asked',
          subjectType: 'person',
          subjectId: person.id,
          countryCode: person.country,
          reason,
        });
        return id;
      }),
    );
  }

  /** The file, for the person who asked for it; the first download is recorded. */
  async take(actor: Actor, id: string): Promise<{ hash: string; bytes: number } | null> {
    if (!isId(id)) return null;
    return this.database.transaction(async (tx) => {
      const row = await this.database.rowIn(tx, exportToTake, [id, actor.personId]);
      // Whoever asked may no longer coordinate the person.
      if (!row || !(await this.find(actor, row.person_id, tx))) return null;
      if (row.is_first) {
        await this.database.rowsIn(tx, exportTaken, [id]);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'person.export-taken',
          subjectType: 'person',
          subjectId: row.person_id,
          countryCode: row.country,
        });
      }
      return { hash: row.blob_hash, bytes: row.bytes };
    });
  }

  private async insert(
    tx: EntityManager,
    values: Pick<PersonalDataExportEntity, 'id' | 'personId' | 'askedBy' | 'reason'>,
  ): Promise<void> {
    const { personId, askedBy } = values;
    if (await tx.existsBy(PersonalDataExportEntity, { personId, askedBy, status: 'waiting' }))
      throw new Refused('ASKED_ALREADY');
    await tx.insert(PersonalDataExportEntity, { ...values, status: 'waiting' });
  }

  private async tell(tx: EntityManager, person: PersonRow, reason: string): Promise<void> {
    if (!person.address) return;
    await this.mailer.queue(tx, {
      to: person.address,
      locale: person.locale,
      template: copyByOthersMail,
      data: { name: person.given_names, reason, url: `${this.config.publicUrl}/my-data` },
    });
  }
}
