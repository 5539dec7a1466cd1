import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';

const CARDS = `query ($enrolmentId: ID!, $locale: Locale!) {
  fieldCards(enrolmentId: $enrolmentId, locale: $locale) {
    courseTitle versionNumber publishedAt locale askedLocale
    modules { id key title cards { id key title moduleTitle guidelines html sourcesHtml isStale } }
  }
}`;

interface Cards {
  courseTitle: string;
  versionNumber: number;
  publishedAt: string;
  locale: string;
  askedLocale: string | null;
  modules: {
    key: string;
    title: string;
    cards: {
      key: string;
      title: string;
      moduleTitle: string;
      guidelines: string[];
      html: string;
      sourcesHtml: string;
    }[];
  }[];
}

describe('field cards', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const read = async (locale = 'es', persona: Persona = 'ana', id = enrolmentId) =>
    (await campus.as(persona).query<{ fieldCards: Cards | null }>(CARDS, { enrolmentId: id, locale })).data
      .fieldCards;

  it('come all at once, by module; no gate is in their way', async () => {
    const cards = await read();
    expect(cards).toMatchObject({ courseTitle: 'Curso de prueba', versionNumber: 1, locale: 'es' });
    expect(cards?.modules.map(({ key, cards: [card] }) => [key, card?.key])).toEqual([
      ['t1', 't1-minutes'],
      ['t2', 't2-afterwards'],
    ]);
  });

  it.each([
    ['es', 'Primeros minutos', 'Comienzo', 'Anote la hora.'],
    ['en', 'First minutes', 'Start', 'Write down the time.'],
    ['fr', 'Premières minutes', 'Début', 'Notez l’heure.'],
  ])('are shown in %s, their messages in every language', async (locale, title, moduleTitle, task) => {
    const card = (await read(locale))?.modules[0]?.cards[0];
    expect(card).toMatchObject({ title, moduleTitle, guidelines: ['G1', 'G5'] });
    expect(card?.html).toContain(task);
    expect(card?.html.match(/class="message" lang="(\w+)"/g)).toEqual(
      ['es', 'en', 'fr'].map((lang) => `class="message" lang="${lang}"`),
    );
    expect(card?.sourcesHtml).not.toBe('');
  });

  it('are shown in another language when there is none in the one asked for, and say so', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en']);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    const cards = await read('fr', 'ana', planted.enrolmentId);
    expect(cards).toMatchObject({ locale: 'es', askedLocale: 'fr' });
    expect(cards?.modules[0]?.cards[0]?.title).toBe('Primeros minutos');
  });

  it.each<[Persona, boolean]>([
    ['ana', true],
    ['luis', false],
    ['tomas', false],
    ['carla', false],
    ['lucia', false],
    ['admin', false],
  ])('of an enrolment of Ana’s are for %s: %p', async (persona, isShown) => {
    expect((await read('es', persona)) !== null).toBe(isShown);
  });

  it('ask for a sign-in, and are nothing for an unknown enrolment', async () => {
    expectDenied(await campus.as('nobody').query(CARDS, { enrolmentId, locale: 'es' }), 'SIGN_IN_NEEDED');
    expect(await read('es', 'ana', randomUUID())).toBeNull();
    expect(await read('es', 'ana', 'no id')).toBeNull();
  });

  it('need no statement beside the session once they are in memory', async () => {
    await read();
    await campus.expectQueries(1, () => read());
  });
});
