import type { BundleActivity, BundleQuestion } from '@campus/content-format';
import { wholeCourse } from '@campus/content-format/testing';
import { veil, type ExportActivity, type ExportCourse, type ExportQuestion } from '@campus/export-format';

const keys = (list: readonly { key: string }[] | undefined) => (list ?? []).map(({ key }) => key);

const questionOf = ({ uuid, body, answerKey, ...question }: BundleQuestion): ExportQuestion => {
  const [words] = Object.values(body);
  const { pool, type, outcome, tags, points } = question;
  return {
    ...{ id: uuid, pool, type, outcome, tags, points },
    options: keys(words?.options),
    targets: keys(words?.targets),
    blanks: (words?.cloze ?? []).flatMap((part) =>
      typeof part === 'string' ? [] : [{ key: part.blank, options: part.options && keys(part.options) }],
    ),
    isFixed: true,
    isSuspended: false,
    key: veil(JSON.stringify(answerKey), uuid),
  };
};

const activityOf = (activity: BundleActivity): ExportActivity[] => {
  const { uuid, key, title, minutes, required } = activity;
  const base = { id: uuid, key, title, minutes, isRequired: required };
  const screens = activity.kind === 'lesson' ? (activity.texts['es']?.screens ?? []) : [];
  if (activity.kind === 'lesson') return [{ ...base, kind: 'lesson', screens: screens.map(({ id }) => id) }];
  if (activity.kind === 'scenario') return [{ ...base, kind: 'scenario', rules: activity.rules }];
  if (activity.kind !== 'quiz') return [];
  const { settings, questions } = activity;
  return [{ ...base, kind: 'quiz', settings, questions: questions.map(questionOf) }];
};

/** The course whole (Route A) as a package holds it, and its modules each alone. */
export const realCourse = async (): Promise<{ whole: ExportCourse; modules: ExportCourse[] }> => {
  const bundle = await wholeCourse();
  const modules = bundle.modules.map(({ uuid, key, title, summary, minutes, outcomes, activities }) => ({
    ...{ id: uuid, key, title, summary, minutes: minutes.core, outcomes, cards: [] },
    activities: activities.flatMap(activityOf),
  }));
  const course = { format: 1 as const, id: bundle.uuid, title: bundle.title, locales: ['es'], texts: {} };
  return {
    whole: { ...course, modules },
    modules: modules.map((module) => ({ ...course, id: module.id, modules: [module] })),
  };
};
