import { Injectable } from '@nestjs/common';
import {
  aimedOutcome,
  asksForPlan,
  basisOf,
  decideOutcomes,
  followUpOpensAt,
  isFollowUpOpen,
  minutesTowards,
  nextStep,
  progressOf,
  reachedOutcome,
  releaseOf,
  type CourseProgress,
  type DecidedOutcome,
  type Facts,
  type PlanFact,
} from '@campus/course-rules';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { certificateView, decidedFacts, factsOf, linesOf, type ProgressFact } from '@campus/certification';
import { glossaryIn, OutlineCache, type GlossaryTerm, type Outline } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { canSee, EnrolmentPins } from '@campus/delivery';
import { drilledIn, drillView, mixedBefore, offeredDrill, practisedIn } from '@campus/study';
import { contactsOf } from './contacts.statements.ts';
import { type CourseContacts } from './contacts.type.ts';
import { frameOf, type CourseFrame } from './course-frame.ts';
import * as sql from './course-home.statements.ts';
import {
  type CourseActivity,
  type CourseDrill,
  type CourseHome,
  type CourseModule,
  type Deadline,
  type EnrolmentSummary,
  type FollowUp,
  type ModuleRecall,
  type ModuleRelease,
  type NextStep,
} from './course-home.type.ts';
import { deadlineIn } from './deadlines.ts';
import { newsIn, type News } from './news.rules.ts';

/** A hundred only when nothing is left. */
const percentOf = (share: number): number => Math.floor(share * 100);

type Progress = ReadonlyMap<string, ProgressFact>;

const progressIn = (tuples: sql.ProgressTuple[] | null): Progress =>
  new Map(
    (tuples ?? []).map(([activityId, isCompleted, score, isPassed]) => [
      activityId,
      { activityId, isCompleted, score, isPassed },
    ]),
  );

@Injectable()
export class CourseHomeService {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly pins: EnrolmentPins,
  ) {}

  /**
   * Null when there is no such enrolment or the actor may not see it. One statement, and another where the
   * certificate asks for an approved plan; the course comes from memory.
   */
  async courseHome(actor: Actor, enrolmentId: string, asked: Locale): Promise<CourseHome | null> {
    if (!isId(enrolmentId)) return null;
    const row = await this.database.row(sql.courseHome, [enrolmentId]);
    if (!row || !canSee(actor, { personId: row.person_id, country: row.country })) return null;
    const outline = await this.outlines.get(row.version_id);
    return homeOf(row, outline, asked, { plan: await this.planFor(row, outline), now: new Date() });
  }

  /** Asked for only where the certificate asks for it. */
  private async planFor(
    { id, route }: sql.CourseHomeRow,
    { outcomeRules }: Outline,
  ): Promise<PlanFact | null> {
    const isAsked = outcomeRules.some(({ routes, rule }) => routes.includes(route) && asksForPlan(rule));
    const known = isAsked ? await this.database.row(sql.planOf, [id]) : null;
    return known?.plan ?? null;
  }

  async myEnrolments(actor: Actor, asked: Locale): Promise<EnrolmentSummary[]> {
    const rows = await this.database.rows(sql.myEnrolments, [actor.personId]);
    return Promise.all(
      rows.map(async (row) => {
        const outline = await this.outlines.get(row.version_id);
        const frame = frameOf(outline, outline.localeFor(asked));
        return {
          id: row.id,
          courseTitle: frame.courseTitle,
          editionTitle: titleIn(row.edition_titles, asked),
          status: row.status,
          percent: percentOf(
            progressOf(
              frame.course,
              decidedFacts(factsOf(outline, progressIn(row.progress), null), row.decisions).facts,
            ).share,
          ),
          beginsOn: row.begins_on,
          endsOn: row.ends_on,
          locales: row.locales.filter(isLocale),
        };
      }),
    );
  }

  /** The people the actor can write to about their courses. */
  async contacts(actor: Actor, locale: Locale): Promise<CourseContacts[]> {
    const rows = await this.database.rows(contactsOf, [actor.personId]);
    return rows.map(({ enrolment_id, edition_titles, address, people }) => ({
      enrolmentId: enrolment_id,
      editionTitle: titleIn(edition_titles, locale),
      address,
      people,
    }));
  }

  /** The terms of the course an enrolment of the actor's is in; nothing when it is not the actor's. */
  async glossary(actor: Actor, enrolmentId: string, asked: Locale): Promise<GlossaryTerm[]> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin) return [];
    const outline = await this.outlines.get(pin.versionId);
    return glossaryIn(outline, outline.localeFor(asked));
  }
}

