import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course, modules } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantVersion } from '../support/plant.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { rightResponse, type QuestionData } from '../support/quiz.ts';

const DRILL = 'drill { occasion dueOn days season seasonOpensOn';
const HOME = `query ($enrolmentId: ID!, $locale: Locale!) {
  courseHome(enrolmentId: $enrolmentId, locale: $locale) {
    percent isClosed missing { isMet } ${DRILL} asked } modules { id percent recall { doneAt } } }
}`;
const RECALL = `query ($enrolmentId: ID!, $occasion: ID!) {
  recall(enrolmentId: $enrolmentId, occasion: $occasion, locale: es) {
    occasion title asked doneAt next { id } ${DRILL} }
    questions { isAnswered taughtIn { id isOpen } question { id position type promptHtml unit points response isFlagged
      options { key html } targets { key html } cloze { html blank isNumeric options { key html } }
      review { points isCorrect correct rationaleHtml feedback { key html } sources { label } } } }
  }
}`;

interface DrillData {
  occasion: string;
  dueOn: string;
  days: number | null;
  season: string | null;
  seasonOpensOn: string | null;
  asked: number;
}
interface RecallData {
  title: string;
  asked: number;
  doneAt: string | null;
  next: { id: string } | null;
  drill: DrillData | null;
  questions: { isAnswered: boolean; question: QuestionData }[];
}

/** Days of the calendar where Ana serves. */
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Guatemala' }).format(Date.now() + days * 86_400_000);

