import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { AuditService } from '../../audit/audit.service.ts';
import type { AuditAction } from '../../audit/audit-actions.ts';
import { clientPages } from '../client-pages.ts';
import { contactById, type ContactRow } from '../person.statements.ts';
import { AccountChangeEntity } from '../account-changes/account-change.entity.ts';
import {
  ChangeKind,
  ChangeState,
  DAYS_TO_DECIDE,
  isMerge,
  wordsOf,
  type MergeValue,
} from '../account-changes/account-change.rules.ts';
import {
  decideChange,
  lapseChanges,
  noteWord,
  waitingOf,
  type ChangeRow,
  type LinkedChange,
} from '../account-changes/account-change.statements.ts';
import { MergeOrders, type MergeEffect } from './merge-orders.ts';
import { mergeAskedMail, mergedMail, mergeKeptMail, type MergeMail } from './merge.mails.ts';

const DAY_MS = 86_400_000;

/** A merge as a coordinator asks for it. */
export interface AskedMerge {
  survivorId: string;
  loserId: string;
  keepEnrolmentIds: readonly string[];
  reason: string;
  effect: MergeEffect;
}

/** How a request ended without a merge. */
interface Ending {
  state: ChangeState;
  by: string | null;
  reason: string | null;
}

/**
 * Two accounts become one as an address changes: both mailboxes say yes, or a second coordinator does when they have had
 * time to answer. Otherwise anyone who holds one mailbox and coordinates would take over what belongs to the other.
 */
@Injectable()
export class MergeChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly orders: MergeOrders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The caller has looked at both accounts and holds them. Refuses CHANGE_WAITING, NOT_FOUND. */
  async ask(tx: EntityManager, actor: Actor, asked: AskedMerge): Promise<string> {
    const { survivorId, loserId, keepEnrolmentIds, reason, effect } = asked;
    await this.database.rowsIn(tx, lapseChanges, [loserId, ChangeKind.MERGE]);
    if (await this.database.rowIn(tx, waitingOf, [loserId, ChangeKind.MERGE]))
      throw new Refused('CHANGE_WAITING');
    const [loser, survivor] = await this.contacts(tx, loserId, survivorId);
    const [closing, staying] = [newToken(), newToken()];
    const id = newId();
    const after: MergeValue = { address: survivor.address, survivorId, keepEnrolmentIds };
    await tx.insert(AccountChangeEntity, {
      id,
      personId: loserId,
      kind: ChangeKind.MERGE,
      before: { address: loser.address },
      after,
      reason,
      askedBy: actor.personId,
      tokenHash: closing.hash,
      otherTokenHash: staying.hash,
      expiresAt: new Date(Date.now() + DAYS_TO_DECIDE * DAY_MS),
      state: ChangeState.WAITING,
    });
    for (const [contact, { token }] of [
      [loser, closing],
      [survivor, staying],
    ] as const)
      await this.mailer.queue(tx, {
        to: contact.address,
        locale: contact.locale,
        template: mergeAskedMail,
        data: {
          name: contact.given_names,
          from: loser.address,
          to: survivor.address,
          url: clientPages.address(this.config.publicUrl, token),
          days: DAYS_TO_DECIDE,
          ...effect,
        },
      });
    await this.record(
      tx,
      'accounts.merge-asked',
      loser,
      actor.personId,
      { changeId: id, survivorId },
      reason,
    );
    return id;
  }

  /** One of the two mailboxes confirms; when both have, the accounts are merged. */
  async confirm(tx: EntityManager, change: LinkedChange): Promise<void> {
    const word = change.is_other ? 'to' : 'from';
    if (change.said === word) return;
    if (change.said === null) {
      await this.database.rowsIn(tx, noteWord, [change.id, word]);
      return;
    }
    await this.database.rowsIn(tx, decideChange, {
      id: change.id,
      state: ChangeState.CONFIRMED,
      decidedBy: null,
      reason: null,
    });
    await this.apply(tx, change, null);
  }

  /** Refuses NOT_FOUND, CHANGE_OVER (an address changed meanwhile), NOT_MERGEABLE {obstacle}, INPUT_INVALID {field}. */
  async apply(tx: EntityManager, change: ChangeRow, approver: Actor | null): Promise<void> {
    const { after } = change;
    if (!isMerge(after) || change.asked_by === null) throw new Refused('NOT_FOUND');
    const { survivorId, keepEnrolmentIds } = after;
    const [loser, survivor] = await this.contacts(tx, change.person_id, survivorId);
    if (loser.address !== wordsOf(change.before) || survivor.address !== after.address)
      throw new Refused('CHANGE_OVER');
    const effect = await this.orders.carryOut(tx, {
      changeId: change.id,
      survivorId,
      loserId: change.person_id,
      keepEnrolmentIds,
      reason: change.reason,
      askedBy: change.asked_by,
      approver,
    });
    await this.write(tx, mergedMail, [loser, survivor], change, effect);
  }

  /** Does nothing but tell both mailboxes and the person who asked. */
  async keep(tx: EntityManager, change: ChangeRow, how: Ending): Promise<void> {
    await this.database.rowsIn(tx, decideChange, {
      id: change.id,
      state: how.state,
      decidedBy: how.by,
      reason: how.reason,
    });
    const ids = [change.person_id, isMerge(change.after) ? change.after.survivorId : null, change.asked_by];
    const contacts: ContactRow[] = [];
    for (const id of ids) {
      const contact = id && (await this.database.rowIn(tx, contactById, [id]));
      if (contact) contacts.push(contact);
    }
    await this.write(tx, mergeKeptMail, contacts, change, {});
    const [loser] = contacts;
    if (loser)
      await this.record(
        tx,
        'accounts.merge-ended',
        loser,
        how.by ?? loser.person_id,
        { changeId: change.id, how: how.state },
        how.reason,
      );
  }

  private async write<Told extends object>(
    tx: EntityManager,
    template: MailTemplate<MergeMail & Told>,
    contacts: readonly ContactRow[],
    change: ChangeRow,
    told: Told,
  ): Promise<void> {
    for (const { address, locale, given_names: name } of contacts)
      await this.mailer.queue(tx, {
        to: address,
        locale,
        template,
        data: { name, from: wordsOf(change.before), to: wordsOf(change.after), ...told },
      });
  }

  private async contacts(tx: EntityManager, one: string, other: string): Promise<[ContactRow, ContactRow]> {
    const first = await this.database.rowIn(tx, contactById, [one]);
    const second = await this.database.rowIn(tx, contactById, [other]);
    if (!first || !second) throw new Refused('NOT_FOUND');
    return [first, second];
  }

  private record(
    tx: EntityManager,
    action: AuditAction,
    { person_id, country_code }: ContactRow,
    actorId: string,
    detail: Record<string, unknown>,
    reason: string | null,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId,
      action,
      subjectType: 'person',
      subjectId: person_id,
      countryCode: country_code,
      reason,
      detail,
    });
  }
}

function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest() };
}
