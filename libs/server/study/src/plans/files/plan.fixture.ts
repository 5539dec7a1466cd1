import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type PlacedNote } from '../../notes/screen-note.type.ts';
import { type PlanField, type PlanSection } from '../plan.type.ts';
import { toPrint, type PlanPrint } from './plan-print.ts';
import { type DatedPlan } from '../plans.service.ts';

const field = (fieldId: string, more: Partial<PlanField> = {}): PlanField => ({
  activityId: 'lesson',
  lessonTitle: 'Los riesgos de mi circunscripción',
  fieldId,
  label: `Campo ${fieldId}`,
  kind: 'long',
  takesDecimals: false,
  min: null,
  max: null,
  unit: null,
  isCore: false,
  value: '',
  textId: '',
  otherTexts: [],
  writtenAt: null,
  isOpen: true,
  ...more,
});

const section = (key: string, title: string, more: Partial<PlanSection> = {}): PlanSection => ({
  key,
  title,
  introHtml: '',
  formHtml: '',
  fields: [],
  ...more,
});

const partTitles = [
  'La representación y sus contactos',
  'Propósito y límites del plan',
  'Riesgos del país y de la circunscripción',
  'Perfil de la comunidad',
  'Escenarios, señales y niveles de alerta',
  'Funciones, célula de crisis y personas de enlace',
  'Reubicación y evacuación',
  'Fases y respuestas: comunicación, documentos, ayuda, derivación, retorno',
  'Logística, presupuesto, ensayo y mantenimiento',
];

const annexTitles = [
  'Árbol de contactos',
  'Lista de personas de enlace',
  'Banco de mensajes',
  'Ruta de evacuación y puntos de reunión',
  'Formulario de manifiesto',
  'Formulario de evaluación de identidad',
  'Borradores de acuerdos',
  'Lista de suministros',
  'Guion del ejercicio de 60 minutos',
  'Versiones y aprobación',
];

const row = (count: number) => `<tr>${'<td></td>'.repeat(count)}</tr>`;

const wardens = `<p>Una fila por zona. <strong>Sin nombres</strong> en esta copia.</p>
<table><thead><tr><th>Zona</th><th>Función de enlace</th><th>Canal</th><th>Personas en la zona</th><th>Última prueba</th></tr></thead><tbody>${row(5).repeat(30)}</tbody></table>
<ul class="checklist"><li><span class="box" aria-hidden="true">☐</span> Cada zona tiene dos enlaces</li><li><span class="box" aria-hidden="true">☐</span> El canal se probó este trimestre</li></ul>
<ol><li>Llame a la primera zona.<ul><li>Si no responde, pase a la siguiente.</li></ul></li><li>Anote la hora &#x26; el resultado.</li></ol>`;

const annexes = (): PlanSection[] =>
  annexTitles.map((title, index) =>
    section(String.fromCodePoint(65 + index), title, {
      introHtml: 'Una copia en papel junto al teléfono de guardia.',
      formHtml: index === 1 || index === 4 ? wardens : '',
      fields:
        index === 0
          ? [
              field('tree', {
                kind: 'text',
                label: 'Quién llama a quién',
                value: 'Guardia → jefatura → zonas',
                writtenAt: new Date('2026-11-23T15:00:00Z'),
              }),
            ]
          : [],
    }),
  );

