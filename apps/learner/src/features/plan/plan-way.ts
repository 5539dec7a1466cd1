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

/**
 * The next empty field for somebody on a page, after the field used last there: of the core on this page, of the core
 * on others, and only then of the rest, in the same order.
 */
export const nextEmptyFrom = (
  plan: Pick<Plan, 'parts' | 'annexes'>,
  here: string,
  valueOf: ValueOf,
  last: string | null,
): FieldPlace | null => {
  const places = placesOf(plan);
  const isHere = ({ section }: PlanPlace) => section.key === here;
  const all = [...places.filter(isHere), ...places.filter((place) => !isHere(place))].flatMap((place) =>
    place.section.fields.map((field) => ({ place, field })),
  );
  const onPage = all.filter(({ place }) => isHere(place)).length;
  const at = all.findIndex(({ field }) => keyOfField(field) === last);
  const inOrder =
    at < 0
      ? all
      : [...all.slice(at + 1, onPage), ...all.slice(0, at), ...all.slice(Math.max(onPage, at + 1))];
  const waiting = inOrder.filter(({ field }) => isWaiting(field, valueOf));
  return waiting.find(({ field }) => field.isCore) ?? waiting[0] ?? null;
};

/** Empty fields that a gate is in the way of. */
export const countClosed = (plan: Pick<Plan, 'parts' | 'annexes'>, valueOf: ValueOf): number =>
  fieldsOf(plan).filter((field) => !field.isOpen && !isFilled(field, valueOf)).length;
