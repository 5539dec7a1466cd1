import {
  type StructureAspect,
  type StructurePart,
  type TextKind,
  type TextPart,
} from '@campus/content-format';
import { registerEnumType } from '@nestjs/graphql';

/** Names in capitals for values as `content-format` writes them: one entry for each, or it does not compile. */
type Names<Value extends string> = Record<string, Value> & { [Name in Value as Uppercase<Name>]: Name };

export const StructureParts = {
  COURSE: 'course',
  MODULE: 'module',
  LESSON: 'lesson',
  QUIZ: 'quiz',
  SURVEY: 'survey',
  SCORM: 'scorm',
  SCENARIO: 'scenario',
  QUESTION: 'question',
} as const satisfies Names<StructurePart>;
registerEnumType(StructureParts, { name: 'StructurePart', description: 'What a difference is about.' });

export const StructureAspects = {
  PRESENCE: 'presence',
  LANGUAGES: 'languages',
  EFFORT: 'effort',
  RULE: 'rule',
  MODULES: 'modules',
  PLAN: 'plan',
  GATE: 'gate',
  RECALL: 'recall',
  MINUTES: 'minutes',
  OUTCOMES: 'outcomes',
  ACTIVITIES: 'activities',
  CARDS: 'cards',
  REQUIRED: 'required',
  TAGS: 'tags',
  SCREENS: 'screens',
  FIELDS: 'fields',
  SETTINGS: 'settings',
  QUESTIONS: 'questions',
  MASTERY: 'mastery',
  PATH: 'path',
  TYPE: 'type',
  POINTS: 'points',
  OPTIONS: 'options',
  BLANKS: 'blanks',
} as const satisfies Names<StructureAspect>;
registerEnumType(StructureAspects, { name: 'StructureAspect', description: 'Which side of it differs.' });

export const TextKinds = {
  COURSE: 'course',
  PLAN: 'plan',
  TERM: 'term',
  MODULE: 'module',
  LESSON: 'lesson',
  QUIZ: 'quiz',
  SURVEY: 'survey',
  SCORM: 'scorm',
  SCENARIO: 'scenario',
  QUESTION: 'question',
  CARD: 'card',
  UNIT: 'unit',
} as const satisfies Names<TextKind>;
registerEnumType(TextKinds, { name: 'TextKind', description: 'What a changed text belongs to.' });

export const TextParts = {
  TITLE: 'title',
  SUMMARY: 'summary',
  INTRO: 'intro',
  OUTCOME: 'outcome',
  SCREEN: 'screen',
  FORPLAN: 'forPlan',
  SOURCES: 'sources',
  EXTENDED: 'extended',
  FIELD: 'field',
  PROMPT: 'prompt',
  OPTION: 'option',
  FEEDBACK: 'feedback',
  RATIONALE: 'rationale',
  KEY: 'key',
  TEXT: 'text',
  PACKAGE: 'package',
  OWNER: 'owner',
  DATES: 'dates',
} as const satisfies Names<TextPart>;
registerEnumType(TextParts, { name: 'TextPart', description: 'Which text of it.' });
