import type { WrittenScalar } from '../../editing/written-scalar.ts';

/** A step of the way to a text of a file of YAML, as people go it. */
export interface PlaceStep {
  /** Of the field; empty: the list that the whole file is. */
  name: string;
  /** Of an item of a list, from 1; null: the field itself. */
  nth: number | null;
  /** By which people know the item: `b` of an option; null: by its number. */
  key: string | null;
}

/** Where the words of a text stand in a file of YAML, or would stand. */
export interface YamlPlace {
  steps: readonly PlaceStep[];
  written: WrittenScalar;
  /** What stands before new words where there are none: the language. */
  lead: string;
}

/** The names of fields that lead to texts, as the format has them. */
export const placeNames = [
  'title',
  'summary',
  'audience',
  'outcomes',
  'text',
  'intro',
  'questions',
  'prompt',
  'options',
  'feedback',
  'true',
  'false',
  'pairs',
  'left',
  'right',
  'distractors',
  'items',
  'unit',
  'blanks',
  'rationale',
  'label',
  'low',
  'high',
  'briefing',
  'notice',
  'nodes',
  'clock',
  'call',
  'also',
  'choices',
  'consequence',
  'advice',
  'endings',
  'debrief',
  'guidelines',
  'warning',
  'parts',
  'annexes',
  'form',
  'rubric',
  'criteria',
  'levels',
  'term',
  'definition',
  'note',
] as const;
export type PlaceName = (typeof placeNames)[number];

/** Null: a name that a course has given, such as that of a field of a model plan. */
export const placeName = (name: string): PlaceName | null => placeNames.find((each) => each === name) ?? null;
