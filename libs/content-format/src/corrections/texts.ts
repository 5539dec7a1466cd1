import { canonical } from '../identity/canonical.ts';
import type { BundleQuestion, LessonText, Localised, QuestionBody } from '../bundle.ts';
import type { NodeTexts, ScenarioTexts } from '@campus/scenario-engine';
import type { ContentActivity, ContentModule, CourseContent } from './course-content.ts';
import { keyInWords } from './key-words.ts';
import { plainLines } from './plain-lines.ts';

/** What a text belongs to. */
export const textKinds = [
  'course',
  'plan',
  'term',
  'module',
  'lesson',
  'quiz',
  'survey',
  'scorm',
  'scenario',
  'question',
  'card',
  'unit',
] as const;
export type TextKind = (typeof textKinds)[number];

/** Which of its texts it is. */
export const textParts = [
  'title',
  'summary',
  'intro',
  'outcome',
  'screen',
  'forPlan',
  'sources',
  'extended',
  'field',
  'prompt',
  'option',
  'feedback',
  'rationale',
  'key',
  'text',
  'package',
  'owner',
  'dates',
] as const;
export type TextPart = (typeof textParts)[number];

/** Where a text stands, without its words. */
export interface TextPlace {
  kind: TextKind;
  /** uuid; of the course, its plan and its terms their key. */
  id: string;
  /** For people: the key of the thing; of a question its pool, of a country unit its country. */
  key: string;
  /** What the thing is called; of a question what it asks. */
  titles: Localised;
  /** Activities in which a learner meets it; empty: it is no part of one. */
  activityIds: string[];
  part: TextPart;
  /** Which screen, option, field …; null: there is only one. */
  partId: string | null;
  /** The heading of a screen or scene; null: it has none. */
  heading: string | null;
  /** Null: the same in every language. */
  locale: string | null;
}

export interface PlacedText extends TextPlace {
  /** HTML, or plain words. */
  text: string;
  /** Identifies it where its words do not. */
  identity?: string;
}

type Thing = Pick<TextPlace, 'kind' | 'id' | 'key' | 'titles' | 'activityIds'>;

const one = (
  thing: Thing,
  part: TextPart,
  locale: string | null,
  text: string,
  { id = null, heading = null }: { id?: string | null; heading?: string | null } = {},
): PlacedText => ({ ...thing, part, partId: id, heading, locale, text });

const each = (thing: Thing, part: TextPart, texts: Localised | undefined, partId: string | null = null) =>
  Object.entries(texts ?? {}).map(([locale, text]) => one(thing, part, locale, text, { id: partId }));

/** Every text, medium and key of a course with its place, in the order of the course. */
export function textsOf(content: CourseContent): PlacedText[] {
  const lessons = new Map(
    content.modules.flatMap(({ activities }) => activities).map(({ uuid, title }) => [uuid, title]),
  );
  const course: Thing = {
    kind: 'course',
    id: 'course',
    key: content.key,
    titles: content.title,
    activityIds: [],
  };
  return [
    ...each(course, 'title', content.title),
    ...each(course, 'summary', content.summary),
    ...content.modules.flatMap(moduleTexts),
    ...questionTexts(content),
    ...content.countryUnits.flatMap((unit) => {
      const thing: Thing = {
        kind: 'unit',
        id: unit.uuid,
        key: unit.country,
        titles: lessons.get(unit.lesson) ?? {},
        activityIds: [unit.lesson],
      };
      return [
        ...each(thing, 'owner', unit.owner),
        one(thing, 'dates', null, `${unit.reviewedOn} – ${unit.validUntil}`),
        ...Object.entries(unit.texts).flatMap(([locale, { html, sources }]) => [
          one(thing, 'text', locale, html),
          one(thing, 'sources', locale, sources),
        ]),
      ];
    }),
    ...content.glossary.flatMap(({ key, term, definition }) => {
      const thing: Thing = { kind: 'term', id: key, key, titles: term, activityIds: [] };
      return [...each(thing, 'title', term), ...each(thing, 'text', definition)];
    }),
    ...planTexts(content),
  ];
}

function planTexts({ plan }: CourseContent): PlacedText[] {
  if (!plan) return [];
  const thing: Thing = { kind: 'plan', id: 'plan', key: 'plan', titles: plan.title, activityIds: [] };
  return [
    ...each(thing, 'title', plan.title),
    ...each(thing, 'text', plan.warning, 'warning'),
    ...plan.parts.flatMap(({ part, title, intro }) => [
      ...each(thing, 'title', title, part),
      ...each(thing, 'intro', intro, part),
    ]),
    ...plan.annexes.flatMap(({ annex, title, intro, form }) => [
      ...each(thing, 'title', title, annex),
      ...each(thing, 'intro', intro, annex),
      ...each(thing, 'text', form, annex),
    ]),
  ];
}

function moduleTexts(module: ContentModule): PlacedText[] {
  const thing: Thing = {
    kind: 'module',
    id: module.uuid,
    key: module.key,
    titles: module.title,
    activityIds: [],
  };
  return [
    ...each(thing, 'title', module.title),
    ...each(thing, 'summary', module.summary),
    ...module.outcomes.flatMap(({ key, text }) => each(thing, 'outcome', text, key)),
    ...module.activities.flatMap(activityTexts),
    ...module.cards.flatMap((card) => {
      const place: Thing = {
        kind: 'card',
        id: card.uuid,
        key: card.key,
        titles: Object.fromEntries(Object.entries(card.texts).map(([locale, { title }]) => [locale, title])),
        activityIds: [],
      };
      return Object.entries(card.texts).flatMap(([locale, { title, html, sources }]) => [
        one(place, 'title', locale, title),
        one(place, 'text', locale, html),
        one(place, 'sources', locale, sources),
      ]);
    }),
  ];
}

