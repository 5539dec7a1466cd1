import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { demoAddress } from '@campus/people/people/campus/demo-people.ts';
import { createServer } from '../../src/server.ts';
import { testCampus } from '../support/campus.ts';
import { Browser, LearningPlatform, type Seen } from '../support/learning-platform.ts';
import { personOf } from '../support/personas.ts';
import { plantEdition, plantInto } from '../support/plant.ts';
import { registeredText } from '../support/registered.ts';

const presented = (locale: string) => ({ [claimNames.presentation]: { locale, document_target: 'iframe' } });
const inPlace = (id: string) => ({ [claimNames.context]: { id, title: `Curso ${id}` } });
const TEACHER = ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'];
const titleOf = ({ body }: Seen) => /<h1>(.*?)<\/h1>/.exec(body)?.[1];
const arrivalIn = ({ body }: Seen) => /name="arrival" value="([^"]+)"/.exec(body)?.[1] ?? '';
const codeIn = ({ body }: Seen) => /<p class="soft">[^:<]*:\s*([^<]+)<\/p>/.exec(body)?.[1]?.trim();

describe('somebody who comes from a platform', () => {
  const campus = testCampus();
  let platform: LearningPlatform;
  let platformId: string;
  const browser = () => new Browser(campus.server.app);
  const places = async () =>
    (
      await campus.as('lucia').query<{
        partnerPlaces: { items: { id: string; context: string; groupId: string | null }[] };
      }>(registeredText('PartnerPlaces'))
    ).data.partnerPlaces.items;
  const tie = async (context: string, groupId: string | null) => {
    const id = (await places()).find((one) => one.context === context)?.id;
    return campus
      .as('lucia')
      .query<{ tiePlace: { id?: string; code?: string } }>(registeredText('TiePlace'), {
        input: { id, groupId, idempotencyKey: randomUUID() },
      });
  };
  /** A place of the platform that leads to a new edition. */
  const tiedPlace = async (plan: Parameters<typeof plantEdition>[1] = {}) => {
    const context = randomUUID();
    await platform.launch(browser(), { ...inPlace(context), sub: '1' });
    const planted = await plantEdition(campus.server, plan);
    expect((await tie(context, planted.groupId)).data.tiePlace.id).toBeTruthy();
    return { context, ...planted };
  };
  const rows = async (text: string, values: unknown[]) => (await campus.server.sql.query(text, values)).rows;
  const board = async () =>
    (
      await campus.as('admin').query<{
        partnerPlatforms: {
          items: { id: string; lastRefusal: string; lastRefusedClaim: string; lastLaunchAt: string }[];
        };
      }>(registeredText('PartnerPlatforms'))
    ).data.partnerPlatforms.items.find(({ id }) => id === platformId);

  beforeAll(async () => {
    platform = await LearningPlatform.open('http://campus.test');
    platformId = await platform.register(campus);
  });
  afterAll(() => platform.close());

  it('is sent back to the platform with its hints untouched, a state and a nonce', async () => {
    const { status, location } = await platform.login(browser());
    expect(status).toBe(302);
    const { origin, searchParams } = new URL(location);
    expect(origin).toBe('https://learning.example.org');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: 'campus-1',
      redirect_uri: 'http://campus.test/lti/launch',
      login_hint: '7',
      lti_message_hint: '{"cmid":"12","launchid":"ltilaunch12_4711"}',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it.each([
    ['es', 'Aún sin conexión'],
    ['en-US', 'Not connected yet'],
    ['fr_FR', 'Pas encore relié'],
  ])('reads in their language (%s) that their course is not connected yet', async (locale, title) => {
    const page = await platform.launch(browser(), { ...inPlace('waiting'), ...presented(locale) });
    expect([page.status, titleOf(page)]).toEqual([200, title]);
    expect((await places()).find(({ context }) => context === 'waiting')).toMatchObject({ groupId: null });
  });

  it.each([
    ['es', 'Le damos la bienvenida al curso'],
    ['en', 'Welcome to the course'],
    ['fr', 'Bienvenue dans le cours'],
  ])('begins in their language (%s), and is enrolled where the place leads to', async (locale, title) => {
    const { context, editionId, groupId } = await tiedPlace();
    const [mine, sub] = [browser(), randomUUID()];
    const page = await platform.launch(mine, { ...inPlace(context), ...presented(locale), sub });
    expect([page.status, titleOf(page)]).toEqual([200, title]);
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(begun.status).toBe(303);
    const [enrolment] = await rows(
      `select e.id, e.group_id, e.source, e.status, p.locale, p.given_names, p.first_surname,
              (select count(*)::int from person_email m where m.person_id = p.id) as addresses
         from enrolment e join person p on p.id = e.person_id where e.edition_id = $1`,
      [editionId],
    );
    expect(enrolment).toMatchObject({
      group_id: groupId,
      source: 'lti',
      status: 'active',
      locale,
      addresses: 0,
    });
    expect(enrolment).toMatchObject({
      given_names: 'E-Campus',
      first_surname: expect.stringMatching(/^[A-Z]{6}$/),
    });
    expect(begun.location).toBe(`/course/${enrolment.id}`);
    const me = await campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-campus-request': '1',
        host: 'campus.test',
        cookie: `campus_session=${mine.jar.get('campus_session')}`,
      },
      payload: JSON.stringify({ query: '{ me { email locale roles } }' }),
    });
    expect(me.json()).toEqual({ data: { me: { email: '', locale, roles: ['LEARNER'] } } });

    const again = await platform.launch(browser(), { ...inPlace(context), sub });
    expect([again.status, again.location]).toEqual([303, `/course/${enrolment.id}`]);
    expect(await rows('select from enrolment where edition_id = $1', [editionId])).toHaveLength(1);
  });

  it('has the name that the platform gives, and nobody’s address', async () => {
    const { context, editionId } = await tiedPlace();
    const mine = browser();
    const claims = {
      sub: randomUUID(),
      given_name: 'Ana Lucía',
      family_name: 'Paz Díaz',
      email: demoAddress(personOf('ana')),
    };
    const page = await platform.launch(mine, { ...inPlace(context), ...claims });
    expect(titleOf(page)).toBe('Le damos la bienvenida al curso');
    await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    const [person] = await rows(
      `select p.id, p.given_names, p.first_surname from enrolment e join person p on p.id = e.person_id
        where e.edition_id = $1`,
      [editionId],
    );
    expect(person).toMatchObject({ given_names: 'Ana Lucía', first_surname: 'Paz Díaz' });
    expect(person.id).not.toBe(personOf('ana').id);
  });

  it('opens the activity of the link', async () => {
    const { context, editionId } = await tiedPlace();
    const [mine, sub] = [browser(), randomUUID()];
    const [quiz] = await rows(
      `select a.id from activity a join edition e on e.version_id = a.version_id where e.id = $1 and a.kind = 'quiz' limit 1`,
      [editionId],
    );
    const link = { ...inPlace(context), sub, [claimNames.custom]: { activity: quiz.id } };
    const page = await platform.launch(mine, link);
    const { location } = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(location).toMatch(new RegExp(`^/course/[0-9a-f-]{36}/quiz/${quiz.id}$`));
  });

  it('joins an account here by a code that it shows, and by nothing else', async () => {
    const { context, editionId, groupId } = await tiedPlace();
    const enrolmentId = await plantInto(campus.server, { editionId, groupId }, personOf('ana').id);
    const [mine, sub] = [browser(), randomUUID()];
    const page = await platform.launch(mine, { ...inPlace(context), sub });
    const own = { headers: { ...(await campus.as('ana').headers()), accept: 'text/html' } };
    const ready = await campus.server.app.inject({ method: 'GET', url: '/lti/join', ...own });
    expect(ready.body).not.toContain('class="code"');
    const shown = await campus.server.app.inject({ method: 'POST', url: '/lti/join', ...own });
    const code = /class="code" role="status">([^<]+)</.exec(shown.body)?.[1] ?? '';
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);

    const wrong = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page), code: 'AAAA-AAAA' });
    expect(wrong.body).toContain('role="alert"');
    const joined = await mine.send('POST', '/lti/begin', {
      arrival: arrivalIn(wrong),
      code: code.toLowerCase().replace('-', ' '),
    });
    expect([joined.status, joined.location]).toEqual([303, `/course/${enrolmentId}`]);
    expect(
      await rows(
        `select detail ->> 'name' as name from audit_event where action = 'partner-account.joined' and subject_id = $1`,
        [personOf('ana').id],
      ),
    ).toEqual([{ name: 'E-Campus' }]);

    const other = browser();
    const next = await platform.launch(other, { ...inPlace(context), sub: randomUUID() });
    const late = await other.send('POST', '/lti/begin', { arrival: arrivalIn(next), code });
    expect(late.body).toContain('role="alert"');
  });

  it('is not let in where they work for the campus, and gets no code there', async () => {
    const { context } = await tiedPlace();
    const sub = randomUUID();
    await rows(
      `insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
       values (gen_random_uuid(), $1, $2, $3, true, now())`,
      [platformId, sub, personOf('tomas').id],
    );
    const page = await platform.launch(browser(), { ...inPlace(context), sub });
    expect([page.status, codeIn(page)]).toEqual([403, 'ACCOUNT_OF_STAFF']);
    const headers = await campus.as('tomas').headers();
    const shown = await campus.server.app.inject({ method: 'POST', url: '/lti/join', headers });
    expect(shown.body).not.toContain('class="code"');
    const nobody = await campus.server.app.inject({ method: 'POST', url: '/lti/join' });
    expect(nobody.body).toContain('href="/sign-in"');
  });

  it('takes no place as a teacher, and reads that the link works', async () => {
    const { context, editionId } = await tiedPlace();
    const page = await platform.launch(browser(), { ...inPlace(context), [claimNames.roles]: TEACHER });
    expect([page.status, titleOf(page)]).toEqual([200, 'El enlace funciona']);
    expect(await rows('select from enrolment where edition_id = $1', [editionId])).toHaveLength(0);
  });

  it.each([
    ['is full', 'Esta edición está llena'],
    ['is over', 'Esta edición no está abierta'],
  ])('reads that the edition %s, and is not enrolled', async (standing, title) => {
    const place = await tiedPlace({ seats: 1 });
    if (standing === 'is full') await plantInto(campus.server, place, personOf('peter').id);
    else await rows(`update edition set ends_on = '2026-01-02' where id = $1`, [place.editionId]);
    const mine = browser();
    const page = await platform.launch(mine, { ...inPlace(place.context), sub: randomUUID() });
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect([begun.status, titleOf(begun)]).toEqual([200, title]);
    expect(
      await rows(`select from enrolment where edition_id = $1 and source = 'lti'`, [place.editionId]),
    ).toHaveLength(0);
  });

  describe('is refused', () => {
    const logins: [string, Record<string, string>, string][] = [
      ['without a hint', { login_hint: '' }, 'LOGIN_INVALID (login_hint)'],
      [
        'from a platform that nobody registered',
        { iss: 'https://other.example.org' },
        'PLATFORM_UNKNOWN (iss)',
      ],
      ['for another client', { client_id: 'campus-2' }, 'PLATFORM_UNKNOWN (iss)'],
      [
        'to another campus',
        { target_link_uri: 'https://other.example.org/lti/launch' },
        'TARGET_ELSEWHERE (target_link_uri)',
      ],
      [
        'to something else here',
        { target_link_uri: 'http://campus.test/op/x' },
        'TARGET_ELSEWHERE (target_link_uri)',
      ],
      ['from another deployment', { lti_deployment_id: '2' }, 'DEPLOYMENT_WRONG (lti_deployment_id)'],
    ];
    it.each(logins)('at the login %s', async (_name, changes, code) => {
      const page = await platform.login(browser(), changes);
      expect([page.status, codeIn(page)]).toEqual([403, code]);
    });

    const now = () => Math.floor(Date.now() / 1_000);
    const launches: [
      string,
      () => Record<string, unknown>,
      Parameters<LearningPlatform['launch']>[2],
      string,
    ][] = [
      ['signed by nobody', () => ({}), { algorithm: 'none' }, 'ALGORITHM_REFUSED'],
      ['signed with the public key as a secret', () => ({}), { algorithm: 'HS256' }, 'ALGORITHM_REFUSED'],
      ['signed by somebody else', () => ({}), { isForged: true }, 'SIGNATURE_WRONG'],
      ['signed by a key nobody knows', () => ({}), { kid: 'other' }, 'KEY_UNKNOWN'],
      ['for another tool', () => ({ aud: 'other' }), {}, 'AUDIENCE_WRONG'],
      ['from another deployment', () => ({ [claimNames.deployment]: '2' }), {}, 'DEPLOYMENT_WRONG'],
      ['with the nonce of another login', () => ({ nonce: 'other' }), {}, 'NONCE_WRONG'],
      ['expired by more than a minute', () => ({ exp: now() - 70, iat: now() - 130 }), {}, 'TOKEN_EXPIRED'],
      [
        'to another address',
        () => ({ [claimNames.target]: 'http://campus.test/lti/launch/x' }),
        {},
        'TARGET_CHANGED',
      ],
      ['about nobody', () => ({ sub: undefined }), {}, 'SUBJECT_MISSING'],
    ];
    it.each(launches)('at the launch %s, and the board says so', async (_name, claims, misdeeds, code) => {
      await rows(
        `update partner_platform set last_refused_at = now() - interval '1 hour' where last_refused_at is not null`,
        [],
      );
      const page = await platform.launch(browser(), claims(), misdeeds);
      expect([page.status, codeIn(page)]).toEqual([403, code]);
      expect(page.policy).toContain("default-src 'none'");
      expect((await board())?.lastRefusal).toBe(code);
    });

    it('with a token of forty kilobytes', async () => {
      const mine = browser();
      const { state } = await platform.form(mine);
      const page = await mine.send('POST', '/lti/launch', { state, id_token: 'a'.repeat(40_000) });
      expect([page.status, codeIn(page)]).toEqual([403, 'TOKEN_TOO_LARGE']);
      const larger = await mine.send('POST', '/lti/launch', { state, id_token: 'a'.repeat(70_000) });
      expect(larger.status).toBe(413);
    });

    it('with an error of the platform in place of a token', async () => {
      const mine = browser();
      const { state } = await platform.form(mine);
      const page = await mine.send('POST', '/lti/launch', { state, error: 'login_required' });
      expect([page.status, codeIn(page)]).toEqual([403, 'PLATFORM_SAID_NO (error)']);
    });

    it('in another browser than the login began in', async () => {
      const [mine, other] = [browser(), browser()];
      await platform.login(other);
      const page = await other.send('POST', '/lti/launch', await platform.form(mine));
      expect([page.status, codeIn(page)]).toEqual([403, 'STATE_ELSEWHERE (state)']);
    });

    it('ten minutes after the login began', async () => {
      const mine = browser();
      const form = await platform.form(mine);
      await rows(`update partner_login set started_at = now() - interval '11 minutes'`, []);
      const page = await mine.send('POST', '/lti/launch', form);
      expect([page.status, codeIn(page)]).toEqual([403, 'STATE_EXPIRED (state)']);
    });

    it('a second time, on whichever server of the campus, and of two at once one is let in', async () => {
      const second = await createServer(campus.server.config);
      try {
        const { context } = await tiedPlace();
        const mine = browser();
        const form = await platform.form(mine, { ...inPlace(context), sub: randomUUID() });
        const answers = await Promise.all([
          mine.send('POST', '/lti/launch', form),
          mine.send('POST', '/lti/launch', form, second),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
        const third = await mine.send('POST', '/lti/launch', form, second);
        expect([third.status, codeIn(third)]).toEqual([403, 'STATE_UNKNOWN (state)']);
      } finally {
        await second.close();
      }
    });

    it('with the page of a first launch in another browser, or once they have begun', async () => {
      const { context } = await tiedPlace();
      const mine = browser();
      const page = await platform.launch(mine, { ...inPlace(context), sub: randomUUID() });
      const other = browser();
      await platform.login(other);
      const stolen = await other.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
      expect([stolen.status, codeIn(stolen)]).toEqual([403, 'STATE_EXPIRED']);
      expect((await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) })).status).toBe(303);
      const again = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
      expect([again.status, codeIn(again)]).toEqual([403, 'STATE_UNKNOWN']);
    });

    it('from a platform that an administrator has closed, until it is opened again', async () => {
      const setOpen = (isOpen: boolean) =>
        campus.as('admin').query(registeredText('SetPlatformOpen'), {
          input: { id: platformId, isOpen, idempotencyKey: randomUUID() },
        });
      const mine = browser();
      const form = await platform.form(mine);
      await setOpen(false);
      expect(codeIn(await platform.login(browser()))).toBe('PLATFORM_CLOSED');
      expect(codeIn(await mine.send('POST', '/lti/launch', form))).toBe('PLATFORM_CLOSED');
      await setOpen(true);
      expect((await platform.login(browser())).status).toBe(302);
    });
  });

  it('is offered a window where the browser keeps no cookie, before the platform is asked', async () => {
    const first = await browser().send('POST', '/lti/login', platform.loginParams());
    expect(first.status).toBe(303);
    const page = await browser().send('GET', first.location);
    expect([page.status, titleOf(page)]).toEqual([200, 'Abra el curso en una ventana']);
    expect(page.body).toContain('target="_blank"');
    expect(page.body).toContain('name="lti_message_hint" value="{&quot;cmid&quot;:&quot;12&quot;');
    expect(page.body).not.toContain('campus_cookie');
  });
});

