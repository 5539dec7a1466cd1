import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { lockPerson, type LockedPerson } from '../changing/person-changes.statements.ts';
import { isOfStaff } from '../people.access.ts';
import { AccountChangeEntity } from './account-change.entity.ts';
import { ChangeKind, ChangeState, DAYS_TO_DECIDE, isSameName, wordsOf } from './account-change.rules.ts';
import { decideChange, dropWaiting, waitingOf, type ChangeRow } from './account-change.statements.ts';
import { nameAskedMail, nameKeptMail } from './name.mails.ts';
import { NamePins } from './name-pins.ts';
import { nameOf, Names } from './names.ts';
import { type NameParts } from '../one-person.rules.ts';

const DAY_MS = 86_400_000;
/** Source recorded when people change their own data. */
const BY_THEMSELVES = 'profile';

/** Another name of one's own: changed at once while nothing depends on the name, otherwise requested from a coordinator. */
@Injectable()
export class NameChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly names: Names,
    private readonly pins: NamePins,
  ) {}

  /** True when somebody has to approve first; the former name then stays for now. */
  async changeOwn(tx: EntityManager, actor: Actor, to: NameParts): Promise<boolean> {
    const person = await this.database.rowIn(tx, lockPerson, [actor.personId]);
    if (!person) throw new Error(`person ${actor.personId} has a session and no account`);
    const before = nameOf(person);
    if (isSameName(before, to)) return false;
    if (isOfStaff(person.roles) || (await this.pins.isHeld(tx, person.id))) {
      await this.ask(tx, person, to);
      return true;
    }
    const made = { before, after: to, by: person.id, reason: BY_THEMSELVES };
    const changeId = await this.names.changeAtOnce(tx, person.id, made);
    await this.record(tx, person, 'person.renamed', person.id, { changeId });
    return false;
  }

  /** A repeated request for the same name keeps waiting; another name replaces it. */
  private async ask(tx: EntityManager, person: LockedPerson, to: NameParts): Promise<void> {
    const waiting = await this.database.rowIn(tx, waitingOf, [person.id, ChangeKind.NAME]);
    if (waiting && wordsOf(waiting.after) === wordsOf(to)) return;
    await this.database.rowsIn(tx, dropWaiting, [person.id, ChangeKind.NAME]);
    const id = newId();
    const before = nameOf(person);
    await tx.insert(AccountChangeEntity, {
      id,
      personId: person.id,
      kind: ChangeKind.NAME,
      before,
      after: to,
      reason: BY_THEMSELVES,
      askedBy: person.id,
      expiresAt: new Date(Date.now() + DAYS_TO_DECIDE * DAY_MS),
      state: ChangeState.WAITING,
    });
    await this.mailer.queue(tx, {
      to: person.address,
      locale: person.locale,
      template: nameAskedMail,
      data: { name: person.given_names, from: wordsOf(before), to: wordsOf(to) },
    });
    await this.record(tx, person, 'person.name-change-asked', person.id, { changeId: id });
  }

  /** What the person asked for takes place. */
  async apply(
    tx: EntityManager,
    change: ChangeRow,
    person: LockedPerson,
    by: string,
    reason: string,
  ): Promise<void> {
    if ('address' in change.after) throw new Error(`change ${change.id} is none of a name`);
    await this.names.change(tx, person.id, change.after);
    await this.record(
      tx,
      person,
      'person.renamed',
      by,
      { changeId: change.id, askedBy: change.asked_by },
      reason,
    );
  }

  /** The name stays: refused by a coordinator, who may write to the person why, or taken back by the person. */
  async keep(
    tx: EntityManager,
    change: ChangeRow,
    person: LockedPerson,
    how: { state: ChangeState; by: string; reason: string; letterReason: string | null },
  ): Promise<void> {
    await this.database.rowsIn(tx, decideChange, {
      id: change.id,
      state: how.state,
      decidedBy: how.by,
      reason: how.reason,
    });
    if (how.state === ChangeState.REFUSED)
      await this.mailer.queue(tx, {
        to: person.address,
        locale: person.locale,
        template: nameKeptMail,
        data: {
          name: person.given_names,
          from: wordsOf(nameOf(person)),
          to: wordsOf(change.after),
          letterReason: how.letterReason,
        },
      });
    const detail = { changeId: change.id, how: how.state };
    await this.record(tx, person, 'person.name-change-ended', how.by, detail, how.reason);
  }

  private record(
    tx: EntityManager,
    person: LockedPerson,
    action: 'person.renamed' | 'person.name-change-asked' | 'person.name-change-ended',
    actorId: string,
    detail: Record<string, unknown>,
    reason: string | null = null,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId,
      action,
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.country,
      reason,
      detail,
    });
  }
}
