import { type ActivityFact, type CompletionRule } from './rule.ts';

/** Languages in which a rule can be written out. */
export type SentenceLocale = 'es' | 'en' | 'fr';

/** What a rule asks for, counted; parts that are alternatives of each other are counted together. */
export interface Asked {
  /** Every required lesson. */
  lessons: boolean;
  /** Activities to pass, whatever they are. */
  passed: number;
  /** Tests to take, with any score; packages to go through; surveys to answer; simulations to go through. */
  tests: number;
  packages: number;
  surveys: number;
  simulations: number;
  /** Lessons named one by one. */
  someLessons: number;
  /** Per cent of the live hours; null: attendance is not asked for. */
  attended: number | null;
  /** An approved plan. */
  plan: boolean;
  /** Groups of alternatives, of which one is enough. */
  alternatives: number;
}

const nothing: Asked = {
  lessons: false,
  passed: 0,
  tests: 0,
  packages: 0,
  surveys: 0,
  simulations: 0,
  someLessons: 0,
  attended: null,
  plan: false,
  alternatives: 0,
};

const counterOf = {
  lesson: 'someLessons',
  quiz: 'tests',
  survey: 'surveys',
  scorm: 'packages',
  scenario: 'simulations',
} as const;

const leaves = (rule: CompletionRule): CompletionRule[] =>
  'all' in rule ? rule.all.flatMap(leaves) : [rule];

/** What a rule requires. `kindOf`: the kind of an activity by its uuid; unknown ones are left out. */
export function askedBy(
  rule: CompletionRule,
  kindOf: (uuid: string) => ActivityFact['kind'] | undefined,
): Asked {
  const asked = { ...nothing };
  const [passed, done] = [new Set<string>(), new Set<string>()];
  for (const leaf of leaves(rule)) {
    if ('any' in leaf) asked.alternatives++;
    else if ('attended' in leaf) asked.attended = Math.max(asked.attended ?? 0, leaf.attended.atLeast);
    else if ('plan' in leaf) asked.plan = true;
    else if ('passed' in leaf) passed.add(leaf.passed);
    else if ('done' in leaf) {
      if (leaf.done === 'lessons') asked.lessons = true;
      else done.add(leaf.done);
    }
  }
  asked.passed = passed.size;
  for (const uuid of done) {
    const kind = kindOf(uuid);
    // What is to be passed is not told a second time, nor is a lesson among all of them.
    if (kind && !passed.has(uuid) && !(kind === 'lesson' && asked.lessons)) asked[counterOf[kind]]++;
  }
  return asked;
}

type Part = Exclude<keyof Asked, 'lessons' | 'plan'>;
type Say = (count: number) => string;
const many =
  (one: string, other: string): Say =>
  (count) =>
    (count === 1 ? one : other).replace('#', String(count));

interface Words {
  lessons: string;
  plan: string;
  parts: Record<Part, Say>;
  and: string;
  none: string;
}

/** What a person with the outcome did, to follow their name. */
const done: Record<SentenceLocale, Words> = {
  es: {
    lessons: 'estudió todas las lecciones',
    plan: 'presentó un plan de contingencia aprobado',
    parts: {
      someLessons: many('estudió # lección', 'estudió # lecciones'),
      passed: many('aprobó # prueba', 'aprobó # pruebas'),
      tests: many('hizo # prueba sin nota mínima', 'hizo # pruebas sin nota mínima'),
      packages: many('recorrió # módulo interactivo', 'recorrió # módulos interactivos'),
      surveys: many('respondió # encuesta', 'respondió # encuestas'),
      simulations: many('recorrió # simulación', 'recorrió # simulaciones'),
      alternatives: many('cumplió # requisito a elegir', 'cumplió # requisitos a elegir'),
      attended: (percent) => `asistió al menos al ${percent}\u00a0% de las horas en vivo`,
    },
    and: ' y ',
    none: 'se inscribió en el curso',
  },
  en: {
    lessons: 'studied every lesson',
    plan: 'submitted an approved contingency plan',
    parts: {
      someLessons: many('studied # lesson', 'studied # lessons'),
      passed: many('passed # test', 'passed # tests'),
      tests: many('took # test without a pass mark', 'took # tests without a pass mark'),
      packages: many('went through # interactive module', 'went through # interactive modules'),
      surveys: many('answered # survey', 'answered # surveys'),
      simulations: many('went through # simulation', 'went through # simulations'),
      alternatives: many('met # requirement of choice', 'met # requirements of choice'),
      attended: (percent) => `attended at least ${percent}% of the live hours`,
    },
    and: ' and ',
    none: 'enrolled in the course',
  },
  fr: {
    lessons: 'a étudié toutes les leçons',
    plan: 'a remis un plan de contingence approuvé',
    parts: {
      someLessons: many('a étudié # leçon', 'a étudié # leçons'),
      passed: many('a réussi # test', 'a réussi # tests'),
      tests: many('a fait # test sans note de passage', 'a fait # tests sans note de passage'),
      packages: many('a parcouru # module interactif', 'a parcouru # modules interactifs'),
      surveys: many('a répondu à # enquête', 'a répondu à # enquêtes'),
      simulations: many('a parcouru # simulation', 'a parcouru # simulations'),
      alternatives: many('a rempli # exigence au choix', 'a rempli # exigences au choix'),
      attended: (percent) => `a suivi au moins ${percent}\u202f% des heures en direct`,
    },
    and: ' et ',
    none: 's’est inscrit au cours',
  },
};

const order: Part[] = [
  'someLessons',
  'passed',
  'tests',
  'packages',
  'simulations',
  'surveys',
  'alternatives',
  'attended',
];

/** `a, b y c`: no comma before the last. */
const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1) ?? ''}`;

/**
 * The requirement of a rule as the one sentence that the certificate prints, the course home and the console
 * show: what a person with the outcome did, without the name before it, with its full stop.
 */
export function ruleSentence(asked: Asked, locale: SentenceLocale): string {
  const words = done[locale];
  const parts = [
    ...(asked.lessons ? [words.lessons] : []),
    ...order.flatMap((part) => {
      const count = asked[part];
      return count === null || count === 0 ? [] : [words.parts[part](count)];
    }),
    ...(asked.plan ? [words.plan] : []),
  ];
  return `${joined(parts, words.and) || words.none}.`;
}