describe('in a frame of another site, over TLS', () => {
  const campus = testCampus({ PUBLIC_URL: 'https://campus.test' });
  let platform: LearningPlatform;
  const frame = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };

  beforeAll(async () => {
    platform = await LearningPlatform.open('https://campus.test');
    const { registration: r } = platform;
    await campus.server.sql.query(
      `insert into partner_platform (id, name, issuer, client_id, auth_url, jwks_url, is_open, registered_by, registered_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, true, $6, now())`,
      [r.name, r.issuer, r.clientId, r.authUrl, r.jwksUrl, personOf('admin').id],
    );
  });
  afterAll(() => platform.close());

  it('the session is one of that frame, and only the platform may be around it', async () => {
    const mine = new Browser(campus.server.app, frame);
    await platform.launch(mine, { sub: '1' });
    const { editionId, groupId } = await plantEdition(campus.server);
    await campus.server.sql.query(
      `update partner_place set edition_id = $1, group_id = $2, tied_by = $3, tied_at = now()`,
      [editionId, groupId, personOf('lucia').id],
    );
    const page = await platform.launch(mine, { sub: '2' });
    expect(page.policy).toContain('frame-ancestors https://learning.example.org');
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(begun.status).toBe(303);
    const session = begun.cookies.find((one) => one.startsWith('__Host-campus_framed='));
    for (const word of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
      expect(session).toContain(word);
    expect(begun.cookies.some((one) => /^__Host-campus_session=[^;]/.test(one))).toBe(false);

    const shown = await mine.send('GET', '/health');
    expect(shown.policy).toContain('frame-ancestors https://learning.example.org');
    const elsewhere = await new Browser(campus.server.app, frame).send('GET', '/health');
    expect(elsewhere.policy).toContain("frame-ancestors 'none'");
    const forged = new Browser(campus.server.app, frame);
    forged.jar.set(
      '__Host-campus_frame',
      `${Buffer.from('{"origins":["https://evil.example"]}').toString('base64url')}.x`,
    );
    expect((await forged.send('GET', '/health')).policy).toContain("frame-ancestors 'none'");
    const console = await mine.send('GET', '/console/');
    expect(console.policy).toContain("frame-ancestors 'none'");
  });

  it('in a window the session is the ordinary one', async () => {
    const mine = new Browser(campus.server.app);
    const again = await platform.launch(mine, { sub: '2' });
    expect(again.status).toBe(303);
    const session = again.cookies.find((one) => /^__Host-campus_session=[^;]/.test(one));
    expect(session).toContain('SameSite=Lax');
    expect(again.cookies.some((one) => one.startsWith('__Host-campus_frame'))).toBe(false);
  });
});
