import type { Field, Plan, Section } from './plan-data.ts';

export const fieldOf = (fieldId: string, over: Partial<Field> = {}): Field => ({
  activityId: 'lesson-1',
  lessonTitle: 'Los riesgos',
  fieldId,
  label: `Campo ${fieldId}`,
  kind: 'LONG',
  takesDecimals: false,
  min: null,
  max: null,
  unit: null,
  isCore: false,
  value: '',
  textId: over.value ? `id of ${over.value}` : '',
  otherTexts: [],
  writtenAt: null,
  isOpen: true,
  ...over,
});

export const sectionOf = (key: string, title: string, over: Partial<Section> = {}): Section => ({
  key,
  title,
  introHtml: '',
  formHtml: '',
  fields: [],
  ...over,
});

/** A plan with a field of each kind, one behind a gate, a part without fields, and a form. */
export const planOf = (over: Partial<Plan> = {}): Plan => ({
  enrolmentId: 'e1',
  title: 'Plan de contingencia consular',
  warning: 'No escriba datos de personas reales.',
  courseTitle: 'MICIC para personal consular',
  versionNumber: 4,
  publishedAt: '2026-11-20T15:00:00Z',
  locale: 'es',
  askedLocale: null,
  keptDays: 90,
  keptUntil: null,
  place: { post: 'Quetzaltenango', hostCountry: 'GT', sendingCountry: 'MX' },
  parts: [
    sectionOf('1', 'El puesto'),
    sectionOf('3', 'Riesgos', {
      introHtml: 'Lo que <em>sabe</em>.',
      fields: [
        fieldOf('risks', { label: 'Peligros', value: 'Ciclones', writtenAt: '2026-11-22T20:05:00Z' }),
        fieldOf('people', { label: 'Personas', kind: 'NUMBER', unit: 'personas' }),
        fieldOf('drill', { label: 'Último simulacro', kind: 'DATE', value: '2026-03-14' }),
        fieldOf('law', {
          label: 'Norma local',
          activityId: 'lesson-9',
          lessonTitle: 'Las normas',
          kind: 'TEXT',
          isOpen: false,
        }),
      ],
    }),
  ],
  annexes: [
    sectionOf('B', 'Enlaces', {
      formHtml:
        '<div class="table"><table><thead><tr><th>Zona</th></tr></thead><tbody><tr><td></td></tr></tbody></table></div>',
    }),
  ],
  ...over,
});
