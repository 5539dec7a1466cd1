import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { claimNames } from '@campus/lti';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { type Browser, type Seen } from '../support/learning-platform.ts';
import { platformResults } from '../support/platform-results.ts';
import { codeIn, inPlace, registeredPlatform, titleOf } from '../support/registered-platform.ts';

const ANSWER = 'https://learning.example.org/mod/lti/contentitem_return.php?course=3';
const TEACHER = ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'];

/** What a platform says that asks for links, as Moodle says it. */
const asking = (context: string, settings: object = {}, changes: Record<string, unknown> = {}) => ({
  ...inPlace(context),
  [claimNames.messageType]: 'LtiDeepLinkingRequest',
  [claimNames.resourceLink]: undefined,
  [claimNames.roles]: TEACHER,
  [claimNames.linking]: {
    deep_link_return_url: ANSWER,
    accept_types: ['ltiResourceLink'],
    accept_multiple: true,
    ...settings,
  },
  ...changes,
});

const requestIn = ({ body }: Seen) => /name="request" value="([^"]+)"/.exec(body)?.[1] ?? '';
const offeredIn = ({ body }: Seen) =>
  Array.from(body.matchAll(/name="link" value="([^"]+)"/g), ([, value]) => value ?? '');

describe('somebody who teaches on a platform picks what of the course is linked there', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const results = platformResults(campus, from);

  const ask = async (claims: Record<string, unknown>) => {
    const mine = from.browser();
    return { mine, page: await from.platform.launch(mine, claims) };
  };
  const pick = (mine: Browser, page: Seen, form: Record<string, string> = {}, links: string[] = []) =>
    mine.sendText(
      '/lti/links',
      new URLSearchParams([
        ['request', requestIn(page)],
        ...links.map((link): [string, string] => ['link', link]),
        ...Object.entries(form),
      ]).toString(),
    );
  const answerIn = async ({ body }: Seen) => {
    const { body: keys } = await campus.server.app.inject({ url: '/lti/keys' });
    const token = /name="JWT" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const { payload } = await jwtVerify(token, createLocalJWKSet(JSON.parse(keys) as JSONWebKeySet), {
      issuer: 'campus-1',
      audience: 'https://learning.example.org',
    });
    return payload;
  };

  it.each([
    ['es', '¿Qué quiere enlazar?'],
    ['en', 'What do you want to link?'],
    ['fr', 'Que voulez-vous relier\u202f?'],
  ])('in their language (%s), out of what their course leads to', async (locale, title) => {
    const { context } = await from.tiedPlace();
    const presentation = { [claimNames.presentation]: { locale, document_target: 'iframe' } };
    const { page } = await ask(asking(context, {}, presentation));
    expect([page.status, titleOf(page)]).toEqual([200, title]);
    expect(offeredIn(page)).toContain(`activity-${course.final}`);
    expect(page.policy).toContain('frame-ancestors https://learning.example.org');
  });

  it('several at once, each with a column, and what the platform wants back', async () => {
    const { context } = await from.tiedPlace();
    const { mine, page } = await ask(asking(context, { data: 'csrf:7' }));
    const module = offeredIn(page).find((value) => value.startsWith('module-')) ?? '';
    const sent = await pick(mine, page, { columns: 'yes' }, [`activity-${course.final}`, module]);
    expect(sent.policy).toContain('form-action https://learning.example.org;');
    expect(sent.body).toContain(`action="${ANSWER}"`);
    const answer = await answerIn(sent);
    expect(answer).toMatchObject({
      [claimNames.messageType]: 'LtiDeepLinkingResponse',
      [claimNames.deployment]: '1',
      [claimNames.linkData]: 'csrf:7',
    });
    const id = module.replace('module-', '');
    expect(answer[claimNames.linkItems]).toEqual([
      expect.objectContaining({
        url: 'http://campus.test/lti/launch',
        custom: { module: id },
        lineItem: expect.objectContaining({ scoreMaximum: 100, resourceId: `micic-module-${id}` }),
      }),
      expect.objectContaining({ custom: { activity: course.final } }),
    ]);
  });

  it('one where the platform takes one, and no column where it makes none', async () => {
    const { context } = await from.tiedPlace();
    const { mine, page } = await ask(asking(context, { accept_multiple: false, accept_lineitem: false }));
    expect(page.body).not.toContain('type="checkbox"');
    const offered = offeredIn(page);
    const sent = await pick(mine, page, { columns: 'yes' }, offered.slice(0, 3));
    const items = (await answerIn(sent))[claimNames.linkItems];
    expect(items).toHaveLength(1);
    expect(items).toEqual([expect.not.objectContaining({ lineItem: expect.anything() })]);
  });

  it('nothing, when they think better of it; and are asked again when they only forgot', async () => {
    const { context } = await from.tiedPlace();
    const { mine, page } = await ask(asking(context));
    const again = await pick(mine, page, {}, ['activity-of-nothing']);
    expect([again.status, again.body.includes('role="alert"')]).toEqual([200, true]);
    const sent = await pick(mine, again, { cancel: 'yes' }, [`activity-${course.final}`]);
    expect((await answerIn(sent))[claimNames.linkItems]).toEqual([]);
  });

  it('before a coordinator has connected their course, who then finds it waiting', async () => {
    const context = randomUUID();
    const { page } = await ask(asking(context));
    expect(page.body).toContain('aún no está conectado');
    expect(offeredIn(page)).toContain(`activity-${course.final}`);
    expect((await from.places()).find((place) => place.context === context)).toMatchObject({ groupId: null });
  });

  it('and a learner who opens a module goes on in it, with a result of that module', async () => {
    const { context } = await from.tiedPlace();
    const { page } = await ask(asking(context));
    const id = (offeredIn(page).find((value) => value.startsWith('module-')) ?? '').replace('module-', '');
    const line = from.platform.services.addLine(randomUUID());
    const { sub, enrolmentId } = await results.begin(context, { line, custom: { module: id } });
    const first = async () => {
      const again = await from.platform.launch(from.browser(), {
        ...inPlace(context),
        [claimNames.custom]: { module: id },
        sub,
      });
      return again.location;
    };
    const [{ id: start } = { id: '' }] = await from.rows(
      `select a.id from version_activity a join enrolment e on e.version_id = a.version_id
        where e.id = $1 and a.module_id = $2 order by a.position limit 1`,
      [enrolmentId, id],
    );
    expect(await first()).toMatch(new RegExp(`^/course/${enrolmentId}/\\w+/${start}$`));
    await results.work(enrolmentId);
    await results.minute();
    expect(results.takenOf(sub)).toEqual([expect.objectContaining({ activityProgress: 'Completed' })]);
    const board = await results.board();
    expect(board.lines.filter(({ place }) => place === `Curso ${context}`)).toMatchObject([
      { kind: 'MODULE' },
    ]);
  });

  const refused: [string, Record<string, unknown>, string][] = [
    ['that wants no links', asking('x', { accept_types: ['file'] }), 'CLAIMS_INVALID (accept_types)'],
    [
      'whose answer would cross the network in the clear',
      asking('x', { deep_link_return_url: 'http://learning.example.org/' }),
      'CLAIMS_INVALID (deep_link_return_url)',
    ],
    ['from another deployment', asking('x', {}, { [claimNames.deployment]: '2' }), 'DEPLOYMENT_WRONG'],
  ];
  it.each(refused)('but not for a request %s', async (_name, claims, code) => {
    const { page } = await ask(claims);
    expect([page.status, codeIn(page)]).toEqual([403, code]);
  });

  it('but not somebody who learns there, nor from another browser, nor from a page that was changed', async () => {
    const { context } = await from.tiedPlace();
    const learner = await ask(asking(context, {}, { [claimNames.roles]: ['Learner'] }));
    expect([learner.page.status, titleOf(learner.page)]).toEqual([200, 'Los enlaces son para quien enseña']);
    const { mine, page } = await ask(asking(context));
    const other = from.browser();
    await from.platform.login(other);
    const stolen = await pick(other, page, {}, [`activity-${course.final}`]);
    expect([stolen.status, codeIn(stolen)]).toEqual([403, 'STATE_EXPIRED']);
    const changed = { ...page, body: page.body.replace(/(name="request" value=".)./, '$1_') };
    expect(codeIn(await pick(mine, changed, {}, [`activity-${course.final}`]))).toBe('STATE_EXPIRED');
  });
});
