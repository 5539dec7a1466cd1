import type { ChoiceRules, Step, Script } from '@campus/scenario-engine';
import type { Scenario } from './scenario-data.ts';

const choice = (over: Partial<ChoiceRules> & Pick<ChoiceRules, 'key' | 'next'>): ChoiceRules => ({
  when: null,
  effects: {},
  guidelines: ['G9'],
  ...over,
});

/** Two decisions and two endings; the second asks something more of the person who decided `b` at first. */
export const script: Script = {
  rules: {
    start: 'radio',
    gauges: { safety: 55, trust: 50, time: 60, resources: 50, data: 60 },
    nodes: {
      radio: {
        seconds: 90,
        also: [],
        choices: [
          choice({ key: 'a', effects: { trust: 8, time: -5 }, next: [{ when: null, to: 'shelter' }] }),
          choice({
            key: 'b',
            effects: { data: -10 },
            guidelines: ['G11', 'G9'],
            next: [{ when: null, to: 'shelter' }],
          }),
        ],
      },
      shelter: {
        seconds: null,
        also: [{ key: 'rumour', when: { chose: 'radio.b' } }],
        choices: [
          choice({ key: 'open', guidelines: ['G11'], next: [{ when: null, to: 'together' }] }),
          choice({
            key: 'wait',
            when: { gauge: 'time', atLeast: 60 },
            effects: { safety: -5 },
            next: [{ when: null, to: 'apart' }],
          }),
        ],
      },
    },
    endings: ['together', 'apart'],
  },
  texts: {
    title: 'Setenta y dos horas',
    notice: 'Hay personas heridas.',
    briefing: '<p>El huracán llega en tres días.</p>',
    nodes: {
      radio: {
        title: 'La radio',
        clock: 'Día 1, 06:00',
        html: '<p>La emisora ofrece diez minutos.</p>',
        also: {},
        choices: {
          a: {
            text: 'Hablo hoy por la radio.',
            consequence: '<p>El mensaje llega a los campamentos.</p>',
            advice: '<p>Un mensaje a tiempo vale por dos.</p>',
          },
          b: {
            text: 'Publico la lista en la red.',
            consequence: '<p>La lista circula con apellidos.</p>',
            advice: '<p>Una lista publicada no se recoge.</p>',
          },
        },
      },
      shelter: {
        title: 'El albergue',
        clock: 'Día 2, 18:00',
        html: '<p>El albergue pide documentos.</p>',
        also: { rumour: '<p>Corre el rumor de una redada.</p>' },
        choices: {
          open: {
            text: 'Pido que abran sin documentos.',
            consequence: '<p>Abren la puerta.</p>',
            advice: '<p>Primero la puerta, después los papeles.</p>',
          },
          wait: {
            text: 'Espero la respuesta del ministerio.',
            consequence: '<p>Diez familias duermen afuera.</p>',
            advice: '<p>Esperar también es decidir.</p>',
          },
        },
      },
    },
    endings: {
      together: { title: 'Bajo techo', html: '<p>Nadie duerme afuera.</p>' },
      apart: { title: 'A la intemperie', html: '<p>La noche fue larga.</p>' },
    },
    debrief: {
      html: '<p>En 2017 pasó algo parecido.</p>',
      guidelines: {
        G11: '<p>Ayudar sin distinción.</p>',
        G9: '<p>Informar a menudo.</p>',
        G12: '<p>Remitir.</p>',
      },
      titles: { G9: 'Comunicar la evolución de la crisis', G11: 'Asistir sin discriminación' },
      sources: '<ol class="sources"><li>Fuente uno</li></ol>',
    },
  },
};

/** Decisions as `node.choice`. */
export const pathOf = (...steps: string[]): Step[] =>
  steps.map((step) => {
    const [node = '', choice = ''] = step.split('.');
    return { node, choice };
  });

/** An attempt as the server reports it. */
export const known = (
  over: Partial<Scenario['attempts'][number]> & Pick<Scenario['attempts'][number], 'id' | 'path'>,
): Scenario['attempts'][number] => ({
  forkedFrom: null,
  forkedAt: 0,
  startedAt: '2026-01-01T10:00:00Z',
  updatedAt: '2026-01-01T10:30:00Z',
  ending: null,
  isDebriefRead: false,
  ...over,
});

/** A scenario that has not begun. */
export const scenario = (over: Partial<Scenario> = {}): Scenario => ({
  activityId: 's1',
  key: 's1-72-hours',
  title: script.texts.title,
  moduleTitle: 'Comunicar',
  minutes: 15,
  locale: 'es',
  askedLocale: null,
  script,
  state: 'NOT_STARTED',
  attempts: [],
  next: null,
  ...over,
});
