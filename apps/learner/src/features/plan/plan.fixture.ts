import type { Field, Plan, Section } from './plan-data.ts';

const field = (fieldId: string, over: Partial<Field> = {}): Field => ({
  activityId: 'lesson-1',
  lessonTitle: 'Los riesgos',
  fieldId,
  label: `Campo ${fieldId}`,
  kind: 'LONG',
  takesDecimals: false,
  isCore: false,
  value: '',
  isOpen: true,
  ...over,
});

const section = (key: string, title: string, over: Partial<Section> = {}): Section => ({
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
    section('1', 'El puesto'),
    section('3', 'Riesgos', {
      introHtml: 'Lo que <em>sabe</em>.',
      fields: [
        field('risks', { label: 'Peligros', value: 'Ciclones' }),
        field('people', { label: 'Personas', kind: 'NUMBER' }),
        field('drill', { label: 'Último simulacro', kind: 'DATE', value: '2026-03-14' }),
        field('law', {
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
    section('B', 'Enlaces', {
      formHtml:
        '<div class="table"><table><thead><tr><th>Zona</th></tr></thead><tbody><tr><td></td></tr></tbody></table></div>',
    }),
  ],
  ...over,
});
