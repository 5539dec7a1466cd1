import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { wholeCourse } from '@campus/content-format/testing';
import { askedBy, ruleSentence, type Asked, type CompletionRule } from '@campus/course-rules';

const folder = join(import.meta.dirname, '../../../../../../content/micic-consular');
const locales = ['es', 'en', 'fr'] as const;
type Locale = (typeof locales)[number];
type Course = Awaited<ReturnType<typeof wholeCourse>>;

/** How the course, and the sentence of the rule, mention each part of a rule. */
const told: Record<'lessons' | 'passed' | 'tests' | 'simulations' | 'surveys' | 'attended', RegExp> = {
  lessons: /leccion|lesson|leçon/i,
  passed: /aprob|pass(?:ed)?(?![a-zé-])(?! mark)|réussi/i,
  tests:
    /prueba(?:s)? (?:inicial|de salida)|sin nota|pre-test|opening and closing|without a pass|nothing to pass|test(?:s)? (?:initia|de sortie)|sans note/i,
  simulations: /simulaci|simulation/i,
  surveys: /encuesta|survey|enquête/i,
  attended: /asisti|attended|suivi/i,
};
const partsIn = (text: string) =>
  Object.entries(told)
    .filter(([, words]) => words.test(text))
    .map(([part]) => part)
    .sort();
const partsOf = (asked: Asked) =>
  Object.keys(told)
    .filter((part) => Boolean(asked[part as keyof typeof told]))
    .sort();

/** What the first lesson says about the simulation that no certificate requires. */
const voluntary: Record<Locale, RegExp> = {
  es: /la séptima, .+ es voluntaria/,
  en: /the seventh, .+ is voluntary/,
  fr: /la septième, .+ est facultative/,
};
const six: Record<Locale, string> = { es: 'seis simulaciones', en: 'six simulations', fr: 'six simulations' };

const firstLesson = (locale: Locale): string =>
  readFileSync(join(folder, `modules/00-welcome/lessons/01-how-it-works/${locale}.md`), 'utf8');

describe('what the course says its certificates ask for', () => {
  let course: Course;
  const askedFor = (outcome: string): Asked => {
    const { completion, modules } = course;
    const kinds = new Map(
      modules.flatMap(({ activities }) => activities.map((each) => [each.uuid, each.kind])),
    );
    const rule: CompletionRule | undefined =
      completion.outcome === outcome
        ? completion.rule
        : completion.further.find((each) => each.outcome === outcome)?.rule;
    if (!rule) throw new Error(`the course has no ${outcome}`);
    return askedBy(rule, (uuid) => kinds.get(uuid));
  };
  const defined = (key: string, locale: Locale): string => {
    const term = course.glossary.find((each) => each.key === key);
    return term?.definition[locale] ?? '';
  };

  beforeAll(async () => {
    course = await wholeCourse();
  });

  it.each(locales)('in its glossary agrees with the rules, in %s', (locale) => {
    for (const outcome of ['participation', 'completion']) {
      const asked = askedFor(outcome);
      const text = defined(`certificate-${outcome}`, locale);
      expect([outcome, partsIn(text)]).toEqual([outcome, partsOf(asked)]);
      expect(partsIn(ruleSentence(asked, locale))).toEqual(partsOf(asked));
      expect(/\d+(?=\s?%)/.exec(text)?.[0] ?? null).toBe(
        asked.attended === null ? null : String(asked.attended),
      );
    }
  });

  it.each(locales)('besides completion agrees with what achievement asks for more, in %s', (locale) => {
    const asked = askedFor('achievement');
    const text = defined('certificate-achievement', locale);
    expect(text).toContain(six[locale]);
    expect(asked.simulations).toBe(6);
    const offered = course.modules.flatMap(({ activities }) =>
      activities.filter(({ kind }) => kind === 'scenario'),
    );
    expect(offered).toHaveLength(6 + 1);
    expect(firstLesson(locale)).toMatch(voluntary[locale]);
    expect(/\d+(?=\s?%)/.exec(text)?.[0]).toBe(String(asked.attended));
    // Everything that completion requires is required here too, and the sentence of the rule mentions it.
    const completion = partsOf(askedFor('completion'));
    const told = partsIn(ruleSentence(asked, locale));
    expect(told).toEqual([...new Set([...completion, 'attended', 'simulations'])].sort());
  });

  it.each(locales)('in its first lesson agrees with the rule and the marks, in %s', (locale) => {
    const text = firstLesson(locale);
    const heading = {
      es: 'Lo que pide el certificado',
      en: 'What the certificate requires',
      fr: 'Ce qu’exige le certificat',
    }[locale];
    const list = text.slice(text.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';
    const steps = list.split('\n').filter((line) => /^\d\. /.test(line));
    expect(steps).toHaveLength(5);
    expect(partsIn(steps.join('\n'))).toEqual(partsOf(askedFor('completion')));
    const marks = course.modules.flatMap(({ activities }) =>
      activities.flatMap((each) =>
        each.kind === 'quiz' && each.settings.pass ? [[each.key, each.settings.pass] as const] : [],
      ),
    );
    const final = marks.find(([key]) => key === 'final-test')?.[1];
    const quizzes = new Set(marks.filter(([key]) => /^m\d-quiz$/.test(key)).map(([, mark]) => mark));
    expect(steps.flatMap((step) => [...step.matchAll(/\d+(?=\s?%)/g)].map(([mark]) => Number(mark)))).toEqual(
      [...quizzes, final],
    );
  });
});
