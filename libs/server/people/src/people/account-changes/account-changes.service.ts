import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { letterReasonIn, reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lockAccount, lockPerson, type LockedPerson } from '../changing/person-changes.statements.ts';
import { coordinatesPerson, coordinatedCountries, mayChangeAccount } from '../people.access.ts';
import {
  approvableFrom,
  approvalObstacle,
  ChangeKind,
  ChangeState,
  isMerge,
  wordsOf,
} from './account-change.rules.ts';
import {
  changeById,
  decideChange,
  listWaiting,
  lockBoth,
  lockChange,
  waitingOf,
  type ChangeRow,
  type ListedChange,
} from './account-change.statements.ts';
import {
  type AccountChange,
  type AccountChangeList,
  type CancelAccountChangeInput,
  type DecideAccountChangeInput,
  type OwnAccountChange,
} from './account-change.type.ts';
import { AddressChanges } from './address-changes.service.ts';
import { MergeChanges } from '../merging/merge-changes.service.ts';
import { NameChanges } from './name-changes.service.ts';

/** What waits to be decided about accounts, and the decisions of coordinators. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly database: Database,
    private readonly addresses: AddressChanges,
    private readonly names: NameChanges,
    private readonly merges: MergeChanges,
  ) {}

  /** Of people the actor coordinates, the oldest first. */
  async waiting(actor: Actor, personId: string | null, { limit, offset }: Page): Promise<AccountChangeList> {
    if (personId !== null && !isId(personId)) return { items: [], totalCount: 0 };
    const values = {
      countries: coordinatedCountries(actor),
      viewerId: actor.personId,
      personId,
      limit,
      offset,
    };
    const rows = await this.database.rows(listWaiting, values);
    return { items: rows.map((row) => listed(actor, row)), totalCount: rows[0]?.total ?? 0 };
  }

  async ofMine(actor: Actor): Promise<OwnAccountChange[]> {
    const found: OwnAccountChange[] = [];
    for (const kind of Object.values(ChangeKind)) {
      const row = await this.database.row(waitingOf, [actor.personId, kind]);
      if (row) found.push({ id: row.id, kind, to: wordsOf(row.after), askedAt: row.asked_at });
    }
    return found;
  }

  /**
   * By a coordinator who did not ask for it. Refuses NOT_FOUND, REASON_NEEDED, ACCOUNT_OF_STAFF, CHANGE_OVER,
   * CHANGE_TOO_EARLY {from}, SECOND_PERSON_NEEDED, INPUT_INVALID {field: email, reason: TAKEN}.
   */
  approve(actor: Actor, input: DecideAccountChangeInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.decide(actor, input, 'approveAccountChange', async (tx, change, person) => {
      if (!coordinatesPerson(actor, person)) throw new Refused('NOT_FOUND');
      if (!mayChangeAccount(actor, person.roles)) throw new Refused('ACCOUNT_OF_STAFF');
      const waiting = { kind: change.kind, askedAt: change.asked_at, askedBy: change.asked_by };
      const obstacle = approvalObstacle(waiting, actor.personId, new Date());
      if (obstacle === 'CHANGE_TOO_EARLY')
        throw new Refused(obstacle, { from: approvableFrom(waiting).toISOString() });
      if (obstacle) throw new Refused(obstacle);
      await this.database.rowsIn(tx, decideChange, {
        id: change.id,
        state: ChangeState.APPROVED,
        decidedBy: actor.personId,
        reason,
      });
      if (change.kind === ChangeKind.ADDRESS)
        await this.addresses.apply(tx, change, { by: actor.personId, reason });
      else if (change.kind === ChangeKind.MERGE) await this.merges.apply(tx, change, actor);
      else await this.names.apply(tx, change, person, actor.personId, reason);
    });
  }

  /** By a coordinator, or by the person. Refuses NOT_FOUND, REASON_NEEDED, ACCOUNT_OF_STAFF, CHANGE_OVER. */
  cancel(actor: Actor, input: CancelAccountChangeInput): Promise<string> {
    const reason = reasonIn(input.reason);
    const letterReason = letterReasonIn(input.letterReason);
    return this.decide(actor, input, 'cancelAccountChange', async (tx, change, person) => {
      const isOwn = person.id === actor.personId;
      if (!isOwn && !coordinatesPerson(actor, person)) throw new Refused('NOT_FOUND');
      if (!isOwn && !mayChangeAccount(actor, person.roles)) throw new Refused('ACCOUNT_OF_STAFF');
      // What the one side asked for, the other refuses.
      const state = isOwn === (change.kind !== ChangeKind.NAME) ? ChangeState.REFUSED : ChangeState.CANCELLED;
      const how = { state, by: actor.personId, reason };
      if (change.kind === ChangeKind.ADDRESS) await this.addresses.keep(tx, change, person, how);
      else if (change.kind === ChangeKind.MERGE) await this.merges.keep(tx, change, how);
      else await this.names.keep(tx, change, person, { ...how, letterReason });
    });
  }

  private decide(
    actor: Actor,
    input: DecideAccountChangeInput,
    name: string,
    work: (tx: EntityManager, change: ChangeRow, person: LockedPerson) => Promise<void>,
  ): Promise<string> {
    if (!isId(input.changeId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, name, async () => {
        const found = await this.database.rowIn(tx, changeById, [input.changeId]);
        const merge = found && isMerge(found.after) ? found.after : null;
        if (found && merge) await this.database.rowsIn(tx, lockBoth, [[found.person_id, merge.survivorId]]);
        const lock = merge ? lockAccount : lockPerson;
        const person = found && (await this.database.rowIn(tx, lock, [found.person_id]));
        const change = person && (await this.database.rowIn(tx, lockChange, [input.changeId]));
        if (!change || (person.id !== actor.personId && !coordinatesPerson(actor, person)))
          throw new Refused('NOT_FOUND');
        if (change.is_over) throw new Refused('CHANGE_OVER');
        await work(tx, change, person);
        return person.id;
      }),
    );
  }
}

function listed(actor: Actor, row: ListedChange): AccountChange {
  const waiting = { kind: row.kind, askedAt: row.asked_at, askedBy: row.asked_by };
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    fullName: row.full_name,
    countryCode: row.country,
    from: wordsOf(row.before),
    to: wordsOf(row.after),
    reason: row.kind === ChangeKind.NAME ? null : row.reason,
    askedByName: row.asked_by === row.person_id ? null : row.asked_by_name,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    approvableFrom: approvableFrom(waiting),
    isAskedByMe: row.asked_by === actor.personId,
    isBouncing: row.is_bouncing,
    mayDecide: mayChangeAccount(actor, row.roles),
  };
}
