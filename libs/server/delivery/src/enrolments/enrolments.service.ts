import { minutesOfRoute } from '@campus/course-rules';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { EnrolmentEntity } from './enrolment.entity.ts';
import {
  type Enrolled,
  type EnrolLearnerInput,
  type EnrolMyselfInput,
  type OpenEdition,
} from './enrolment.type.ts';
import { titleIn } from '../editions/edition-title.ts';
import { coordinates } from '@campus/people';
import { groupFor, refusalOfGroup, type GroupChoice } from './enrolments.rules.ts';
import { stillToBegin } from './changing/enrolment-changes.statements.ts';
import * as sql from './enrolments.statements.ts';
import { Seats } from './seats/seats.ts';

export interface EnrolmentRequest {
  personId: string;
  editionId: string;
  source: EnrolmentEntity['source'];
  /** A group of the edition that was chosen; otherwise the one of the person's country, or the general one. */
  groupId?: string | null;
}

@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly outlines: OutlineCache,
    private readonly seats: Seats,
  ) {}

  /** Those of these enrolments that are not active yet, with the first day of their edition. */
  async daysToBegin(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows(stillToBegin, [ids]);
    return new Map(rows.map(({ id, beginsOn }) => [id, beginsOn]));
  }

  async openEditions(actor: Actor, asked: Locale): Promise<OpenEdition[]> {
    const now = new Date();
    const rows = await this.database.rows(sql.openEditionsFor, [actor.personId]);
    const open = rows.filter(
      (row) => refusalOfGroup(edition(row), groupFor(groups(row), row.country), true, now) === null,
    );
    return Promise.all(open.map((row) => this.openEdition(row, asked)));
  }

  async enrolMyself(actor: Actor, input: EnrolMyselfInput): Promise<Enrolled> {
    const { editionId } = input;
    if (!isId(editionId)) throw new Refused('NOT_FOUND');
    const request: EnrolmentRequest = { personId: actor.personId, editionId, source: 'self' };
    return this.once(
      actor,
      input.idempotencyKey,
      'enrolMyself',
      async (tx) => (await this.enrol(tx, request)).enrolmentId,
    );
  }

  async enrolLearner(actor: Actor, input: EnrolLearnerInput): Promise<Enrolled> {
    const { personId, editionId } = input;
    if (!isId(personId) || !isId(editionId)) throw new Refused('NOT_FOUND');
    return this.once(actor, input.idempotencyKey, 'enrolLearner', async (tx) => {
      const person = await this.database.rowIn(tx, sql.countryOfPerson, [personId]);
      if (!person || !coordinates(actor, person.country)) throw new Refused('NOT_FOUND');
      return (await this.enrolOther(tx, actor.personId, { personId, editionId, source: 'nominated' }))
        .enrolmentId;
    });
  }

  /** Enrols another person; the audit records who did. Null: the operator. */
  async enrolOther(
    tx: EntityManager,
    actorId: string | null,
    request: EnrolmentRequest,
  ): Promise<{ enrolmentId: string; isNew: boolean }> {
    const { personId, editionId } = request;
    const made = await this.enrol(tx, request);
    if (!made.isNew) return made;
    await this.audit.record(tx, {
      actorId,
      action: 'learner.enrolled',
      subjectType: 'enrolment',
      subjectId: made.enrolmentId,
      countryCode: (await this.database.rowIn(tx, sql.countryOfPerson, [personId]))?.country ?? null,
      detail: { personId, editionId },
    });
    return made;
  }

  /** One enrolment per person and edition: an existing one is returned. */
  private async enrol(
    tx: EntityManager,
    request: EnrolmentRequest,
  ): Promise<{ enrolmentId: string; isNew: boolean }> {
    const { personId, editionId, source } = request;
    const row = await this.database.rowIn(tx, sql.editionForPerson, [editionId, personId]);
    if (!row) throw new Refused('NOT_FOUND');
    const before = await this.existing(tx, request);
    if (before) return before;
    const group = request.groupId
      ? (groups(row).find(({ id }) => id === request.groupId) ?? null)
      : groupFor(groups(row), row.country);
    const refusal = refusalOfGroup(edition(row), group, source === 'self', new Date());
    if (refusal || !group) throw new Refused(refusal ?? 'EDITION_NOT_OPEN');
    await this.seats.lock(tx, [editionId]);
    // The same person may have enrolled while this request waited for the edition.
    const meanwhile = await this.existing(tx, request);
    if (meanwhile) return meanwhile;
    await this.takeSeat(tx, request, group.id);
    const id = newId();
    await tx.insert(EnrolmentEntity, {
      id,
      personId,
      editionId,
      groupId: group.id,
      versionId: row.version_id,
      status: 'active',
      source,
    });
    return { enrolmentId: id, isNew: true };
  }

  /** Officers are not told about quotas: whoever enrols themselves only learns that the edition is full. */
  private async takeSeat(tx: EntityManager, request: EnrolmentRequest, groupId: string): Promise<void> {
    const { editionId, personId, source } = request;
    try {
      await this.seats.requireFor(tx, { editionId, personId, groupId });
    } catch (error) {
      if (source === 'self' && error instanceof Refused && error.code === 'QUOTA_FULL')
        throw new Refused('GROUP_FULL');
      throw error;
    }
  }

  private async existing(tx: EntityManager, { personId, editionId }: EnrolmentRequest) {
    const found = await this.database.rowIn(tx, sql.enrolmentInEdition, [personId, editionId]);
    if (!found) return null;
    if (found.status === 'active' || found.status === 'completed')
      return { enrolmentId: found.id, isNew: false };
    throw new Refused('ENROLMENT_NOT_ACTIVE');
  }

  private async once(
    actor: Actor,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Enrolled> {
    const enrolmentId = await this.database.transaction((tx) =>
      once(tx, actor.personId, key, operation, () => work(tx)),
    );
    return { enrolmentId };
  }

  private async openEdition(row: sql.OpenEditionRow, asked: Locale): Promise<OpenEdition> {
    const outline = await this.outlines.get(row.version_id);
    const locale = outline.localeFor(asked);
    return {
      id: row.id,
      title: titleIn(row.titles, asked),
      courseTitle: outline.titles[locale] ?? outline.courseKey,
      summary: outline.summaries[locale] ?? '',
      endsOn: row.ends_on,
      locales: row.locales.filter(isLocale),
      minutes: minutesOfRoute(row.route, outline.effort, row.session_minutes),
    };
  }
}

const edition = (row: Pick<sql.OpenEditionRow, 'is_open' | 'closed_at'>) => ({
  isOpen: row.is_open,
  closedAt: row.closed_at,
});

const groups = (row: Pick<sql.OpenEditionRow, 'groups'>): GroupChoice[] =>
  row.groups.map((group) => ({ ...group, endsAt: group.endsAt === null ? null : new Date(group.endsAt) }));
