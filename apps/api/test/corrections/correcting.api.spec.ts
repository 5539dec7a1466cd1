import { beforeEach, describe, expect, it } from '@jest/globals';
import { NotACorrection } from '@campus/course';
import { earn, issue } from '../support/certificates.ts';
import { testCampus } from '../support/campus.ts';
import {
  apply,
  importRewritten,
  NOTES,
  oneHeading,
  oneKey,
  oneSentence,
  otherStructure,
  offerFirstVersion,
  previewOf,
  readLesson,
} from '../support/corrections.ts';
import { course, screens } from '../support/course.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';
import { questionAnswered, quizFinished, readAttempt, readQuiz, startAttempt } from '../support/quiz.ts';
import { fieldWritten, screenSeen, screensOf, TestDevice } from '../support/work.ts';

const HOME = `query ($id: ID!, $locale: Locale!) {
  courseHome(enrolmentId: $id, locale: $locale) { percent modules { activities { id state correctedAt } } }
}`;

describe('a correction of a running edition', () => {
  const campus = testCampus();
  let place: Planted;
  beforeEach(async () => {
    await offerFirstVersion(campus.server);
    place = await plantEnrolment(campus.server, 'ana');
  });

  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const lesson = (locale = 'es') => readLesson(campus.as('ana'), place.enrolmentId, course.first, locale);
  const device = () => new TestDevice(campus.as('ana'));

  describe('on import', () => {
    it('is recorded as one of the version on offer, with its note, and becomes the one on offer', async () => {
      const made = await importRewritten(campus.server, oneSentence('Lea la ficha.'));
      expect(made).toMatchObject({ isNew: true, corrects: 1 });
      const [correction] = await rows(
        'select notes, recorded_by from course_correction where version_id = $1',
        [made.versionId],
      );
      expect(correction).toEqual({ notes: NOTES, recorded_by: null });
      expect(await rows(`select current_version_id as id from course where key = 'test-course'`)).toEqual([
        { id: made.versionId },
      ]);
      expect(
        await rows(
          `select detail ->> 'corrects' as corrects from audit_event where action = 'course_version.corrected' and subject_id = $1`,
          [made.versionId],
        ),
      ).toEqual([{ corrects: '1' }]);
      expect(await importRewritten(campus.server, oneSentence('Lea la ficha.'))).toMatchObject({
        isNew: false,
        number: made.number,
        corrects: 1,
      });
    });

    it('is refused with what differs when the structure is another, and nothing is written', async () => {
      const before = await rows('select count(*)::int as versions from course_version');
      await expect(importRewritten(campus.server, otherStructure)).rejects.toMatchObject({
        why: {
          reason: 'STRUCTURE_DIFFERS',
          differences: [{ part: 'lesson', key: 't1-first', aspect: 'minutes', before: '6', after: '7' }],
        },
      });
      expect(await rows('select count(*)::int as versions from course_version')).toEqual(before);
    });

    it('needs its note in every language of the course', async () => {
      const half = { es: NOTES.es, en: ' ' };
      await expect(importRewritten(campus.server, oneSentence('Lea.'), half)).rejects.toThrow(NotACorrection);
      await expect(importRewritten(campus.server, oneSentence('Lea.'), half)).rejects.toMatchObject({
        why: { locales: ['en', 'fr'] },
      });
    });
  });

  describe('for an officer in the middle of a lesson', () => {
    it('changes nothing until it is applied, then the text and nothing of the work', async () => {
      const mine = device();
      await mine.record(
        screenSeen(place.enrolmentId, course.first, screens.first[0]),
        screenSeen(place.enrolmentId, course.first, screens.first[1]),
        fieldWritten(place.enrolmentId, 'risks', 'El río'),
      );
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea la tarjeta nueva.'));
      expect((await lesson()).screens[1]?.html).toContain('Lea la tarjeta.');
      expect((await lesson()).corrections).toEqual([]);

      const preview = await previewOf(campus.as('lucia'), place.editionId, versionId);
      expect(preview).toMatchObject({
        isCorrection: true,
        enrolled: 1,
        hasChangedKeys: false,
        affectedCount: 0,
        notes: NOTES,
        activities: [{ activityId: course.first, begun: 1, finished: 0, openAttempts: 0 }],
      });
      expect(
        (await apply(campus.as('lucia'), place.editionId, versionId)).data.applyCorrection.versionNumber,
      ).toBe(preview?.to);

      const after = await lesson();
      expect(after.screens[1]?.html).toContain('Lea la tarjeta nueva.');
      expect(after).toMatchObject({
        state: 'STARTED',
        seenScreens: ['uno', 'dos'],
        lastScreen: 'dos',
        values: [{ fieldId: 'risks', value: 'El río' }],
      });
      expect(after.corrections).toEqual([{ appliedAt: expect.any(String), note: NOTES.es }]);
      expect((await lesson('fr')).corrections[0]?.note).toBe(NOTES.fr);
      await mine.record(screenSeen(place.enrolmentId, course.first, screens.first[2]));
      expect((await lesson()).state).toBe('COMPLETED');
    });

    it('keeps the ids of screens whose headings were corrected', async () => {
      await device().record(...screensOf(place.enrolmentId, 'first'));
      const { versionId } = await importRewritten(campus.server, oneHeading);
      await apply(campus.as('lucia'), place.editionId, versionId);
      const after = await lesson();
      expect(after.screens[0]).toMatchObject({ id: 'uno', title: 'Lo primero' });
      expect(after).toMatchObject({ state: 'COMPLETED', seenScreens: ['uno', 'dos', 'tres'] });
    });

    it('is told on the course home of what had been begun before, and of nothing else', async () => {
      await device().record(screenSeen(place.enrolmentId, course.first, screens.first[0]));
      const { versionId } = await importRewritten(campus.server, {
        ...oneSentence('Lea otra tarjeta.'),
        ...oneKey,
      });
      await apply(campus.as('lucia'), place.editionId, versionId);
      const home = await campus
        .as('ana')
        .query<{ courseHome: { modules: { activities: { id: string; correctedAt: string | null }[] }[] } }>(
          HOME,
          { id: place.enrolmentId, locale: 'es' },
        );
      const corrected = home.data.courseHome.modules
        .flatMap(({ activities }) => activities)
        .filter(({ correctedAt }) => correctedAt);
      expect(corrected.map(({ id }) => id)).toEqual([course.first]);
    });
  });

  describe('of a key', () => {
    const question = '10000000-0000-4000-8000-000000000101';
    const begin = async (activityId: string = course.quiz) => {
      const mine = device();
      await mine.passGate(place.enrolmentId);
      const started = await startAttempt(campus.as('ana'), place.enrolmentId, activityId);
      return { mine, attemptId: started.data.startQuizAttempt.attemptId };
    };
    const shown = async (attemptId: string) => {
      const found = (await readAttempt(campus.as('ana'), attemptId)).questions.find(
        ({ id }) => id === question,
      );
      if (!found) throw new Error('the question was not drawn');
      return found;
    };
    /** Answers the one question and sends the attempt. */
    const choose = async (mine: TestDevice, attemptId: string, words: string) => {
      const choice = (await shown(attemptId)).options.find(({ html }) => html === words)?.key;
      await mine.record(
        questionAnswered(attemptId, question, { type: 'single', choice }),
        quizFinished(attemptId),
      );
    };

    it('leaves an open attempt with the wording and the keys it began with, and names it', async () => {
      const { mine, attemptId } = await begin();
      const { versionId } = await importRewritten(campus.server, {
        'modules/02-practice/pools/kinds.yaml': [
          ...(oneKey['modules/02-practice/pools/kinds.yaml'] ?? []),
          ['es: Elija **uno**.', 'es: Elija **otro**.'],
        ],
      });
      const preview = await previewOf(campus.as('lucia'), place.editionId, versionId);
      expect(preview).toMatchObject({
        hasChangedKeys: true,
        affected: [{ attemptId, number: 1, score: null }],
      });
      expect(preview?.activities.find(({ activityId }) => activityId === course.quiz)).toMatchObject({
        begun: 1,
        openAttempts: 1,
      });
      await apply(campus.as('lucia'), place.editionId, versionId);

      const again = await startAttempt(campus.as('ana'), place.enrolmentId);
      expect(again.data.startQuizAttempt.attemptId).toBe(attemptId);
      expect((await shown(attemptId)).promptHtml).toContain('uno');
      await choose(mine, attemptId, 'bien');
      expect((await shown(attemptId)).review).toMatchObject({ isCorrect: true });
    });

    it('stands on the quizzes that ask the question, in the language of the officer, and on no other', async () => {
      const read = (activityId: string, locale = 'es') =>
        readQuiz(campus.as('ana'), place.enrolmentId, activityId, locale);
      const lessonOnly = await importRewritten(campus.server, oneSentence('Lea la tarjeta azul.'));
      await apply(campus.as('lucia'), place.editionId, lessonOnly.versionId);
      expect((await read(course.quiz)).corrections).toEqual([]);

      const { versionId } = await importRewritten(campus.server, {
        ...oneSentence('Lea la tarjeta azul.'),
        ...oneKey,
      });
      await apply(campus.as('lucia'), place.editionId, versionId);
      expect((await read(course.quiz)).corrections).toEqual([
        { appliedAt: expect.any(String), note: NOTES.es },
      ]);
      expect((await read(course.quiz, 'fr')).corrections[0]?.note).toBe(NOTES.fr);
      expect((await lesson()).corrections).toHaveLength(1);
    });

    it('changes no result that was graded, and holds for the next attempt', async () => {
      const { mine, attemptId } = await begin();
      await choose(mine, attemptId, 'bien');
      const before = await readQuiz(campus.as('ana'), place.enrolmentId);
      expect(before.countedScore).toBeGreaterThan(0);
      const { versionId } = await importRewritten(campus.server, {
        ...oneKey,
        ...oneSentence('Y la tarjeta.'),
      });
      expect(await previewOf(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
        affectedCount: 1,
        affected: [{ attemptId, score: before.countedScore }],
      });
      await apply(campus.as('lucia'), place.editionId, versionId);
      expect(await readQuiz(campus.as('ana'), place.enrolmentId)).toMatchObject({
        countedScore: before.countedScore,
        attempts: before.attempts,
      });
      expect((await shown(attemptId)).review).toMatchObject({ isCorrect: true });

      const next = (await startAttempt(campus.as('ana'), place.enrolmentId)).data.startQuizAttempt;
      await choose(mine, next.attemptId, 'mal');
      expect((await shown(next.attemptId)).review).toMatchObject({ isCorrect: true });
    });

    it('ends an attempt from before whose time is over by its own keys when another begins', async () => {
      const { attemptId } = await begin(course.timed);
      const { versionId } = await importRewritten(campus.server, {
        ...oneKey,
        ...oneSentence('Y la ficha.'),
      });
      await apply(campus.as('lucia'), place.editionId, versionId);
      await rows(
        `update quiz_attempt set started_at = now() - interval '3 days', deadline_at = now() - interval '2 days' where id = $1`,
        [attemptId],
      );
      const next = (await startAttempt(campus.as('ana'), place.enrolmentId, course.timed)).data
        .startQuizAttempt;
      expect(next.attemptId).not.toBe(attemptId);
      expect(await rows('select finished_by from quiz_attempt where id = $1', [attemptId])).toEqual([
        { finished_by: 'time' },
      ]);
    });
  });

  describe('and certificates', () => {
    it('name the version that was studied when the last work was done', async () => {
      await earn(campus.server, place.enrolmentId);
      await rows(
        `update activity_progress set completed_at = now() - interval '1 hour', started_at = now() - interval '2 hours' where enrolment_id = $1`,
        [place.enrolmentId],
      );
      const { versionId } = await importRewritten(campus.server, oneSentence('Lea antes de certificar.'));
      await apply(campus.as('lucia'), place.editionId, versionId);
      await issue(campus.as('carla'), place.enrolmentId);
      expect(
        await rows(`select snapshot -> 'versionNumber' as number from certificate where enrolment_id = $1`, [
          place.enrolmentId,
        ]),
      ).toEqual([{ number: 1 }]);
    });

    it('name the correction when work was done after it', async () => {
      await earn(campus.server, place.enrolmentId);
      await rows(
        `update activity_progress set completed_at = now() + interval '1 minute' where enrolment_id = $1`,
        [place.enrolmentId],
      );
      const { versionId, number } = await importRewritten(campus.server, oneSentence('Lea y certifique.'));
      await apply(campus.as('lucia'), place.editionId, versionId);
      await issue(campus.as('carla'), place.enrolmentId);
      expect(
        await rows(`select snapshot -> 'versionNumber' as number from certificate where enrolment_id = $1`, [
          place.enrolmentId,
        ]),
      ).toEqual([{ number }]);
    });
  });
});
