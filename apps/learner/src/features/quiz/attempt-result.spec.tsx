import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { openResult, section, withOutcomes } from '../../testing/open-result.ts';
import { everyQuestion, finishedAttempt, outcomeResult, quiz, review } from './quiz.fixture.ts';

describe('the result', () => {
  it.each([
    ['es', 'No aprobado', 'Pregunta 1: incorrecta'],
    ['en', 'Not passed', 'Question 1: wrong'],
    ['fr', 'Non réussi', 'Question 1 : réponse fausse'],
  ] as const)('says what it came to and why, in %s', async (locale, verdict, first) => {
    await openResult({}, locale);
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

  it('opens one question to begin with, and folds the others', async () => {
    const { questions } = finishedAttempt();
    const [first] = questions;
    if (!first) throw new Error('the fixture has questions');
    await openResult({ questions: ['q1', 'q2', 'q3'].map((id) => ({ ...first, id })) });
    const folds = [...document.querySelectorAll('.quiz-verdict')].map((one) => one.closest('details')?.open);
    expect(folds).toEqual([true, false, false]);
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
    await openResult({ questions: [mixed] });
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
    await openResult({ questions: [answered] }, locale);
    const numbers = [...document.querySelectorAll('h3 + p')].map((each) =>
      each.textContent?.replaceAll(/\s/g, ' ').replace(/ horas$|^horas : /, ''),
    );
    expect(numbers).toEqual([given, right]);
  });

  it.each([
    ['es', 'Pregunta 1: sin responder'],
    ['en', 'Question 1: not answered'],
    ['fr', 'Question 1 : sans réponse'],
  ] as const)('calls no question wrong that was left open, in %s', async (locale, first) => {
    const { questions } = finishedAttempt();
    await openResult({ questions: questions.map((each) => ({ ...each, response: null })) }, locale);
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === first)).toBeTruthy();
    expect(document.querySelector('.quiz-verdict--wrong')).toBeNull();
  });

  it('names what comes next when it is closed, and when it opens', async () => {
    const next = { id: 'lesson-2', kind: 'LESSON' as const, title: 'Señales', isOpen: false };
    await openResult({}, 'es', [], next);
    expect(await screen.findByText(/Después sigue: Señales\./)).toBeTruthy();
    expect(await screen.findByText(/Se abre el lunes 18 de enero de 2027/)).toBeTruthy();
    expect(screen.queryByText(/lo obligatorio de este módulo/)).toBeNull();
  });

  it('leads to what is left to do before what is closed', async () => {
    const next = { id: 'lesson-3', kind: 'LESSON' as const, title: 'Por qué', isOpen: false };
    await openResult({}, 'es', [], next);
    expect(await screen.findByText(/Se abre cuando termine lo obligatorio de «Bienvenida»/)).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Ir a lo que falta: Cómo se estudia' });
    expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-0');
  });

  it('tells the points of each outcome and leads on', async () => {
    await openResult();
    const read = section('Qué leer antes de volver a intentarlo');
    expect(read.getByRole('progressbar', { name: /Explicar el alcance/ })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Continuar: Lo que sigue' })).toBeTruthy();
  });

  it.each([
    ['who has passed', true],
    ['a test before the course', null],
  ])('leads on before what can be learnt from it: %s', async (_, isPassed) => {
    await openResult(withOutcomes(isPassed, outcomeResult({ points: 1 })));
    const on = await screen.findByRole('link', { name: 'Continuar: Lo que sigue' });
    const below = on.compareDocumentPosition(screen.getByRole('heading', { name: 'Lo que puede repasar' }));
    expect(below & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await expectAccessible();
  });

  it('leads to what is to be read before it leads on, when it is not passed', async () => {
    await openResult();
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
      await openResult({}, locale, [], quiz().next, { ...cooling(), canPractise: true });
      await mainStep(step);
      expect(screen.getByRole('timer').textContent).toMatch(wait);
      await expectAccessible();
    });

    it('is another attempt where there is nothing to practise', async () => {
      await openResult();
      await mainStep('Empezar otro intento');
    });

    it('is what follows when no attempt is left', async () => {
      await openResult({}, 'es', [], quiz().next, { mayStart: false, whyNot: 'ATTEMPTS_USED_UP' });
      expect(await screen.findByText('Ya no le quedan intentos.')).toBeTruthy();
      await mainStep('Continuar: Lo que sigue');
    });

    it('is what follows when a later attempt was passed', async () => {
      await openResult({}, 'es', [], quiz().next, { isPassed: true });
      await mainStep('Continuar: Lo que sigue');
      expect(screen.queryByText(/otro intento/)).toBeNull();
    });

    it.each([
      ['what is left to do before what is closed', 'lesson-3', 'Ir a lo que falta: Cómo se estudia'],
      ['the course where what is closed opens on a day', 'lesson-2', 'Volver al curso'],
    ])('is %s', async (_, id, step) => {
      const closed = { id, kind: 'LESSON' as const, title: 'Por qué', isOpen: false };
      await openResult(withOutcomes(true, outcomeResult()), 'es', [], closed);
      await mainStep(step);
    });
  });

  it('shows the score alone when the rules say so', async () => {
    await openResult({ questions: everyQuestion });
    expect(screen.getByText(/las respuestas no se muestran ahora/)).toBeTruthy();
    await expectAccessible();
  });
});