function homeOf(
  row: sql.CourseHomeRow,
  outline: Outline,
  asked: Locale,
  { plan, now }: { plan: PlanFact | null; now: Date },
): CourseHome {
  const locale = outline.localeFor(asked);
  const frame = frameOf(outline, locale);
  const progress = progressIn(row.progress);
  const certified = row.certificate ? { at: new Date(row.certificate.issued_at), now } : undefined;
  const { facts, granted } = decidedFacts(
    { ...factsOf(outline, progress, row.attendance, { certified, plan }), releases: releasesIn(row, now) },
    row.decisions,
  );
  const standing = progressOf(frame.course, facts);
  const deadline = deadlineFor(row);
  const decided = decideOutcomes(outline.outcomeRules, row.route, facts, granted);
  const isActive = row.status === 'active' || row.status === 'completed';
  return {
    enrolmentId: row.id,
    courseTitle: frame.courseTitle,
    courseSummary: frame.courseSummary,
    editionTitle: titleIn(row.edition_titles, asked),
    locale,
    askedLocale: locale === asked ? null : asked,
    deadline,
    isClosed: row.is_frozen || !isActive || (deadline !== null && deadline.at < now),
    percent: percentOf(standing.share),
    minutesLeft: minutesLeftIn(decided, row, outline, facts, standing),
    nextStep: stepOf(frame, facts, progress, outline),
    drill: drillFor(row, outline, progress, locale, now),
    news: newsOf(row, frame, now),
    modules: modulesOf(frame, standing, progress, facts, row, outline),
    versionNumber: outline.number,
    hasPlan: outline.plan !== null,
    hasSessions: row.has_sessions,
    ...outcomesOf(decided, outline, locale),
    certificate: row.certificate ? certificateView(row.certificate, locale) : null,
  };
}

function newsOf(row: sql.CourseHomeRow, frame: CourseFrame, now: Date): News[] {
  const titles = new Map(
    frame.modules.flatMap(({ activities }) => activities.map(({ id, title }) => [id, title])),
  );
  const { certificate } = row;
  return newsIn(
    {
      regraded: row.regraded ?? [],
      corrected: row.corrected ?? [],
      written: row.written ?? [],
      certificate: certificate && { title: frame.courseTitle, at: new Date(certificate.issued_at) },
      titleOf: (activityId) => titles.get(activityId) ?? null,
    },
    now,
  );
}

/** What the learner works towards; when all is reached, the highest. */
const aimOf = (decided: readonly DecidedOutcome[]): DecidedOutcome | undefined =>
  aimedOutcome(decided) ?? decided.at(-1);

function minutesLeftIn(
  decided: readonly DecidedOutcome[],
  row: sql.CourseHomeRow,
  outline: Outline,
  facts: Facts,
  { minutesLeft, share }: CourseProgress,
): number {
  const aim = aimOf(decided);
  if (!aim) return minutesLeft;
  // Achievement requires the whole extended layer: its simulations are activities, the rest belongs to the
  // lessons.
  const uncounted = aim.outcome === 'achievement' ? extendedWithoutActivity(outline, facts) : 0;
  // As in `minutesOfRoute`: live sessions, which have their days, are the working time of a workshop only.
  const sessions = row.route === 'C' ? row.minutes_ahead : 0;
  const ahead = { sessions, extended: Math.round(uncounted * (1 - share)) };
  return minutesTowards(aim.explanation, facts, ahead);
}

function extendedWithoutActivity({ effort }: Outline, { activities }: Facts): number {
  let minutes = effort.extended;
  for (const fact of activities.values())
    if (!fact.required && (fact.monthsAfter ?? null) === null) minutes -= fact.minutes;
  return Math.max(0, minutes);
}

/**
 * The outcomes of the edition: the highest one reached and how, and what is missing for the next; nothing is
 * missing when it was the last.
 */
function outcomesOf(
  decided: readonly DecidedOutcome[],
  outline: Outline,
  locale: Locale,
): Pick<CourseHome, 'reached' | 'reachedBasis' | 'missingFor' | 'missing'> {
  const aim = aimOf(decided);
  const reached = reachedOutcome(decided);
  return {
    reached: reached?.outcome ?? null,
    reachedBasis: reached && basisOf(reached.explanation),
    missingFor: aim?.outcome ?? outline.outcome,
    missing: aim ? linesOf(aim.explanation, outline, locale) : [],
  };
}

const releasesIn = ({ releases }: sql.CourseHomeRow, now: Date): NonNullable<Facts['releases']> => ({
  now,
  opensAt: new Map((releases ?? []).map(([moduleId, , opensAt]) => [moduleId, new Date(opensAt)])),
});

function releaseFor(moduleId: string, facts: Facts, row: sql.CourseHomeRow): ModuleRelease | null {
  const opensAt = releaseOf(moduleId, facts);
  const opensOn = row.releases?.find(([id]) => id === moduleId)?.[1];
  return opensAt && opensOn ? { opensOn, opensAt, timeZone: row.time_zone } : null;
}

