import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { dayIn, optionalLineIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '../../audit/audit.service.ts';
import type { AuditAction } from '../../audit/audit-actions.ts';
import {
  correctPerson,
  countryOfCode,
  dutyCountry,
  dutyOnDay,
  lockPerson,
  setExtraTime,
  type LockedPerson,
} from './person-changes.statements.ts';
import {
  type ChangeDutyInput,
  type ChangePersonInput,
  type PersonChanged,
  type SetExtraTimeInput,
} from './person-changes.type.ts';
import { isSameName } from '../account-changes/account-change.rules.ts';
import { nameOf, Names } from '../account-changes/names.ts';
import { coordinatesPerson, coordinates } from '../people.access.ts';
import { PeopleInBulk } from '../in-bulk/people-in-bulk.ts';
import { nameIn } from '../name-in.ts';
import { percentIn } from './percent-in.ts';

type Work = (tx: EntityManager, person: LockedPerson) => Promise<void>;
interface Asked {
  personId: string;
  idempotencyKey: string;
}

type Named = Pick<LockedPerson, 'sex' | 'country'> & {
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
};

/** The fields that differ. */
const changedIn = (person: LockedPerson, to: Named): (keyof Named)[] => {
  const was: Named = {
    givenNames: person.given_names,
    firstSurname: person.first_surname,
    secondSurname: person.second_surname,
    sex: person.sex,
    country: person.country,
  };
  return (Object.keys(was) as (keyof Named)[]).filter((field) => was[field] !== to[field]);
};

/** Changes a coordinator makes to a person of their own countries: each with a reason and in the audit. */
@Injectable()
export class PersonChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly bulk: PeopleInBulk,
    private readonly names: Names,
  ) {}

  /** Refuses NOT_FOUND, REASON_NEEDED, INPUT_INVALID {field}. */
  changeDuty(actor: Actor, input: ChangeDutyInput): Promise<PersonChanged> {
    const reason = reasonIn(input.reason);
    const from = dayIn(input.from, 'from');
    const position = optionalLineIn(input.position, 'position', 120) ?? '';
    const [postId, institutionId] = [input.postId ?? null, input.institutionId ?? null];
    if (postId === null && institutionId === null) throw new Refused('INPUT_INVALID', { field: 'postId' });
    if (postId !== null && !isId(postId)) throw new Refused('INPUT_INVALID', { field: 'postId' });
    if (institutionId !== null && !isId(institutionId))
      throw new Refused('INPUT_INVALID', { field: 'institutionId' });
    return this.change(actor, input, 'changeDuty', async (tx, person) => {
      const place = await this.database.rowIn(tx, dutyCountry, [postId, institutionId]);
      // A post of another country is another coordinator's to give; the regional ones move people between countries.
      if (
        !place?.is_known ||
        (place.country !== null && !coordinatesPerson(actor, { id: person.id, country: place.country }))
      )
        throw new Refused('INPUT_INVALID', { field: postId === null ? 'institutionId' : 'postId' });
      if (await this.database.rowIn(tx, dutyOnDay, [person.id, from]))
        throw new Refused('INPUT_INVALID', { field: 'from', reason: 'LATER_DUTY' });
      const assignment = { id: newId(), personId: person.id, institutionId, postId, position, since: from };
      await this.bulk.move(tx, [assignment]);
      await this.record(tx, actor, person, 'person.duty-changed', reason, { from, postId, institutionId });
    });
  }

  /**
   * Certificates issued from now on carry the new name; earlier ones are corrected one by one. The audit,
   * which nobody can correct, does not repeat the words; the person gets them by mail. Refuses NOT_FOUND,
   * REASON_NEEDED, INPUT_INVALID {field; reason: SAME where nothing changes}.
   */
  changePerson(actor: Actor, input: ChangePersonInput): Promise<PersonChanged> {
    const reason = reasonIn(input.reason);
    const to = {
      givenNames: nameIn(input.givenNames, 'givenNames'),
      firstSurname: nameIn(input.firstSurname, 'firstSurname'),
      secondSurname: input.secondSurname?.trim() ? nameIn(input.secondSurname, 'secondSurname') : null,
      sex: input.sex ?? null,
      country: input.country ?? null,
    };
    return this.change(actor, input, 'changePerson', async (tx, person) => {
      const changed = changedIn(person, to);
      if (!changed.length) throw new Refused('INPUT_INVALID', { field: 'givenNames', reason: 'SAME' });
      if (changed.includes('country')) await this.checkCountry(tx, actor, to.country);
      const { sex, country, ...after } = to;
      await this.database.rowsIn(tx, correctPerson, [person.id, sex, country]);
      const before = nameOf(person);
      const named = isSameName(before, after)
        ? {}
        : {
            changeId: await this.names.changeAtOnce(tx, person.id, {
              before,
              after,
              by: actor.personId,
              reason,
            }),
          };
      const move = changed.includes('country') ? { from: person.country, to: country } : {};
      await this.record(tx, actor, person, 'person.corrected', reason, {
        fields: changed,
        ...move,
        ...named,
      });
    });
  }

  /** Anyone who sends a person to another country coordinates that one too. */
  private async checkCountry(tx: EntityManager, actor: Actor, country: string | null): Promise<void> {
    const isKnown = country === null || (await this.database.rowIn(tx, countryOfCode, [country])) !== null;
    if (!isKnown || !coordinates(actor, country)) throw new Refused('INPUT_INVALID', { field: 'country' });
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, EXTRA_TIME_SAME, INPUT_INVALID {field: percent}. */
  async setExtraTime(actor: Actor, input: SetExtraTimeInput): Promise<PersonChanged> {
    const { personId, idempotencyKey } = input;
    const asked = { percent: percentIn(input.percent), reason: reasonIn(input.reason) };
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'setExtraTime', async () => {
        await this.extraTimeWithin(tx, actor, { ...asked, personId });
        return personId;
      }),
    );
    return { personId };
  }

  /**
   * The same in the caller's transaction; returns what it was. All refusals happen before anything is written. A
   * rehearsal leaves nothing in the audit.
   */
  async extraTimeWithin(
    tx: EntityManager,
    actor: Actor,
    { personId, percent, reason }: { personId: string; percent: number; reason: string },
    isRehearsal = false,
  ): Promise<number> {
    const person = await this.locked(tx, actor, personId);
    const from = person.extra_time_percent;
    if (from === percent) throw new Refused('EXTRA_TIME_SAME');
    await this.database.rowsIn(tx, setExtraTime, [person.id, percent]);
    if (!isRehearsal)
      await this.record(tx, actor, person, 'person.extra-time-set', reason, { from, to: percent });
    return from;
  }

  private async locked(tx: EntityManager, actor: Actor, personId: string): Promise<LockedPerson> {
    const person = isId(personId) ? await this.database.rowIn(tx, lockPerson, [personId]) : null;
    if (!person || !coordinatesPerson(actor, person)) throw new Refused('NOT_FOUND');
    return person;
  }

  private async change(actor: Actor, asked: Asked, name: string, work: Work): Promise<PersonChanged> {
    const personId = await this.database.transaction((tx) =>
      once(tx, actor.personId, asked.idempotencyKey, name, async () => {
        const person = await this.locked(tx, actor, asked.personId);
        await work(tx, person);
        return person.id;
      }),
    );
    return { personId };
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    person: LockedPerson,
    action: AuditAction,
    reason: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.country,
      reason,
      detail,
    });
  }
}
