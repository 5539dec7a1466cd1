import { describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personas, personOf, type Persona } from '../support/personas.ts';

const ME = `{ me { id givenNames firstSurname secondSurname fullName email locale timeZone country { code names { es en fr } } roles } }`;
const UPDATE = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { __typename ... on ProfileUpdated { me { id fullName timeZone } } ... on Refusal { code params } }
}`;
const LANGUAGE = `mutation ($input: ChooseLanguageInput!) {
  chooseLanguage(input: $input) { __typename ... on LanguageChosen { me { id locale } } ... on Refusal { code params } }
}`;

const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { __typename ... on Refusal { code params } }
}`;

const profile = {
  givenNames: 'Ana',
  firstSurname: 'Hernández',
  secondSurname: null,
  timeZone: 'America/Guatemala',
};

describe('me', () => {
  const campus = testCampus();

  it('is one statement beside the session', async () => {
    const answer = await campus.expectQueries(2, () => campus.as('ana').query<{ me: unknown }>(ME));
    expect(answer.data.me).toEqual({
      id: personOf('ana').id,
      givenNames: 'Ana Lucía',
      firstSurname: 'Hernández-Quiñónez',
      secondSurname: 'de la Peña',
      fullName: 'Ana Lucía Hernández-Quiñónez de la Peña',
      email: 'ana@demo.campus.example',
      locale: 'es',
      timeZone: 'America/Guatemala',
      country: { code: 'MX', names: { es: 'México', en: 'Mexico', fr: 'Mexique' } },
      roles: ['LEARNER'],
    });
  });

  it('is nobody without a session, and costs no statement', async () => {
    const answer = await campus.expectQueries(0, () => campus.as('nobody').query<{ me: unknown }>(ME));
    expect(answer.data.me).toBeNull();
  });

  it.each([
    'campus_session=',
    'campus_session=x',
    `campus_session=${'x'.repeat(43)}`,
    `campus_session=${'ñ'.repeat(43)}`,
    'campus_session=%00%ff',
  ])('is nobody with the cookie %s', async (cookie) => {
    const headers = { 'content-type': 'application/json', 'x-campus-request': '1', cookie };
    const response = await campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: '{"query":"{ me { id } }"}',
    });
    expect(response.json()).toEqual({ data: { me: null } });
  });
});

describe('the profile', () => {
  const campus = testCampus();
  const update = (input: Record<string, unknown>) =>
    campus.as('ana').query(UPDATE, { input: { ...profile, ...input } });

  it('takes names as they are written, with one space between', async () => {
    const answer = await update({ givenNames: ' Ana   Lucía ', secondSurname: '  ' });
    expect(resultOf(answer)).toMatchObject({
      me: { fullName: 'Ana Lucía Hernández', timeZone: 'America/Guatemala' },
    });
  });

  it.each([
    ['givenNames', ''],
    ['givenNames', 'A'.repeat(1_000_000)],
    ['firstSurname', 'Robert"); drop table person;--'],
    ['firstSurname', 'Ana\u0000'],
    ['secondSurname', '\u202eana'],
    ['timeZone', 'Middle/Earth'],
    ['timeZone', '+05:00'],
  ])('refuses %s that cannot be one (%#)', async (field, text) => {
    expectRefusal(await update({ [field]: text }), 'INPUT_INVALID', { field });
  });

  it('changes nothing of anybody else', async () => {
    await update({ givenNames: 'Otra' });
    expect((await campus.as('luis').query<{ me: { givenNames: string } }>(ME)).data.me.givenNames).toBe(
      'Luis Ángel',
    );
  });

  it('switches the language', async () => {
    expect(resultOf(await campus.as('ana').query(LANGUAGE, { input: { locale: 'fr' } }))).toMatchObject({
      me: { locale: 'fr' },
    });
    expect((await campus.as('ana').query<{ me: { locale: string } }>(ME)).data.me.locale).toBe('fr');
  });

  it('knows three languages', async () => {
    expect((await campus.as('ana').query(LANGUAGE, { input: { locale: 'de' } })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('who may do what', () => {
  const campus = testCampus();
  const signedInOnly = {
    updateProfile: (persona: Persona) => campus.as(persona).query(UPDATE, { input: profile }),
    chooseLanguage: (persona: Persona) => campus.as(persona).query(LANGUAGE, { input: { locale: 'es' } }),
  };
  const table = Object.keys(signedInOnly).flatMap((operation) =>
    personas.map((persona) => [operation as keyof typeof signedInOnly, persona] as const),
  );

  it.each(table)('%s as %s', async (operation, persona) => {
    const answer = await signedInOnly[operation](persona);
    if (persona === 'nobody') expectDenied(answer, 'SIGN_IN_NEEDED');
    else expect(resultOf(answer)).toMatchObject({ me: { id: personOf(persona).id } });
  });

  it.each(personas)('changePassword as %s', async (persona) => {
    const input = { currentPassword: 'not the one', newPassword: 'volcán y maíz tierno' };
    const answer = await campus.as(persona).query(CHANGE, { input });
    if (persona === 'nobody') expectDenied(answer, 'SIGN_IN_NEEDED');
    else expectRefusal(answer, 'PASSWORD_WRONG');
  });

  it.each(personas)('me as %s', async (persona) => {
    const { data } = await campus.as(persona).query<{ me: { id: string } | null }>('{ me { id } }');
    expect(data.me).toEqual(persona === 'nobody' ? null : { id: personOf(persona).id });
  });

  it.each(personas)('demo sign-ins are shown to %s', async (persona) => {
    const { data } = await campus
      .as(persona)
      .query<{ campus: { demoPeople: { email: string; role: string }[] } }>(
        '{ campus { demoPeople { email name role password } } }',
      );
    expect(data.campus.demoPeople).toHaveLength(10);
    expect(data.campus.demoPeople[0]).toMatchObject({ email: 'ana@demo.campus.example', role: 'LEARNER' });
  });
});

describe('a campus that is no demo', () => {
  const campus = testCampus({ CAMPUS_DEMO: '0' });

  it('shows no sign-ins and no outbox', async () => {
    const { data } = await campus
      .as('nobody')
      .query<{ campus: unknown }>('{ campus { isDemo demoPeople { email } } }');
    expect(data.campus).toEqual({ isDemo: false, demoPeople: [] });
    expect((await campus.as('admin').get('/outbox')).status).toBe(404);
  });
});
