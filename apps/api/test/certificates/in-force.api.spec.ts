import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { ExpireCertificates } from '@campus/certification';
import { collisions } from '@campus/overview/dossiers/merge/merge.statements.ts';
import { certifiedAt } from '@campus/delivery';
import { isOver } from '@campus/overview/notifications/sending/audience.sql.ts';
import { demoAddress } from '@campus/people/people/campus/demo-people.ts';
import { Database, filteredStatement } from '@campus/platform/database/database.ts';
import { expectRefusal } from '../support/assertions.ts';
import { issueBatch, itemsOf, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { CANDIDATES, earn, issue, type CandidateData } from '../support/certificates.ts';
import { ask, makeLink, nominate, openCall } from '../support/nominations.ts';
import { registeredText } from '../support/registered.ts';
import { personOf } from '../support/personas.ts';
import { plantEdition, plantEnrolment, plantInto } from '../support/plant.ts';

/** Their days are never the same: their clocks are 26 hours apart. */
const EAST = 'Pacific/Kiritimati';
const WEST = 'Etc/GMT+12';
/** Over in the east, not yet in the west. */
const LAST_DAY = `(now() at time zone '${EAST}')::date - 1`;

const HOME = `query ($enrolmentId: ID!) { courseHome(enrolmentId: $enrolmentId, locale: es) { certificate { status } } }`;

interface Held {
  persona: 'ana' | 'chloe';
  editionId: string;
  enrolmentId: string;
  batchId: string;
}

/** A separate campus with two certificates: one that is over by the clock of its group, and one on its last day. */
function lastDays() {
  const campus = testCampus();
  let east: Held;
  let west: Held;
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Row>(text, values)).rows;
  const value = async (expression: string, enrolmentId: string) =>
    (
      await campus.server.app
        .get(Database)
        .rows(
          filteredStatement<{ value: unknown }>(
            `spec-${randomUUID()}`,
            `select ${expression} as value from enrolment e where e.id = $1`,
          ),
          [enrolmentId],
        )
    )[0]?.value;
  const endsOn = async (enrolmentId: string, day = LAST_DAY) => {
    await sql('alter table certificate disable trigger user');
    await sql(`update certificate set expires_on = ${day} where enrolment_id = $1`, [enrolmentId]);
    await sql('alter table certificate enable trigger user');
  };
  const held = async (persona: Held['persona'], timeZone: string): Promise<Held> => {
    const place = await plantEdition(campus.server, { timeZone });
    const enrolmentId = await plantInto(campus.server, place, personOf(persona).id);
    await earn(campus.server, enrolmentId);
    const { id: batchId } = await issueBatch(campus, place.editionId);
    await endsOn(enrolmentId);
    return { persona, editionId: place.editionId, enrolmentId, batchId };
  };
  const candidate = async ({ editionId }: Held) => {
    const { data } = await campus
      .as('lucia')
      .query<{ certificateCandidates: { items: CandidateData[] } }>(CANDIDATES, { editionId, locale: 'es' });
    return data.certificateCandidates.items[0];
  };

  beforeAll(async () => {
    [east, west] = [await held('ana', EAST), await held('chloe', WEST)];
  });

  return { campus, sql, value, endsOn, candidate, east: () => east, west: () => west };
}

