import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { EnrolmentChanges, EnrolMany, Seats, TransferredEnrolments } from '@campus/delivery';
import { CopiedAttempts, CopiedProgress } from '@campus/study';
import { coordinatesPerson, coordinatesEverywhere } from '@campus/people';
import { obstacleOf } from './transfer.rules.ts';
import { transferFacts, type TransferRow } from './transfer.statements.ts';
import {
  type EnrolmentTransferred,
  type TransferEnrolmentInput,
  type TransferKept,
  type TransferObstacle,
  type TransferPreview,
} from './transfer.type.ts';

interface Asked {
  enrolmentId: string;
  groupId: string;
  reason: string;
}

/** Where somebody goes on, and what went along. */
export interface Transferred {
  goesOn: string;
  fromGroupId: string;
  kept: TransferKept;
}

const keptOf = (row: TransferRow): TransferKept =>
  row.edition_id === row.to_edition_id ? 'ALL' : row.is_same_course ? 'WORK' : 'NOTHING';

/** Moves somebody to another group, of the same edition or of another. */
@Injectable()
export class TransferEnrolment {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly changes: EnrolmentChanges,
    private readonly enrolMany: EnrolMany,
    private readonly seats: Seats,
    private readonly enrolments: TransferredEnrolments,
    private readonly progress: CopiedProgress,
    private readonly attempts: CopiedAttempts,
  ) {}

  /** Null: no such enrolment or group, or a person of another country. */
  async preview(
    actor: Actor,
    enrolmentId: string,
    groupId: string,
    locale: Locale,
  ): Promise<TransferPreview | null> {
    if (!isId(enrolmentId) || !isId(groupId)) return null;
    const row = await this.database.row(transferFacts, [enrolmentId, groupId]);
    if (
      !row ||
      row.is_merged ||
      !coordinatesPerson(actor, { id: row.person_id, country: row.person_country })
    )
      return null;
    return previewOf(row, await this.obstacle(row, actor), locale);
  }

  /** Refuses NOT_FOUND, REASON_NEEDED, EDITION_CLOSED, NOT_TRANSFERABLE {obstacle}. */
  async transfer(actor: Actor, input: TransferEnrolmentInput): Promise<EnrolmentTransferred> {
    const asked = { ...input, reason: reasonIn(input.reason) };
    const enrolmentId = await this.database.transaction((tx) =>
      once(
        tx,
        actor.personId,
        input.idempotencyKey,
        'transferEnrolment',
        async () => (await this.within(tx, actor, asked)).goesOn,
      ),
    );
    return { enrolmentId };
  }

  /**
   * One transfer in the caller's transaction. All refusals happen before anything is written. A rehearsal takes
   * the seat, but copies no work and leaves nothing in the audit.
   */
  async within(tx: EntityManager, actor: Actor, asked: Asked, isRehearsal = false): Promise<Transferred> {
    const { enrolmentId, reason } = asked;
    const row = await this.held(tx, actor, asked);
    const obstacle = await this.obstacle(row, actor, tx);
    if (obstacle) throw new Refused('NOT_TRANSFERABLE', { obstacle });
    const goesOn = await this.move(tx, enrolmentId, row, reason, isRehearsal);
    if (!isRehearsal)
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'enrolment.transferred',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        countryCode: row.person_country,
        reason,
        detail: { personId: row.person_id, fromGroup: row.group_id, toGroup: row.to_group_id, goesOn },
      });
    return { goesOn, fromGroupId: row.group_id, kept: keptOf(row) };
  }

  /**
   * From here on nobody else can take the last seat or change the enrolment. The edition is locked first, as
   * everywhere.
   */
  private async held(tx: EntityManager, actor: Actor, { enrolmentId, groupId }: Asked) {
    const values = [enrolmentId, groupId];
    const before =
      isId(enrolmentId) && isId(groupId) ? await this.database.rowIn(tx, transferFacts, values) : null;
    if (!before) throw new Refused('NOT_FOUND');
    await this.enrolMany.holdSeats(tx, before.to_edition_id);
    await this.changes.locked(tx, actor, enrolmentId);
    return (await this.database.rowIn(tx, transferFacts, values)) ?? before;
  }

  private async obstacle(row: TransferRow, actor: Actor, tx?: EntityManager) {
    const wanted = { editionId: row.to_edition_id, personId: row.person_id, groupId: row.to_group_id };
    const shortages = await this.seats.shortagesFor(wanted, tx);
    return obstacleOf({
      status: row.status,
      isSameGroup: row.group_id === row.to_group_id,
      isSameEdition: row.edition_id === row.to_edition_id,
      isClosed: row.is_closed,
      isInEdition: row.is_in_edition,
      isOtherCountry:
        row.to_country !== null && row.to_country !== row.person_country && !coordinatesEverywhere(actor),
      isGroupFull: shortages.some(({ isGroup }) => isGroup),
      isQuotaFull: shortages.some(({ isGroup }) => !isGroup),
    });
  }

  private async move(
    tx: EntityManager,
    from: string,
    row: TransferRow,
    reason: string,
    isRehearsal: boolean,
  ): Promise<string> {
    if (row.edition_id === row.to_edition_id) {
      await this.enrolments.toGroup(tx, from, row.to_group_id);
      return from;
    }
    const to = newId();
    await this.enrolments.begin(tx, [from, to], row.to_group_id);
    if (row.is_same_course && !isRehearsal) {
      await this.progress.copy(tx, from, to);
      await this.attempts.copy(tx, from, to);
    }
    await this.enrolments.end(tx, [from, to], reason);
    return to;
  }
}

function previewOf(row: TransferRow, obstacle: TransferObstacle | null, locale: Locale): TransferPreview {
  const isSameEdition = row.edition_id === row.to_edition_id;
  const isSameVersion = row.is_same_course;
  const share = (total: number, isKept: boolean) => ({ total, kept: isKept ? total : 0 });
  return {
    isSameEdition,
    isSameVersion,
    editionTitle: titleIn(row.to_titles, locale),
    groupName: row.to_group_name,
    endsOn: row.to_ends_on,
    activities: share(row.activities, isSameVersion),
    worksheets: share(row.worksheets, isSameVersion),
    quizAttempts: share(row.quiz_attempts, isSameVersion),
    otherAttempts: share(row.other_attempts, isSameEdition),
    attendance: share(row.attendance, isSameEdition),
    surveyAnswers: share(row.survey_answers, isSameEdition),
    obstacle,
  };
}