describe('a drill', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, start, answerAll } = learner;

  /** The course was over so many days ago; so was all that Ana did. */
  const finished = (days: number) =>
    rows(
      `update enrolment set status = 'completed', ended_at = now() - make_interval(days => $2::int) where id = $1`,
      [learner.enrolmentId, days],
    );
  const study = async (days: number) => {
    await answerAll(await start());
    await finished(days);
  };
  const home = async (locale = 'es', who = ana()) =>
    (
      await who.query<{ courseHome: { isClosed: boolean; drill: DrillData | null } | null }>(HOME, {
        enrolmentId: learner.enrolmentId,
        locale,
      })
    ).data.courseHome;
  const offered = async (locale = 'es') => (await home(locale))?.drill ?? null;
  const read = async (occasion: string, who = ana()) =>
    (
      await who.query<{ recall: RecallData | null }>(RECALL, {
        enrolmentId: learner.enrolmentId,
        occasion,
      })
    ).data.recall;
  const asked = async (occasion: string) => {
    const recall = await read(occasion);
    if (!recall) throw new Error('nothing is asked');
    return recall;
  };
  const answer = (question: Pick<QuestionData, 'id'>, response: unknown, occasion: string) => ({
    questionRecalled: {
      enrolmentId: learner.enrolmentId,
      occasion,
      questionId: question.id,
      response,
      locale: 'es',
    },
  });
  const answerDrill = async (occasion: string) => {
    const { questions } = await asked(occasion);
    return learner.phone.record(
      ...questions.map(({ question }) => answer(question, rightResponse(question), occasion)),
    );
  };
  /** A version that expects a season in some countries, so many days from today. */
  const withSeason = async (days: number, countries: string[]) => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr']);
    const titles = { es: 'la temporada de prueba', en: 'the test season', fr: 'la saison d’essai' };
    await rows('set session_replication_role = replica');
    await rows('update course_version set seasons = $2 where id = $1', [
      versionId,
      JSON.stringify([
        { key: 'test', title: titles, hazard: 'flood', opens: dayIn(days).slice(5), countries, sources: [] },
      ]),
    ]);
    await rows('set session_replication_role = origin');
    await learner.enrol(versionId);
  };

  it('is due a week after the course, and asks about what was finished', async () => {
    await study(6);
    expect(await offered()).toBeNull();
    expect(await read('drill-7')).toBeNull();
    await finished(7);
    expect(await offered()).toEqual({
      occasion: 'drill-7',
      dueOn: dayIn(0),
      days: 7,
      season: null,
      seasonOpensOn: null,
      asked: 5,
    });
    const { questions, ...recall } = await asked('drill-7');
    expect(recall).toMatchObject({ asked: 5, doneAt: null, next: null, drill: { days: 7 } });
    expect(questions).toHaveLength(5);
    const { rowCount } = await campus.server.sql.query(
      `select from question where pool = 'easy' and id = any($1)`,
      [questions.map(({ question }) => question.id)],
    );
    expect(rowCount).toBe(0);
  });

  it('is none while the course goes on, nor for somebody who finished no quiz', async () => {
    await answerAll(await start());
    expect(await offered()).toBeNull();
    expect(await read('drill-7')).toBeNull();
    await learner.enrol();
    await finished(8);
    expect(await offered()).toBeNull();
    expect(await read('drill-7')).toBeNull();
  });

  it('is one at a time: the latest is offered, those before it stay open', async () => {
    await study(95);
    expect(await offered()).toMatchObject({ occasion: 'drill-90', dueOn: dayIn(-5) });
    expect(await read('drill-30')).not.toBeNull();
    await answerDrill('drill-30');
    expect((await asked('drill-30')).doneAt).not.toBeNull();
    // Done since the latest was due: nobody is asked the same again at once.
    expect(await offered()).toBeNull();
    expect((await asked('drill-90')).doneAt).toBeNull();
  });

  it('counts for nothing, and never closes', async () => {
    await study(31);
    await rows(
      `update edition set ends_on = current_date - 20, starts_on = current_date - 90, closed_at = now()
        where id = (select edition_id from enrolment where id = $1)`,
      [learner.enrolmentId],
    );
    const before = await home();
    expect(before).toMatchObject({ isClosed: true, drill: { occasion: 'drill-30' } });
    expect(await answerDrill('drill-30')).toEqual(
      Array.from({ length: 5 }, () => expect.objectContaining({ isRecorded: true, refusal: null })),
    );
    expect((await asked('drill-30')).doneAt).not.toBeNull();
    expect(await home()).toEqual({ ...before, drill: null });
  });

  it('asks first what was missed in the one before', async () => {
    await study(31);
    const { questions } = await asked('drill-7');
    const [missed, ...known] = questions.map(({ question }) => question);
    if (!missed) throw new Error('nothing is asked');
    await learner.phone.record(
      answer(missed, null, 'drill-7'),
      ...known.map((question) => answer(question, rightResponse(question), 'drill-7')),
    );
    expect((await asked('drill-30')).questions.map(({ question }) => question.id)).toContain(missed.id);
  });

  it('takes an answer once, however often it is sent', async () => {
    await study(8);
    const [first] = (await asked('drill-7')).questions;
    if (!first) throw new Error('nothing is asked');
    const sent = async (one: typeof entry) => (await learner.phone.send(one)).data.recordWork.receipts;
    const entry = learner.phone.entry(answer(first.question, rightResponse(first.question), 'drill-7'));
    expect(await sent(entry)).toMatchObject([{ isRecorded: true, isRepeat: false }]);
    expect(await sent(entry)).toMatchObject([{ isRecorded: true, isRepeat: true }]);
    expect(
      await rows('select is_right from recalled_answer where enrolment_id = $1', [learner.enrolmentId]),
    ).toEqual([{ is_right: true }]);
  });

  it.each([
    ['that is not due', 'drill-30'],
    ['of a season that is not known', 'drill-2026-storms'],
    ['of a name that is none', 'drill-'],
    ['of a hostile name', "drill-7' or 1=1 --"],
  ])('%s is neither read nor answered', async (_name, occasion) => {
    await study(8);
    const [first] = (await asked('drill-7')).questions;
    if (!first) throw new Error('nothing is asked');
    expect(await read(occasion)).toBeNull();
    expect(
      await learner.phone.record(answer(first.question, rightResponse(first.question), occasion)),
    ).toMatchObject([{ refusal: 'NOT_FOUND' }]);
  });

  it('is nobody else’s, and not that of an enrolment that was left', async () => {
    await study(8);
    expect(await read('drill-7', campus.as('luis'))).toBeNull();
    const [first] = (await asked('drill-7')).questions;
    if (!first) throw new Error('nothing is asked');
    await rows(`update enrolment set status = 'withdrawn' where id = $1`, [learner.enrolmentId]);
    expect(await offered()).toBeNull();
    expect(await learner.phone.record(answer(first.question, null, 'drill-7'))).toMatchObject([
      { refusal: 'ENROLMENT_NOT_ACTIVE' },
    ]);
  });

  it.each([
    ['es', 'la temporada de prueba'],
    ['fr', 'la saison d’essai'],
  ])('stands before the season of the country served in, in %s', async (locale, season) => {
    await withSeason(10, ['GT']);
    await study(100);
    const drill = await offered(locale);
    expect(drill).toMatchObject({ days: null, season, dueOn: dayIn(-4), seasonOpensOn: dayIn(10) });
    await answerDrill(drill?.occasion ?? '');
    expect(await offered()).toBeNull();
  });

  it.each<[string, number, string[]]>([
    ['is more than two weeks away', 16, ['GT']],
    ['is that of other countries', 10, ['CR', 'MX']],
  ])('does not stand before a season that %s', async (_name, days, countries) => {
    await withSeason(days, countries);
    await study(100);
    expect(await offered()).toMatchObject({ occasion: 'drill-90' });
  });

  it('follows the post: where nobody serves there is no season', async () => {
    await withSeason(10, ['GT']);
    await study(100);
    const id = personOf('ana').id;
    await rows(`update assignment set to_date = current_date - 3 where person_id = $1 and to_date is null`, [
      id,
    ]);
    expect(await offered()).toMatchObject({ occasion: 'drill-90' });
    await rows(`update assignment set to_date = null where person_id = $1 and to_date = current_date - 3`, [
      id,
    ]);
  });

  it('leaves the questions before a module as they are', async () => {
    await study(8);
    const before = await read(modules.end);
    expect(before).toMatchObject({ drill: null, next: { id: course.final } });
  });
});
