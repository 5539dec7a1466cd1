import type { Locale } from '@campus/platform/graphql/locale.ts';
import type { LessonField, Outline, OutlinePlan } from '@campus/course';
import { otherTextsIn, type KeptTexts } from '../progress/lessons/other-texts.ts';
import type { PlanField, PlanSection } from './plan.type.ts';

/** The empty plan of a version in one language. Shared by all requests, so it must not be changed. */
export interface PlanLayout {
  title: string;
  warning: string;
  parts: PlanSection[];
  annexes: PlanSection[];
}

/** What a learner wrote into one field. */
export interface WrittenField {
  activityId: string;
  fieldId: string;
  value: string;
  /** These are left out in an example nobody wrote; the moment is in ISO 8601. */
  writtenAt?: string;
  textId?: string;
  otherTexts?: KeptTexts['otherTexts'];
}

/** Lesson → its worksheet fields, in order. */
export type FieldsByLesson = ReadonlyMap<string, readonly LessonField[]>;

/** Fields that feed one part or annex: the core first, each half in teaching order. */
function fieldsOf(key: string, outline: Outline, fields: FieldsByLesson, locale: Locale): PlanField[] {
  const all = outline.activities.flatMap((activity) =>
    (fields.get(activity.id) ?? [])
      .filter(({ plan }) => plan === key)
      .map(({ id, label, kind, decimals = false, min = null, max = null, unit = null, core = false }) => ({
        activityId: activity.id,
        lessonTitle: activity.titles[locale] ?? activity.key,
        fieldId: id,
        label,
        kind,
        takesDecimals: decimals,
        min,
        max,
        unit,
        isCore: core,
        value: '',
        textId: '',
        otherTexts: [],
        writtenAt: null,
        isOpen: true,
      })),
  );
  return [...all.filter(({ isCore }) => isCore), ...all.filter(({ isCore }) => !isCore)];
}

/** Nine parts and the annexes, each with the fields that feed it, all empty. */
export function layOut(
  plan: OutlinePlan,
  outline: Outline,
  fields: FieldsByLesson,
  locale: Locale,
): PlanLayout {
  const section = (
    key: string,
    texts: { title: Record<string, string>; intro: Record<string, string>; form?: Record<string, string> },
  ): PlanSection => ({
    key,
    title: texts.title[locale] ?? '',
    introHtml: texts.intro[locale] ?? '',
    formHtml: texts.form?.[locale] ?? '',
    fields: fieldsOf(key, outline, fields, locale),
  });
  return {
    title: plan.title[locale] ?? '',
    warning: plan.warning[locale] ?? '',
    parts: plan.parts.map((part) => section(part.part, part)),
    annexes: plan.annexes.map((annex) => section(annex.annex, annex)),
  };
}

/** The layout with what a learner wrote; empty fields stay visible. */
export function fillIn(
  layout: PlanLayout,
  written: readonly WrittenField[],
  isOpen: (activityId: string) => boolean,
): PlanLayout {
  const place = ({ activityId, fieldId }: Pick<WrittenField, 'activityId' | 'fieldId'>) =>
    `${activityId} ${fieldId}`;
  const texts = new Map(written.map((field) => [place(field), field]));
  const open = new Map<string, boolean>();
  const isLessonOpen = (activityId: string): boolean => {
    const known = open.get(activityId) ?? isOpen(activityId);
    open.set(activityId, known);
    return known;
  };
  const filled = (section: PlanSection): PlanSection => ({
    ...section,
    fields: section.fields.map((field) => {
      const { value = '', textId = '', otherTexts = [], writtenAt } = texts.get(place(field)) ?? {};
      return {
        ...field,
        value,
        textId,
        otherTexts: otherTextsIn(otherTexts),
        writtenAt: writtenAt ? new Date(writtenAt) : null,
        isOpen: isLessonOpen(field.activityId),
      };
    }),
  });
  return { ...layout, parts: layout.parts.map(filled), annexes: layout.annexes.map(filled) };
}

const isFilled = ({ value }: PlanField): boolean => value.trim() !== '';

/** Something was written into it, if only on another device. */
const hasText = (field: PlanField): boolean => isFilled(field) || field.otherTexts.length > 0;

/**
 * The plan without the lines nobody has written into and without blank forms. A part stays, empty, so that its reader
 * sees that nothing is there yet; an annex without text is left out.
 */
export function onlyFilled<Given extends PlanLayout>(plan: Given): Given {
  const filled = (sections: readonly PlanSection[]) =>
    sections.map((section) => ({ ...section, formHtml: '', fields: section.fields.filter(hasText) }));
  const annexes = filled(plan.annexes).filter(({ fields }) => fields.length > 0);
  return { ...plan, parts: filled(plan.parts), annexes };
}

export interface FieldCount {
  filled: number;
  total: number;
}

const countOf = (fields: readonly PlanField[]): FieldCount => ({
  filled: fields.filter(isFilled).length,
  total: fields.length,
});

/** How many fields have something in them, and how many there are; the core separately, of none where there is none. */
export function countFields({ parts, annexes }: PlanLayout): FieldCount & { core: FieldCount } {
  const fields = [...parts, ...annexes].flatMap((section) => section.fields);
  return { ...countOf(fields), core: countOf(fields.filter(({ isCore }) => isCore)) };
}
