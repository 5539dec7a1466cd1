import { describe, expect, it } from '@jest/globals';
import { decide, type CompletionRule, type Override } from '@campus/course-rules';
import { Outline } from '@campus/course';
import { statementFor } from './certificate-statement.ts';
import { plainTemplate } from '../templates/template-content.ts';

const rule: CompletionRule = { all: [{ done: 'lessons' }, { passed: 'final', atLeast: 80 }] };
type Row = ConstructorParameters<typeof Outline>[0];
const activity = {
  key: 'a',
  unitCountries: [],
  outcomes: [],
  settings: {},
  moduleId: 'm',
  minutes: 5,
  isRequired: true,
  titles: {},
  position: 0,
};
const quiz = {
  intro: {},
  pools: {},
  graded: true,
  pass: 80,
  attempts: { max: null, cooldown: 0, counts: 'best' as const },
  timeLimit: null,
  shuffle: { questions: false, options: false },
  draw: [],
  review: { when: 'finished' as const, show: [] },
};
const outline = new Outline({
  outcome: 'completion',
  completion_rule: rule,
  further_outcomes: [],
  seasons: [],
  audience: null,
  tryout: null,
  modules: [
    {
      id: 'm',
      key: 'm',
      titles: {},
      summaries: {},
      minutesCore: 5,
      minutesExtended: 0,
      isGate: false,
      outcomes: [],
      cards: [],
      recall: 0,
    },
  ],
  activities: [
    { ...activity, id: 'one', kind: 'lesson' },
    { ...activity, id: 'two', kind: 'lesson' },
    { ...activity, id: 'final', kind: 'quiz', settings: quiz },
  ],
} as Partial<Row> as Row);

const by: Override = { by: 'carla', reason: 'On paper.' };
const explained = (waived: readonly string[], granted?: Override) => {
  const fact = (id: string, kind: 'lesson' | 'quiz', isDone: boolean) => ({
    kind,
    moduleId: 'm',
    required: true,
    minutes: 5,
    completed: isDone,
    score: isDone && kind === 'quiz' ? 90 : null,
    passMark: null,
    ...(waived.includes(id) ? { overridden: by } : {}),
  });
  const isDone = (id: string) => !granted && !waived.includes(id);
  return decide(rule, {
    activities: new Map([
      ['one', fact('one', 'lesson', isDone('one'))],
      ['two', fact('two', 'lesson', isDone('two'))],
      ['final', fact('final', 'quiz', isDone('final'))],
    ]),
    attendance: null,
    ...(granted ? { granted } : {}),
  });
};

const own = { es: 'hizo el curso.', en: 'took the course.', fr: 'a suivi le cours.' };
const say = (
  explanation: ReturnType<typeof explained>,
  over: { says?: boolean; ofTemplate?: typeof own } = {},
) =>
  statementFor(
    {
      outline,
      outcome: 'completion',
      explanation,
      template: { id: null, donor: null, content: { ...plainTemplate, saysDecisions: over.says ?? true } },
    },
    over.ofTemplate ?? null,
  )?.es ?? null;

describe('what a certificate says that its holder did', () => {
  it('is the sentence of the rule, where all of it was done', () => {
    expect(say(explained([]))).toBe('estudió todas las lecciones y aprobó 1 prueba.');
  });
  it('is the sentence of the design, where it has one', () => {
    expect(say(explained([]), { ofTemplate: own })).toBeNull();
  });
  it.each([
    [['final'], 'cumplió lo que pide el curso, salvo un requisito que la coordinación le dispensó.'],
    [['one'], 'cumplió lo que pide el curso, salvo un requisito que la coordinación le dispensó.'],
    [['one', 'two'], 'cumplió lo que pide el curso, salvo un requisito que la coordinación le dispensó.'],
    [['one', 'final'], 'cumplió lo que pide el curso, salvo 2 requisitos que la coordinación le dispensó.'],
  ])('is never the rule nor the design where %j was waived', (waived, sentence) => {
    expect(say(explained(waived), { ofTemplate: own })).toBe(sentence);
  });
  it('is that it was granted, where it was', () => {
    expect(say(explained([], by), { ofTemplate: own })).toBe(
      'recibió este resultado por decisión de la coordinación del curso, sin haber cumplido todo lo que se pide.',
    );
  });
  it('tells nothing of how, where the design says so', () => {
    expect(say(explained([], by), { says: false })).toBe('recibió este resultado del curso.');
    expect(say(explained(['final']), { says: false })).toBe('recibió este resultado del curso.');
  });
});