describe('a certificate whose last day is over where its group is', () => {
  const { campus, sql, value, candidate, east, west } = lastDays();

  it.each<[string, (one: Held) => Promise<boolean>]>([
    [
      'the course home',
      async ({ persona, enrolmentId }) =>
        (await campus.as(persona).query<{ courseHome: { certificate: unknown } }>(HOME, { enrolmentId })).data
          .courseHome.certificate !== null,
    ],
    ['those who may be certified', async (one) => (await candidate(one))?.certificate !== null],
    [
      'a proposal',
      async ({ editionId }) => (await propose(campus.as('lucia'), editionId)).counts.already === 1,
    ],
    [
      'a batch that was issued',
      async ({ batchId }) =>
        (await itemsOf(campus.as('lucia'), batchId)).items[0]?.certificate?.status === 'ISSUED',
    ],
    [
      'the files of that batch',
      async ({ batchId }) => {
        const file = await campus.server.app.inject({
          url: `/certificate-batches/${batchId}/certificates-a4.zip`,
          headers: await campus.as('lucia').headers(),
        });
        return Object.keys(unzipSync(new Uint8Array(file.rawPayload))).length === 1;
      },
    ],
    [
      'the mails of that batch',
      async ({ editionId, batchId }) => {
        const { data } = await campus
          .as('lucia')
          .query<{ certificateBatches: { items: { id: string; counts: { unmailed: number } }[] } }>(
            registeredText('CertificateBatches'),
            { editionId, limit: 9, offset: 0, sort: 'PROPOSED', isDescending: true },
          );
        return data.certificateBatches.items.find(({ id }) => id === batchId)?.counts.unmailed === 1;
      },
    ],
    [
      'the checks of a nomination',
      async ({ persona }) => {
        const place = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
        const link = await makeLink(campus, await openCall(campus, place.editionId));
        const { givenNames, firstSurname, secondSurname } = personOf(persona);
        const id = await nominate(campus, link.token, {
          address: demoAddress({ key: persona }),
          givenNames,
          firstSurname,
          secondSurname,
        });
        const { data } = await ask<{ nomination: { summary: { checks: string[] } } }>(
          campus,
          'lucia',
          'Nomination',
          { id, locale: 'es' },
        );
        return data.nomination.summary.checks.includes('IS_CERTIFIED');
      },
    ],
    [
      'surveys that open months later',
      async ({ enrolmentId }) => (await value(certifiedAt, enrolmentId)) !== null,
    ],
    ['reminders', async ({ enrolmentId }) => (await value(isOver, enrolmentId)) === true],
    [
      'accounts that are to be merged',
      async ({ persona, editionId }) => {
        const other = personOf('luis').id;
        const [group] = await sql<{ id: string }>('select id from edition_group where edition_id = $1', [
          editionId,
        ]);
        await sql('delete from enrolment where edition_id = $1 and person_id = $2', [editionId, other]);
        await plantInto(campus.server, { editionId, groupId: group?.id ?? '' }, other, 'withdrawn');
        const rivals = await campus.server.app.get(Database).rows(collisions, [personOf(persona).id, other]);
        return rivals.find(({ edition_id }) => edition_id === editionId)?.survivor.certificates === 1;
      },
    ],
  ])('counts no more for %s, on its last day it does', async (_asker, counts) => {
    expect([await counts(east()), await counts(west())]).toEqual([false, true]);
  });
});

describe('a certificate whose last day is over', () => {
  const { campus, sql, endsOn, east, west } = lastDays();

  it('is renewed before the hour writes it down, once, and the old one is told to have expired', async () => {
    expectRefusal(await issue(campus.as('lucia'), west().enrolmentId), 'ALREADY_ISSUED');
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana', { timeZone: EAST });
    await earn(campus.server, enrolmentId);
    const old = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate.certificate;
    await endsOn(enrolmentId);
    const both = await Promise.all([
      issue(campus.as('lucia'), enrolmentId),
      issue(campus.as('admin'), enrolmentId),
    ]);
    const serials = both.map(({ data }) => data.issueCertificate.certificate?.serial).filter(Boolean);
    expect(serials).toHaveLength(1);
    expect(serials).not.toContain(old.serial);
    const rows = await sql<{ serial: string; status: string; events: string[] }>(
      `select c.serial, c.status, array(select v.action from audit_event v where v.subject_id = c.id::text order by v.at) as events
         from certificate c where c.enrolment_id = $1 order by c.issued_at`,
      [enrolmentId],
    );
    expect(rows).toEqual([
      { serial: old.serial, status: 'expired', events: ['certificate.issued', 'certificate.expired'] },
      { serial: serials[0], status: 'issued', events: ['certificate.issued'] },
    ]);
  });

  it('is renewed with others by a batch', async () => {
    const { id } = await issueBatch(campus, east().editionId);
    const { items } = await itemsOf(campus.as('lucia'), id, { search: 'Ana' });
    expect(items).toMatchObject([{ state: 'ISSUED', certificate: { status: 'ISSUED' } }]);
    expect(await campus.server.app.get(ExpireCertificates).run()).toBe(0);
  });

  it('of enrolment is stated anew once its three months are over', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana', { timeZone: EAST });
    const state = async () => {
      const { data } = await campus.as('ana').query<{
        issueEnrolmentStatements: { certificates: { serial: string }[]; code?: string };
      }>(registeredText('IssueEnrolmentStatements'), {
        input: { enrolmentIds: [enrolmentId], idempotencyKey: randomUUID() },
      });
      return data.issueEnrolmentStatements.certificates.map(({ serial }) => serial);
    };
    const first = await state();
    await endsOn(enrolmentId);
    const second = await state();
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    expect(
      await sql('select status from certificate where enrolment_id = $1 order by issued_at', [enrolmentId]),
    ).toEqual([{ status: 'expired' }, { status: 'issued' }]);
  });
});
