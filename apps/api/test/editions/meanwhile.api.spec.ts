import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  editionPlans,
  mexicanGroup,
  mexicanSession,
  type Edition,
  type OperationName,
} from '../support/edition-plans.ts';
import { details } from '../support/editions-operations.ts';
import { type Persona } from '../support/personas.ts';

const VERSIONS = `query ($id: ID!) { edition(id: $id, locale: es) { version groups { id version } sessions { id version place } } }`;

interface Versions {
  version: number;
  groups: { id: string; version: number }[];
  sessions: { id: string; version: number; place: string }[];
}

/** What two coordinators have open at once, and what each of them writes. */
interface Form {
  about: string;
  name: OperationName;
  input(edition: Edition, words: string): object;
  versionIn(read: Versions): number | undefined;
  action: string;
  held: string;
}

describe('of two who change one thing of an edition at once', () => {
  const campus = testCampus();
  const { ask, done, add, rows } = editionPlans(campus);
  let edition: Edition;
  let [groupId, sessionId] = ['', ''];

  beforeAll(async () => {
    edition = await add();
    groupId = edition.groups.find(({ country }) => country?.code === 'MX')?.id ?? '';
    sessionId = (await done('lucia', 'planSession', mexicanSession(edition))).sessions[0]?.id ?? '';
  });

  const read = async (persona: Persona): Promise<Versions> =>
    (await campus.as(persona).query<{ edition: Versions }>(VERSIONS, { id: edition.id })).data.edition;

  const forms: Form[] = [
    {
      about: 'the edition itself',
      name: 'changeEdition',
      input: ({ id }, words) => ({
        editionId: id,
        details: details({ contactAddress: `${words}@x.example` }),
      }),
      versionIn: ({ version }) => version,
      action: 'edition.changed',
      held: `select split_part(contact_address, '@', 1) as words from edition where id = $1`,
    },
    {
      about: 'a group',
      name: 'planGroup',
      input: (of, words) => mexicanGroup(of, { name: words }),
      versionIn: ({ groups }) => groups.find(({ id }) => id === groupId)?.version,
      action: 'edition_group.changed',
      held: `select name as words from edition_group where edition_id = $1 and country_code = 'MX'`,
    },
    {
      about: 'a live session',
      name: 'planSession',
      input: (of, words) => mexicanSession(of, { sessionId, place: words }),
      versionIn: ({ sessions }) => sessions.find(({ id }) => id === sessionId)?.version,
      action: 'live_session.changed',
      held: `select place as words from live_session where edition_id = $1`,
    },
  ];

  describe.each(forms)('$about', ({ name, input, versionIn, action, held }) => {
    const send = (persona: Persona, words: string, basedOn: number | null | undefined, key = randomUUID()) =>
      ask(persona, name, { ...input(edition, words), basedOn }, key);
    const words = async () => (await rows<{ words: string }>(held, [edition.id]))[0]?.words;

    it('the second is told who was first, and overwrites nothing until it was seen', async () => {
      const seen = versionIn(await read('admin'));
      expect(resultOf(await send('lucia', 'uno', seen)).__typename).not.toBe('Refusal');
      const refused = resultOf(await send('admin', 'dos', seen));
      expect(refused).toMatchObject({
        code: 'CHANGED_MEANWHILE',
        params: { count: 1, action, actor: expect.stringContaining('Lucía'), at: expect.any(String) },
      });
      expect(await words()).toBe('uno');
      const now = versionIn(await read('admin'));
      expect(resultOf(await send('admin', 'dos', now)).__typename).not.toBe('Refusal');
      expect(await words()).toBe('dos');
    });

    it('one of them is, when both press in the same moment', async () => {
      const seen = versionIn(await read('lucia'));
      const told = await Promise.all([send('lucia', 'tres', seen), send('admin', 'cuatro', seen)]);
      const codes = told.map((answer) => (resultOf(answer) as { code?: string }).code ?? 'done');
      expect(codes.sort()).toEqual(['CHANGED_MEANWHILE', 'done']);
    });

    it('a repeat of what was done is answered as the first time', async () => {
      const seen = versionIn(await read('lucia'));
      const key = randomUUID();
      await send('lucia', 'cinco', seen, key);
      expect(resultOf(await send('lucia', 'cinco', seen, key)).__typename).not.toBe('Refusal');
      expectRefusal(await send('lucia', 'seis', seen), 'CHANGED_MEANWHILE');
    });

    it('who says nothing of what was seen is not asked', async () => {
      expect(resultOf(await send('lucia', 'siete', null)).__typename).not.toBe('Refusal');
      expect(await words()).toBe('siete');
    });
  });
});
