import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  plantAnonymousAnswers,
  plantAnswers,
  plantFigures,
  QUARTER,
  type FiguresPlanted,
} from '../support/figures.ts';
import { figuresAsker, partsOf, stateOf, valueOf } from '../support/figures-questions.ts';
import { type Persona } from '../support/personas.ts';

const COMMENTS = `query ($editionId: ID!, $theme: CommentTheme, $state: CommentState, $search: String, $sort: CommentSort, $isDescending: Boolean, $limit: Int, $offset: Int) {
  editionComments(editionId: $editionId, theme: $theme, state: $state, search: $search, sort: $sort, isDescending: $isDescending,
    limit: $limit, offset: $offset, locale: es) {
    totalCount allCount unreadCount isWithheld items { id question words country isRead themes } } }`;
const GIVE = `mutation ($input: GiveCommentThemesInput!) { giveCommentThemes(input: $input) {
  __typename ... on CommentThemesGiven { commentId } ... on Refusal { code params } } }`;

interface Comments {
  totalCount: number;
  allCount: number;
  unreadCount: number;
  isWithheld: boolean;
  items: {
    id: string;
    question: string;
    words: string;
    country: string | null;
    isRead: boolean;
    themes: string[];
  }[];
}

const planted = [
  { country: 'MX', sex: 'female', count: 6, completed: 6 },
  { country: 'CR', sex: 'male', count: 5, completed: 5 },
  { country: 'BZ', sex: null, count: 2, completed: 2 },
] as const;

