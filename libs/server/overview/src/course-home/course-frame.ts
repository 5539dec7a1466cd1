import { type Course } from '@campus/course-rules';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { monthsAfterOf, passMarkOf, type Outline, type OutlineActivity } from '@campus/course';
import { type CourseActivity, type CourseModule, type FollowUp } from './course-home.type.ts';

/** The part of a course home that is the same for all learners of a version in one language. */
export interface CourseFrame {
  course: Course;
  courseTitle: string;
  courseSummary: string;
  modules: Omit<CourseModule, 'isOpen' | 'closedBy' | 'release' | 'percent' | 'recall'>[];
}

const waiting = (monthsAfterCertificate: number | null): FollowUp | null =>
  monthsAfterCertificate === null ? null : { monthsAfterCertificate, opensAt: null, isOpen: false };

/** What an activity is before anybody has begun it. */
const untouched = (activity: OutlineActivity, locale: Locale): CourseActivity => ({
  id: activity.id,
  key: activity.key,
  kind: activity.kind,
  title: activity.titles[locale] ?? activity.key,
  minutes: activity.minutes,
  isRequired: activity.isRequired,
  state: 'not_started',
  isCounted: false,
  score: null,
  isPassed: null,
  isGraded: activity.kind === 'quiz' && activity.settings.graded,
  passMark: passMarkOf(activity),
  correctedAt: null,
  followUp: waiting(monthsAfterOf(activity)),
});

const makeFrame = (outline: Outline, locale: Locale): CourseFrame => ({
  course: { modules: outline.modules },
  courseTitle: outline.titles[locale] ?? outline.courseKey,
  courseSummary: outline.summaries[locale] ?? '',
  modules: outline.modules.map((module) => ({
    id: module.id,
    key: module.key,
    title: module.titles[locale] ?? module.key,
    summary: module.summaries[locale] ?? '',
    minutes: module.minutesCore,
    minutesExtended: module.minutesExtended,
    activities: module.activities.map((activity) => untouched(activity, locale)),
    cards: module.cards.map((card) => ({ id: card.id, title: card.titles[locale] ?? card.key })),
  })),
});

/** As long as its outline is in memory. */
const frames = new WeakMap<Outline, Map<Locale, CourseFrame>>();

export function frameOf(outline: Outline, locale: Locale): CourseFrame {
  const known = frames.get(outline) ?? new Map<Locale, CourseFrame>();
  frames.set(outline, known);
  const frame = known.get(locale) ?? makeFrame(outline, locale);
  known.set(locale, frame);
  return frame;
}
