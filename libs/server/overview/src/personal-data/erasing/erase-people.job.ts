import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { log } from '@campus/platform/http/log.ts';
import { AuditService, ForgottenEvents } from '@campus/people';
import { erasures, subjectsOf, whoOf } from '../tables/person-tables.ts';
import { INDISPENSABLE } from '../personal-data.access.ts';
import {
  blockersOf,
  endErasure,
  erasureById,
  erasuresDue,
  personById,
  type ErasureRow,
  type PersonRow,
} from '../personal-data.statements.ts';

/** Until the end of the transaction records let words be removed. */
const letWordsGo = statement('erase-begin', `select set_config('campus.erasing', 'on', true)`);

/** Forgets the people whose days of grace are over; a person who cannot be forgotten now is tried again an hour later. */
@Injectable()
export class ErasePeopleJob {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly events: ForgottenEvents,
    jobs: Jobs,
  ) {
    jobs.registerCron('erase-people', '13 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    for (const { id } of await this.database.rows(erasuresDue)) {
      const isDone = await this.database.transaction((tx) => this.erase(tx, id));
      if (!isDone) log.info('an erasure waits', { erasure: id });
    }
  }

  private async erase(tx: EntityManager, erasureId: string): Promise<boolean> {
    const erasure = await this.database.rowIn(tx, erasureById, [erasureId]);
    if (erasure?.status !== 'waiting') return true;
    const person = await this.database.rowIn(tx, personById, [erasure.person_id]);
    if (!person || (await this.database.rowIn(tx, blockersOf, [person.id, INDISPENSABLE]))) return false;
    await this.database.rowsIn(tx, letWordsGo);
    const who = await whoOf(this.database, person.id, tx);
    for (const erase of erasures) await this.database.rowsIn(tx, erase, who);
    await this.database.rowsIn(tx, endErasure, [erasure.id, 'done', null]);
    await this.reduceAudit(tx, erasure, person, await subjectsOf(this.database, who, tx));
    return true;
  }

  /** The links of the chain stay; this event lists those that were reduced, and their new hashes. */
  private async reduceAudit(
    tx: EntityManager,
    erasure: ErasureRow,
    person: PersonRow,
    subjects: readonly string[],
  ): Promise<void> {
    const reduced = await this.events.forget(tx, subjects);
    await this.audit.record(tx, {
      actorId: erasure.asked_by,
      action: 'person.erased',
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.country,
      detail: {
        erasureId: erasure.id,
        reduced,
      },
    });
  }
}
