import {
  veil,
  type ExportActivity,
  type ExportCourse,
  type ExportExplanation,
  type ExportModule,
  type ExportQuestion,
  type ExportQuizText,
  type ExportTexts,
} from '@campus/export-format';
import {
  type BundleActivity,
  type BundleQuestion,
  type BundleQuiz,
  type BundleTerm,
} from '@campus/content-format';
import { type ExportTarget } from './export-target.ts';
import { type ExportableModule } from './exportable-course.ts';

type Localised = Record<string, string>;

/** The same text in the languages of the package only. */
const inLocales = (text: Localised, locales: readonly string[]): Localised =>
  Object.fromEntries(locales.map((locale) => [locale, text[locale] ?? '']));

function questionOf(question: BundleQuestion): ExportQuestion {
  const [body] = Object.values(question.body);
  const keys = (list: readonly { key: string }[] | undefined) => (list ?? []).map(({ key }) => key);
  return {
    id: question.uuid,
    pool: question.pool,
    type: question.type,
    outcome: question.outcome,
    tags: question.tags,
    points: question.points,
    options: keys(body?.options),
    targets: keys(body?.targets),
    blanks: (body?.cloze ?? []).flatMap((part) =>
      typeof part === 'string' ? [] : [{ key: part.blank, options: part.options && keys(part.options) }],
    ),
    isFixed: body?.optionsFixed ?? false,
    isSuspended: question.answerKey.suspended ?? false,
    key: veil(JSON.stringify(question.answerKey), question.uuid),
  };
}

function activityOf(activity: BundleActivity, locales: readonly string[]): ExportActivity[] {
  const { uuid, key, minutes, required } = activity;
  const base = { id: uuid, key, title: inLocales(activity.title, locales), minutes, isRequired: required };
  switch (activity.kind) {
    case 'lesson': {
      const [text] = Object.values(activity.texts);
      return [{ ...base, kind: 'lesson', screens: text?.screens.map(({ id }) => id) ?? [] }];
    }
    case 'quiz':
      return [
        {
          ...base,
          kind: 'quiz',
          settings: activity.settings,
          questions: activity.questions.map(questionOf),
        },
      ];
    case 'scenario':
      return [{ ...base, kind: 'scenario', rules: activity.rules }];
    default:
      return [];
  }
}

const moduleOf = (module: ExportableModule, locales: readonly string[]): ExportModule => ({
  id: module.uuid,
  key: module.key,
  title: inLocales(module.title, locales),
  summary: inLocales(module.summary, locales),
  minutes: module.minutes.core,
  outcomes: module.outcomes.map(({ key, text }) => ({ key, text: inLocales(text, locales) })),
  activities: module.activities.flatMap((activity) => activityOf(activity, locales)),
  cards: module.cards.map(({ uuid, texts }) => ({
    id: uuid,
    title: Object.fromEntries(locales.map((locale) => [locale, texts[locale]?.title ?? ''])),
  })),
});

/** What the package teaches, without its words and without the paths of its files. */
export const exportCourse = (
  target: ExportTarget,
  locales: readonly string[],
): Omit<ExportCourse, 'texts'> => ({
  format: 1,
  id: target.id,
  title: inLocales(target.title, locales),
  locales: [...locales],
  modules: target.modules.map((module) => moduleOf(module, locales)),
});

function quizText(quiz: BundleQuiz, locale: string): ExportQuizText {
  const explanations = quiz.questions.map((question): [string, ExportExplanation] => [
    question.uuid,
    {
      feedback: question.feedback[locale] ?? {},
      rationale: question.rationale[locale] ?? '',
      sources: question.sources,
    },
  ]);
  return {
    intro: quiz.intro[locale] ?? '',
    questions: Object.fromEntries(
      quiz.questions.flatMap(({ uuid, body }) => {
        const words = body[locale];
        return words ? [[uuid, words]] : [];
      }),
    ),
    explanations: veil(JSON.stringify(Object.fromEntries(explanations)), quiz.uuid),
  };
}

/** The words of one module in one language, with the terms that they use. */
export function exportTexts(
  module: ExportableModule,
  locale: string,
  glossary: readonly BundleTerm[],
): ExportTexts {
  const texts: ExportTexts = { lessons: {}, quizzes: {}, scenarios: {}, cards: {}, terms: {} };
  for (const activity of module.activities) {
    if (activity.kind === 'lesson') {
      const text = activity.texts[locale];
      if (!text) continue;
      const { title, screens, plan, sources, extended } = text;
      texts.lessons[activity.uuid] = { title, screens, plan, sources, extended };
    }
    if (activity.kind === 'quiz') texts.quizzes[activity.uuid] = quizText(activity, locale);
    const story = activity.kind === 'scenario' ? activity.texts[locale] : undefined;
    if (story) texts.scenarios[activity.uuid] = story;
  }
  for (const card of module.cards) {
    const text = card.texts[locale];
    if (text) texts.cards[card.uuid] = { title: text.title, html: text.html, sources: text.sources };
  }
  const written = JSON.stringify(texts);
  for (const { key, term, definition } of glossary) {
    if (!written.includes(`data-term=\\"${key}\\"`)) continue;
    texts.terms[key] = { term: term[locale] ?? '', definition: definition[locale] ?? '' };
  }
  return texts;
}
