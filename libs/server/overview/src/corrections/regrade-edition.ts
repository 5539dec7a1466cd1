import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '@campus/people';
import { OutlineCache } from '@campus/course';
import { openEdition, titleIn } from '@campus/delivery';
import { RegradeAttempts, type AttemptOutcome } from '@campus/study';
import { type EditionRegraded, type RegradeEditionInput } from './correction.type.ts';
import { regradedMail } from './corrections.mails.ts';
import { attemptsToRegrade, type RegradableRow } from './corrections.statements.ts';

/** Attempts in one transaction. Whatever is left is graded by asking again. */
export const MOST_AT_ONCE = 500;

interface Regraded {
  row: RegradableRow;
  before: AttemptOutcome;
  after: AttemptOutcome;
}

const isRaised = ({ before, after }: Regraded): boolean => after.score > before.score;
const isPassedNow = ({ before, after }: Regraded): boolean => !before.isPassed && after.isPassed === true;

/** Grades the attempts of an edition again by the corrected keys it has. */
@Injectable()
export class RegradeEdition {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly attempts: RegradeAttempts,
    private readonly outlines: OutlineCache,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses NOT_FOUND, EDITION_FROZEN and, when the edition has another version by now, VERSION_CHANGED. */
  async regrade(actor: Actor, input: RegradeEditionInput): Promise<EditionRegraded> {
    const { editionId, versionId, idempotencyKey } = input;
    const counts = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, idempotencyKey, 'regradeEdition', async () => {
        const edition = await openEdition(this.database, tx, editionId);
        if (edition.version_id !== versionId) throw new Refused('VERSION_CHANGED');
        const regraded = await this.regradeAll(tx, editionId, versionId);
        const raised = regraded.filter(isRaised);
        for (const one of raised) await this.record(tx, actor, one);
        await this.tell(tx, versionId, raised);
        const found = {
          regraded: regraded.length,
          raised: raised.length,
          passed: raised.filter(isPassedNow).length,
        };
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition.regraded',
          subjectType: 'edition',
          subjectId: editionId,
          detail: { versionId, ...found },
        });
        return found;
      }),
    );
    return { editionId, ...counts };
  }

  private async regradeAll(tx: EntityManager, editionId: string, versionId: string): Promise<Regraded[]> {
    const regraded: Regraded[] = [];
    for (const row of await this.database.rowsIn(tx, attemptsToRegrade, [
      editionId,
      versionId,
      MOST_AT_ONCE,
    ])) {
      const outcomes = await this.attempts.regrade(tx, row.attempt_id, versionId);
      if (outcomes) regraded.push({ row, ...outcomes });
    }
    return regraded;
  }

  private record(tx: EntityManager, actor: Actor, { row, before, after }: Regraded): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action: 'enrolment.regraded',
      subjectType: 'enrolment',
      subjectId: row.enrolment_id,
      countryCode: row.country,
      detail: {
        personId: row.person_id,
        activityId: row.activity_id,
        attempt: row.number,
        from: before.score,
        to: after.score,
      },
    });
  }

  /** One mail for each attempt whose score rises: its result differs from the one the officer has read. */
  private async tell(tx: EntityManager, versionId: string, raised: readonly Regraded[]): Promise<void> {
    if (raised.length === 0) return;
    const outline = await this.outlines.getIn(tx, versionId);
    for (const { row, before, after } of raised) {
      if (row.address === null) continue;
      const { enrolment_id: enrolmentId, activity_id: activityId, attempt_id: attemptId } = row;
      await this.mailer.queue(tx, {
        to: row.address,
        locale: row.locale,
        template: regradedMail,
        data: {
          name: row.given_names,
          quiz: titleIn(outline.find(activityId)?.activity.titles ?? {}, row.locale),
          attempt: row.number,
          before: before.score,
          after: after.score,
          isPassedNow: isPassedNow({ row, before, after }),
          url: `${this.config.publicUrl}/course/${enrolmentId}/quiz/${activityId}/attempt/${attemptId}`,
        },
      });
    }
  }
}
