import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { testCampus } from '../support/campus.ts';
import { openCall } from '../support/nominations.ts';
import { platformResults } from '../support/platform-results.ts';
import { arrivalIn, inPlace, registeredPlatform } from '../support/registered-platform.ts';
import { registeredText } from '../support/registered.ts';

const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';
const TEACHER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';

interface Members {
  canRead: boolean;
  isReading: boolean;
  readAt: string | null;
  trouble: string | null;
  agreeing: number;
  differing: number;
  differences: { subject: string; name: string | null; difference: string }[];
}

describe('who is in a course of a platform is compared with who is here by it', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const results = platformResults(campus, from);
  const services = () => from.platform.services;
  afterEach(() => {
    services().fault = null;
    services().members = [];
  });

  const claim = (address = services().membersUrl) => ({
    [claimNames.members]: { context_memberships_url: address, service_versions: ['2.0'] },
  });
  const begin = async (context: string, claims: Record<string, unknown> = claim()) => {
    const [mine, sub] = [from.browser(), randomUUID()];
    const page = await from.platform.launch(mine, { ...inPlace(context), ...claims, sub });
    await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    return sub;
  };
  const placeOf = async (context: string) =>
    (await from.places()).find((place) => place.context === context)?.id ?? '';
  const members = async (id: string): Promise<Members> => {
    const { data } = await campus
      .as('lucia')
      .query<{ placeMembers: Members }>(registeredText('PlaceMembers'), { id });
    return data.placeMembers;
  };
  const ask = async (placeId: string) => {
    const { data } = await campus
      .as('lucia')
      .query<{ readMembers: { placeId?: string; code?: string } }>(registeredText('ReadMembers'), {
        input: { placeId, idempotencyKey: randomUUID() },
      });
    return data.readMembers;
  };

  it('on all its pages: who has not come, who is there no more, who teaches there', async () => {
    const { context } = await from.tiedPlace();
    const [same, gone, held, teaching] = [
      await begin(context),
      await begin(context),
      await begin(context),
      await begin(context),
    ];
    services().members = [
      { user_id: same, roles: [LEARNER], name: 'Ana' },
      { user_id: held, roles: [LEARNER], status: 'Inactive' },
      { user_id: teaching, roles: [TEACHER] },
      {
        user_id: 'late',
        roles: [LEARNER],
        given_name: 'Rosa',
        family_name: 'Díaz',
        email: 'rosa@example.org',
      },
      { user_id: 'a teacher', roles: [TEACHER] },
    ];
    const id = await placeOf(context);
    expect(await members(id)).toMatchObject({ canRead: true, readAt: null, agreeing: 0, differing: 0 });
    expect(await ask(id)).toEqual({ __typename: 'ReadingBegun', placeId: id });
    expect((await members(id)).isReading).toBe(true);
    await results.drain();
    const read = await members(id);
    expect(read).toMatchObject({ isReading: false, trouble: null, agreeing: 1, differing: 4 });
    expect(read.readAt).not.toBeNull();
    const found = read.differences.map(({ subject, difference }) => [subject, difference]);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        ['late', 'NOT_HERE'],
        [gone, 'NOT_THERE'],
        [held, 'NOT_THERE'],
        [teaching, 'TEACHES_THERE'],
      ]),
    );
    expect(read.differences.find(({ subject }) => subject === 'late')?.name).toBe('Rosa Díaz');
    expect(JSON.stringify(await from.rows('select * from partner_member'))).not.toContain('rosa@example.org');
    const [event] = await from.rows(
      `select subject_id from audit_event where action = 'partner-place.members-read' order by id desc limit 1`,
    );
    expect(event.subject_id).toBe(id);
  });

  it('anew each time, and goes after a week', async () => {
    const { context } = await from.tiedPlace();
    await begin(context);
    const id = await placeOf(context);
    for (const subject of ['one', 'two']) {
      services().members = [{ user_id: subject, roles: [LEARNER] }];
      await ask(id);
      await results.drain();
    }
    expect((await members(id)).differences.map(({ subject }) => subject)).toEqual(
      expect.not.arrayContaining(['one']),
    );
    await from.rows(`update partner_reading set read_at = now() - interval '8 days' where place_id = $1`, [
      id,
    ]);
    await results.enqueue('sweep-partner-logins');
    await results.drain();
    expect(await members(id)).toMatchObject({ readAt: null, differing: 0 });
    expect(await from.rows('select from partner_member where place_id = $1', [id])).toEqual([]);
  });

  it('not where the platform breaks off; what was read before stays', async () => {
    const { context } = await from.tiedPlace();
    await begin(context);
    const id = await placeOf(context);
    services().members = [{ user_id: 'one', roles: [LEARNER] }];
    await ask(id);
    await results.drain();
    services().fault = ({ path }) => (path.startsWith('/members') ? { status: 503 } : null);
    await ask(id);
    await results.drain();
    const read = await members(id);
    expect(read).toMatchObject({ isReading: false, trouble: 'BUSY' });
    expect(read.differences.map(({ subject }) => subject)).toContain('one');
  });

  it('and becomes a list of nominees of a call, which is looked through like a spreadsheet', async () => {
    const { context, editionId } = await from.tiedPlace();
    await begin(context);
    const placeId = await placeOf(context);
    const callId = await openCall(campus, editionId);
    const list = async () => {
      const input = { placeId, callId, idempotencyKey: randomUUID() };
      const { data } = await campus
        .as('lucia')
        .query<{ listMembers: { listId?: string; code?: string } }>(registeredText('ListMembers'), { input });
      return data.listMembers;
    };
    services().members = [{ user_id: '1', roles: [LEARNER], name: 'Ana' }];
    expect((await list()).code).toBe('MEMBERS_WITHOUT_ADDRESS');
    services().fault = ({ path }) => (path.startsWith('/members') ? { status: 503 } : null);
    expect((await list()).code).toBe('MEMBERS_UNREAD');
    services().fault = null;

    services().members = [
      { user_id: '2', roles: [LEARNER], given_name: 'Rosa', family_name: 'Díaz', email: 'rosa@example.org' },
      { user_id: '3', roles: [LEARNER], name: 'Luz Mar' },
      { user_id: '4', roles: [TEACHER], given_name: 'Paz', family_name: 'Sol', email: 'paz@example.org' },
      { user_id: '5', roles: [LEARNER], status: 'Inactive', email: 'old@example.org' },
    ];
    const { listId } = await list();
    const [kept] = await from.rows(
      `select file_name, headers, rows, owner_id from nominee_list where id = $1`,
      [listId],
    );
    expect(kept).toMatchObject({
      file_name: `Curso ${context}`,
      headers: ['Nombre(s)', 'Apellidos', 'Correo'],
    });
    expect(kept.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual([
      ['Rosa', 'Díaz', 'rosa@example.org'],
      ['Luz Mar', '', ''],
    ]);
    const { data } = await campus
      .as('lucia')
      .query<{ nomineeList: { suggestedFields: string[] } }>(registeredText('NomineeList'), { id: listId });
    expect(JSON.stringify(data)).toContain('GIVEN_NAMES');
    expect(await from.rows('select from partner_member where place_id = $1', [placeId])).toEqual([]);
  });

  it('not at an address of another site, nor where the platform says nothing of it', async () => {
    const { context } = await from.tiedPlace();
    await begin(context, claim('http://127.0.0.1:9/members'));
    const id = await placeOf(context);
    expect((await members(id)).canRead).toBe(false);
    expect((await ask(id)).code).toBe('NOT_FOUND');
  });

  it('by nobody else than who coordinates all countries, and of no place that there is not', async () => {
    for (const persona of ['carla', 'tomas', 'ana'] as const) {
      const { codes } = await campus.as(persona).query(registeredText('PlaceMembers'), { id: randomUUID() });
      expect(codes).toEqual(['FORBIDDEN']);
    }
    const { data } = await campus.as('lucia').query(registeredText('PlaceMembers'), { id: randomUUID() });
    expect(data).toEqual({ placeMembers: null });
  });
});
