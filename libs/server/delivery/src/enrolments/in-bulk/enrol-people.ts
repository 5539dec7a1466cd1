import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { coordinatesPerson, coordinatedCountries } from '@campus/people';
import {
  editionExists,
  enrollableCount,
  enrollables,
  groupOfEdition,
  peopleToEnrol,
} from '../changing/enrolment-changes.statements.ts';
import {
  type Enrollables,
  EnrolOutcome,
  type EnrolledPerson,
  type EnrolPeopleInput,
  type PeopleEnrolled,
} from '../changing/enrolment-changes.type.ts';
import { EnrolmentsService } from '../enrolments.service.ts';

const MOST = 100;

const outcomes: Record<string, EnrolOutcome> = {
  GROUP_FULL: EnrolOutcome.GROUP_FULL,
  QUOTA_FULL: EnrolOutcome.QUOTA_FULL,
  EDITION_NOT_OPEN: EnrolOutcome.NO_GROUP,
  ENROLMENT_NOT_ACTIVE: EnrolOutcome.ENDED,
  NOT_FOUND: EnrolOutcome.NOT_FOUND,
};

/** Enrols several people in an edition at a coordinator's request, and reports on each of them. */
@Injectable()
export class EnrolPeople {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** People of the countries the actor coordinates, by name or address. */
  async find(actor: Actor, editionId: string, search: string, page: Page): Promise<Enrollables> {
    if (!isId(editionId)) return { items: [], totalCount: 0 };
    const values = {
      editionId,
      countries: coordinatedCountries(actor),
      pattern: containingPlain(search) ?? '%',
    };
    const [items, counted] = await Promise.all([
      this.database.rows(enrollables, {
        ...values,
        limit: page.limit,
        offset: page.offset,
        viewerId: actor.personId,
      }),
      this.database.row(enrollableCount, { ...values, viewerId: actor.personId }),
    ]);
    return { items, totalCount: counted?.count ?? 0 };
  }

  /** Refuses NOT_FOUND, EDITION_CLOSED, INPUT_INVALID {field}. A repeat gets the first answer. */
  async enrol(actor: Actor, input: EnrolPeopleInput): Promise<PeopleEnrolled> {
    const ids = [...new Set(input.personIds)];
    if (ids.length === 0 || ids.length > MOST || !ids.every(isId))
      throw new Refused('INPUT_INVALID', { field: 'personIds' });
    if (!isId(input.editionId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'enrolPeople', async () => ({
        people: await this.each(tx, actor, input, ids),
      })),
    );
  }

  private async each(
    tx: EntityManager,
    actor: Actor,
    { editionId, groupId }: EnrolPeopleInput,
    ids: readonly string[],
  ): Promise<EnrolledPerson[]> {
    const edition = await this.database.rowIn(tx, editionExists, [editionId]);
    if (!edition) throw new Refused('NOT_FOUND');
    if (edition.is_closed) throw new Refused('EDITION_CLOSED');
    const group = groupId ? await this.group(tx, groupId, editionId) : null;
    const known = await this.database.rowsIn(tx, peopleToEnrol, [ids]);
    const done: EnrolledPerson[] = [];
    for (const personId of ids) {
      const person = known.find(({ id }) => id === personId.toLowerCase());
      const outcome =
        !person || !coordinatesPerson(actor, person)
          ? EnrolOutcome.NOT_FOUND
          : group && group.country !== null && group.country !== person.country
            ? EnrolOutcome.NO_GROUP
            : await this.one(tx, actor, { personId, editionId, groupId: group?.id ?? null });
      done.push({ personId, outcome });
    }
    return done;
  }

  private async group(tx: EntityManager, groupId: string, editionId: string) {
    const group = isId(groupId) ? await this.database.rowIn(tx, groupOfEdition, [groupId, editionId]) : null;
    if (!group) throw new Refused('INPUT_INVALID', { field: 'groupId' });
    return group;
  }

  /** A refusal is thrown before anything is written: the others go on in the same transaction. */
  private async one(
    tx: EntityManager,
    actor: Actor,
    at: { personId: string; editionId: string; groupId: string | null },
  ): Promise<EnrolOutcome> {
    try {
      const { isNew } = await this.enrolments.enrolOther(tx, actor.personId, { ...at, source: 'nominated' });
      return isNew ? EnrolOutcome.ENROLLED : EnrolOutcome.BEFORE;
    } catch (error) {
      const outcome = error instanceof Refused ? outcomes[error.code] : undefined;
      if (!outcome) throw error;
      return outcome;
    }
  }
}
