import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { openResult } from '../../testing/open-result.ts';
import type { Attempt } from './quiz-data.ts';
import { finishedAttempt } from './quiz.fixture.ts';

describe('the result, where a key was corrected', () => {
  const correction = (appliedAt: string) => [{ appliedAt, note: 'Era otra clave.' }];

  it.each([
    ['es', /conserva las preguntas/],
    ['en', /keeps the questions/],
    ['fr', /garde les questions/],
  ] as const)('says of a correction that the attempt is not read by it, in %s', async (locale, kept) => {
    await openResult({}, locale, correction('2026-01-01T12:00:00Z'));
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
      await openResult(corrected('NOT_YET', 0), locale, correction('2026-01-01T12:00:00Z'));
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
    await openResult(corrected('COUNTS_NOW', 1, regraded), locale, correction('2026-01-01T12:00:00Z'));
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
      await openResult(corrected('COUNTS_STILL', 1, regraded), locale, correction('2026-01-01T12:00:00Z'));
      expect(await screen.findByText(header)).toBeTruthy();
      expect(screen.getByText(why)).toBeTruthy();
      expect(screen.getByRole('heading', { level: 3, name: heading })).toBeTruthy();
      await expectAccessible();
    },
  );

  it('says nothing of the kind when it was begun after the correction', async () => {
    await openResult({}, 'es', correction('2025-12-31T12:00:00Z'));
    expect(await screen.findByText(/Era otra clave\./)).toBeTruthy();
    expect(screen.queryByText(/conserva las preguntas/)).toBeNull();
  });
});