function activityTexts(activity: ContentActivity): PlacedText[] {
  const thing: Thing = {
    kind: activity.kind,
    id: activity.uuid,
    key: activity.key,
    titles: activity.title,
    activityIds: [activity.uuid],
  };
  return [...each(thing, 'title', activity.title), ...ownTexts(thing, activity)];
}

function ownTexts(thing: Thing, activity: ContentActivity): PlacedText[] {
  switch (activity.kind) {
    case 'lesson':
      return Object.entries(activity.texts).flatMap(([locale, text]) => lessonTexts(thing, locale, text));
    case 'quiz':
      return each(thing, 'intro', activity.intro);
    case 'survey':
      return [
        ...each(thing, 'intro', activity.intro),
        ...activity.questions.flatMap(({ key, label, low, high, options }) => [
          ...each(thing, 'prompt', label, key),
          ...each(thing, 'option', low, `${key} low`),
          ...each(thing, 'option', high, `${key} high`),
          ...(options ?? []).flatMap((option) => each(thing, 'option', option.text, `${key} ${option.key}`)),
        ]),
      ];
    case 'scorm':
      return each(thing, 'package', activity.packages);
    case 'scenario':
      return Object.entries(activity.texts).flatMap(([locale, texts]) => storyTexts(thing, locale, texts));
  }
}

const lessonTexts = (thing: Thing, locale: string, text: LessonText): PlacedText[] => [
  ...text.screens.map(({ id, title, html }) =>
    one(thing, 'screen', locale, `<p>${title}</p>${html}`, { id, heading: title }),
  ),
  one(thing, 'forPlan', locale, text.plan),
  one(thing, 'extended', locale, text.extended),
  one(thing, 'sources', locale, text.sources),
  ...text.fields.map(({ id, label }) => one(thing, 'field', locale, label, { id })),
];

const nodeLines = (node: NodeTexts): string[] => [
  node.title,
  node.clock,
  node.html,
  ...Object.values(node.also),
  ...Object.values(node.choices).flatMap(({ text, consequence, advice }) => [text, consequence, advice]),
];

/** One text for each scene: what a learner reads before and after a decision belongs together. */
function storyTexts(thing: Thing, locale: string, texts: ScenarioTexts): PlacedText[] {
  const scene = (id: string, heading: string | null, lines: readonly string[]) =>
    one(thing, 'screen', locale, lines.map((line) => `<div>${line}</div>`).join(''), { id, heading });
  const { debrief } = texts;
  return [
    scene('briefing', null, [texts.briefing, texts.notice]),
    ...Object.entries(texts.nodes).map(([id, node]) => scene(id, node.title, nodeLines(node))),
    ...Object.entries(texts.endings).map(([id, { title, html }]) => scene(id, title, [title, html])),
    scene('debrief', null, [
      debrief.html,
      ...Object.values(debrief.titles),
      ...Object.values(debrief.guidelines),
      debrief.sources,
    ]),
  ];
}

/** Each question once, with every quiz that may draw it. */
function questionTexts(content: CourseContent): PlacedText[] {
  const quizzes = content.modules
    .flatMap(({ activities }) => activities)
    .flatMap((activity) => (activity.kind === 'quiz' ? [activity] : []));
  const asked = new Map(quizzes.flatMap(({ questions }) => questions).map((each) => [each.uuid, each]));
  return [...asked.values()].flatMap((question) =>
    wordsOf(question, {
      kind: 'question',
      id: question.uuid,
      key: question.pool,
      titles: Object.fromEntries(
        Object.entries(question.body).map(([locale, { prompt }]) => [locale, plainLines(prompt).join(' ')]),
      ),
      activityIds: quizzes.flatMap(({ uuid, questions }) =>
        questions.some((other) => other.uuid === question.uuid) ? [uuid] : [],
      ),
    }),
  );
}

const wordsOf = (question: BundleQuestion, thing: Thing): PlacedText[] => [
  ...Object.entries(question.body).flatMap(([locale, body]) => bodyTexts(thing, locale, body)),
  ...Object.entries(question.body).map(([locale, body]) => ({
    ...one(thing, 'key', locale, keyInWords(question.answerKey, body, locale)),
    identity: canonical(question.answerKey),
  })),
  ...Object.entries(question.feedback).flatMap(([locale, feedback]) =>
    Object.entries(feedback).map(([key, text]) => one(thing, 'feedback', locale, text, { id: key })),
  ),
  ...each(thing, 'rationale', question.rationale),
  one(thing, 'sources', null, question.sources.map(({ label, url }) => canonical([label, url])).join('\n')),
];

const bodyTexts = (thing: Thing, locale: string, body: QuestionBody): PlacedText[] => [
  one(thing, 'prompt', locale, `${body.prompt}${body.unit === null ? '' : `<p>${body.unit}</p>`}`),
  ...[...body.options, ...body.targets].map(({ key, text }) =>
    one(thing, 'option', locale, text, { id: key }),
  ),
  ...(body.cloze.length ? [one(thing, 'text', locale, clozeText(body.cloze))] : []),
];

const clozeText = (cloze: QuestionBody['cloze']): string =>
  cloze
    .map((part) =>
      typeof part === 'string'
        ? part
        : `[${(part.options ?? []).map(({ text }) => text).join(' / ') || '…'}]`,
    )
    .join(' ');