describe('comments', () => {
  const campus = testCampus();
  const { figures } = figuresAsker(campus);
  let place: FiguresPlanted;

  const idsOf = (country: string) =>
    place.enrolments.filter((each) => each.country === country).map(({ id }) => id);
  const write = (ids: readonly string[], words: string, key = 'missing') =>
    plantAnswers(campus.server, ids, 'feedback', { useful: 4, [key]: words });
  const ask = (persona: Persona, over: object = {}) =>
    campus
      .as(persona)
      .query<{ editionComments: Comments | null }>(COMMENTS, { editionId: place.editionId, ...over });
  const read = async (persona: Persona, over: object = {}): Promise<Comments> => {
    const { data, body } = await ask(persona, over);
    const { editionComments } = data;
    if (!editionComments) throw new Error(`these comments are not there: ${body}`);
    return editionComments;
  };
  const give = (persona: Persona, commentId: string, themes: string[], over: object = {}) =>
    campus.as(persona).query(GIVE, {
      input: { editionId: place.editionId, commentId, themes, idempotencyKey: randomUUID(), ...over },
    });
  /** Gives the same themes to every comment that is not read. */
  const giveAll = async (themes: string[], search?: string) => {
    for (const { id } of (await read('lucia', { search, state: 'UNREAD', limit: 100 })).items)
      resultOf(await give('lucia', id, themes));
  };

  beforeEach(async () => {
    place = await plantFigures(campus.server, planted);
  });

  describe('who reads which', () => {
    beforeEach(async () => {
      await write(idsOf('MX'), 'Más práctica, de México');
      await write(idsOf('CR').slice(0, 4), 'Más tiempo, de Costa Rica');
      await write(idsOf('BZ'), 'Otro idioma, de Belice');
      await plantAnonymousAnswers(campus.server, place, [{ missing: 'Anónimo' }]);
    });

    it.each<[Persona, number | 'withheld' | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
      ['nobody', 'SIGN_IN_NEEDED'],
      ['ana', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['dora', 'FORBIDDEN'],
      ['carla', 6],
      ['marta', 'withheld'],
      ['lucia', 13],
      ['admin', 13],
    ])('%s: %s', async (persona, count) => {
      const answer = await ask(persona);
      const given = await give(persona, randomUUID(), []);
      if (count === 'FORBIDDEN' || count === 'SIGN_IN_NEEDED')
        return [answer, given].forEach((each) => expectDenied(each, count));
      expectRefusal(given, 'NOT_FOUND');
      expect(answer.data.editionComments).toMatchObject(
        count === 'withheld'
          ? { isWithheld: true, items: [], allCount: 0 }
          : { isWithheld: false, allCount: count },
      );
    });

    it('whoever coordinates one country reads and tells of nobody else', async () => {
      const { items } = await read('carla');
      expect(new Set(items.map(({ words }) => words))).toEqual(new Set(['Más práctica, de México']));
      const other = (await read('lucia', { search: 'costa rica' })).items[0];
      expectRefusal(await give('carla', other?.id ?? '', ['TIME']), 'NOT_FOUND');
      expectRefusal(await give('marta', other?.id ?? '', ['TIME']), 'NOT_FOUND');
    });

    it('a country stands by a comment only where it tells of no few people', async () => {
      const countries = (await read('lucia', { limit: 100 })).items.map(({ words, country }) => [
        words.split(', ')[1],
        country,
      ]);
      expect(new Set(countries.map((each) => each.join(' ')))).toEqual(
        new Set(['de México MX', 'de Costa Rica ', 'de Belice ', ' ']),
      );
    });

    it('nothing that is told leads to who wrote it', async () => {
      const { body } = await ask('lucia', { limit: 100 });
      for (const { id, personId } of place.enrolments) {
        expect(body).not.toContain(id);
        expect(body).not.toContain(personId);
      }
      expect(body).not.toContain('Persona');
    });
  });

  it('of few people are read by nobody but those who coordinate every country, without a country', async () => {
    await write(idsOf('MX').slice(0, 3), 'Tres');
    expect(await read('lucia')).toMatchObject({ allCount: 3, items: [{ country: null }, {}, {}] });
    expect(await read('carla')).toMatchObject({ isWithheld: true, items: [] });
  });

  it('are found by their words, their theme and whether they were read; page by page', async () => {
    await write(idsOf('MX'), 'Más simulación');
    await write(idsOf('CR'), 'Menos texto', 'will-do');
    const found = await read('carla', { search: 'SIMULACION' });
    expect(found).toMatchObject({ totalCount: 6, unreadCount: 6 });
    expect(found.items[0]).toMatchObject({
      question: '¿Qué faltó?',
      isRead: false,
      themes: [],
      country: 'MX',
    });
    const [first, second] = found.items;
    resultOf(await give('carla', first?.id ?? '', ['TIME', 'PRACTICE', 'TIME']));
    resultOf(await give('carla', second?.id ?? '', []));
    expect(await read('carla', { theme: 'TIME' })).toMatchObject({
      totalCount: 1,
      unreadCount: 4,
      items: [{ id: first?.id, isRead: true, themes: ['PRACTICE', 'TIME'] }],
    });
    expect((await read('carla', { state: 'WITHOUT_THEME' })).items.map(({ id }) => id)).toEqual([second?.id]);
    const pages = [];
    for (const offset of [0, 4, 8]) pages.push(...(await read('lucia', { limit: 4, offset })).items);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(11);
    expect((await ask('lucia', { editionId: randomUUID() })).data.editionComments).toBeNull();
  });

  it('stand unread first, as the survey asks or by their length; never by where they come from', async () => {
    await write(idsOf('MX').slice(0, 5), 'Muy largo, con muchas palabras');
    await write(idsOf('CR'), 'Corto', 'will-do');
    const [first] = (await read('lucia', { sort: 'LENGTH', isDescending: true })).items;
    expect(first?.words).toBe('Muy largo, con muchas palabras');
    resultOf(await give('lucia', first?.id ?? '', ['TIME']));
    const order = async (sort?: string, isDescending?: boolean) =>
      (await read('lucia', { sort, isDescending })).items;
    expect((await order()).at(-1)?.id).toBe(first?.id);
    expect((await order('READ', true))[0]?.id).toBe(first?.id);
    expect((await order('LENGTH', false))[0]?.words).toBe('Corto');
    const questions = (await order('QUESTION', false)).map(({ question }) => question);
    expect(new Set(questions.slice(0, 5)).size).toBe(1);
    expect(new Set(questions.slice(5)).size).toBe(1);
    expect((await order('QUESTION', true)).at(-1)?.question).toBe(questions[0]);
  });

  it('themes are given once for a key, again in place of the former, and are in the audit without the words', async () => {
    await write(idsOf('MX'), 'Palabras propias');
    const [{ id } = { id: '' }] = (await read('carla')).items;
    const idempotencyKey = randomUUID();
    resultOf(await give('carla', id, ['OTHER'], { idempotencyKey }));
    resultOf(await give('carla', id, ['OTHER'], { idempotencyKey }));
    resultOf(await give('lucia', id, ['LANGUAGE']));
    expect((await read('carla', { theme: 'LANGUAGE' })).totalCount).toBe(1);
    const { rows } = await campus.server.sql.query<{ detail: object }>(
      `select detail from audit_event where action = 'comment.themes_given' and subject_id = $1 order by at, id`,
      [place.editionId],
    );
    expect(rows.map(({ detail }) => detail)).toEqual([
      { comment: id, themes: ['other'], before: null },
      { comment: id, themes: ['language'], before: ['other'] },
    ]);
  });

  it('are unread again once their author has written other words', async () => {
    await write(idsOf('MX'), 'Antes');
    await giveAll(['TIME']);
    await campus.server.sql.query(
      `update survey_response set answers = answers || '{"missing": "Después"}' where enrolment_id = $1`,
      [idsOf('MX')[0]],
    );
    expect(await read('carla', { state: 'UNREAD' })).toMatchObject({
      totalCount: 1,
      items: [{ words: 'Después' }],
    });
    const told = await figures('carla', { scope: 'EDITION', subjectId: place.editionId });
    expect([valueOf(told, 'COMMENTED'), valueOf(told, 'THEME_TIME')]).toEqual([5, 5]);
  });

  describe('in the figures', () => {
    const ofProgramme = () => ({ scope: 'PROGRAMME', subjectId: place.programmeId, ...QUARTER });
    const ofEdition = () => ({ scope: 'EDITION', subjectId: place.editionId });

    it('themes have no number while nobody has read a comment', async () => {
      await write(idsOf('MX'), 'Sin leer');
      const told = await figures('lucia', ofEdition());
      expect([stateOf(told, 'COMMENTED'), stateOf(told, 'THEME_TIME')]).toEqual(['NO_DATA', 'NO_DATA']);
    });

    it('count people, by edition and group; anonymous ones in the whole; one country’s by themselves', async () => {
      await plantAnswers(campus.server, idsOf('MX'), 'feedback', { missing: 'Tiempo', 'will-do': 'Tiempo' });
      await write(idsOf('CR'), 'Conexión');
      await plantAnonymousAnswers(campus.server, place, [{ missing: 'Tiempo' }]);
      await giveAll(['TIME'], 'tiempo');
      await giveAll(['PLATFORM', 'OTHER'], 'conexion');
      const told = await figures('lucia', ofEdition());
      const numbers = (seen: typeof told) =>
        ['COMMENTED', 'THEME_TIME', 'THEME_PLATFORM', 'THEME_CONTENT'].map((key) => valueOf(seen, key));
      expect(numbers(told)).toEqual([12, 7, 5, 0]);
      expect(partsOf(told, 'GROUP', 'THEME_TIME')).toEqual({ [place.groupId]: 6 });
      expect(partsOf(await figures('lucia', ofProgramme()), 'EDITION', 'THEME_TIME')).toEqual({
        [place.editionId]: 7,
      });
      expect(numbers(await figures('carla', ofEdition()))).toEqual([6, 6, 0, 0]);
      const later = { ...ofProgramme(), from: '2025-04-01', to: '2025-06-30' };
      expect(stateOf(await figures('lucia', later), 'THEME_TIME')).toBe('NO_DATA');
    });

    it('a donor is told of no few people, neither those with a theme nor those without it', async () => {
      await write(idsOf('MX'), 'Tiempo');
      await write(idsOf('CR').slice(0, 3), 'Idioma');
      await giveAll(['TIME'], 'tiempo');
      await giveAll(['LANGUAGE'], 'idioma');
      const told = await figures('dora', ofProgramme());
      expect(valueOf(told, 'COMMENTED')).toBe(9);
      expect([stateOf(told, 'THEME_TIME'), stateOf(told, 'THEME_LANGUAGE')]).toEqual(['TOO_FEW', 'TOO_FEW']);
      expect(valueOf(told, 'THEME_CONTENT')).toBe(0);
    });

    it('an erasure takes the words and leaves the numbers', async () => {
      await write(idsOf('MX'), 'Tiempo');
      await giveAll(['TIME']);
      const { sql } = campus.server;
      await sql.query(`update comment_reading set text_hash = null where enrolment_id = $1`, [
        idsOf('MX')[0],
      ]);
      await sql.query(`update survey_response set answers = answers - 'missing' where enrolment_id = $1`, [
        idsOf('MX')[0],
      ]);
      expect((await read('carla')).allCount).toBe(5);
      expect(valueOf(await figures('carla', ofEdition()), 'THEME_TIME')).toBe(6);
    });

    it('stand in the files as they do on screen', async () => {
      await write(idsOf('MX'), 'Tiempo');
      await giveAll(['TIME']);
      const { body } = await campus
        .as('carla')
        .get(`/figures/edition/${place.editionId}/figures.csv?lang=es`);
      expect(body).toContain(';Tema: tiempo;6;');
    });
  });
});
