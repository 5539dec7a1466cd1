import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { command, plantAccount, REASON } from '../support/care.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantCertificate, plantEnrolment, type Planted } from '../support/plant.ts';

const DOSSIER = `query ($id: ID!) { personDossier(locale: es, id: $id) {
  id fullName email country { code } canChange canChangeAccount extraTimePercent isDisabled mergedInto { id }
  roles { role country } addresses { address until isOfMerged } duties { post institution position from until }
  enrolments { id status percent groupName endsOn extendedTo endedReason goesOnIn } attempts { kind activityTitle number score }
  attendance { presence } certificates { serial status } mails { subject to } notes { id body author removedAt removedBy removedReason }
  merges { id personId } } }`;
const TIMELINE = `query ($id: ID!, $limit: Int, $offset: Int) { personTimeline(locale: es, id: $id, limit: $limit, offset: $offset) {
  totalCount items { id kind at day word actor reason count } } }`;

interface Dossier {
  fullName: string;
  email: string;
  canChange: boolean;
  canChangeAccount: boolean;
  extraTimePercent: number;
  addresses: { address: string; until: string | null; isOfMerged: boolean }[];
  duties: {
    post: string | null;
    institution: string | null;
    position: string;
    from: string;
    until: string | null;
  }[];
  enrolments: Record<string, unknown>[];
  certificates: { serial: string }[];
  mails: { subject: string; to: string }[];
  notes: { id: string; body: string; author: string; removedReason: string | null }[];
}
interface Line {
  kind: string;
  word: string | null;
  actor: string | null;
  reason: string | null;
  day: string | null;
  count: number | null;
}

const ana = personOf('ana');

describe('the dossier of a person', () => {
  const campus = testCampus();
  let planted: Planted;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const read = async (persona: Persona, id: string = ana.id) =>
    (await campus.as(persona).query<{ personDossier: Dossier | null }>(DOSSIER, { id })).data.personDossier;
  const whole = async (persona: Persona, id?: string) => {
    const dossier = await read(persona, id);
    if (!dossier) throw new Error('there is no dossier');
    return dossier;
  };
  const lines = async (persona: Persona, id = ana.id, page = {}) =>
    (
      await campus
        .as(persona)
        .query<{ personTimeline: { totalCount: number; items: Line[] } | null }>(TIMELINE, { id, ...page })
    ).data.personTimeline;
  const act = (name: string, input: object, persona: Persona = 'carla') =>
    command(campus.as(persona), name, { reason: REASON, ...input }, '');

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: '2090-06-30' });
  });

  describe('is read', () => {
    it.each<[Persona, boolean | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
      ['ana', 'FORBIDDEN'],
      ['luis', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['dora', 'FORBIDDEN'],
      ['nobody', 'SIGN_IN_NEEDED'],
      ['marta', false],
      ['carla', true],
      ['lucia', true],
      ['admin', true],
    ])('by %s: %s', async (persona, sees) => {
      const answers = [
        await campus.as(persona).query(DOSSIER, { id: ana.id }),
        await campus.as(persona).query(TIMELINE, { id: ana.id }),
      ];
      for (const answer of answers) {
        if (typeof sees === 'string') expectDenied(answer, sees);
        else expect(Object.values(answer.data)[0] !== null).toBe(sees);
      }
    });

    it('with names, addresses, post, role, enrolments and certificates', async () => {
      await plantCertificate(campus.server, planted.enrolmentId, { months: 1 });
      const dossier = await whole('carla');
      expect(dossier).toMatchObject({
        fullName: 'Ana Lucía Hernández-Quiñónez de la Peña',
        country: { code: 'MX' },
        canChange: true,
        roles: [{ role: 'LEARNER', country: null }],
        duties: [{ post: 'Quetzaltenango', until: null }],
      });
      expect(dossier.enrolments[0]).toMatchObject({ id: planted.enrolmentId, endsOn: '2090-06-30' });
      expect(dossier.certificates).toHaveLength(1);
    });

    it('as nothing for nobody', async () => {
      for (const id of ['', 'x', '\u0000', randomUUID()]) {
        expect(await read('lucia', id)).toBeNull();
        expect(await lines('lucia', id)).toBeNull();
      }
    });

    it('and lets nobody change themselves, nor how staff sign in but administrators', async () => {
      expect(await whole('carla', personOf('carla').id)).toMatchObject({ canChange: false });
      expect(await whole('lucia', personOf('carla').id)).toMatchObject({
        canChange: true,
        canChangeAccount: false,
      });
      expect(await whole('admin', personOf('carla').id)).toMatchObject({ canChangeAccount: true });
    });
  });

  it('has a timeline, the newest first, page by page', async () => {
    const id = await plantAccount(campus.server, 'MX');
    const enrolmentId = randomUUID();
    await sql(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source, enrolled_at)
       select $1, $2, id, $3, version_id, 'imported', now() - interval '9 days' from edition where id = $4`,
      [enrolmentId, id, planted.groupId, planted.editionId],
    );
    await sql(
      `insert into journal_receipt (person_id, device_id, sequence, kind, occurred_at, refusal)
       select $1, gen_random_uuid(), n, 'screenSeen', now() - interval '5 days', case when n = 3 then 'MODULE_CLOSED' end from generate_series(1, 3) n`,
      [id],
    );
    await plantCertificate(campus.server, enrolmentId, { months: 0, seconds: 60 });
    await act('withdrawEnrolment', { enrolmentId });
    const timeline = await lines('carla', id);
    expect(timeline?.items.map(({ kind, word, count }) => [kind, word, count])).toEqual([
      ['ACT', 'enrolment.withdrawn', null],
      ['ENDED', 'withdrawn', null],
      ['CERTIFICATE', expect.any(String), null],
      ['WORK', null, 2],
      ['ENROLLED', null, null],
    ]);
    expect(timeline?.items[0]).toMatchObject({ actor: expect.stringContaining('Carla'), reason: REASON });
    const second = await lines('carla', id, { limit: 1, offset: 1 });
    expect(second).toMatchObject({ totalCount: 5, items: [{ kind: 'ENDED' }] });
  });

  describe('has notes', () => {
    const note = (body: string, persona: Persona = 'carla') =>
      command(campus.as(persona), 'addPersonNote', { personId: ana.id, body }, '... on NoteKept { noteId }');

    it('that coordinators of the country write, read and strike with a reason; the audit has no word of them', async () => {
      const { noteId } = await note('Llamar por la tarde.');
      expect((await whole('lucia')).notes[0]).toMatchObject({
        body: 'Llamar por la tarde.',
        author: /Carla/,
      });
      expect(await act('strikePersonNote', { noteId }, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act('strikePersonNote', { noteId, reason: '' })).toMatchObject({ code: 'REASON_NEEDED' });
      await act('strikePersonNote', { noteId });
      expect((await whole('carla')).notes[0]).toMatchObject({ body: '', removedReason: REASON });
      const events = await sql(
        `select from audit_event where detail::text like '%tarde%' or reason like '%tarde%'`,
      );
      expect(events).toEqual([]);
    });

    it('with words, and of people of the own countries', async () => {
      expect(await note('  ')).toMatchObject({ code: 'INPUT_INVALID' });
      expect(await note('x'.repeat(4001))).toMatchObject({ code: 'INPUT_INVALID' });
      expect(await note('Nada.', 'marta')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