const deadlineFor = ({ ends_on, time_zone }: sql.CourseHomeRow): Deadline | null =>
  ends_on === null ? null : { at: deadlineIn(ends_on, time_zone), localDate: ends_on, timeZone: time_zone };

/** After a quiz that was not passed, practice comes first: the quiz itself may have to wait, or be used up. */
const isToPractise = (activityId: string, progress: Progress, outline: Outline): boolean =>
  progress.get(activityId)?.isPassed === false && practisedIn(outline, activityId).length > 0;

function stepOf(frame: CourseFrame, facts: Facts, progress: Progress, outline: Outline): NextStep | null {
  const next = nextStep(frame.course, facts);
  if (!next) return null;
  for (const module of frame.modules) {
    const activity = module.activities.find(({ id }) => id === next.activity);
    if (!activity) continue;
    const { id, kind, title, minutes } = activity;
    const isPractice = isToPractise(id, progress, outline);
    const isResumed = progress.has(id);
    return { activityId: id, kind, title, moduleTitle: module.title, minutes, isResumed, isPractice };
  }
  return null;
}

function modulesOf(
  frame: CourseFrame,
  standing: CourseProgress,
  progress: Progress,
  facts: Facts,
  row: sql.CourseHomeRow,
  outline: Outline,
): CourseModule[] {
  const { certified } = facts;
  const gates = frame.course.modules;
  const closedGate = standing.modules.findIndex(
    (one, at) => gates[at]?.isGate && one.completed < one.required,
  );
  return frame.modules.map((module, at) => {
    const isOpen = standing.modules[at]?.open ?? false;
    const isBehindGate = closedGate >= 0 && at > closedGate;
    return {
      ...module,
      isOpen,
      closedBy: isBehindGate ? (frame.modules[closedGate]?.title ?? null) : null,
      release: releaseFor(module.id, facts, row),
      percent: percentOf(standing.modules[at]?.share ?? 0),
      recall: recallFor(outline, module.id, progress, row),
      activities: module.activities.map((activity) => {
        const due = activity.followUp && certified ? dueIn(activity, activity.followUp, certified) : activity;
        const isDecided = facts.activities.get(activity.id)?.overridden !== undefined;
        return {
          ...standingIn(due, progress.get(activity.id), isDecided),
          correctedAt: correctedAt(row, activity.id),
        };
      }),
    };
  });
}

/** A quiz with a score has a finished attempt. */
const finishedIn =
  (progress: Progress) =>
  (quizId: string): boolean =>
    (progress.get(quizId)?.score ?? null) !== null;

function drillFor(
  row: sql.CourseHomeRow,
  outline: Outline,
  progress: Progress,
  locale: Locale,
  now: Date,
): CourseDrill | null {
  const due = offeredDrill(outline, row.drills, row.recalls, now);
  const set = due && drilledIn(outline, finishedIn(progress));
  return set ? { ...drillView(due, outline, locale), asked: set.asked } : null;
}

function recallFor(
  outline: Outline,
  moduleId: string,
  progress: Progress,
  { recalls }: sql.CourseHomeRow,
): ModuleRecall | null {
  const module = outline.modules.find(({ id }) => id === moduleId);
  const set = module && mixedBefore(outline, module, finishedIn(progress));
  if (!set) return null;
  const doneAt = recalls?.find(([occasion]) => occasion === moduleId)?.[1];
  return { asked: set.asked, doneAt: doneAt ? new Date(doneAt) : null };
}

function correctedAt({ corrected }: sql.CourseHomeRow, activityId: string): Date | null {
  const at = corrected?.find(([id]) => id === activityId)?.[1];
  return at ? new Date(at) : null;
}

/** Decisions are shown where the work alone does not explain the state. */
function standingIn(
  activity: CourseActivity,
  known: ProgressFact | undefined,
  isDecided: boolean,
): CourseActivity {
  const isDone = known?.isCompleted ?? false;
  const isCounted = isDecided && !(isDone && known?.isPassed !== false);
  if (!known && !isCounted) return activity;
  const state = isDone || isCounted ? ('completed' as const) : ('started' as const);
  return { ...activity, state, score: known?.score ?? null, isPassed: known?.isPassed ?? null, isCounted };
}

function dueIn(
  activity: CourseActivity,
  followUp: FollowUp,
  { at, now }: NonNullable<Facts['certified']>,
): CourseActivity {
  const { monthsAfterCertificate } = followUp;
  const opensAt = followUpOpensAt(monthsAfterCertificate, at);
  const isOpen = isFollowUpOpen(monthsAfterCertificate, at, now);
  return { ...activity, followUp: { monthsAfterCertificate, opensAt, isOpen } };
}