const dated = (locale: Locale, more: Partial<DatedPlan>): DatedPlan => ({
  author: 'Ana Lucía Hernández',
  timeZone: 'America/Guatemala',
  enrolmentId: '0193a000-0009-7000-8000-000000000001',
  title: 'Plan de contingencia consular',
  warning:
    'No escriba datos de personas reales: ni nombres, ni teléfonos, ni direcciones, ni la situación de nadie. Escriba funciones, cantidades y zonas.',
  courseTitle: 'Proteger a nuestros nacionales en países en crisis: curso MICIC para personal consular',
  versionNumber: 4,
  publishedAt: new Date('2026-11-20T15:00:00Z'),
  publishedOn: '2026-11-20',
  locale,
  askedLocale: null,
  keptDays: 90,
  keptUntil: null,
  place: { post: 'Quetzaltenango', hostCountry: 'GT', sendingCountry: 'MX' },
  madeOn: '2026-11-24',
  parts: partTitles.map((title, index) =>
    section(String(index + 1), title, {
      introHtml: 'Quién decide, con qué <strong>información</strong> y hasta cuándo vale.',
      fields:
        index === 1
          ? []
          : [
              field(`${index}-long`, {
                label: '¿Qué peligros pueden alcanzar la circunscripción, y en qué meses?',
                value:
                  index % 2
                    ? ''
                    : 'Ciclones, de junio a noviembre.\nSismos, todo el año.\n\nInundación del río Samalá & caminos cortados: œuvre, façade, ¿cuándo?',
              }),
              field(`${index}-date`, {
                kind: 'date',
                label: 'Fecha del último simulacro',
                value: index % 2 ? '2026-03-14' : '',
              }),
              field(`${index}-number`, {
                kind: 'number',
                unit: 'personas',
                label: 'Personas en la zona costera',
                value: index % 3 ? '' : '1200',
              }),
            ],
    }),
  ),
  annexes: annexes(),
  ...more,
});

/** A plan with one of everything: filled and empty fields of each kind, a form of several pages, parts without fields. */
export const planFixture = (locale: Locale = 'es', more: Partial<DatedPlan> = {}): PlanPrint =>
  toPrint(dated(locale, more), true);

/** The same with what is written alone. */
export const writtenFixture = (locale: Locale = 'es', more: Partial<DatedPlan> = {}): PlanPrint =>
  toPrint(dated(locale, more), false);

/** What is written alone, with a text from another device in the first field, or with the author's decision. */
export const twoTextsFixture = (locale: Locale, isDecided: boolean): PlanPrint => {
  const first = section('1', 'La representación y sus contactos', {
    fields: [
      field('guard', {
        label: 'Quién está de guardia',
        value: 'La cónsul, de lunes a jueves',
        writtenAt: new Date('2026-11-23T15:00:00Z'),
        otherTexts: isDecided
          ? []
          : [
              {
                textId: 'other',
                value: 'El vicecónsul, los fines de semana',
                occurredAt: new Date('2026-11-22T15:00:00Z'),
              },
            ],
      }),
    ],
  });
  return toPrint(dated(locale, { parts: [first], annexes: [] }), false);
};

const note = (activityId: string, more: Partial<PlacedNote>): PlacedNote => ({
  id: `note-${activityId}`,
  activityId,
  activityKind: 'lesson',
  cardId: null,
  termKey: null,
  screenId: 'uno',
  screenTitle: 'El mapa de riesgos',
  title: `Lección ${activityId}`,
  moduleTitle: 'Antes de la crisis',
  text: '',
  occurredAt: new Date('2026-11-24T03:00:00Z'),
  ...more,
});

/** What stands beside no activity. */
const nowhere = { activityId: null, activityKind: null, screenId: null, screenTitle: '' };

/** The same with notes beside two lessons, one of them a bookmark, a field card and a term. */
export const notedFixture = (locale: Locale = 'es'): PlanPrint =>
  toPrint(dated(locale, {}), false, [
    note('a', { text: 'Preguntar por el puente\ndel río Samalá' }),
    note('a', { screenId: null, screenTitle: '' }),
    note('b', { screenTitle: '', text: 'Llamar a la CONRED' }),
    note('c', { ...nowhere, cardId: 'c', title: 'La primera hora', text: 'Plastificar esta' }),
    note('d', { ...nowhere, termKey: 'd', title: 'Padrón consular', moduleTitle: '', text: 'Pedirlo' }),
  ]);
