import { describe, expect, it } from '@jest/globals';
import type { CourseHome, DataOf } from '@campus/api-client';
import { screen, within } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import type { Attempt, Quiz } from './quiz-data.ts';
import { everyQuestion, finishedAttempt, outcomeResult, quiz, review } from './quiz.fixture.ts';

const path = '/course/e1/quiz/quiz-1/attempt/a1';

const CLOSED_LESSON = {
  id: 'lesson-2',
  kind: 'LESSON',
  title: 'Señales',
  isOpen: false,
  screenId: null,
  screenTitle: null,
} as const;

// IndexedDB clones into the realm of the page; Node's own function clones into Node's.
globalThis.structuredClone = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('the result', () => {
  /** A course whose second module opens on a day. */
  const courseHome = {
    deadline: null,
    modules: [
      {
        id: 'm0',
        title: 'Bienvenida',
        isOpen: true,
        activities: [
          {
            id: 'lesson-0',
            kind: 'LESSON',
            title: 'Cómo se estudia',
            isRequired: true,
            followUp: null,
            state: 'STARTED',
          },
        ],
      },
      {
        id: 'm1',
        title: 'El papel consular',
        isOpen: false,
        closedBy: 'Bienvenida',
        release: null,
        activities: [{ id: 'lesson-3', title: 'Por qué', followUp: null }],
      },
      {
        id: 'm2',
        title: 'Personas y amenazas',
        isOpen: false,
        closedBy: null,
        release: { opensOn: '2027-01-18', opensAt: '2027-01-18T06:00:00Z', timeZone: 'America/Costa_Rica' },
        activities: [{ id: 'lesson-2', title: 'Señales', followUp: null }],
      },
    ],
  } as DataOf<typeof CourseHome>['courseHome'];
  const result = async (
    over: Parameters<typeof finishedAttempt>[0] = {},
    locale: 'es' | 'en' | 'fr' = 'es',
    corrections: Quiz['corrections'] = [],
    next: Quiz['next'] = quiz().next,
    more: Partial<Quiz> = {},
  ) => {
    await renderApp(path, {
      locale,
      answers: {
        QuizAttempt: () => ({ quizAttempt: finishedAttempt(over) }),
        Quiz: () => ({ quiz: quiz({ corrections, next, ...more }) }),
        CourseHome: () => ({ courseHome }),
      },
    });
    await screen.findByRole('heading', { level: 1 });
  };

  it.each([
    ['es', 'No aprobado', 'Pregunta 1: incorrecta'],
    ['en', 'Not passed', 'Question 1: wrong'],
    ['fr', 'Non réussi', 'Question 1 : réponse fausse'],
  ] as const)('says what it came to and why, in %s', async (locale, verdict, first) => {
    await result({}, locale);
    expect(screen.getByText(new RegExp(verdict))).toBeTruthy();
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === first)).toBeTruthy();
    expect(screen.getByText('Beta confunde dos fases.')).toBeTruthy();
    // The feedback on an answer is below that answer, before the right one is named with its own.
    const said = screen.getByText('Beta confunde dos fases.').closest('.quiz-feedback');
    expect(said?.previousElementSibling?.textContent).toContain('Beta');
    const right = screen.getByText('Esta era.').closest('.quiz-feedback');
    expect(right?.previousElementSibling?.textContent).toContain('Alfa');
    expect(screen.getAllByRole('link', { name: 'OIM, 2016' })[0]?.getAttribute('href')).toBe(
      'https://e.org/s',
    );
    await expectAccessible();
  });

  it('says below each of several answers what there is to say of it, whatever the order', async () => {
    const [, multiple] = everyQuestion;
    if (!multiple) throw new Error('the fixture has questions');
    const feedback = ['uno', 'dos', 'tres'].map((key) => ({ key, html: `Sobre ${key}.` }));
    const mixed = {
      ...multiple,
      options: multiple.options.toReversed(),
      response: { type: 'multiple', choices: ['tres', 'uno'] },
      review: review({ feedback, correct: { type: 'multiple', choices: ['dos', 'tres'] } }),
    };
    await result({ questions: [mixed] });
    const said = [...document.querySelectorAll('.quiz-feedback')].map(
      ({ parentElement }) => parentElement?.textContent,
    );
    // Of the right answers, what was chosen has been spoken of.
    expect(said).toEqual(['TresSobre tres.', 'UnoSobre uno.', 'DosSobre dos.']);
  });

  it.each([
    ['es', '1234,5', '1,234.5', '0.25'],
    ['en', '1234,5', '1,234.5', '0.25'],
    ['fr', '1234.5', '1 234,5', '0,25'],
    // It may mean two numbers: nobody knows which.
    ['fr', '1.234', '1.234', '0,25'],
  ] as const)('writes numbers as the language does, in %s', async (locale, typed, given, right) => {
    const number = everyQuestion.find(({ type }) => type === 'NUMERIC');
    if (!number) throw new Error('the fixture has questions');
    const answered = {
      ...number,
      response: { type: 'numeric', text: typed },
      review: review({ correct: { type: 'numeric', text: '0.25' } }),
    };
    await result({ questions: [answered] }, locale);
    const numbers = [...document.querySelectorAll('h3 + p')].map((each) =>
      each.textContent?.replaceAll(/\s/g, ' ').replace(' horas', ''),
    );
    expect(numbers).toEqual([given, right]);
  });

  it.each([
    ['es', 'Pregunta 1: sin responder'],
    ['en', 'Question 1: not answered'],
    ['fr', 'Question 1 : sans réponse'],
  ] as const)('calls no question wrong that was left open, in %s', async (locale, first) => {
    const { questions } = finishedAttempt();
    await result({ questions: questions.map((each) => ({ ...each, response: null })) }, locale);
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === first)).toBeTruthy();
    expect(document.querySelector('.quiz-verdict--wrong')).toBeNull();
  });

  it('names what comes next when it is closed, and when it opens', async () => {
    const next = { id: 'lesson-2', kind: 'LESSON' as const, title: 'Señales', isOpen: false };
    await result({}, 'es', [], next);
    expect(await screen.findByText(/Después sigue: Señales\./)).toBeTruthy();
    expect(await screen.findByText(/Se abre el 18 de enero de 2027/)).toBeTruthy();
    expect(screen.queryByText(/lo obligatorio de este módulo/)).toBeNull();
  });

  it('leads to what is left to do before what is closed', async () => {
    const next = { id: 'lesson-3', kind: 'LESSON' as const, title: 'Por qué', isOpen: false };
    await result({}, 'es', [], next);
    expect(await screen.findByText(/Se abre cuando termine lo obligatorio de «Bienvenida»/)).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Ir a lo que falta: Cómo se estudia' });
    expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-0');
  });

  it('tells the points of each outcome and leads on', async () => {
    await result();
    const read = section('Qué leer antes de volver a intentarlo');
    expect(read.getByRole('progressbar', { name: /Explicar el alcance/ })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Continuar: Lo que sigue' })).toBeTruthy();
  });

  it.each([
    ['who has passed', true],
    ['a test before the course', null],
  ])('leads on before what can be learnt from it: %s', async (_, isPassed) => {
    await result(withOutcomes(isPassed, outcomeResult({ points: 1 })));
    const on = await screen.findByRole('link', { name: 'Continuar: Lo que sigue' });
    const below = on.compareDocumentPosition(screen.getByRole('heading', { name: 'Lo que puede repasar' }));
    expect(below & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await expectAccessible();
  });

  it('leads to what is to be read before it leads on, when it is not passed', async () => {
    await result();
    const on = await screen.findByRole('link', { name: 'Continuar: Lo que sigue' });
    const read = screen.getByRole('heading', { name: 'Qué leer antes de volver a intentarlo' });
    expect(read.compareDocumentPosition(on) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  /** The words on the main button of the page; there is one at most. */
  const mainStep = async (name: string | RegExp) => {
    const step = await screen.findByText(name, { selector: '.btn, .btn > *' });
    const main = [...document.querySelectorAll('main .btn:not(.btn--quiet, .btn--bare)')];
    expect(main).toEqual([step.closest('.btn')]);
  };
  const cooling = () => ({
    mayStart: false,
    whyNot: 'COOLING_DOWN' as const,
    startableAt: new Date(Date.now() + 600_000).toISOString(),
  });
  describe('its one next step', () => {
    it.each([
      ['es', 'Practicar lo que falló', /Podrá empezar otro intento en/],
      ['en', 'Practise what you missed', /You can begin another attempt in/],
      ['fr', 'Retravailler vos erreurs', /Vous pourrez commencer une autre tentative dans/],
    ] as const)('is to practise while the next attempt waits, in %s', async (locale, step, wait) => {
      await result({}, locale, [], quiz().next, { ...cooling(), canPractise: true });
      await mainStep(step);
      expect(screen.getByRole('timer').textContent).toMatch(wait);
      await expectAccessible();
    });

    it('is another attempt where there is nothing to practise', async () => {
      await result();
      await mainStep('Empezar otro intento');
    });

    it('is what follows when no attempt is left', async () => {
      await result({}, 'es', [], quiz().next, { mayStart: false, whyNot: 'ATTEMPTS_USED_UP' });
      expect(await screen.findByText('Ya no le quedan intentos.')).toBeTruthy();
      await mainStep('Continuar: Lo que sigue');
    });

    it('is what follows when a later attempt was passed', async () => {
      await result({}, 'es', [], quiz().next, { isPassed: true });
      await mainStep('Continuar: Lo que sigue');
      expect(screen.queryByText(/otro intento/)).toBeNull();
    });

    it.each([
      ['what is left to do before what is closed', 'lesson-3', 'Ir a lo que falta: Cómo se estudia'],
      ['the course where what is closed opens on a day', 'lesson-2', 'Volver al curso'],
    ])('is %s', async (_, id, step) => {
      const closed = { id, kind: 'LESSON' as const, title: 'Por qué', isOpen: false };
      await result(withOutcomes(true, outcomeResult()), 'es', [], closed);
      await mainStep(step);
    });
  });

  const section = (heading: string) => {
    const found = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
    if (!found) throw new Error('no section');
    return within(found);
  };
  const correction = (appliedAt: string) => [{ appliedAt, note: 'Era otra clave.' }];

  it.each([
    ['es', /conserva las preguntas/],
    ['en', /keeps the questions/],
    ['fr', /garde les questions/],
  ] as const)('says of a correction that the attempt is not read by it, in %s', async (locale, kept) => {
    await result({}, locale, correction('2026-01-01T12:00:00Z'));
    expect(await screen.findByText(/Era otra clave\./)).toBeTruthy();
    expect(screen.getByText(kept)).toBeTruthy();
    await expectAccessible();
  });

  const [wrong, ...right] = finishedAttempt().questions;
  const corrected = (
    correction: NonNullable<NonNullable<Attempt['questions'][number]['review']>['correction']>,
    points: number,
    over: Partial<NonNullable<Attempt['result']>> = {},
  ) => {
    const { result: whole } = finishedAttempt();
    if (!wrong?.review || !whole) throw new Error('the fixture has no result');
    const beta = { type: 'single', choice: 'beta' };
    const key = correction === 'COUNTS_STILL' ? wrong.review.correct : beta;
    const review = { ...wrong.review, correction, points, isCorrect: points === 1, correct: key };
    return { questions: [{ ...wrong, review }, ...right], result: { ...whole, ...over } };
  };

  it.each([
    ['es', 'Pregunta 1: se corrigió después de su intento', /la suya vale más/, /Quien coordina puede/],
    ['en', 'Question 1: corrected after your attempt', /your answer is worth more/, /A coordinator can/],
    [
      'fr',
      'Question 1 : réponse corrigée après votre tentative',
      /la vôtre vaut davantage/,
      /La coordination peut/,
    ],
  ] as const)(
    'calls an answer neither right nor wrong whose key was corrected, before it is graded again, in %s',
    async (locale, first, why, waits) => {
      await result(corrected('NOT_YET', 0), locale, correction('2026-01-01T12:00:00Z'));
      expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === first)).toBeTruthy();
      expect(document.querySelector('.quiz-verdict--wrong')).toBeNull();
      expect(screen.getByText(why)).toBeTruthy();
      expect(await screen.findByText(waits)).toBeTruthy();
      await expectAccessible();
    },
  );

  it.each([
    ['es', /pasó de 33.*a 66/, /la suya cuenta/],
    ['en', /went from 33.*to 66/, /your answer counts/],
    ['fr', /passé de 33.*à 66/, /votre réponse compte/],
  ] as const)('says that it was graded again and came to more, in %s', async (locale, header, why) => {
    const regraded = { regradedAt: '2026-01-02T12:00:00Z', firstScore: 33.33 };
    await result(corrected('COUNTS_NOW', 1, regraded), locale, correction('2026-01-01T12:00:00Z'));
    expect(await screen.findByText(header)).toBeTruthy();
    expect(screen.getByText(why)).toBeTruthy();
    expect(document.querySelector('.quiz-verdict--wrong')).toBeNull();
    await expectAccessible();
  });

  it.each([
    ['es', /el resultado es el mismo/, /le cuenta/, 'Respuesta correcta, ya corregida'],
    ['en', /the result is the same/, /so it counts/, 'Right answer, as corrected'],
    ['fr', /le résultat est le même/, /elle compte donc/, 'Bonne réponse, une fois corrigée'],
  ] as const)(
    'says that an answer counts that was right then, and which one is today, in %s',
    async (locale, header, why, heading) => {
      const regraded = { regradedAt: '2026-01-02T12:00:00Z', firstScore: 66.67 };
      await result(corrected('COUNTS_STILL', 1, regraded), locale, correction('2026-01-01T12:00:00Z'));
      expect(await screen.findByText(header)).toBeTruthy();
      expect(screen.getByText(why)).toBeTruthy();
      expect(screen.getByRole('heading', { level: 3, name: heading })).toBeTruthy();
      await expectAccessible();
    },
  );

  it('says nothing of the kind when it was begun after the correction', async () => {
    await result({}, 'es', correction('2025-12-31T12:00:00Z'));
    expect(await screen.findByText(/Era otra clave\./)).toBeTruthy();
    expect(screen.queryByText(/conserva las preguntas/)).toBeNull();
  });

  const failed = finishedAttempt().result;
  const withOutcomes = (isPassed: boolean | null, ...byOutcome: ReturnType<typeof outcomeResult>[]) => ({
    result: failed && { ...failed, isPassed, passMark: isPassed === null ? null : 70, byOutcome },
  });

  it('links each missed outcome to the lesson that teaches it, and only those', async () => {
    await result();
    const links = section('Qué leer antes de volver a intentarlo').getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Ir a «Lo que sabe su puesto»', '/course/e1/lesson/lesson-1'],
    ]);
  });

  it('leads also from the only outcome of a quiz', async () => {
    await result(withOutcomes(false, outcomeResult({ points: 1 })));
    expect(section('Qué leer antes de volver a intentarlo').getByRole('link')).toBeTruthy();
  });

  it('of a test before the course names the modules to read slowly, in order', async () => {
    const m2 = { moduleId: 'm2', moduleTitle: 'Personas y amenazas', outcome: 'm2-lo1', text: 'Ver' };
    const m3 = { moduleId: 'm3', moduleTitle: 'El plan', outcome: 'm3-lo1', text: 'Planear' };
    await result(
      withOutcomes(
        null,
        outcomeResult({ points: 1 }),
        outcomeResult(m3),
        outcomeResult({ ...m2, points: 0, taughtIn: [CLOSED_LESSON] }),
      ),
    );
    const read = section('Módulos que conviene leer con más calma');
    expect(read.getAllByRole('progressbar')).toHaveLength(2);
    expect(read.getByText('Sin errores: «El plan».')).toBeTruthy();
    const [first, second] = read
      .getAllByRole('listitem')
      .filter(({ parentElement }) => parentElement?.tagName === 'OL');
    expect(first?.textContent).toContain('El papel consular');
    expect(second?.textContent).toContain('Personas y amenazas');
    expect(
      within(first ?? document.body)
        .getByRole('link', { name: /^Empezar por/ })
        .getAttribute('href'),
    ).toBe('/course/e1/lesson/lesson-1');
    expect(read.getByText(/«Señales»: todavía cerrada\./)).toBeTruthy();
    expect(await read.findAllByText(/Se abre el 18 de enero de 2027/)).toHaveLength(1);
    await expectAccessible();
  });

  it('says once why modules are closed that the same thing opens', async () => {
    const missed = (module: string) =>
      outcomeResult({
        moduleId: module,
        moduleTitle: `Módulo ${module}`,
        outcome: `${module}-lo1`,
        points: 0,
        taughtIn: [CLOSED_LESSON],
      });
    await result(withOutcomes(null, missed('m2'), missed('m3'), missed('m4')));
    const read = section('Módulos que conviene leer con más calma');
    expect(await read.findAllByText(/Se abre el 18 de enero de 2027/)).toHaveLength(1);
    expect(read.queryByText(/no está abierto/)).toBeNull();
    expect(read.getAllByText(/«Señales»: todavía cerrada\./)).toHaveLength(3);
  });

  it('says nothing of reading when nothing was missed', async () => {
    await result(withOutcomes(true, outcomeResult(), outcomeResult({ outcome: 'm1-lo2', text: 'Otro' })));
    expect(section('Por objetivo').queryByRole('link')).toBeNull();
  });

  it('shows the score alone when the rules say so', async () => {
    await result({ questions: everyQuestion });
    expect(screen.getByText(/las respuestas no se muestran ahora/)).toBeTruthy();
    await expectAccessible();
  });
});
