import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { canPublish, CourseRights } from '@campus/authoring';
import { OutlineCache, Structures, type Outline } from '@campus/course';
import { CorrectVersion, openEdition, titleIn } from '@campus/delivery';
import { EnrolmentPins } from '@campus/delivery';
import { RegradeAttempts } from '@campus/study';
import { consequencesOf, type Consequences } from './consequences.rules.ts';
import { changesByActivity, Comparisons, hasChangedKeys } from './comparisons.ts';
import {
  type ApplyCorrectionInput,
  type CorrectionPreview,
  type WaitingCorrection,
} from './correction.type.ts';
import { mayCorrectEditions } from './corrections.access.ts';
import * as sql from './corrections.statements.ts';
import { MOST_AT_ONCE } from './regrade-edition.ts';

/** Characters of a note, in one language. */
const LONGEST_NOTE = 600;

/** Attempts named in a preview. */
const MOST_SHOWN = 100;

interface CorrectionRequest {
  editionId: string;
  versionId: string;
}

/** Gives a running edition another version of the same structure: shown first, then done whole. */
@Injectable()
export class CorrectEdition {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly outlines: OutlineCache,
    private readonly structures: Structures,
    private readonly comparisons: Comparisons,
    private readonly pins: EnrolmentPins,
    private readonly versions: CorrectVersion,
    private readonly regrading: RegradeAttempts,
    private readonly rights: CourseRights,
  ) {}

  /** Null when nothing newer waits for an edition that is open. */
  async waiting(editionId: string): Promise<WaitingCorrection | null> {
    const edition = isId(editionId) ? await this.database.row(sql.editionToCorrect, [editionId]) : null;
    if (!edition) return null;
    await this.structures.know(edition.course_id);
    const offer = await this.database.row(sql.waitingForEdition, [editionId]);
    return offer && { versionId: offer.id, number: offer.number };
  }

  /** Null when there is no such edition, or no such version of its course. */
  async preview(
    { editionId, versionId }: CorrectionRequest,
    asked: Locale,
  ): Promise<CorrectionPreview | null> {
    const edition = isId(editionId) ? await this.database.row(sql.editionToCorrect, [editionId]) : null;
    const pair = edition && isId(versionId) ? await this.pair(edition.version_id, versionId) : null;
    if (!edition || !pair) return null;
    const comparison = await this.comparisons.of(edition.version_id, versionId);
    const [outline, given] = [
      await this.outlines.get(versionId),
      await this.database.row(sql.notesOfVersion, [versionId]),
    ];
    const affected = await this.database.rows(sql.attemptsWithKeys, [editionId, versionId, MOST_AT_ONCE]);
    const { attempts, ...counts } = await this.foreseen(affected, versionId);
    const titleOf = (id: string) => titleIn(outline.find(id)?.activity.titles ?? {}, asked);
    return {
      editionId,
      editionTitle: titleIn(edition.titles, asked),
      fromVersionId: edition.version_id,
      from: pair.from_number,
      to: pair.to_number,
      isCorrection: comparison.differences.length === 0,
      enrolled: edition.enrolled,
      activities: await this.activities(editionId, outline, changesByActivity(comparison), titleOf),
      hasChangedKeys: hasChangedKeys(comparison),
      affected: attempts.slice(0, MOST_SHOWN).map(({ row, after }) => ({
        attemptId: row.attempt_id,
        personId: row.person_id,
        name: row.name,
        quizTitle: titleOf(row.activity_id),
        number: row.number,
        score: row.score,
        isPassed: row.is_passed,
        regradedScore: after?.score ?? null,
        wouldPass: after?.isPassed ?? null,
        hasPassed: row.has_passed,
        hasCertificate: row.has_certificate,
      })),
      ...counts,
      affectedCount: affected[0]?.total ?? 0,
      regradableCount: affected[0]?.finished ?? 0,
      notes: given?.notes ?? {},
      locales: [...outline.locales],
    };
  }

  /**
   * By whoever coordinates all countries or publishes the course. Returns the edition’s id. Refuses
   * COURSE_RIGHT_MISSING, EDITION_FROZEN, NOT_A_CORRECTION, VERSION_IN_USE, VERSION_CHANGED.
   */
  async apply(
    actor: Actor,
    input: ApplyCorrectionInput,
  ): Promise<{ editionId: string; versionNumber: number }> {
    const { editionId, versionId, fromVersionId, idempotencyKey } = input;
    const pair = isId(fromVersionId) && isId(versionId) ? await this.pair(fromVersionId, versionId) : null;
    if (!pair) throw new Refused('NOT_FOUND');
    await this.refuseOthers(actor, pair.course_id);
    await this.structures.know(pair.course_id);
    const outline = await this.outlines.get(versionId);
    // Both versions are published and never change, so they are compared before anybody has to wait for a
    // lock.
    const comparison = await this.comparisons.of(fromVersionId, versionId);
    const notes = notesIn(input.notes, outline);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'applyCorrection', async () => {
        await this.refuse(tx, input, pair.course_id);
        const correction = {
          id: newId(),
          editionId,
          fromVersionId,
          toVersionId: versionId,
          notes,
          activityIds: [...changesByActivity(comparison).keys()],
          hasChangedKeys: hasChangedKeys(comparison),
          appliedBy: actor.personId,
        };
        await this.versions.correct(tx, correction);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition.corrected',
          subjectType: 'edition',
          subjectId: editionId,
          detail: {
            from: pair.from_number,
            to: pair.to_number,
            notes,
            activities: correction.activityIds.length,
            hasChangedKeys: correction.hasChangedKeys,
          },
        });
        return editionId;
      }),
    );
    this.pins.editionCorrected(editionId);
    return { editionId, versionNumber: pair.to_number };
  }

  /** What grading again would make of attempts. Nothing is changed. */
  private async foreseen(affected: readonly sql.AffectedRow[], versionId: string): Promise<Consequences> {
    const ids = affected.map(({ attempt_id }) => attempt_id);
    const outcomes = await this.regrading.preview(ids, versionId);
    return consequencesOf(affected.map((row) => ({ row, after: outcomes.get(row.attempt_id) ?? null })));
  }

  /** Who has no right in the course is told nothing of it. */
  private async refuseOthers(actor: Actor, courseId: string): Promise<void> {
    if (mayCorrectEditions(actor)) return;
    const rights = await this.rights.of(actor, courseId);
    if (!rights.length) throw new Refused('NOT_FOUND');
    if (!canPublish(rights)) throw new Refused('COURSE_RIGHT_MISSING');
  }

  private async refuse(
    tx: EntityManager,
    { editionId, versionId, fromVersionId }: ApplyCorrectionInput,
    courseId: string,
  ): Promise<void> {
    const edition = await openEdition(this.database, tx, editionId);
    if (edition.course_id !== courseId) throw new Refused('NOT_FOUND');
    if (edition.version_id === versionId) throw new Refused('VERSION_IN_USE');
    if (edition.version_id !== fromVersionId) throw new Refused('VERSION_CHANGED');
    if (!(await this.database.rowIn(tx, sql.structureIsSame, [versionId, fromVersionId])))
      throw new Refused('NOT_A_CORRECTION');
  }

  private pair(from: string, to: string): Promise<sql.PairRow | null> {
    return this.database.row(sql.versionPair, [from, to]);
  }

  private async activities(
    editionId: string,
    outline: Outline,
    changes: ReadonlyMap<string, number>,
    titleOf: (id: string) => string,
  ) {
    const ids = outline.activities.map(({ id }) => id).filter((id) => changes.has(id));
    const rows = await this.database.rows(sql.workInActivities, [editionId, ids]);
    return ids.map((activityId) => {
      const work = rows.find(({ activity_id }) => activity_id === activityId);
      return {
        activityId,
        title: titleOf(activityId),
        changes: changes.get(activityId) ?? 0,
        begun: work?.begun ?? 0,
        finished: work?.finished ?? 0,
        openAttempts: work?.open_attempts ?? 0,
      };
    });
  }
}

/** In every language of the course: nobody may be told that something changed without being told what. */
function notesIn(given: ApplyCorrectionInput['notes'], outline: Outline): Record<string, string> {
  return Object.fromEntries(
    outline.locales.map((locale) => [locale, lineIn(given[locale] ?? '', 'notes', LONGEST_NOTE)]),
  );
}
