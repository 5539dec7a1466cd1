import { beforeAll, describe, expect, it } from '@jest/globals';
import { answeredCases } from '@campus/quiz-grading/answered.cases.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import {
  ANALYSIS,
  type AnalysisData,
  QUESTION,
  type QuestionAnalysisData,
  QUIZZES,
  type QuizzesData,
  QuizTaker,
} from '../support/item-analysis.ts';
import { type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment, type Planted } from '../support/plant.ts';
import { type QuestionData } from '../support/quiz.ts';

const keyOf = ({ options }: QuestionData, html: string) => options.find((one) => one.html === html)?.key;

const SINGLE = '10000000-0000-4000-8000-000000000101';

const guatemala = ['Lucrecia', 'Otto', 'Irma', 'Byron', 'Maritza', 'Edwin', 'Ixchel'];
const honduras = ['Wilmer', 'Suyapa', 'Olvin', 'Keyla', 'Nahum'];

describe('what the answers to a quiz say', () => {
  const campus = testCampus();
  let place: Omit<Planted, 'enrolmentId'>;

  const analysis = async (filter: object = {}, persona: Persona = 'tomas') =>
    (await campus.as(persona).query<AnalysisData>(ANALYSIS, { activityId: course.quiz, filter })).data
      .quizAnalysis;
  const question = async (filter: object = {}, persona: Persona = 'tomas') =>
    (
      await campus
        .as(persona)
        .query<QuestionAnalysisData>(QUESTION, { activityId: course.quiz, questionId: SINGLE, filter })
    ).data.questionAnalysis;
  const wrong = (one: QuestionData) =>
    one.type === 'SINGLE'
      ? { type: 'single', choice: keyOf(one, 'mal') }
      : one.type === 'MULTIPLE'
        ? null
        : undefined;

  beforeAll(async () => {
    place = await plantEdition(campus.server);
    const officers = (names: string[], country: string) =>
      names.map((given) => new QuizTaker(campus.server, { given, surname: 'Secreto' }, country));
    for (const [at, officer] of officers(guatemala, 'GT').entries()) {
      await officer.enrol(place);
      await officer.take((one) =>
        at < 2 && one.type === 'NUMERIC' ? { type: 'numeric', text: '1' } : undefined,
      );
    }
    for (const officer of officers(honduras, 'HN')) {
      await officer.enrol(place);
      await officer.take(wrong, 'fr');
    }
  });

  it('begins with the quizzes that were finished, and where', async () => {
    const { data } = await campus.as('tomas').query<QuizzesData>(QUIZZES);
    expect(data.analysedQuizzes).toMatchObject([
      { activityId: course.quiz, learners: 12, editions: [{ id: place.editionId }] },
    ]);
  });

  it('tells of every question how often it was right and left, the whole as reliable as it is', async () => {
    const found = await analysis();
    expect(found).toMatchObject({
      learners: 12,
      isSmallGroup: false,
      languages: [
        { code: 'es', learners: 7 },
        { code: 'fr', learners: 5 },
      ],
      countries: [
        { code: 'GT', learners: 7 },
        { code: 'HN', learners: 5 },
      ],
    });
    expect(found?.items).toHaveLength(8);
    const of = (type: string) => found?.items.find((item) => item.type === type);
    expect(of('SINGLE')).toMatchObject({ given: 12, rightPercent: 58, skippedPercent: 0, findings: [] });
    expect(of('MULTIPLE')).toMatchObject({ rightPercent: 58, skippedPercent: 42 });
    expect(of('ORDER')).toMatchObject({ rightPercent: 100 });
    expect(found?.alpha).toBeGreaterThan(0);
  });

  it('does not tell a share that would tell of two people', async () => {
    const item = (await analysis())?.items.find(({ type }) => type === 'NUMERIC');
    expect(item).toMatchObject({ given: 12, rightPercent: null, difficulty: null, discrimination: null });
  });

  it('tells of one question who chose what, in each language', async () => {
    expect(await question()).toMatchObject({
      isExclusive: true,
      options: [
        { count: 7, percent: 58, html: 'bien', isCorrect: true },
        { count: 5, percent: 42, html: 'mal', isCorrect: false },
        { count: 0, percent: 0, isCorrect: false },
      ],
      languages: [
        { code: 'es', given: 7, rightPercent: 100 },
        { code: 'fr', given: 5, rightPercent: 0 },
      ],
      countries: [{ code: 'GT' }, { code: 'HN' }],
      optionsByLanguage: [
        { language: 'es', options: [{ count: 7 }, { count: 0 }, { count: 0 }] },
        { language: 'fr', options: [{ count: 0 }, { count: 5 }, { count: 0 }] },
      ],
    });
  });

  it.each([
    ['country', { country: 'HN' }, 5],
    ['language', { language: 'es' }, 7],
  ])('can be asked for one %s', async (_what, filter, learners) => {
    expect(await analysis(filter)).toMatchObject({ learners });
  });

  it('can be asked for one edition and one version', async () => {
    const [row] = (
      await campus.server.sql.query<{ version_id: string }>('select version_id from edition where id = $1', [
        place.editionId,
      ])
    ).rows;
    const { editionId } = place;
    expect(await analysis({ editionId, versionId: row?.version_id })).toMatchObject({ learners: 12 });
  });

  it('counts of each person the first attempt: a second one has met the questions', async () => {
    const before = await analysis();
    const officer = new QuizTaker(campus.server, { given: 'Otra', surname: 'Vez' }, 'GT');
    await officer.enrol(place);
    await officer.take();
    await officer.take(wrong);
    const after = await analysis();
    expect(after?.learners).toBe((before?.learners ?? 0) + 1);
    expect((await question())?.options[1]?.count).toBe(5);
    await officer.forget();
  });

  it.each(answeredCases)('takes %j for an answer as the quiz does: %p', async (response, isAnswered) => {
    const { rows } = await campus.server.sql.query('select is_answered($1) as found', [
      response === null ? null : JSON.stringify(response),
    ]);
    expect(rows).toEqual([{ found: isAnswered }]);
  });

  it('counts what is no number where one is asked for as left open', async () => {
    const officer = new QuizTaker(campus.server, { given: 'Mal', surname: 'Escrita' }, 'GT');
    await officer.enrol(place);
    const attempt = await officer.take((one) =>
      one.type === 'NUMERIC' ? { type: 'numeric', text: 'unos 800' } : undefined,
    );
    const { rows } = await campus.server.sql.query<{ sheet: string }>(
      'select sheet from answer_sheet where attempt_id = $1',
      [attempt],
    );
    const lines = rows[0]?.sheet.split('\n') ?? [];
    expect(lines.filter((line) => line.endsWith(' -'))).toHaveLength(1);
    await officer.forget();
  });

  it.each([
    ['fewer than five are counted', { country: 'CR' }],
    ['fewer than five are left out, so that subtracting would tell of them', { editionId: 'first' }],
  ])('tells nothing where %s', async (_what, filter) => {
    const other = await plantEdition(campus.server);
    const officer = new QuizTaker(campus.server, { given: 'Sola', surname: 'Persona' }, 'CR');
    await officer.enrol(other);
    await officer.take();
    const asked = 'editionId' in filter ? { editionId: place.editionId } : filter;
    expect(await analysis(asked)).toMatchObject({
      isSmallGroup: true,
      learners: null,
      items: [],
      countries: [],
    });
    expect(await question(asked)).toBeNull();
    await officer.forget();
  });

  it('says the same of attempts whose sheet was not kept: of answers that were copied, or forgotten in part', async () => {
    const kept = [await analysis(), await question()];
    await campus.server.sql.query('delete from answer_sheet');
    expect([await analysis(), await question()]).toEqual(kept);
  });

  it('names nobody', async () => {
    const said = await campus.as('tomas').query(ANALYSIS, { activityId: course.quiz, filter: {} });
    const more = await campus
      .as('tomas')
      .query(QUESTION, { activityId: course.quiz, questionId: SINGLE, filter: {} });
    for (const name of [...guatemala, ...honduras, 'Secreto', 'personId'])
      expect(said.body + more.body).not.toContain(name);
  });

  it('is told to trainers and administrators', async () => {
    for (const persona of ['tomas', 'admin'] as const) expect(await analysis({}, persona)).not.toBeNull();
  });

  it('is told to nobody else', async () => {
    const one = { activityId: course.quiz, questionId: SINGLE, filter: {} };
    for (const persona of ['ana', 'carla', 'lucia', 'marta', 'dora'] as const) {
      expectDenied(await campus.as(persona).query(QUIZZES), 'FORBIDDEN');
      expectDenied(
        await campus.as(persona).query(ANALYSIS, { activityId: course.quiz, filter: {} }),
        'FORBIDDEN',
      );
      expectDenied(await campus.as(persona).query(QUESTION, one), 'FORBIDDEN');
    }
    expectDenied(await campus.as('nobody').query(QUESTION, one), 'SIGN_IN_NEEDED');
  });

  it('has no texts and no keys for a trainer who studies the course', async () => {
    expect((await question())?.item.promptHtml).toContain('uno');
    const own = await plantEnrolment(campus.server, 'tomas');
    const found = await question();
    expect(found?.item).toMatchObject({ given: expect.any(Number), promptHtml: null });
    expect(found?.options).toMatchObject([
      { html: null, isCorrect: null },
      { html: null, isCorrect: null },
      { html: null, isCorrect: null },
    ]);
    expect((await analysis())?.items.every(({ promptHtml }) => promptHtml === null)).toBe(true);
    await campus.server.sql.query('delete from enrolment where id = $1', [own.enrolmentId]);
  });

  it('finds nothing where there is nothing', async () => {
    const ask = (activityId: string) =>
      campus.as('tomas').query<AnalysisData>(ANALYSIS, { activityId, filter: {} });
    expect((await ask('not-an-id')).data.quizAnalysis).toBeNull();
    expect((await ask(course.final)).data.quizAnalysis).toBeNull();
    expect((await ask(course.first)).data.quizAnalysis).toBeNull();
    expect(await analysis({ versionId: 'not-an-id' })).toBeNull();
  });
});
