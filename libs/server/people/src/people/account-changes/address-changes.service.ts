import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { hashOf, isToken, newToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { lockAccount, lockPerson, type LockedPerson } from '../changing/person-changes.statements.ts';
import { clientPages } from '../client-pages.ts';
import { coordinatesPerson, mayChangeAccount } from '../people.access.ts';
import { cleanAddress } from '../people.rules.ts';
import { contactById } from '../person.statements.ts';
import { AccountChangeEntity } from './account-change.entity.ts';
import { ChangeKind, ChangeState, DAYS_TO_DECIDE, isMerge, wordsOf } from './account-change.rules.ts';
import {
  changeByToken,
  decideChange,
  lapseChanges,
  lockBoth,
  lockChange,
  waitingOf,
  type ChangeRow,
  type LinkedChange,
} from './account-change.statements.ts';
import { type AddressChangeByLink, type AskAddressChangeInput } from './account-change.type.ts';
import { addressAskedMail, addressKeptMail, addressProposedMail } from './address.mails.ts';
import { Addresses } from './addresses.ts';
import { MergeChanges } from '../merging/merge-changes.service.ts';

const HOUR = 3_600;
const DAY_MS = 86_400_000;
/** A refusal reveals that the address belongs to somebody, so requests are limited. */
const ASKED_IN_A_DAY = 50;

/** Changing somebody's address: requested by a coordinator, confirmed or refused from the present address. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly addresses: Addresses,
    private readonly merges: MergeChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Refuses NOT_FOUND, REASON_NEEDED, ACCOUNT_OF_STAFF, CHANGE_WAITING, INPUT_INVALID {field: email, reason: TAKEN | SAME},
   * TOO_MANY_TRIES {retryAfter}.
   */
  async ask(actor: Actor, input: AskAddressChangeInput): Promise<string> {
    const reason = reasonIn(input.reason);
    const to = cleanAddress(input.email);
    if (!to) throw new Refused('INPUT_INVALID', { field: 'email' });
    if (!isId(input.personId)) throw new Refused('NOT_FOUND');
    await this.throttle.try([
      { key: `address-asked:${actor.personId}`, limit: ASKED_IN_A_DAY, seconds: 24 * HOUR },
    ]);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'askAddressChange', async () => {
        const person = await this.database.rowIn(tx, lockPerson, [input.personId]);
        if (!person || !coordinatesPerson(actor, person)) throw new Refused('NOT_FOUND');
        if (!mayChangeAccount(actor, person.roles)) throw new Refused('ACCOUNT_OF_STAFF');
        if (to.toLowerCase() === person.address.toLowerCase())
          throw new Refused('INPUT_INVALID', { field: 'email', reason: 'SAME' });
        await this.addresses.refuseTaken(tx, to, person.id);
        await this.database.rowsIn(tx, lapseChanges, [person.id, ChangeKind.ADDRESS]);
        if (await this.database.rowIn(tx, waitingOf, [person.id, ChangeKind.ADDRESS]))
          throw new Refused('CHANGE_WAITING');
        return this.write(tx, actor, person, to, reason);
      }),
    );
  }

  private async write(tx: EntityManager, actor: Actor, person: LockedPerson, to: string, reason: string) {
    const id = newId();
    const token = newToken();
    await tx.insert(AccountChangeEntity, {
      id,
      personId: person.id,
      kind: ChangeKind.ADDRESS,
      before: { address: person.address },
      after: { address: to },
      reason,
      askedBy: actor.personId,
      tokenHash: hashOf(token),
      expiresAt: new Date(Date.now() + DAYS_TO_DECIDE * DAY_MS),
      state: ChangeState.WAITING,
    });
    const data = { name: person.given_names, from: person.address, to };
    const url = clientPages.address(this.config.publicUrl, token);
    const locale = person.locale;
    await this.mailer.queue(tx, {
      to: person.address,
      locale,
      template: addressAskedMail,
      data: { ...data, url, days: DAYS_TO_DECIDE },
    });
    await this.mailer.queue(tx, { to, locale, template: addressProposedMail, data });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'person.address-change-asked',
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.country,
      reason,
      detail: { changeId: id },
    });
    return id;
  }

  /** Null for a link that is none. */
  async byLink(token: string): Promise<AddressChangeByLink | null> {
    const change = isToken(token) ? await this.database.row(changeByToken, [hashOf(token)]) : null;
    return change && byLinkOf(change);
  }

  /**
   * The holder of the present address confirms or refuses. Refuses CHANGE_LINK_INVALID, CHANGE_OVER,
   * INPUT_INVALID {field: email, reason: TAKEN}, TOO_MANY_TRIES.
   */
  async answer(token: string, isConfirmed: boolean, ip: string): Promise<AddressChangeByLink> {
    await this.throttle.try([{ key: `address-link:${networkOf(ip)}`, limit: 100, seconds: HOUR }]);
    await this.database.transaction(async (tx) => {
      const found = isToken(token) ? await this.database.rowIn(tx, changeByToken, [hashOf(token)]) : null;
      if (!found) throw new Refused('CHANGE_LINK_INVALID');
      if (isMerge(found.after))
        await this.database.rowsIn(tx, lockBoth, [[found.person_id, found.after.survivorId]]);
      const lock = isMerge(found.after) ? lockAccount : lockPerson;
      const person = await this.database.rowIn(tx, lock, [found.person_id]);
      const change = await this.database.rowIn(tx, lockChange, [found.id]);
      if (!person || !change || change.is_over) throw new Refused('CHANGE_OVER');
      const how = { state: ChangeState.REFUSED, by: null, reason: null };
      if (change.kind === ChangeKind.MERGE) {
        if (isConfirmed) await this.merges.confirm(tx, { ...change, is_other: found.is_other });
        else await this.merges.keep(tx, change, how);
      } else if (isConfirmed) await this.confirm(tx, change);
      else await this.keep(tx, change, person, how);
    });
    const answered = await this.byLink(token);
    if (!answered) throw new Refused('CHANGE_LINK_INVALID');
    return answered;
  }

  private async confirm(tx: EntityManager, change: ChangeRow): Promise<void> {
    await this.database.rowsIn(tx, decideChange, {
      id: change.id,
      state: ChangeState.CONFIRMED,
      decidedBy: null,
      reason: null,
    });
    await this.apply(tx, change, { by: null, reason: null });
  }

  /** Carries out the requested change; `by` null: confirmed by the link. */
  apply(
    tx: EntityManager,
    change: ChangeRow,
    { by, reason }: { by: string | null; reason: string | null },
  ): Promise<void> {
    return this.addresses.change(tx, {
      actorId: by ?? change.person_id,
      personId: change.person_id,
      to: wordsOf(change.after),
      reason: reason ?? change.reason,
      detail: { changeId: change.id, askedBy: change.asked_by, how: by === null ? 'LINK' : 'APPROVAL' },
    });
  }

  /** Leaves the address as it is and tells both mailboxes and the coordinator who asked. */
  async keep(
    tx: EntityManager,
    change: ChangeRow,
    person: LockedPerson,
    how: { state: ChangeState; by: string | null; reason: string | null },
  ): Promise<void> {
    await this.database.rowsIn(tx, decideChange, {
      id: change.id,
      state: how.state,
      decidedBy: how.by,
      reason: how.reason,
    });
    const [from, to] = [wordsOf(change.before), wordsOf(change.after)];
    const asker = change.asked_by && (await this.database.rowIn(tx, contactById, [change.asked_by]));
    const mailboxes = new Set([from, to, ...(asker ? [asker.address] : [])]);
    for (const mailbox of mailboxes)
      await this.mailer.queue(tx, {
        to: mailbox,
        locale: asker && mailbox === asker.address ? asker.locale : person.locale,
        template: addressKeptMail,
        data: { name: person.given_names, from, to },
      });
    await this.audit.record(tx, {
      actorId: how.by ?? person.id,
      action: 'person.address-change-ended',
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.country,
      reason: how.reason,
      detail: { changeId: change.id, how: how.state },
    });
  }
}

const byLinkOf = (change: LinkedChange): AddressChangeByLink => ({
  kind: change.kind,
  isConfirmedHere: change.said !== null && (change.said === 'to') === change.is_other,
  from: wordsOf(change.before),
  to: wordsOf(change.after),
  state: change.state === ChangeState.WAITING && change.is_over ? ChangeState.CANCELLED : change.state,
  askedAt: change.asked_at,
  expiresAt: change.expires_at,
});
