import { Inject, Injectable } from '@nestjs/common';
import { launchHref, launchState, storeCommit, type Item, type SavedCmi } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../platform/auth/actor.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { once } from '../../platform/database/idempotent.ts';
import { newId } from '../../platform/database/uuid.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { OutlineCache, type ScormActivity } from '../courses/index.ts';
import { completedIn, isActivityOpen, Results, WorkPlaces, type WorkPlace } from '../progress/index.ts';
import { contentOriginOf, contentTicket } from './content-address.ts';
import { commitToken } from './direct-commits.ts';
import { Packages, type KnownPackage } from './packages.ts';
import { sessionSeconds } from './session-time.ts';
import { ScormAttemptEntity } from './scorm-attempt.entity.ts';
import { ScormSessionEntity } from './scorm-session.entity.ts';
import {
  completeAsset,
  sessionForLaunch,
  situationOfScorm,
  type ScormSituationRow,
  type SessionRow,
} from './scorm.statements.ts';
import { type LaunchScormInput, type ScormLaunch } from './scorm.type.ts';

/** Opens an item for a learner: a session, the state to go on from, and where the content is. */
@Injectable()
export class LaunchScorm {
  constructor(
    private readonly database: Database,
    private readonly places: WorkPlaces,
    private readonly outlines: OutlineCache,
    private readonly packages: Packages,
    private readonly results: Results,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async launch(actor: Actor, input: LaunchScormInput): Promise<ScormLaunch> {
    const place = await this.places.find(actor.personId, input, 'scorm');
    if (!place) throw new Refused('NOT_FOUND');
    const sessionId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'launchScorm', () =>
        this.begin(tx, actor, place, input),
      ),
    );
    const session = await this.database.row(sessionForLaunch, [sessionId, actor.personId]);
    if (!session) throw new Refused('NOT_FOUND');
    return this.describe(session);
  }

  private async begin(
    tx: EntityManager,
    actor: Actor,
    place: WorkPlace<ScormActivity>,
    input: LaunchScormInput,
  ): Promise<string> {
    // Two launches at the same time share one attempt.
    await tx.query('select from enrolment where id = $1 for update', [place.pin.id]);
    const situation = await this.database.rowIn(tx, situationOfScorm, [
      place.pin.id,
      actor.personId,
      place.activity.id,
    ]);
    if (!situation) throw new Refused('NOT_FOUND');
    if (situation.refusal) throw new Refused(situation.refusal);
    const outline = await this.outlines.get(place.pin.versionId);
    if (!isActivityOpen(outline, place.activity.id, completedIn(situation.completed)))
      throw new Refused('MODULE_CLOSED');
    const known = await this.packages.get(
      place.activity.settings.packages[outline.localeFor(input.locale)] ?? '',
    );
    const item = itemToPlay(known, situation, input);
    const attemptId =
      situation.attempt_id && !input.newAttempt
        ? situation.attempt_id
        : await this.newAttempt(tx, place, known, situation);
    const id = newId();
    await tx.insert(ScormSessionEntity, { id, attemptId, itemId: item.identifier, packageId: known.id });
    await this.results.record(tx, {
      enrolmentId: place.pin.id,
      versionId: place.pin.versionId,
      activityId: place.activity.id,
      at: new Date(),
      isCompleted: false,
      score: null,
      isPassed: null,
    });
    if (item.launch?.scormType === 'asset')
      await this.database.rowsIn(tx, completeAsset, [id, known.launchable.length]);
    return id;
  }

  private async newAttempt(
    tx: EntityManager,
    place: WorkPlace<ScormActivity>,
    known: KnownPackage,
    situation: ScormSituationRow,
  ): Promise<string> {
    const id = newId();
    await tx.insert(ScormAttemptEntity, {
      id,
      enrolmentId: place.pin.id,
      versionId: place.pin.versionId,
      activityId: place.activity.id,
      packageId: known.id,
      number: situation.attempt_number + 1,
    });
    return id;
  }

  private async describe(session: SessionRow): Promise<ScormLaunch> {
    const known = await this.packages.get(session.package_id);
    const item = known.launchable.find(({ identifier }) => identifier === session.item_id);
    const href = item && launchHref(item);
    if (!item || !href) throw new Refused('ITEM_NOT_LAUNCHABLE');
    const origin = contentOriginOf(this.config.contentOrigin, known.id);
    const ticket = contentTicket(this.config.secret, known.id, new Date());
    return {
      attemptId: session.attempt_id,
      itemId: session.item_id,
      sessionId: session.session_id,
      standard: known.standard,
      origin: new URL(origin).origin,
      frameUrl: `${origin}/${ticket}/_campus/frame.html`,
      itemUrl: `../${href}`,
      cmi: launchState(
        known.standard,
        savedState(session, known.standard),
        { id: session.person_id, name: session.person_name },
        item,
      ),
      commitNumber: session.commit_number,
      commitToken: commitToken(this.config.secret, session.session_id),
    };
  }
}

/** The item asked for, else the first that is not completed, else the first. */
function itemToPlay(known: KnownPackage, situation: ScormSituationRow, input: LaunchScormInput): Item {
  const played = input.newAttempt ? [] : situation.items;
  const done = new Set(played.filter(({ isCompleted }) => isCompleted).map(({ itemId }) => itemId));
  const item = input.itemId
    ? known.launchable.find(({ identifier }) => identifier === input.itemId)
    : (known.launchable.find(({ identifier }) => !done.has(identifier)) ?? known.launchable[0]);
  if (!item) throw new Refused('ITEM_NOT_LAUNCHABLE');
  return item;
}

/** The newest state, its total time set to what all sessions before this one took. */
function savedState(session: SessionRow, standard: KnownPackage['standard']): SavedCmi | null {
  if (!session.cmi || !Object.keys(session.cmi).length) return null;
  const lastSession = sessionSeconds(standard, session.cmi);
  return {
    cmi: storeCommit(standard, Math.max(0, session.total_seconds - lastSession), session.cmi),
    finished: session.was_finished,
  };
}
