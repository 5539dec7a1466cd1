import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { areas, type Area, type KeepReason } from '@campus/platform/database/person-table.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { weekdayInWords } from '@campus/platform/words/dates.ts';
import { AuditService } from '@campus/people';
import { ErasureEntity } from './erasure.entity.ts';
import { personTables, whoOf } from '../tables/person-tables.ts';
import { INDISPENSABLE } from '../personal-data.access.ts';
import { erasureAskedMail } from '../personal-data.mails.ts';
import { GRACE_DAYS, isNameTyped } from '../personal-data.rules.ts';
import { PersonalDataService } from '../personal-data.service.ts';
import {
  blockersOf,
  endErasure,
  erasureById,
  erasureWaiting,
  type PersonRow,
} from '../personal-data.statements.ts';
import {
  type AskForErasureInput,
  type CancelErasureInput,
  type ErasurePreview,
} from '../personal-data.type.ts';

const DAY_MS = 86_400_000;

/** Asking that a person be forgotten, looking what that would do, and calling it off. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly data: PersonalDataService,
    private readonly mailer: Mailer,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async preview(actor: Actor, id: string): Promise<ErasurePreview | null> {
    const person = await this.data.find(actor, id);
    if (!person) return null;
    const who = await whoOf(this.database, id);
    const found = new Map<string, number>();
    for (const { name, count } of personTables)
      found.set(name, (await this.database.row(count, who))?.count ?? 0);
    const shares = areas.map((area: Area) => {
      const share = { area, gone: 0, kept: 0, keptFor: new Set<KeepReason>() };
      for (const { name, fate } of personTables.filter((table) => table.area === area)) {
        const count = found.get(name) ?? 0;
        if (fate.act === 'delete') share.gone += count;
        else share.kept += count;
        if (fate.act !== 'delete' && count) share.keptFor.add(fate.why);
      }
      return { ...share, keptFor: [...share.keptFor] };
    });
    return {
      shares: shares.filter(({ gone, kept }) => gone + kept > 0),
      blockers: (await this.database.rows(blockersOf, [id, INDISPENSABLE])).map(({ why }) => why),
      nameToType: person.name,
      graceDays: GRACE_DAYS,
    };
  }

  /** Refuses NOT_FOUND, INPUT_INVALID {field: typedName}, REASON_NEEDED, ERASURE_BLOCKED {why} and ASKED_ALREADY. */
  async ask(actor: Actor, input: AskForErasureInput): Promise<string> {
    const person = await this.data.find(actor, input.personId ?? actor.personId);
    if (!person) throw new Refused('NOT_FOUND');
    const reason = reasonIn(input.reason);
    if (!isNameTyped(input.typedName, person.name))
      throw new Refused('INPUT_INVALID', { field: 'typedName' });
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'askForErasure', async () => {
        await this.refuseBlocked(tx, person.id);
        if (await this.database.rowIn(tx, erasureWaiting, [person.id])) throw new Refused('ASKED_ALREADY');
        const erasure = { id: newId(), personId: person.id, askedBy: actor.personId, reason };
        const dueAt = new Date(Date.now() + GRACE_DAYS * DAY_MS);
        await tx.insert(ErasureEntity, { ...erasure, dueAt, status: 'waiting' });
        await this.tell(tx, person, dueAt);
        await this.record(tx, actor, 'person.erasure-asked', person, reason);
        return erasure.id;
      }),
    );
  }

  /** Refuses NOT_FOUND, also when it was done or cancelled already. */
  async cancel(actor: Actor, input: CancelErasureInput): Promise<string> {
    if (!isId(input.erasureId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'cancelErasure', async () => {
        const erasure = await this.database.rowIn(tx, erasureById, [input.erasureId]);
        const person = erasure && (await this.data.find(actor, erasure.person_id, tx));
        if (erasure?.status !== 'waiting' || !person) throw new Refused('NOT_FOUND');
        await this.database.rowsIn(tx, endErasure, [erasure.id, 'cancelled', actor.personId]);
        await this.record(tx, actor, 'person.erasure-cancelled', person, null);
        return erasure.id;
      }),
    );
  }

  private async refuseBlocked(tx: EntityManager, personId: string): Promise<void> {
    const [blocker] = await this.database.rowsIn(tx, blockersOf, [personId, INDISPENSABLE]);
    if (blocker) throw new Refused('ERASURE_BLOCKED', { why: blocker.why });
  }

  private async tell(tx: EntityManager, person: PersonRow, dueAt: Date): Promise<void> {
    if (!person.address) return;
    await this.mailer.queue(tx, {
      to: person.address,
      locale: person.locale,
      template: erasureAskedMail,
      data: {
        name: person.given_names,
        day: weekdayInWords(dueAt, person.locale, person.time_zone),
        url: `${this.config.publicUrl}/my-data`,
      },
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: 'person.erasure-asked' | 'person.erasure-cancelled',
    person: PersonRow,
    reason: string | null,
  ): Promise<void> {
    const subject = { subjectType: 'person', subjectId: person.id, countryCode: person.country };
    return this.audit.record(tx, { actorId: actor.personId, action, ...subject, reason });
  }
}
