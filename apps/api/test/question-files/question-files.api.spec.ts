import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, give, read, startDraft, textIn } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const POOL = 'modules/02-practice/pools/easy.yaml';
const GIFT = '::Uno::¿Quién llama? {=Ana #Sí ~Luis ####Llama Ana.}\n\nDiga todo {}\n\nUna <b>carta</b> {T}\n';

interface Read {
  format: string | null;
  fault: string | null;
  place: string;
  questions: {
    item: number;
    line: number;
    type: string | null;
    prompt: string;
    refusal: string | null;
    refused: string;
    notes: { code: string; what: string }[];
    answers: { text: string; isRight: boolean; feedback: string | null }[];
  }[];
}

/** Tomás is author, Luis reviews; Lucía has no right. */
describe('questions of a file', () => {
  const campus = testCampus();
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'luis', 'REVIEWER');
  });

  const as = (persona: Persona) => campus.as(persona);
  const fileOf = (text: string | Buffer, name = 'preguntas.gift') => ({
    name,
    content: Buffer.from(text).toString('base64'),
    locale: 'es',
  });
  const hashOf = async (draftId: string) => (await textIn(campus, draftId, POOL)).hash;
  const textOf = async (draftId: string) => (await textIn(campus, draftId, POOL)).text;
  const readFile = (draftId: string, file: object, by: Persona = 'tomas', path = POOL) =>
    read<Read | null>(as(by), 'ReadQuestionFile', { draftId, path, file });
  const ticked = (item: number, more: object = {}) => ({
    item,
    outcome: 't2-lo1',
    guidelines: ['G1'],
    difficulty: 2,
    ...more,
  });
  const taking = async (draftId: string, more: object = {}) => ({
    draftId,
    path: POOL,
    seenHash: await hashOf(draftId),
    file: fileOf(GIFT),
    questions: [ticked(1)],
    ...more,
  });

  it('are read before anything is written: what would be taken, what is refused, what is told', async () => {
    const draftId = await startDraft(campus);
    const before = await hashOf(draftId);
    const reading = await readFile(draftId, fileOf(GIFT));
    expect(reading).toMatchObject({ format: 'GIFT', fault: null });
    expect(reading?.questions).toMatchObject([
      {
        item: 1,
        line: 1,
        type: 'SINGLE',
        prompt: '¿Quién llama?',
        answers: [
          { text: 'Ana', isRight: true, feedback: 'Sí' },
          { text: 'Luis', isRight: false, feedback: null },
        ],
        notes: [],
      },
      { item: 2, line: 3, type: null, refusal: 'TYPE_UNKNOWN', refused: 'essay' },
      {
        item: 3,
        line: 5,
        type: 'TRUE_FALSE',
        prompt: 'Una carta',
        notes: [{ code: 'NO_RATIONALE', what: '' }],
      },
    ]);
    expect(await hashOf(draftId)).toBe(before);
  });

  it('come with what there is to choose for them', async () => {
    const draftId = await startDraft(campus);
    const pools = await read<{ pools: object[]; outcomes: object[]; guidelines: string[] }>(
      as('tomas'),
      'DraftPools',
      { draftId, locale: 'es' },
    );
    expect(pools.pools).toContainEqual({ path: POOL, hash: await hashOf(draftId), questions: 3 });
    expect(pools.outcomes).toContainEqual({ key: 't2-lo1', text: expect.any(String) });
    expect(pools.guidelines).toHaveLength(15);
  });

  it('are taken to the end of the pool, with history, and everything before stays', async () => {
    const draftId = await startDraft(campus);
    const before = await textOf(draftId);
    const done = await act(
      as('tomas'),
      'TakeQuestions',
      await taking(draftId, { questions: [ticked(3), ticked(1)] }),
    );
    expect(done).toMatchObject({ draftId, count: 2, hash: await hashOf(draftId) });
    const after = await textOf(draftId);
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(
      /^ {2}- uuid: '[0-9a-f-]{36}'\n {4}type: 'true-false'\n {4}outcome: 't2-lo1'\n {4}guidelines:\n {6}- 'G1'\n {4}difficulty: 2\n/,
    );
    expect(after).toContain("es: 'Llama Ana.'");
    expect(await read(as('tomas'), 'DraftFileChanges', { draftId, path: POOL, limit: 10 })).toMatchObject([
      { number: 1, hash: done.hash },
    ]);
    const again = await readFile(draftId, fileOf(GIFT));
    expect(again?.questions.map(({ refusal }) => refusal)).toEqual([
      'ALREADY_THERE',
      'TYPE_UNKNOWN',
      'ALREADY_THERE',
    ]);
  });

  it('are taken once, however often they are sent', async () => {
    const draftId = await startDraft(campus);
    const [input, key] = [await taking(draftId), randomUUID()];
    const first = await act(as('tomas'), 'TakeQuestions', input, key);
    expect(await act(as('tomas'), 'TakeQuestions', input, key)).toEqual(first);
    expect(first.code).toBeUndefined();
    expect(await hashOf(draftId)).toBe(first.hash);
    expect(await act(as('tomas'), 'TakeQuestions', input)).toMatchObject({ code: 'FILES_CHANGED' });
  });

  it('are taken out again as they came, and what has no place there is told', async () => {
    const draftId = await startDraft(campus);
    await act(as('tomas'), 'TakeQuestions', await taking(draftId, { questions: [ticked(1)] }));
    for (const kind of ['GIFT', 'MOODLE_XML']) {
      const written = await read<{ text: string; count: number; untold: object[] }>(
        as('luis'),
        'WrittenPool',
        {
          draftId,
          path: POOL,
          kind,
          locale: 'es',
        },
      );
      expect(written.count).toBe(4);
      expect(written.untold).toContainEqual({ item: 4, code: 'FIELD', what: 'outcome' });
      const other = await startDraft(campus);
      const back = await readFile(other, fileOf(written.text, 'pool.txt'));
      expect(back?.questions.map(({ refusal }) => refusal)).toEqual([
        'ALREADY_THERE',
        'ALREADY_THERE',
        'ALREADY_THERE',
        null,
      ]);
      expect(back?.questions[3]?.answers[0]).toEqual({ text: 'Ana', isRight: true, feedback: 'Sí' });
    }
  });

  it('have a template with the languages of the course', async () => {
    const draftId = await startDraft(campus);
    const { text } = await read<{ text: string }>(as('tomas'), 'WrittenPool', {
      draftId,
      path: POOL,
      kind: 'TEMPLATE',
      locale: 'es',
    });
    expect(text).toContain('prompt es;prompt en;prompt fr;option1 es');
    const row = 'single;¿Quién?;Who?;Qui?;Ana;Ann;Anne;Luis;Lewis;Louis;;;;;;;1\r\n';
    const reading = await readFile(draftId, fileOf(text + row, 'preguntas.csv'));
    expect(reading?.questions).toMatchObject([{ type: 'SINGLE', prompt: '¿Quién?', refusal: null }]);
  });

  it.each([
    [
      'a bomb of entities',
      '<!DOCTYPE q [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>',
      'XML_ENTITIES',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0, 1]), 'NOT_TEXT'],
  ])('are none in a file that is %s, and nothing is half-written', async (_, file, fault) => {
    const draftId = await startDraft(campus);
    const before = await hashOf(draftId);
    expect(await readFile(draftId, fileOf(file))).toMatchObject({ format: null, fault, questions: [] });
    expect(
      await act(as('tomas'), 'TakeQuestions', await taking(draftId, { file: fileOf(file) })),
    ).toMatchObject({ code: 'QUESTION_FILE_NOT_READ', params: { fault } });
    expect(await hashOf(draftId)).toBe(before);
  });

  it.each([
    ['a question that was refused', { questions: [ticked(2)] }, 'questions'],
    ['a question that is not there', { questions: [ticked(9)] }, 'questions'],
    ['a question twice', { questions: [ticked(1), ticked(1)] }, 'questions'],
    ['none', { questions: [] }, 'questions'],
    ['a guideline that is none', { questions: [ticked(1, { guidelines: ['G99'] })] }, 'guidelines'],
    ['an outcome that is no key', { questions: [ticked(1, { outcome: 'a: b' })] }, 'outcome'],
    ['a difficulty that is none', { questions: [ticked(1, { difficulty: 4 })] }, 'difficulty'],
    ['a file that is no pool', { path: 'course.yaml' }, 'path'],
  ])('are refused with %s', async (_, more, field) => {
    const draftId = await startDraft(campus);
    expect(await act(as('tomas'), 'TakeQuestions', await taking(draftId, more))).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field },
    });
  });

  it('do not come into a pool whose file has faults', async () => {
    const draftId = await startDraft(campus);
    const { hash } = await act(as('tomas'), 'WriteDraftFile', {
      draftId,
      path: POOL,
      seenHash: await hashOf(draftId),
      text: 'key: [easy\n',
    });
    expect(await act(as('tomas'), 'TakeQuestions', await taking(draftId))).toMatchObject({
      code: 'POOL_NOT_READ',
    });
    expect(await hashOf(draftId)).toBe(hash);
  });

  it('are for authors; who reviews takes them out, and others are told nothing', async () => {
    const draftId = await startDraft(campus);
    const input = await taking(draftId);
    const out = { draftId, path: POOL, kind: 'GIFT', locale: 'es' };
    expect(await readFile(draftId, fileOf(GIFT), 'luis')).toBeNull();
    expect(await act(as('luis'), 'TakeQuestions', input)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(await read(as('luis'), 'WrittenPool', out)).not.toBeNull();
    expect(await readFile(draftId, fileOf(GIFT), 'lucia')).toBeNull();
    expect(await read(as('lucia'), 'WrittenPool', out)).toBeNull();
    expect(await read(as('lucia'), 'DraftPools', { draftId, locale: 'es' })).toBeNull();
    expect(await act(as('lucia'), 'TakeQuestions', input)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
