import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AuditService, type AuditAction } from '@campus/people';
import { AuditTrail } from '@campus/overview';
import { SUBJECT_THING } from '@campus/overview/audit-trail/subject.sql.ts';
import { numberValues, valuesInOrder } from '@campus/platform/database/named-values.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, type CertificateData } from '../support/certificates.ts';
import { makeLink, nominate, openCall } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

const EVENTS = `query ($limit: Int!, $before: Int, $action: String, $subjectId: ID, $search: String) {
  auditEvents(limit: $limit, before: $before, action: $action, subjectId: $subjectId, search: $search) {
    hasMore items { number at actorName action subjectType subjectId subjectName subjectPersonId countryCode reason detail } } }`;
const CHECK = `query ($anchor: String) { auditCheck(anchor: $anchor) { links fault { kind number } anchor { number text } } }`;

interface EventsData {
  auditEvents: {
    hasMore: boolean;
    items: { number: number; action: string; actorName: string | null; subjectId: string }[];
  };
}
interface CheckData {
  auditCheck: {
    links: number;
    fault: { kind: string; number: number } | null;
    anchor: { number: number; text: string } | null;
  };
}

describe('the audit', () => {
  const campus = testCampus();
  const trail = () => campus.server.app.get(AuditTrail);
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);
  const events = async (persona: Persona, variables: object = {}) =>
    (await campus.as(persona).query<EventsData>(EVENTS, { limit: 50, ...variables })).data.auditEvents;
  const check = async (anchor?: string) =>
    (await campus.as('lucia').query<CheckData>(CHECK, { anchor })).data.auditCheck;

  /** One fact in its own transaction; returns the subject's id. */
  async function recorded(
    countryCode: string | null = 'MX',
    action: AuditAction = 'post.saved',
    isKept = true,
    subjectType = 'thing',
    subjectId: string = randomUUID(),
  ): Promise<string> {
    const fact = { actorId: personOf('carla').id, action, subjectType, subjectId, countryCode };
    await campus.server.app
      .get(DataSource)
      .transaction(async (tx) => {
        await campus.server.app.get(AuditService).record(tx, fact);
        if (!isKept) throw new Error('not kept');
      })
      .catch((error: Error) => expect(error.message).toBe('not kept'));
    return subjectId;
  }

  /** Simulates somebody with full rights on the database, past the triggers; and reverts it. */
  async function tampered(
    table: string,
    change: string,
    values: unknown[],
    undo: string,
  ): Promise<CheckData['auditCheck']> {
    await sql(`create temp table kept as select * from ${table}`);
    await sql(`alter table ${table} disable trigger all`);
    try {
      await sql(change, values);
      return await check();
    } finally {
      await sql(undo);
      await sql(`alter table ${table} enable trigger all`);
      await sql('drop table kept');
    }
  }

  describe('is a chain', () => {
    beforeEach(() => recorded());

    it('of all that was recorded, in the order in which it was committed', async () => {
      const subjects = [await recorded(), await recorded(), await recorded()];
      const { items } = await events('lucia', { limit: 3 });
      expect(items.map(({ subjectId }) => subjectId)).toEqual(subjects.toReversed());
      expect(await check()).toMatchObject({ fault: null, links: items[0]?.number });
    });

    it('without a link for what was rolled back', async () => {
      const before = (await check()).links;
      await recorded('MX', 'post.saved', false);
      expect(await check()).toMatchObject({ links: before, fault: null });
    });

    it('whole when many record at once, and each is there once', async () => {
      const before = (await check()).links;
      await Promise.all(Array.from({ length: 24 }, () => recorded()));
      expect(await check()).toMatchObject({ links: before + 24, fault: null });
    });

    it('that takes no change and no deletion by the ordinary way', async () => {
      await expect(sql('update audit_link set number = number + 1000')).rejects.toThrow();
      await expect(sql('delete from audit_link')).rejects.toThrow();
      await expect(sql(`update audit_event set action = 'x'`)).rejects.toThrow();
    });

    it('an event that was changed is named', async () => {
      const subjectId = await recorded();
      const number = (await check()).links;
      await recorded();
      const found = await tampered(
        'audit_event',
        `update audit_event set action = 'thing.forged' where subject_id = $1`,
        [subjectId],
        `update audit_event e set action = kept.action from kept where kept.id = e.id`,
      );
      expect(found).toMatchObject({ links: number - 1, fault: { kind: 'CHANGED', number } });
      expect((await check()).fault).toBeNull();
    });

    it('an event that was put in past the chain is named', async () => {
      const found = await tampered(
        'audit_event',
        `insert into audit_event (id, action, subject_type, subject_id) values ($1, 'thing.slipped', 'thing', 'x')`,
        [randomUUID()],
        `delete from audit_event where action = 'thing.slipped'`,
      );
      expect(found.fault).toMatchObject({ kind: 'UNCHAINED' });
    });

    it('a link that was taken out is named', async () => {
      const number = (await check()).links;
      await recorded();
      const found = await tampered(
        'audit_link',
        `delete from audit_link where number = $1`,
        [number],
        `insert into audit_link select kept.* from kept left join audit_link l using (number) where l.number is null`,
      );
      expect(found.fault).toEqual({ kind: 'LINK_GONE', number });
    });

    it('with its end cut off is whole, and shows against the anchor that was printed', async () => {
      await recorded();
      const { anchor } = await check();
      const found = await tampered(
        'audit_link',
        `delete from audit_link where number = $1`,
        [anchor?.number],
        `insert into audit_link select kept.* from kept left join audit_link l using (number) where l.number is null`,
      );
      expect(found.fault?.kind).toBe('UNCHAINED');
      expect((await check(anchor?.text)).fault).toBeNull();
      await recorded();
      expect((await check(anchor?.text)).fault).toBeNull();
      expect((await check(`${anchor?.number} ${'0'.repeat(64)}`)).fault).toMatchObject({
        kind: 'NOT_ANCHORED',
      });
      expect((await check('no anchor at all')).fault).toMatchObject({ kind: 'NOT_ANCHORED' });
    });

    it('longer than what is read at once is followed to its end', async () => {
      await sql(
        `insert into audit_event (id, action, subject_type, subject_id) select gen_random_uuid(), 'thing.many', 'thing', n::text from generate_series(1, 2100) n`,
      );
      const { links, fault } = await trail().check();
      expect(fault).toBeNull();
      expect(links).toBeGreaterThan(2100);
    });
  });

  describe('is read', () => {
    it.each<[Persona, 'MX' | 'all' | 'FORBIDDEN' | 'SIGN_IN_NEEDED', 'may' | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>(
      [
        ['ana', 'FORBIDDEN', 'FORBIDDEN'],
        ['luis', 'FORBIDDEN', 'FORBIDDEN'],
        ['tomas', 'FORBIDDEN', 'FORBIDDEN'],
        ['carla', 'MX', 'FORBIDDEN'],
        ['lucia', 'all', 'may'],
        ['admin', 'all', 'may'],
        ['nobody', 'SIGN_IN_NEEDED', 'SIGN_IN_NEEDED'],
      ],
    )('by %s: %s; checked: %s', async (persona, reads, checks) => {
      const [mexican, canadian, regional] = [
        await recorded('MX'),
        await recorded('CA'),
        await recorded(null),
      ];
      const answer = await campus.as(persona).query<EventsData>(EVENTS, { limit: 3 });
      const checked = await campus.as(persona).query<CheckData>(CHECK);
      if (reads === 'FORBIDDEN' || reads === 'SIGN_IN_NEEDED') expectDenied(answer, reads);
      else {
        const seen = answer.data.auditEvents.items.map(({ subjectId }) => subjectId);
        expect(seen.includes(mexican)).toBe(true);
        expect(seen.includes(canadian)).toBe(reads === 'all');
        expect(seen.includes(regional)).toBe(reads === 'all');
      }
      if (checks === 'may') expect(checked.data.auditCheck.fault).toBeNull();
      else expectDenied(checked, checks);
    });

    it('page by page, and by what it says', async () => {
      const subjects = [
        await recorded('MX', 'walk-in.linked'),
        await recorded('MX', 'walk-in.dismissed'),
        await recorded('MX', 'walk-in.linked'),
      ];
      const first = await events('carla', { limit: 2, action: 'walk-in.' });
      expect(first).toMatchObject({
        hasMore: true,
        items: [{ subjectId: subjects[2] }, { subjectId: subjects[1] }],
      });
      const rest = await events('carla', { limit: 2, action: 'walk-in.', before: first.items[1]?.number });
      expect(rest).toMatchObject({ hasMore: false, items: [{ subjectId: subjects[0] }] });
      expect((await events('carla', { action: 'walk-in.dismissed' })).items).toHaveLength(1);
      expect((await events('carla', { subjectId: subjects[1] })).items).toMatchObject([
        { actorName: 'Carla Ximena Núñez Ibáñez', action: 'walk-in.dismissed' },
      ]);
      expect((await events('carla', { search: '100%_' })).items).toEqual([]);
    });

    it('where a person of the country is concerned, by that person’s name and by who did it', async () => {
      for (const one of ['ana', 'luis'] as const)
        await recorded(null, 'person.disabled', true, 'person', personOf(one).id);
      const named = `query ($who: String, $whom: String) { auditEvents(limit: 9, action: "person.disabled", actorName: $who,
        subjectName: $whom) { hasMore items { subjectId subjectName } } }`;
      const ask = async (persona: Persona, variables: Record<string, string>) =>
        (await campus.as(persona).query<EventsData>(named, variables)).data.auditEvents.items;
      const ana = { subjectId: personOf('ana').id, subjectName: expect.stringContaining('Ana') as unknown };
      expect(await ask('carla', {})).toEqual([ana]);
      expect(await ask('carla', { whom: personOf('luis').firstSurname })).toEqual([]);
      expect(await ask('carla', { who: 'núñez', whom: 'ana' })).toEqual([ana]);
      expect(await ask('lucia', { who: 'nobody of this name' })).toEqual([]);
      expect(await ask('lucia', {})).toHaveLength(2);
    });

    it('with one statement', async () => {
      await recorded();
      await campus.as('carla').headers();
      await campus.expectQueries(2, () => events('carla'));
    });
  });

  describe('names to whom or what something was done', () => {
    const named = async (persona: Persona, subjectId: string) => {
      const { data } = await campus.as(persona).query<{
        auditEvents: { items: { subjectName: string | null; subjectPersonId: string | null }[] };
      }>(EVENTS, { limit: 1, subjectId });
      return data.auditEvents.items[0];
    };
    const ana = personOf('ana');
    const name = 'Ana Lucía Hernández-Quiñónez de la Peña';
    let planted: Planted;
    let certificate: CertificateData;
    beforeAll(async () => {
      planted = await plantEnrolment(campus.server, 'ana');
      await earn(campus.server, planted.enrolmentId);
      certificate = (await issue(campus.as('lucia'), planted.enrolmentId)).data.issueCertificate.certificate;
    });

    it.each<[string, () => string, () => string | RegExp, boolean]>([
      ['enrolment', () => planted.enrolmentId, () => name, true],
      ['certificate', () => certificate.id, () => `${certificate.serial}, ${name}`, true],
      ['person', () => ana.id, () => name, true],
      ['edition', () => planted.editionId, () => /^Curso esencial/, false],
      ['edition_group', () => planted.groupId, () => /, General$/, false],
      ['edition', () => randomUUID(), () => /^$/, false],
      ['issuer', () => 'campus', () => /^$/, false],
    ])('of a %s', async (type, id, expected, isPerson) => {
      const subjectId = await recorded('MX', 'post.saved', true, type, id());
      for (const reader of ['lucia', 'carla'] as const) {
        const found = await named(reader, subjectId);
        expect(found?.subjectName ?? '').toMatch(expected());
        expect(found?.subjectPersonId ?? null).toBe(isPerson ? ana.id : null);
      }
    });

    it('names nobody without an account to who may read no names', async () => {
      const call = await openCall(campus, planted.editionId);
      const { token } = await makeLink(campus, call);
      const id = await nominate(campus, token);
      const { text, names } = numberValues(
        `select ${SUBJECT_THING} as name
           from (values ('nomination', :id::text, 'CR')) as e (subject_type, subject_id, country_code)`,
      );
      const namedTo = async (countries: string[] | null) =>
        (await sql(text, valuesInOrder(names, { id, locale: 'es', countries }))).rows;
      for (const countries of [null, ['CR']])
        expect(await namedTo(countries)).toEqual([{ name: 'Rosa María Ibarra Quintero' }]);
      expect(await namedTo(['MX'])).toEqual([{ name: null }]);
    });

    it('names nobody to who coordinates another country', async () => {
      const subjectId = await recorded('CR', 'post.saved', true, 'certificate', certificate.id);
      expect((await named('lucia', subjectId))?.subjectName).toBe(`${certificate.serial}, ${name}`);
      expect(await named('marta', subjectId)).toEqual(
        expect.objectContaining({ subjectName: certificate.serial, subjectPersonId: null }),
      );
    });
  });
});
