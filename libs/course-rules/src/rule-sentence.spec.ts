import { describe, expect, it } from '@jest/globals';
import { askedBy, ruleSentence, type ActivityFact, type CompletionRule } from './index.ts';

const kinds: Record<string, ActivityFact['kind']> = {
  pre: 'quiz',
  post: 'quiz',
  q1: 'quiz',
  final: 'quiz',
  feedback: 'survey',
  s1: 'scenario',
  s2: 'scenario',
  l1: 'lesson',
  pack: 'scorm',
};
const say = (rule: CompletionRule, locale: 'es' | 'en' | 'fr') =>
  ruleSentence(
    askedBy(rule, (uuid) => kinds[uuid]),
    locale,
  );

const completion: CompletionRule = {
  all: [
    { done: 'pre' },
    { done: 'lessons' },
    { passed: 'q1' },
    { passed: 'final', atLeast: 80 },
    { done: 'post' },
    { done: 'feedback' },
  ],
};
const achievement: CompletionRule = {
  all: [completion, { attended: { atLeast: 80 } }, { done: 's1' }, { done: 's2' }],
};
const participation: CompletionRule = {
  all: [{ attended: { atLeast: 80 } }, { done: 'pre' }, { done: 'post' }],
};

describe('the sentence of a rule', () => {
  it.each<[string, CompletionRule, string, string, string]>([
    [
      'of completion',
      completion,
      'estudió todas las lecciones, aprobó 2 pruebas, hizo 2 pruebas sin nota mínima y respondió 1 encuesta.',
      'studied every lesson, passed 2 tests, took 2 tests without a pass mark and answered 1 survey.',
      'a étudié toutes les leçons, a réussi 2 tests, a fait 2 tests sans note de passage et a répondu à 1 enquête.',
    ],
    [
      'of achievement, which builds on it',
      achievement,
      'estudió todas las lecciones, aprobó 2 pruebas, hizo 2 pruebas sin nota mínima, recorrió 2 simulaciones, respondió 1 encuesta y asistió al menos al 80\u00a0% de las horas en vivo.',
      'studied every lesson, passed 2 tests, took 2 tests without a pass mark, went through 2 simulations, answered 1 survey and attended at least 80% of the live hours.',
      'a étudié toutes les leçons, a réussi 2 tests, a fait 2 tests sans note de passage, a parcouru 2 simulations, a répondu à 1 enquête et a suivi au moins 80\u202f% des heures en direct.',
    ],
    [
      'of participation',
      participation,
      'hizo 2 pruebas sin nota mínima y asistió al menos al 80\u00a0% de las horas en vivo.',
      'took 2 tests without a pass mark and attended at least 80% of the live hours.',
      'a fait 2 tests sans note de passage et a suivi au moins 80\u202f% des heures en direct.',
    ],
    [
      'of an approved plan, after everything else',
      { all: [{ plan: 'approved' }, { done: 'lessons' }, { attended: { atLeast: 80 } }] },
      'estudió todas las lecciones, asistió al menos al 80\u00a0% de las horas en vivo y presentó un plan de contingencia aprobado.',
      'studied every lesson, attended at least 80% of the live hours and submitted an approved contingency plan.',
      'a étudié toutes les leçons, a suivi au moins 80\u202f% des heures en direct et a remis un plan de contingence approuvé.',
    ],
    [
      'of an approved plan alone',
      { plan: 'approved' },
      'presentó un plan de contingencia aprobado.',
      'submitted an approved contingency plan.',
      'a remis un plan de contingence approuvé.',
    ],
    [
      'of one package',
      { done: 'pack' },
      'recorrió 1 módulo interactivo.',
      'went through 1 interactive module.',
      'a parcouru 1 module interactif.',
    ],
    [
      'of one of two',
      { any: [{ done: 'l1' }, { passed: 'q1' }] },
      'cumplió 1 requisito a elegir.',
      'met 1 requirement of choice.',
      'a rempli 1 exigence au choix.',
    ],
  ])('%s', (_, rule, es, en, fr) => {
    expect([say(rule, 'es'), say(rule, 'en'), say(rule, 'fr')]).toEqual([es, en, fr]);
  });

  it.each<[string, CompletionRule, object]>([
    [
      'what is to be passed is not told as done too',
      { all: [{ done: 'q1' }, { passed: 'q1' }] },
      { passed: 1, tests: 0 },
    ],
    [
      'nor a lesson among all lessons',
      { all: [{ done: 'lessons' }, { done: 'l1' }] },
      { lessons: true, someLessons: 0 },
    ],
    ['a thing asked for twice is one', { all: [{ done: 's1' }, { done: 's1' }] }, { simulations: 1 }],
    [
      'of two shares the higher',
      { all: [{ attended: { atLeast: 60 } }, { attended: { atLeast: 80 } }] },
      { attended: 80 },
    ],
    [
      'an approved plan asked for twice is one',
      { all: [{ plan: 'approved' }, { plan: 'approved' }] },
      { plan: true },
    ],
    ['what is no activity is left out', { done: 'gone' }, { tests: 0, surveys: 0 }],
  ])('%s', (_, rule, asked) => {
    expect(askedBy(rule, (uuid) => kinds[uuid])).toMatchObject(asked);
  });
});
