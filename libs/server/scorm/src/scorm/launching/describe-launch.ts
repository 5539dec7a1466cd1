import { Inject, Injectable } from '@nestjs/common';
import {
  defaultAttemptPolicy,
  launchHref,
  launchState,
  marksUnder,
  preferencesIn,
  storeCommit,
  type FlatCmi,
  type Item,
  type SavedCmi,
  type ScormStandard,
} from '@campus/scorm-format';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { contentOriginOf, contentTicket } from '../content/content-address.ts';
import { commitToken } from '../commits/direct-commits.ts';
import {
  savedCourse,
  savedItems,
  sessionForLaunch,
  type SavedCourseRow,
  type SavedItemRow,
  type SessionRow,
} from './launch.statements.ts';
import { launchProof } from './launch-proof.ts';
import { Packages, type KnownPackage } from '../packages.ts';
import { sessionSeconds } from '../commits/session-time.ts';
import { type ScormLaunch } from '../scorm.type.ts';

/** Who opens an item, and by which sign-in: what the frame may do ends with it. */
export interface Launcher {
  actor: Actor;
  /** As `Sessions.nameOf` names it. */
  signIn: string;
}

/** What the frame needs to play the session of a launch; a repeated request gets the same. */
@Injectable()
export class DescribeLaunch {
  constructor(
    private readonly database: Database,
    private readonly packages: Packages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async describe(
    { actor, signIn }: Launcher,
    sessionId: string,
    target: string | null,
  ): Promise<ScormLaunch> {
    const session = await this.database.row(sessionForLaunch, [sessionId, actor.personId]);
    if (!session) throw new Refused('NOT_FOUND');
    const known = await this.packages.get(session.package_id);
    const item = known.launchable.find(({ identifier }) => identifier === session.item_id);
    const href = item && launchHref(item);
    if (!item || !href) throw new Refused('ITEM_NOT_LAUNCHABLE');
    const saved = await this.database.rows(savedItems, [
      session.attempt_id,
      session.session_id,
      known.isCourse ? null : item.identifier,
    ]);
    const states = new Map(saved.map((row) => [row.item_id, row]));
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
      cmi: cmiToLoad(session, known, item, states.get(item.identifier)),
      commitNumber: session.commit_number,
      commitToken: commitToken(this.config.secret, session.session_id, signIn),
      isReview: session.is_review,
      isAsset: item.launch?.scormType === 'asset',
      proof: actor.viewing ? null : this.proofOf(session),
      course: known.isCourse ? await this.course(session, known, states, target) : null,
    };
  }

  private proofOf(session: SessionRow): string {
    return launchProof(this.config.secret, {
      sessionId: session.session_id,
      itemId: session.item_id,
      packageId: session.package_id,
      isReview: session.is_review,
      at: session.started_at,
      enrolmentId: session.enrolment_id,
      versionId: session.version_id,
      activityId: session.activity_id,
      attempt: {
        id: session.attempt_id,
        packageId: session.attempt_package_id,
        startedAt: session.attempt_started_at,
        policy: session.policy,
      },
    });
  }

  private async course(
    session: SessionRow,
    known: KnownPackage,
    states: ReadonlyMap<string, SavedItemRow>,
    target: string | null,
  ): Promise<object> {
    const row = await this.database.row(savedCourse, {
      attemptId: session.attempt_id,
      personId: session.person_id,
      objectives: [...known.learnerWide.objectives],
      sharedData: [...known.learnerWide.shared],
    });
    const rolledUp = new Map(row?.activities?.map((activity) => [activity.id, activity]));
    return {
      organization: known.organization,
      sequencingCollection: known.manifest.sequencingCollection,
      launches: Object.fromEntries(
        known.launchable.map((item) => [item.identifier, `../${launchHref(item) ?? ''}`]),
      ),
      states: Object.fromEntries(
        known.launchable.map((item) => {
          const state = states.get(item.identifier);
          const activity = rolledUp.get(item.identifier);
          return [
            item.identifier,
            {
              cmi: cmiToLoad(session, known, item, state),
              isCompleted: (state?.is_completed ?? false) || (activity?.isCompleted ?? false),
              isPassed: state?.is_passed ?? activity?.isSatisfied ?? null,
              score: state?.score ?? null,
            },
          ];
        }),
      ),
      saved: row && savedSequencing(row),
      target,
    };
  }
}

/** What outlives the attempt is newer than, or the same as, what the attempt itself has of it. */
function savedSequencing(row: SavedCourseRow): object | null {
  const objectives = { ...row.objectives, ...row.learner_objectives };
  const sharedData = { ...row.shared_data, ...row.learner_shared };
  const isEmpty = !Object.keys(objectives).length && !Object.keys(sharedData).length;
  if (row.state === null && row.last_state !== null)
    return { state: row.last_state, isOfLast: true, objectives, sharedData };
  return row.state === null && isEmpty ? null : { state: row.state ?? '', objectives, sharedData };
}

function cmiToLoad(
  session: SessionRow,
  known: KnownPackage,
  item: Item,
  row: SavedItemRow | undefined,
): FlatCmi {
  const policy = session.policy ?? defaultAttemptPolicy;
  const loaded = launchState(
    known.standard,
    savedState(row, known.standard),
    { id: session.person_id, name: session.person_name },
    marksUnder(item, policy, known.launchable.length === 1),
    session.is_review ? 'review' : 'normal',
  );
  return { ...preferencesIn(session.preferences), ...loaded };
}

/** The newest state, its total time set to what all sessions before this one took. */
function savedState(row: SavedItemRow | undefined, standard: ScormStandard): SavedCmi | null {
  if (!row || !Object.keys(row.cmi).length) return null;
  const lastSession = sessionSeconds(standard, row.cmi);
  return {
    cmi: storeCommit(standard, Math.max(0, row.total_seconds - lastSession), row.cmi),
    finished: row.was_finished,
  };
}
