import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { demoAddress } from '@campus/people/people/campus/demo-people.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { plantInto } from '../support/plant.ts';
import { arrivalIn, codeIn, inPlace, registeredPlatform, titleOf } from '../support/registered-platform.ts';

const presented = (locale: string) => ({ [claimNames.presentation]: { locale, document_target: 'iframe' } });
const TEACHER = ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'];

describe('somebody who comes from a platform', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);

  it('is sent back to the platform with its hints untouched, a state and a nonce', async () => {
    const { status, location } = await from.platform.login(from.browser());
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
    const page = await from.platform.launch(from.browser(), { ...inPlace('waiting'), ...presented(locale) });
    expect([page.status, titleOf(page)]).toEqual([200, title]);
    expect((await from.places()).find(({ context }) => context === 'waiting')).toMatchObject({
      groupId: null,
    });
  });

  it.each([
    ['es', 'Le damos la bienvenida al curso'],
    ['en', 'Welcome to the course'],
    ['fr', 'Bienvenue dans le cours'],
  ])('begins in their language (%s), and is enrolled where the place leads to', async (locale, title) => {
    const { context, editionId, groupId } = await from.tiedPlace();
    const [mine, sub] = [from.browser(), randomUUID()];
    const page = await from.platform.launch(mine, { ...inPlace(context), ...presented(locale), sub });
    expect([page.status, titleOf(page)]).toEqual([200, title]);
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(begun.status).toBe(303);
    const [enrolment] = await from.rows(
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
    expect(await mine.ask('{ me { email locale roles } }')).toEqual([
      { email: '', locale, roles: ['LEARNER'] },
    ]);

    const again = await from.platform.launch(from.browser(), { ...inPlace(context), sub });
    expect([again.status, again.location]).toEqual([303, `/course/${enrolment.id}`]);
    expect(await from.rows('select from enrolment where edition_id = $1', [editionId])).toHaveLength(1);
  });

  it('begins once who presses twice, one after the other or at once', async () => {
    const { context, editionId } = await from.tiedPlace();
    const mine = from.browser();
    const page = await from.platform.launch(mine, { ...inPlace(context), sub: randomUUID() });
    const press = () => mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    const answers = [...(await Promise.all([press(), press()])), await press()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(await from.rows('select from enrolment where edition_id = $1', [editionId])).toHaveLength(1);
  });

  it('joins once who presses twice with a code', async () => {
    const { context } = await from.tiedPlace();
    const mine = from.browser();
    const page = await from.platform.launch(mine, { ...inPlace(context), sub: randomUUID() });
    const headers = { ...(await campus.as('chloe').headers()), origin: 'http://campus.test' };
    const shown = await campus.server.app.inject({ method: 'POST', url: '/lti/join', headers });
    const code = /class="code" role="status">([^<]+)</.exec(shown.body)?.[1] ?? '';
    const press = () => mine.send('POST', '/lti/begin', { arrival: arrivalIn(page), code });
    const answers = [...(await Promise.all([press(), press()])), await press()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  });

  it('begins nothing where somebody only asks whether the address is there', async () => {
    const counted = async () => (await from.rows('select count(*)::int as n from partner_login'))[0]?.n;
    const before = await counted();
    const mine = from.browser();
    await from.platform.login(mine);
    expect(await counted()).toBe(before + 1);
    const query = new URLSearchParams(from.platform.loginParams()).toString();
    const answer = await campus.server.app.inject({
      method: 'HEAD',
      url: `/lti/login?${query}&campus_cookie=1`,
      headers: { host: 'campus.test', ...mine.jar.header() },
    });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([204, undefined]);
    expect(await counted()).toBe(before + 1);
  });

  it.each([
    ['es', 'Campus MICIC'],
    ['en', 'MICIC Campus'],
    ['fr', 'Campus MICIC'],
  ])('reads the name of the campus in their language (%s)', async (locale, name) => {
    const page = await from.platform.launch(from.browser(), { ...inPlace('named'), ...presented(locale) });
    expect(page.body).toContain(`<header>${name}</header>`);
    expect(page.body).toContain(` · ${name}</title>`);
  });

  it('has the name that the platform gives, and nobody’s address', async () => {
    const { context, editionId } = await from.tiedPlace();
    const mine = from.browser();
    const claims = {
      sub: randomUUID(),
      given_name: 'Ana Lucía',
      family_name: 'Paz Díaz',
      email: demoAddress(personOf('ana')),
    };
    const page = await from.platform.launch(mine, { ...inPlace(context), ...claims });
    expect(titleOf(page)).toBe('Le damos la bienvenida al curso');
    await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    const [person] = await from.rows(
      `select p.id, p.given_names, p.first_surname from enrolment e join person p on p.id = e.person_id
        where e.edition_id = $1`,
      [editionId],
    );
    expect(person).toMatchObject({ given_names: 'Ana Lucía', first_surname: 'Paz Díaz' });
    expect(person.id).not.toBe(personOf('ana').id);
  });

  it('opens the activity of the link', async () => {
    const { context, editionId } = await from.tiedPlace();
    const [mine, sub] = [from.browser(), randomUUID()];
    const [quiz] = await from.rows(
      `select a.id from activity a join edition e on e.version_id = a.version_id where e.id = $1 and a.kind = 'quiz' limit 1`,
      [editionId],
    );
    const link = { ...inPlace(context), sub, [claimNames.custom]: { activity: quiz.id } };
    const page = await from.platform.launch(mine, link);
    const { location } = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(location).toMatch(new RegExp(`^/course/[0-9a-f-]{36}/quiz/${quiz.id}$`));
  });

  it('joins an account here by a code that it shows, and by nothing else, and parts it again', async () => {
    const { context, editionId, groupId } = await from.tiedPlace();
    const enrolmentId = await plantInto(campus.server, { editionId, groupId }, personOf('ana').id);
    const [mine, sub] = [from.browser(), randomUUID()];
    const page = await from.platform.launch(mine, { ...inPlace(context), sub });
    const own = { headers: { ...(await campus.as('ana').headers()), accept: 'text/html' } };
    const ready = await campus.server.app.inject({ method: 'GET', url: '/lti/join', ...own });
    expect(ready.body).not.toContain('class="code"');
    // A page that sends no referrer sends `Origin: null` with its form (Fetch Standard), as a page of anybody may.
    expect(ready.headers['referrer-policy']).toBe('same-origin');
    const asked = (origin: string) =>
      campus.server.app.inject({
        method: 'POST',
        url: '/lti/join',
        headers: { ...own.headers, origin },
      });
    for (const origin of ['null', 'https://evil.example'])
      expect((await asked(origin)).body).not.toContain('class="code"');
    const shown = await asked('http://campus.test');
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
      await from.rows(
        `select detail ->> 'name' as name from audit_event where action = 'partner-account.joined' and subject_id = $1`,
        [personOf('ana').id],
      ),
    ).toEqual([{ name: 'E-Campus' }]);

    const list = await campus.server.app.inject({ method: 'GET', url: '/lti/join', ...own });
    const id = /name="id" value="([^"]+)"/.exec(list.body)?.[1] ?? '';
    expect(list.body).toContain('Separar de E-Campus');
    const form = { ...own.headers, 'content-type': 'application/x-www-form-urlencoded' };
    const part = (headers: Record<string, string>) =>
      campus.server.app.inject({ method: 'POST', url: '/lti/part', headers, payload: `id=${id}` });
    expect((await part({ ...form, origin: 'https://evil.example' })).body).toContain('Separar de E-Campus');
    expect((await part(form)).body).not.toContain('Separar de E-Campus');
    const anew = await from.platform.launch(from.browser(), { ...inPlace(context), sub });
    expect(titleOf(anew)).toBe('Le damos la bienvenida al curso');

    const other = from.browser();
    const next = await from.platform.launch(other, { ...inPlace(context), sub: randomUUID() });
    const late = await other.send('POST', '/lti/begin', { arrival: arrivalIn(next), code });
    expect(late.body).toContain('role="alert"');
  });

  it('is not let in where they work for the campus, and gets no code there', async () => {
    const { context } = await from.tiedPlace();
    const sub = randomUUID();
    await from.rows(
      `insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
       values (gen_random_uuid(), $1, $2, $3, true, now())`,
      [from.id, sub, personOf('tomas').id],
    );
    const page = await from.platform.launch(from.browser(), { ...inPlace(context), sub });
    expect([page.status, codeIn(page)]).toEqual([403, 'ACCOUNT_OF_STAFF']);
    const headers = await campus.as('tomas').headers();
    const shown = await campus.server.app.inject({ method: 'POST', url: '/lti/join', headers });
    expect(shown.body).not.toContain('class="code"');
    const nobody = await campus.server.app.inject({ method: 'POST', url: '/lti/join' });
    expect(nobody.body).toContain('href="/sign-in"');
  });

  it('takes no place as a teacher, and reads that the link works', async () => {
    const { context, editionId } = await from.tiedPlace();
    const page = await from.platform.launch(from.browser(), {
      ...inPlace(context),
      [claimNames.roles]: TEACHER,
    });
    expect([page.status, titleOf(page)]).toEqual([200, 'El enlace funciona']);
    // What works between both sides, and what does not.
    expect(page.body).toContain('los relojes de ambos lados coinciden');
    expect(page.body).toContain('el curso está conectado con una edición');
    expect(page.body).toContain('no se envió ningún nombre');
    expect(page.body).toContain('la plataforma no ofrece libro de calificaciones');
    expect(await from.rows('select from enrolment where edition_id = $1', [editionId])).toHaveLength(0);
  });

  it.each([
    ['is full', 'Esta edición está llena'],
    ['is over', 'Esta edición no está abierta'],
  ])('reads that the edition %s, and is not enrolled', async (standing, title) => {
    const place = await from.tiedPlace({ seats: 1 });
    if (standing === 'is full') await plantInto(campus.server, place, personOf('peter').id);
    else await from.rows(`update edition set ends_on = '2026-01-02' where id = $1`, [place.editionId]);
    const mine = from.browser();
    const page = await from.platform.launch(mine, { ...inPlace(place.context), sub: randomUUID() });
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect([begun.status, titleOf(begun)]).toEqual([200, title]);
    expect(
      await from.rows(`select from enrolment where edition_id = $1 and source = 'lti'`, [place.editionId]),
    ).toHaveLength(0);
  });

  it('is offered a window where the browser keeps no cookie, before the platform is asked', async () => {
    const first = await from.browser().send('POST', '/lti/login', from.platform.loginParams());
    expect(first.status).toBe(303);
    const page = await from.browser().send('GET', first.location);
    expect([page.status, titleOf(page)]).toEqual([200, 'Abra el curso en una ventana']);
    // Browsers hold what a page may send its forms to against where they are sent on, too.
    expect(page.body).not.toContain('<form');
    const [, link = ''] = /href="([^"]+)" target="_blank"/.exec(page.body) ?? [];
    expect(link).not.toContain('campus_cookie');
    const inWindow = from.browser();
    const asked = await inWindow.send('GET', link.replaceAll('&amp;', '&'));
    const { location } = await inWindow.send('GET', asked.location);
    expect(new URL(location).searchParams.get('lti_message_hint')).toBe(
      '{"cmid":"12","launchid":"ltilaunch12_4711"}',
    );
  });
});
