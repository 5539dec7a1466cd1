import type { DataOf, Plan as PlanQuery } from '@campus/api-client';

/** The plan of an enrolment, as the server gives it. */
export type Plan = NonNullable<DataOf<typeof PlanQuery>['plan']>;
export type Section = Plan['parts'][number];
export type Field = Section['fields'][number];

/** What is in a field, by the key of the field. */
export type ValueOf = (key: string) => string;

/** Names a field within a plan: an id is unique only in its lesson. */
export const keyOfField = ({ activityId, fieldId }: Pick<Field, 'activityId' | 'fieldId'>): string =>
  `${activityId} ${fieldId}`;

/** Names a field in an address. */
export const anchorOfField = ({ activityId, fieldId }: Pick<Field, 'activityId' | 'fieldId'>): string =>
  `${activityId}.${fieldId}`;

/** Every field, in the order of the plan. */
export const fieldsOf = ({ parts, annexes }: Pick<Plan, 'parts' | 'annexes'>): Field[] =>
  [...parts, ...annexes].flatMap(({ fields }) => fields);

export const isFilled = (field: Field, valueOf: ValueOf): boolean => valueOf(keyOfField(field)).trim() !== '';

/** How many fields have something in them. */
export const countFilled = (fields: readonly Field[], valueOf: ValueOf): number =>
  fields.filter((field) => isFilled(field, valueOf)).length;

/** The core of a section, and what is left for when there is time. Without a core, all of it is one. */
export const halvesOf = (fields: readonly Field[]): { core: Field[]; rest: Field[] } => ({
  core: fields.filter(({ isCore }) => isCore),
  rest: fields.filter(({ isCore }) => !isCore),
});

/** Fields of a worksheet that belong together. */
export interface FieldGroup {
  activityId: string;
  lessonTitle: string;
  isOpen: boolean;
  fields: Field[];
}

/** The fields of a section by the lesson they are written in, in their order. */
export const groupsOf = (fields: readonly Field[]): FieldGroup[] => {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last?.activityId === field.activityId) last.fields.push(field);
    else groups.push({ ...field, fields: [field] });
  }
  return groups;
};
