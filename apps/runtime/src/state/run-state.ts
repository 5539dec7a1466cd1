import type { ExportActivity, ExportCourse, ExportModule } from '@campus/export-format';
import type { Response } from '@campus/quiz-grading';

/** Everything a learner has done in a package, and where they are. Never changed in place. */
export interface RunState {
  /** Made when the package is begun; tells one run from another. Four characters. */
  run: string;
  /** Grows with every change. */
  revision: number;
  /** Index in the languages of the package. */
  locale: number;
  place: Place;
  /** By the position of the activity in the package. */
  work: readonly Work[];
}

export interface Place {
  /** Position of the activity; null: the menu. */
  activity: number | null;
  /** Screen of a lesson, question of an attempt. */
  step: number;
}

export type Work = LessonWork | QuizWork | ScenarioWork;

export interface LessonWork {
  kind: 'lesson';
  /** By the position of the screen. */
  seen: readonly boolean[];
}

export interface QuizWork {
  kind: 'quiz';
  /** Attempts handed in. Scores in hundredths of a per cent. */
  finished: number;
  best: number;
  last: number;
  sum: number;
  /** Minutes since 2020 at which the last one was handed in. */
  endedAt: number;
  /** The open attempt, or the last one. */
  attempt: AttemptWork | null;
}

export interface AttemptWork {
  /** Decides draw and order; below 2^30. */
  seed: number;
  /** Seconds since 2020. */
  startedAt: number;
  isOver: boolean;
  /** By question id; unanswered questions are missing. */
  answers: Readonly<Record<string, Response>>;
}

export interface ScenarioWork {
  kind: 'scenario';
  /** How often an ending was reached. */
  endings: number;
  /** Whether a debrief was read: that completes it. */
  isRead: boolean;
  hasBegun: boolean;
  /** The position of each choice among those of its node, all of them, offered or not. */
  path: readonly number[];
}

/** An activity and the module it belongs to. */
export interface PlacedActivity {
  activity: ExportActivity;
  module: ExportModule;
}

export const activitiesOf = (course: ExportCourse): PlacedActivity[] =>
  course.modules.flatMap((module) => module.activities.map((activity) => ({ activity, module })));

export const untouched = (activity: ExportActivity): Work => {
  switch (activity.kind) {
    case 'lesson':
      return { kind: 'lesson', seen: activity.screens.map(() => false) };
    case 'quiz':
      return { kind: 'quiz', finished: 0, best: 0, last: 0, sum: 0, endedAt: 0, attempt: null };
    case 'scenario':
      return { kind: 'scenario', endings: 0, isRead: false, hasBegun: false, path: [] };
  }
};

const since2020 = Date.UTC(2020, 0, 1);
export const secondsNow = (now: number): number => Math.max(0, Math.floor((now - since2020) / 1000));
export const minutesNow = (now: number): number => Math.floor(secondsNow(now) / 60);

export const newRun = (course: ExportCourse, random: () => number): RunState => ({
  run: Math.floor(random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0'),
  revision: 0,
  locale: 0,
  place: { activity: null, step: 0 },
  work: activitiesOf(course).map(({ activity }) => untouched(activity)),
});
