import { createHash } from 'node:crypto';
import { canonical } from '../identity/canonical.ts';
import type { BundleQuestion, Localised, QuestionBody } from '../bundle.ts';
import type { ContentActivity, ContentModule, CourseContent } from './course-content.ts';

/** What a fact of structure is about. */
export const structureParts = [
  'course',
  'module',
  'lesson',
  'quiz',
  'survey',
  'scorm',
  'scenario',
  'question',
] as const;
export type StructurePart = (typeof structureParts)[number];

/** One thing that a correction must not change. */
export interface StructureFact {
  part: StructurePart;
  /** For people: the key of the course, module or activity; of a question its pool and its uuid. */
  key: string;
  /** Of what: `order of activities`, `screens`, `rule`, … */
  aspect: StructureAspect;
  value: string;
}

export const structureAspects = [
  'presence',
  'languages',
  'effort',
  'rule',
  'modules',
  'plan',
  'gate',
  'recall',
  'minutes',
  'outcomes',
  'activities',
  'cards',
  'required',
  'tags',
  'screens',
  'fields',
  'settings',
  'questions',
  'mastery',
  'path',
  'type',
  'points',
  'options',
  'blanks',
] as const;
export type StructureAspect = (typeof structureAspects)[number];

/** A fact that two contents do not share; null: there is no such thing on that side. */
export interface StructureDifference extends Omit<StructureFact, 'value'> {
  before: string | null;
  after: string | null;
}

/** Written into the hash: another way of counting what is structure gives other hashes. */
const METHOD = '1';

type Facts = Partial<Record<StructureAspect, unknown>>;

const factsOf = (part: StructurePart, key: string, facts: Facts): StructureFact[] =>
  Object.entries({ presence: true, ...facts }).map(([aspect, value]) => ({
    part,
    key,
    aspect: aspect as StructureAspect,
    value: typeof value === 'string' ? value : canonical(value),
  }));

const list = (keys: readonly string[]) => keys.join(', ');
const keysOf = (options: readonly { key: string }[] | null | undefined) =>
  list((options ?? []).map(({ key }) => key));
const first = <Text>(texts: Localised<Text>): Text | undefined => Object.values(texts)[0];

/**
 * Everything about a course that work is recorded against or judged by: which activities there are, in which order
 * and of what kind, gates and rules, screens and fields, questions with their options, the paths of simulations.
 * Words, media, feedback and answer keys are no part of it, nor are field cards' texts and country units.
 */
export function structureOf(content: CourseContent): StructureFact[] {
  const questions = new Map(
    content.modules
      .flatMap(({ activities }) => activities)
      .flatMap((activity) => (activity.kind === 'quiz' ? activity.questions : []))
      .map((question) => [question.uuid, question]),
  );
  return [
    ...factsOf('course', content.key, {
      languages: list(content.locales),
      effort: content.effort,
      rule: content.completion,
      modules: list(content.modules.map(({ uuid, key }) => `${key} ${uuid}`)),
      plan: content.plan && {
        parts: content.plan.parts.map(({ part }) => part),
        annexes: content.plan.annexes.map(({ annex }) => annex),
      },
    }),
    ...content.modules.flatMap(moduleFacts),
    ...[...questions.values()].flatMap(questionFacts),
  ];
}

const moduleFacts = (module: ContentModule): StructureFact[] => [
  ...factsOf('module', module.key, {
    gate: module.gate,
    // Left out where there is none: structures that were counted before there were any stay what they are.
    ...(module.recall > 0 && { recall: module.recall }),
    minutes: module.minutes,
    outcomes: keysOf(module.outcomes),
    activities: list(module.activities.map(({ uuid, key }) => `${key} ${uuid}`)),
    cards: list(module.cards.map(({ uuid, key }) => `${key} ${uuid}`)),
  }),
  ...module.activities.flatMap((activity) =>
    factsOf(activity.kind, activity.key, {
      required: activity.required,
      minutes: activity.minutes,
      tags: activity.tags,
      ...activityFacts(activity),
    }),
  ),
];

function activityFacts(activity: ContentActivity): Facts {
  switch (activity.kind) {
    case 'lesson': {
      const text = first(activity.texts);
      return {
        screens: list((text?.screens ?? []).map(({ id }) => id)),
        fields: (text?.fields ?? []).map(({ id, kind, plan, core }) => ({ id, kind, plan, core })),
      };
    }
    case 'quiz':
      return {
        settings: activity.settings,
        questions: list(activity.questions.map(({ pool, uuid }) => `${pool} ${uuid}`).sort()),
      };
    case 'survey':
      return {
        settings: { anonymous: activity.anonymous, monthsAfter: activity.monthsAfter },
        questions: activity.questions.map(({ key, type, required, multiple, options }) => ({
          key,
          type,
          required,
          multiple: multiple ?? false,
          options: keysOf(options),
        })),
      };
    case 'scorm':
      return { languages: list(Object.keys(activity.packages).sort()), mastery: activity.mastery };
    case 'scenario':
      return { path: activity.rules };
  }
}

const questionFacts = (question: BundleQuestion): StructureFact[] =>
  factsOf('question', `${question.pool} ${question.uuid}`, {
    type: question.type,
    points: question.points,
    tags: { outcome: question.outcome, tags: question.tags, difficulty: question.difficulty },
    ...bodyFacts(first(question.body)),
  });

const bodyFacts = (body: QuestionBody | undefined): Facts => ({
  options: [keysOf(body?.options), keysOf(body?.targets), body?.optionsFixed ?? false],
  blanks: (body?.cloze ?? []).flatMap((part) =>
    typeof part === 'string'
      ? []
      : [{ blank: part.blank, numeric: part.numeric, options: keysOf(part.options) }],
  ),
});

/**
 * Why one content is not a correction of the other; empty: it is one. Something missing on one side is
 * reported as such, without further details.
 */
export function structureDifferences(before: CourseContent, after: CourseContent): StructureDifference[] {
  const [was, is] = [factMap(before), factMap(after)];
  const missing = new Set<string>();
  const found: StructureDifference[] = [];
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(id), is.get(id)];
    const fact = old ?? now;
    if (!fact || old?.value === now?.value) continue;
    const { part, key, aspect } = fact;
    const place = `${part} ${key}`;
    if (aspect === 'presence') missing.add(place);
    else if (missing.has(place)) continue;
    found.push({ part, key, aspect, before: old?.value ?? null, after: now?.value ?? null });
  }
  return found;
}

const factMap = (content: CourseContent) =>
  new Map(structureOf(content).map((fact) => [`${fact.part} ${fact.key} ${fact.aspect}`, fact]));

/** Two contents with one hash are corrections of each other. */
export function structureHash(content: CourseContent): string {
  const facts = structureOf(content).map(({ part, key, aspect, value }) => [part, key, aspect, value]);
  return `${METHOD}:${createHash('sha256').update(canonical(facts)).digest('hex')}`;
}

/** False: the hash was counted in another way and must be counted again. */
export const isStructureHash = (hash: string | null): hash is string =>
  hash?.startsWith(`${METHOD}:`) ?? false;
