import { Injectable } from '@nestjs/common';
import { playPath, type Standing, type Step } from '@campus/scenario-engine';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type ScenarioActivity } from '@campus/course';
import { isRecord, isText, placeIn } from '../progress/lessons/payloads.ts';
import { Receipts } from '../progress/receipts/receipts.ts';
import { Results } from '../progress/results.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../progress/work.ts';
import { WorkPlaces, type WorkPlace } from '../progress/work-place.ts';
import { branchId, continuationOf, LONGEST_PATH, type Continuation } from './scenarios.rules.ts';
import { keepAttempt, storedAttempt, type StoredAttemptRow } from './scenarios.statements.ts';

interface Origin {
  attemptId: string;
  forkedFrom: string | null;
  forkedAt: number;
}

interface ScenarioPlayed extends Origin {
  enrolmentId: string;
  activityId: string;
  locale: Locale;
  path: Step[];
  isDebriefRead: boolean;
}

/** Where the new decisions of an entry belong. */
interface Target extends Origin {
  decisions: Extract<Continuation, { kind: 'carries-on' }>['decisions'];
  isDebriefRead: boolean;
}

function stepIn(input: unknown): Step | null {
  if (!isRecord(input)) return null;
  const { node, choice } = input;
  return isText(node, 100) && isText(choice, 100) ? { node, choice } : null;
}

function originIn(input: Record<string, unknown>): Origin | null {
  const { attemptId, forkedFrom = null, forkedAt } = input;
  if (!isId(attemptId) || !Number.isInteger(forkedAt) || Number(forkedAt) < 0) return null;
  if (forkedFrom === null) {
    return forkedAt === 0 ? { attemptId: attemptId.toLowerCase(), forkedFrom: null, forkedAt: 0 } : null;
  }
  if (!isId(forkedFrom) || forkedFrom.toLowerCase() === attemptId.toLowerCase()) return null;
  return {
    attemptId: attemptId.toLowerCase(),
    forkedFrom: forkedFrom.toLowerCase(),
    forkedAt: Number(forkedAt),
  };
}

/**
 * Progress of a scenario, or its debrief being read: each entry holds the whole path, so the last one is
 * complete.
 */
@Injectable()
export class ScenarioPlayedHandler implements WorkHandler<ScenarioPlayed> {
  readonly kind = 'scenarioPlayed';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly results: Results,
    private readonly places: WorkPlaces,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): ScenarioPlayed | null {
    if (!isRecord(input)) return null;
    const place = placeIn(input);
    const origin = originIn(input);
    const { locale, isDebriefRead } = input;
    if (!place || !origin || !isLocale(locale) || typeof isDebriefRead !== 'boolean') return null;
    if (!Array.isArray(input.path) || input.path.length < 1 || input.path.length > LONGEST_PATH) return null;
    const path = input.path.flatMap((step) => stepIn(step) ?? []);
    if (path.length < input.path.length || origin.forkedAt >= path.length) return null;
    return { ...place, ...origin, locale, path, isDebriefRead };
  }

  async record(entry: WorkEntry, played: ScenarioPlayed): Promise<Receipt> {
    const place = await this.places.find(entry.personId, played, 'scenario');
    if (!place) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const standing = playPath(place.activity.settings.rules, played.path);
    if (!standing) return this.receipts.refuse(entry, this.kind, 'INPUT_INVALID');
    return this.receipts.once(entry, this.kind, async (tx) => {
      await this.places.lock(tx, place, entry);
      await this.keep(tx, place, played, standing, entry.occurredAt);
    });
  }

  private async keep(
    tx: EntityManager,
    place: WorkPlace<ScenarioActivity>,
    played: ScenarioPlayed,
    standing: Standing,
    at: Date,
  ): Promise<void> {
    const { pin, activity } = place;
    const target = await this.targetOf(tx, place, played);
    const isDebriefRead = standing.isEnded && played.isDebriefRead;
    if (!target.decisions.length && (!isDebriefRead || target.isDebriefRead)) return;
    const kept = await this.database.rowIn(tx, keepAttempt, {
      attemptId: target.attemptId,
      enrolmentId: pin.id,
      versionId: pin.versionId,
      activityId: activity.id,
      locale: played.locale,
      forkedFrom: target.forkedFrom,
      forkedAt: target.forkedAt,
      ending: standing.isEnded ? standing.at : null,
      isDebriefRead,
      at,
      decisions: JSON.stringify(target.decisions),
    });
    if (!kept) throw new Refused('NOT_FOUND');
    const { versionId } = pin;
    const result = { enrolmentId: pin.id, versionId, activityId: activity.id, at };
    if (isDebriefRead) await this.results.markCompleted(tx, result);
    else await this.results.record(tx, { ...result, isCompleted: false, score: null, isPassed: null });
  }

  /** Follows the path from the attempt it names, over the branches made before, to where it adds something. */
  private async targetOf(
    tx: EntityManager,
    place: WorkPlace<ScenarioActivity>,
    played: ScenarioPlayed,
  ): Promise<Target> {
    let origin: Origin = played;
    // Each branch shares at least one decision more than the one before.
    for (let hops = 0; hops <= played.path.length; hops++) {
      const stored = await this.storedIn(tx, place, origin.attemptId);
      if (!stored && !hops && origin.forkedFrom) await this.storedIn(tx, place, origin.forkedFrom);
      const next = continuationOf(stored?.path ?? [], played.path);
      if (next.kind === 'carries-on') {
        return { ...origin, decisions: next.decisions, isDebriefRead: stored?.is_debrief_read ?? false };
      }
      const { attemptId } = origin;
      const { shared, choice } = next;
      origin = {
        attemptId: branchId(attemptId, shared, choice),
        forkedFrom: attemptId,
        forkedAt: shared,
      };
    }
    throw new Refused('INPUT_INVALID');
  }

  /** Null when there is no such attempt yet; refused when it is somebody else's or at another activity. */
  private async storedIn(
    tx: EntityManager,
    { pin, activity }: WorkPlace<ScenarioActivity>,
    attemptId: string,
  ): Promise<StoredAttemptRow | null> {
    const stored = await this.database.rowIn(tx, storedAttempt, [attemptId]);
    if (stored && (stored.enrolment_id !== pin.id || stored.activity_id !== activity.id))
      throw new Refused('NOT_FOUND');
    return stored;
  }
}
