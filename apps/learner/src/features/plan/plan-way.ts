import {
  fieldsOf,
  halvesOf,
  isFilled,
  keyOfField,
  type Field,
  type Plan,
  type Section,
} from './plan-data.ts';
import type { ValueOf } from './plan-data.ts';

/** A part or an annex, with its own page. */
export interface PlanPlace {
  section: Section;
  kind: 'part' | 'annex';
}

/** All pages of a plan, in order. */
export const placesOf = ({ parts, annexes }: Pick<Plan, 'parts' | 'annexes'>): PlanPlace[] => [
  ...parts.map((section) => ({ section, kind: 'part' as const })),
  ...annexes.map((section) => ({ section, kind: 'annex' as const })),
];

/** The pages before and after one; null at the ends. */
export const besides = (
  places: readonly PlanPlace[],
  key: string,
): { before: PlanPlace | null; after: PlanPlace | null } => {
  const at = places.findIndex(({ section }) => section.key === key);
  return { before: places[at - 1] ?? null, after: places[at + 1] ?? null };
};

export interface FilledCount {
  filled: number;
  total: number;
}

/** How far fields are: the core, the rest, and both. */
export const progressOf = (
  fields: readonly Field[],
  valueOf: ValueOf,
): { core: FilledCount; rest: FilledCount; all: FilledCount } => {
  const count = (some: readonly Field[]): FilledCount => ({
    filled: some.filter((field) => isFilled(field, valueOf)).length,
    total: some.length,
  });
  const { core, rest } = halvesOf(fields);
  return { core: count(core), rest: count(rest), all: count(fields) };
};

/** A field one can go to, and the page it is on. */
export interface FieldPlace {
  place: PlanPlace;
  field: Field;
}

/** Nothing is in it, and no gate is in the way. */
const isWaiting = (field: Field, valueOf: ValueOf): boolean => field.isOpen && !isFilled(field, valueOf);

/** The first empty field of a plan: of the core as long as that has any, then of the rest. */
export const nextEmpty = (plan: Pick<Plan, 'parts' | 'annexes'>, valueOf: ValueOf): FieldPlace | null => {
  const waiting = placesOf(plan).flatMap((place) =>
    place.section.fields.filter((field) => isWaiting(field, valueOf)).map((field) => ({ place, field })),
  );
  return waiting.find(({ field }) => field.isCore) ?? waiting[0] ?? null;
};

/** The next empty field of a page after the one used last, starting again from its top. */
export const nextEmptyOn = ({ fields }: Section, valueOf: ValueOf, last: string | null): Field | null => {
  const at = fields.findIndex((field) => keyOfField(field) === last);
  const isNext = (field: Field) => isWaiting(field, valueOf);
  return fields.slice(at + 1).find(isNext) ?? fields.slice(0, Math.max(at, 0)).find(isNext) ?? null;
};

/** Empty fields that a gate is in the way of. */
export const countClosed = (plan: Pick<Plan, 'parts' | 'annexes'>, valueOf: ValueOf): number =>
  fieldsOf(plan).filter((field) => !field.isOpen && !isFilled(field, valueOf)).length;
