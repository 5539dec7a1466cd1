import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, filesOf, give, read, rewrite, startDraft } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

const TEXT = 'modules/01-start/lessons/02-second/es.md';

interface Remark {
  id: string;
  path: string;
  quote: string;
  text: string;
  author: string;
  settledBy: string | null;
  maySettle: boolean;
  mayAnswer: boolean;
  answers: { text: string; author: string }[];
}
interface Page {
  totalCount: number;
  items: Remark[];
}

/** Tomás is author, Marta translates into French, Luis reviews, Carla publishes; Lucía has no right. */
describe('a remark about a text of a draft', () => {
  const campus = testCampus();
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'marta', 'TRANSLATOR', 'fr');
    await give(campus, 'luis', 'REVIEWER');
    await give(campus, 'carla', 'PUBLISHER');
  });

  const as = (persona: Persona) => campus.as(persona);
  const pageOf = (who: Persona, more: object) =>
    read<Page>(as(who), 'Remarks', {
      draftId: null,
      path: null,
      isOpen: null,
      limit: 50,
      offset: 0,
      ...more,
    });
  const said = async (draftId: string, more: object = {}) => ({
    draftId,
    path: TEXT,
    seenHash: (await filesOf(as('tomas'), draftId)).get(TEXT) ?? '',
    quote: 'Antes de la crisis.',
    text: '¿No falta quién avisa?',
    ...more,
  });
  const remarked = async (who: Persona = 'luis', more: object = {}) => {
    const draftId = await startDraft(campus);
    const { remarkId } = await act(as(who), 'AddRemark', await said(draftId, more));
    return { draftId, remarkId };
  };
  const settle = (who: Persona, remarkId: string, isSettled = true) =>
    act(as(who), 'SettleRemark', { remarkId, isSettled });

  it('is seen by its author with the passage it is about, answered and settled', async () => {
    const { draftId, remarkId } = await remarked();
    const { items, totalCount } = await pageOf('tomas', { draftId });
    expect(totalCount).toBe(1);
    expect(items[0]).toMatchObject({
      id: remarkId,
      path: TEXT,
      quote: 'Antes de la crisis.',
      text: '¿No falta quién avisa?',
      author: expect.stringMatching(/Luis/),
      settledBy: null,
      maySettle: true,
      mayAnswer: true,
      answers: [],
    });
    await act(as('tomas'), 'AnswerRemark', { remarkId, text: 'Sí: ya lo dice.' });
    await settle('tomas', remarkId);
    const [now] = (await pageOf('luis', { draftId })).items;
    expect(now).toMatchObject({
      settledBy: expect.stringMatching(/Tomás/),
      answers: [{ text: 'Sí: ya lo dice.', author: expect.stringMatching(/Tomás/) }],
    });
  });

  it('is made and answered by anybody with a right, and settled by who made it, authors and reviewers', async () => {
    const { draftId, remarkId } = await remarked('marta');
    expect(await act(as('carla'), 'AnswerRemark', { remarkId, text: 'Gracias.' })).toMatchObject({
      remarkId,
    });
    expect(await settle('carla', remarkId)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    for (const who of ['marta', 'luis', 'tomas'] as const) {
      expect((await pageOf(who, { draftId })).items[0]).toMatchObject({ maySettle: true });
      expect(await settle(who, remarkId)).toMatchObject({ remarkId });
      expect(await settle(who, remarkId, false)).toMatchObject({ remarkId });
    }
    expect((await pageOf('carla', { draftId })).items[0]).toMatchObject({
      maySettle: false,
      settledBy: null,
    });
  });

  it('is nothing to anybody without a right in the course', async () => {
    const { draftId, remarkId } = await remarked();
    for (const who of ['lucia', 'ana', 'dora'] as const) {
      expect(await pageOf(who, { draftId })).toEqual({ totalCount: 0, items: [] });
      expect(await pageOf(who, {})).toEqual({ totalCount: 0, items: [] });
      expect(await act(as(who), 'AddRemark', await said(draftId))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(as(who), 'AnswerRemark', { remarkId, text: 'x' })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await settle(who, remarkId)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is listed by text, open ones first, and over all drafts that are open', async () => {
    const { draftId, remarkId } = await remarked();
    await settle('luis', remarkId);
    await act(as('luis'), 'AddRemark', await said(draftId, { quote: '', text: 'Segunda.' }));
    await act(as('luis'), 'AddRemark', await said(draftId, { path: 'course.yaml', text: 'Otro texto.' }));
    const of = async (more: object) =>
      (await pageOf('tomas', { draftId, ...more })).items.map(({ text }) => text);
    expect(await of({ path: TEXT })).toEqual(['Segunda.', '¿No falta quién avisa?']);
    expect(await of({ path: TEXT, isOpen: true })).toEqual(['Segunda.']);
    expect(await of({ isOpen: false })).toEqual(['¿No falta quién avisa?']);
    const all = async () =>
      (await pageOf('tomas', { isOpen: true, limit: 100 })).items.map(({ text }) => text);
    expect(await all()).toContain('Otro texto.');
    await act(as('tomas'), 'DiscardDraft', { draftId, seenChanges: 0 });
    expect(await all()).not.toContain('Otro texto.');
  });

  it('stays with what it quotes when the text changes', async () => {
    const { draftId } = await remarked();
    await rewrite(campus, draftId, TEXT, (text) => `${text}\nMás.\n`);
    expect((await pageOf('tomas', { draftId, path: TEXT })).items[0]).toMatchObject({
      quote: 'Antes de la crisis.',
    });
  });

  describe('waits', () => {
    const FRENCH = TEXT.replace('es.md', 'fr.md');
    const waiting = async (who: Persona, draftId: string) =>
      (await pageOf(who, { draftId, isWaiting: true })).totalCount;
    /** Who was written to since `work` began. */
    const written = async (work: () => Promise<unknown>): Promise<string[]> => {
      await campus.server.sql.query(`delete from mail where template = 'remark-waiting'`);
      await work();
      const { rows } = await campus.server.sql.query<{ name: string }>(
        `select p.given_names as name
           from mail m join person_email e on e.address = m.to_address join person p on p.id = e.person_id
          where m.template = 'remark-waiting' order by 1`,
      );
      return rows.map(({ name }) => name);
    };
    /** Nothing waits for anybody. */
    beforeEach(() =>
      campus.server.sql.query(`update remark set settled_at = now(), settled_by = written_by`),
    );

    it('for authors, and for translators of its language, until they have the last word', async () => {
      const { draftId, remarkId } = await remarked('luis', { path: FRENCH });
      for (const who of ['tomas', 'marta'] as const) expect(await waiting(who, draftId)).toBe(1);
      for (const who of ['luis', 'carla'] as const) expect(await waiting(who, draftId)).toBe(0);
      await act(as('marta'), 'AnswerRemark', { remarkId, text: 'Corregida.' });
      expect(await waiting('marta', draftId)).toBe(0);
      expect(await waiting('luis', draftId)).toBe(1);
      await settle('luis', remarkId);
      for (const who of ['luis', 'tomas'] as const) expect(await waiting(who, draftId)).toBe(0);
    });

    it('and is told by mail, once, until nothing waits any more', async () => {
      const draftId = await startDraft(campus);
      const add = async (more: object = {}) => act(as('luis'), 'AddRemark', await said(draftId, more));
      const name = (who: Persona) => (who === 'nobody' ? '' : personOf(who).givenNames);
      expect(await written(() => add())).toEqual([name('tomas')]);
      expect(await written(() => add({ quote: '' }))).toEqual([]);
      expect(await written(() => add({ path: FRENCH }))).toEqual([name('marta')]);
      const { items } = await pageOf('tomas', { draftId });
      const answers = async () => {
        for (const { id } of items) await act(as('tomas'), 'AnswerRemark', { remarkId: id, text: 'Hecho.' });
      };
      expect(await written(answers)).toEqual([name('luis')]);
      expect(await written(() => add())).toEqual([name('tomas')]);
    });

    it('among what waits for a person in the campus', async () => {
      await remarked();
      const lines = await read<{ kind: string; count: number; editionId: null }[]>(
        as('tomas'),
        'TodayLines',
        {
          locale: 'es',
          editionId: null,
          kinds: ['REMARKS'],
        },
      );
      expect(lines).toMatchObject([{ kind: 'REMARKS', count: 1, editionId: null }]);
    });
  });

  it('is made once for one request, and so is its answer', async () => {
    const draftId = await startDraft(campus);
    const [input, key] = [await said(draftId), randomUUID()];
    const first = await act(as('luis'), 'AddRemark', input, key);
    expect(await act(as('luis'), 'AddRemark', input, key)).toEqual(first);
    const { remarkId } = first;
    const answerKey = randomUUID();
    for (let time = 0; time < 2; time++)
      await act(as('tomas'), 'AnswerRemark', { remarkId, text: 'Una vez.' }, answerKey);
    const { items } = await pageOf('luis', { draftId });
    expect(items.map(({ answers }) => answers.length)).toEqual([1]);
  });

  it.each<[string, object, string]>([
    ['nothing said', { text: ' \n ' }, 'INPUT_INVALID'],
    ['too much said', { text: 'a'.repeat(2001) }, 'INPUT_INVALID'],
    ['too long a passage', { quote: 'a'.repeat(501) }, 'INPUT_INVALID'],
    ['no file that was read', { seenHash: 'x' }, 'INPUT_INVALID'],
    ['half a letter', { text: '\ud800' }, 'INPUT_INVALID'],
    ['a text that is not there', { path: 'no.md' }, 'NOT_FOUND'],
    ['no draft', { draftId: randomUUID() }, 'NOT_FOUND'],
  ])('is not made with %s', async (_name, more, code) => {
    const draftId = await startDraft(campus);
    expect(await act(as('luis'), 'AddRemark', await said(draftId, more))).toMatchObject({ code });
    expect(await pageOf('luis', { draftId })).toMatchObject({ totalCount: 0 });
  });

  it('stays as it is once its draft is closed', async () => {
    const { draftId, remarkId } = await remarked();
    await act(as('tomas'), 'DiscardDraft', { draftId, seenChanges: 0 });
    expect(await act(as('luis'), 'AddRemark', await said(draftId))).toMatchObject({ code: 'DRAFT_CLOSED' });
    expect(await act(as('luis'), 'AnswerRemark', { remarkId, text: 'x' })).toMatchObject({
      code: 'DRAFT_CLOSED',
    });
    expect(await settle('luis', remarkId)).toMatchObject({ code: 'DRAFT_CLOSED' });
    expect((await pageOf('luis', { draftId })).items[0]).toMatchObject({
      maySettle: false,
      mayAnswer: false,
    });
  });
});
