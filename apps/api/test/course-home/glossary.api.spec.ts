import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

const GLOSSARY = `query ($enrolmentId: ID!, $locale: Locale!) { glossary(enrolmentId: $enrolmentId, locale: $locale) { key term definitionHtml } }`;

describe('the glossary of a course', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const glossary = async (persona: Persona, locale: string) =>
    (
      await campus
        .as(persona)
        .query<{ glossary: { key: string; term: string; definitionHtml: string }[] }>(GLOSSARY, {
          enrolmentId,
          locale,
        })
    ).data.glossary;

  it('is sorted by the alphabet of its language', async () => {
    expect((await glossary('ana', 'es')).map(({ term }) => term)).toEqual(['alerta', 'registro consular']);
    expect((await glossary('ana', 'en')).map(({ term }) => term)).toEqual(['alert', 'consular register']);
  });

  it('explains', async () => {
    expect((await glossary('ana', 'fr'))[0]).toEqual({
      key: 'alert',
      term: 'alerte',
      definitionHtml: 'Un avis.',
    });
  });

  it.each<[Persona, number]>([
    ['ana', 2],
    ['luis', 0],
    ['tomas', 0],
    ['carla', 0],
  ])('is for who is enrolled: %s sees %p', async (persona, count) => {
    expect(await glossary(persona, 'es')).toHaveLength(count);
  });

  it('needs no statement beside the session', async () => {
    await glossary('ana', 'es');
    await campus.expectQueries(1, () => glossary('ana', 'es'));
  });

  it('asks for a sign-in first', async () => {
    const variables = { enrolmentId, locale: 'es' };
    expectDenied(await campus.as('nobody').query(GLOSSARY, variables), 'SIGN_IN_NEEDED');
  });
});
