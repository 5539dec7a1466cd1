import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { DOSSIER, readDossier, wholeDossier } from '../support/dossiers.ts';
import {
  ask,
  confirmInput,
  confirmTokenOf,
  decide,
  makeLink,
  nominate,
  openCall,
} from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantCertificate, plantEdition, plantEnrolment, type Planted } from '../support/plant.ts';

const TIMELINE = `query ($id: ID!, $limit: Int, $offset: Int) { personTimeline(locale: es, id: $id, limit: $limit, offset: $offset) {
  totalCount items { id kind at day word actor reason count valueBefore valueAfter } } }`;

interface Line {
  kind: string;
  word: string | null;
  actor: string | null;
  reason: string | null;
  day: string | null;
  count: number | null;
  valueBefore: string | null;
  valueAfter: string | null;
}

const ana = personOf('ana');

describe('the dossier of a person', () => {
  const campus = testCampus();
  let planted: Planted;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const read = (persona: Persona, id?: string) => readDossier(campus, persona, id);
  const whole = (persona: Persona, id?: string) => wholeDossier(campus, persona, id);
  const lines = async (persona: Persona, id = ana.id, page = {}) =>
    (
      await campus
        .as(persona)
        .query<{ personTimeline: { totalCount: number; items: Line[] } | null }>(TIMELINE, { id, ...page })
    ).data.personTimeline;
  const act = (name: string, input: object, persona: Persona = 'carla') =>
    mutate(campus.as(persona), name, { reason: REASON, ...input }, '');

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

    it('with the day on which an edition begins that is still to come', async () => {
      await sql(`update edition set starts_on = '2090-03-04' where id = $1`, [planted.editionId]);
      expect((await whole('carla')).enrolments[0]).toMatchObject({
        status: 'ACTIVE',
        beginsOn: '2090-03-04',
      });
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
      expect(dossier.enrolments[0]).toMatchObject({
        id: planted.enrolmentId,
        beginsOn: null,
        endsOn: '2090-06-30',
      });
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
      ['ENROLLED', expect.any(String), null],
    ]);
    expect(timeline?.items[0]).toMatchObject({ actor: expect.stringContaining('Carla'), reason: REASON });
    const second = await lines('carla', id, { limit: 1, offset: 1 });
    expect(second).toMatchObject({ totalCount: 5, items: [{ kind: 'ENDED' }] });
  });

  it('has in its timeline what was changed from what to what, and how its nomination went', async () => {
    const id = await plantAccount(campus.server, 'MX');
    await act('setExtraTime', { personId: id, percent: 50 });
    const call = randomUUID();
    await sql(
      `insert into call (id, edition_id, titles, texts, opens_on, closes_on, time_zone, contact_name, contact_address)
       values ($1, $2, '{"es": "Llamado"}', '{}', '2026-01-01', '2026-02-01', 'UTC', 'Carla', 'carla@example.org')`,
      [call, planted.editionId],
    );
    await sql(
      `insert into nomination (id, call_id, edition_id, client_key, source, state, given_names, first_surname, address,
                               institution_name, institution_kind, locale, country_code, person_id, submitted_at)
       values ($1, $1, $2, $1, 'coordinator', 'accepted', 'Eva', 'Luna', 'eva-luna@example.org', 'SRE', 'foreign_ministry',
               'es', 'MX', $3, now())`,
      [call, planted.editionId, id],
    );
    await sql(
      `insert into audit_event (id, action, subject_type, subject_id, country_code)
       values ($1, 'nomination.accepted', 'nomination', $2, 'MX')`,
      [randomUUID(), call],
    );
    const told = await lines('carla', id);
    expect(told?.items).toMatchObject([
      { kind: 'ACT', word: 'nomination.accepted' },
      { kind: 'ACT', word: 'person.extra-time-set', valueBefore: '0', valueAfter: '50' },
    ]);
  });

  describe('has notes', () => {
    const note = (body: string, persona: Persona = 'carla') =>
      mutate(campus.as(persona), 'addPersonNote', { personId: ana.id, body }, '... on NoteKept { noteId }');

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

  describe('tells of letters and messages:', () => {
    const MORE = `query ($id: ID!) { personDossier(locale: es, id: $id) {
      addresses { address bouncesSince } mails { subject state }
      nominations { id callTitle institution state steps { action letter actor by reason } } } }`;
    const MESSAGES = `query ($id: ID!) { personMessages(locale: es, personId: $id) {
      totalCount bouncedCount items { kind state why address subject } } }`;
    interface More {
      addresses: { address: string; bouncesSince: string | null }[];
      mails: { subject: string; state: string }[];
      nominations: {
        id: string;
        institution: string;
        state: string;
        steps: Record<string, string | null>[];
      }[];
    }
    const more = async (persona: Persona, id: string) => {
      const { data } = await campus.as(persona).query<{ personDossier: More | null }>(MORE, { id });
      if (!data.personDossier) throw new Error('there is no dossier');
      return data.personDossier;
    };
    const messages = async (persona: Persona, id: string) =>
      (await campus.as(persona).query<{ personMessages: Record<string, unknown> }>(MESSAGES, { id })).data
        .personMessages;

    it('nominations with their steps, and the letters that were sent, of the reader’s countries', async () => {
      const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
      const callId = await openCall(campus, editionId);
      const link = await makeLink(campus, callId, { institutionName: 'Cancillería' });
      const address = `${randomUUID()}@letters.example`;
      const nominationId = await nominate(campus, link.token, { address });
      await decide(campus, 'carla', [nominationId], 'ACCEPT');
      await ask(campus, 'carla', 'SendNominationLetters', {
        input: { nominationIds: [nominationId], isReminder: false, idempotencyKey: randomUUID() },
      });
      const confirmed = confirmInput(await confirmTokenOf(campus, address));
      await ask(campus, 'nobody', 'AnswerConfirmation', { input: confirmed });
      const [row] = await sql<{ person_id: string }>(`select person_id from nomination where id = $1`, [
        nominationId,
      ]);
      const id = row?.person_id ?? '';
      const [nomination] = (await more('carla', id)).nominations;
      expect(nomination).toMatchObject({ id: nominationId, institution: 'Cancillería', state: 'ENROLLED' });
      expect(nomination?.steps.map(({ action, letter }) => [action, letter])).toEqual([
        ['nomination.submitted', null],
        ['nomination.accepted', null],
        ['nomination.told', 'accepted'],
        ['nomination.confirmed', null],
        ['nomination.enrolled', null],
      ]);
      expect(nomination?.steps[2]).toMatchObject({ actor: expect.stringContaining('Carla') });
      const list = await ask<{ nominations: { items: { personId: string | null }[] } }>(
        campus,
        'carla',
        'Nominations',
        { locale: 'es', editionId, sort: 'NAME', limit: 10, offset: 0 },
      );
      expect(list.data.nominations.items.map(({ personId }) => personId)).toEqual([id]);
      // Proposed by another country: not for anyone who coordinates the person's own, nor is a person of another one named.
      await sql(`update nomination set country_code = 'CR' where id = $1`, [nominationId]);
      expect((await more('carla', id)).nominations).toEqual([]);
      expect((await more('lucia', id)).nominations).toHaveLength(1);
      const seen = await ask<{ nominations: { items: { personId: string | null }[] } }>(
        campus,
        'marta',
        'Nominations',
        { locale: 'es', editionId, sort: 'NAME', limit: 10, offset: 0 },
      );
      expect(seen.data.nominations.items.map(({ personId }) => personId)).toEqual([null]);
    });

    it('messages of every edition and what came back; an address that refuses mail is marked', async () => {
      const address = `${randomUUID()}@dead.example`;
      const id = await plantAccount(campus.server, 'MX', address);
      await sql(
        `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
         select gen_random_uuid(), $1, id, $2, version_id, 'imported' from edition where id = $3`,
        [id, planted.groupId, planted.editionId],
      );
      await sql(
        `with m as (insert into mail (id, to_address, locale, template, subject, text_body, html_body, created_at, last_failure, sent_at)
           values (gen_random_uuid(), $2, 'es', 'x', 'Devuelto', '', '', now() + interval '1 second', null, now()),
                  (gen_random_uuid(), $2, 'es', 'x', 'Retenido', '', '', now() + interval '2 seconds', 'ADDRESS_BOUNCES', null) returning id, subject)
         insert into message (edition_id, enrolment_id, person_id, kind, occasion, local_day, state, why, address, subject, mail_id)
         select e.edition_id, e.id, $1, kind, kind, current_date, state, why, $2, 'Asunto', (select id from m where m.subject = 'Devuelto' and state = 'bounced')
           from enrolment e, (values ('welcome', 'bounced', '5.1.1'), ('inactive', 'skipped', 'ADDRESS_BOUNCES')) v (kind, state, why) where e.person_id = $1`,
        [id, address],
      );
      await sql(`insert into mail_bounce (address_key, status, reported_by) values ($1, '5.1.1', 'smtp')`, [
        address,
      ]);
      expect(await messages('carla', id)).toMatchObject({ totalCount: 2, bouncedCount: 1 });
      expect((await messages('carla', id)).items).toEqual(
        expect.arrayContaining([
          { kind: 'WELCOME', state: 'BOUNCED', why: '5.1.1', address, subject: 'Asunto' },
          { kind: 'INACTIVE', state: 'SKIPPED', why: 'ADDRESS_BOUNCES', address, subject: 'Asunto' },
        ]),
      );
      expect(await messages('marta', id)).toEqual({ totalCount: 0, bouncedCount: 0, items: [] });
      expectDenied(await campus.as('tomas').query(MESSAGES, { id }), 'FORBIDDEN');
      const { addresses, mails } = await more('carla', id);
      expect(addresses).toEqual([{ address, bouncesSince: expect.any(String) }]);
      // The mail of a message is told with the message, and once.
      expect(mails.map(({ subject, state }) => [subject, state])).toEqual([['Retenido', 'HELD']]);
    });
  });
});
