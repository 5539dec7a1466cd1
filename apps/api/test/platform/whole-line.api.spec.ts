import { describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, itemsOf, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn } from '../support/certificates.ts';
import {
  ask,
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  makeLink,
  nominate,
  openCall,
  sendLetters,
} from '../support/nominations.ts';
import { plantEdition } from '../support/plant.ts';

const rosa = { givenNames: 'Rosa María', firstSurname: 'Ibarra', secondSurname: 'Quintero' };
const elena = { givenNames: 'Elena', firstSurname: 'Ucán', secondSurname: null };

describe('from a call to a certificate', () => {
  const campus = testCampus();
  const row = async <Row>(text: string, values: unknown[]): Promise<Row> =>
    (await campus.server.sql.query(text, values)).rows[0] as Row;

  /** Nominated by her ministry, accepted by the coordinator of her country, confirmed by herself. */
  async function enrolledByNomination(
    editionId: string,
    address: string,
    names = rosa as typeof rosa | typeof elena,
  ) {
    const link = await makeLink(campus, await openCall(campus, editionId));
    const nominationId = await nominate(campus, link.token, { ...names, address });
    await decide(campus, 'carla', [nominationId], 'ACCEPT');
    await sendLetters(campus, [nominationId]);
    const token = await confirmTokenOf(campus, address);
    const answered = await command<{ confirmation: { state: string } }>(
      campus,
      'nobody',
      'AnswerConfirmation',
      confirmInput(token, names),
    );
    expect(answered.confirmation.state).toBe('ENROLLED');
    return row<{ id: string; source: string }>(
      `select e.id, e.source from enrolment e join person_email m on m.person_id = e.person_id
        where m.address = $1 and e.edition_id = $2`,
      [address, editionId],
    );
  }

  it('leads one line: call, nomination, seat, letter, confirmation, course, proposal, approval, proof', async () => {
    const { editionId } = await plantEdition(campus.server, {
      endsOn: '2099-12-31',
      isOpen: false,
      seats: 5,
    });
    const address = 'rosa.ibarra@example.org';
    const enrolment = await enrolledByNomination(editionId, address);
    expect(enrolment.source).toBe('nominated');

    const { data } = await ask<{
      roster: { items: { email: string; status: string }[]; totalCount: number };
    }>(campus, 'carla', 'Roster', {
      editionId,
      locale: 'es',
      sort: 'NAME',
      isDescending: false,
      limit: 10,
      offset: 0,
    });
    expect(data.roster).toMatchObject({ totalCount: 1, items: [{ email: address, status: 'ACTIVE' }] });

    await earn(campus.server, enrolment.id);
    const batch = await propose(campus.as('lucia'), editionId);
    expect(batch.counts).toMatchObject({ ready: 1, blocked: 0 });
    await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
    await campus.server.app.get(Jobs).drain();

    const { items } = await itemsOf(campus.as('carla'), batch.id);
    const serial = items[0]?.certificate?.serial;
    expect(items).toMatchObject([{ enrolmentId: enrolment.id, certificate: { status: 'ISSUED' } }]);
    const { code } = await row<{ code: string }>('select code from certificate where serial = $1', [serial]);
    const page = await campus.as('nobody').get(`/verify/${code}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Rosa María Ibarra Quintero');
    expect(page.body).toContain(serial);
  });

  it('is seen by who coordinates her country and by nobody who coordinates another', async () => {
    const { editionId } = await plantEdition(campus.server, {
      endsOn: '2099-12-31',
      isOpen: false,
      seats: 5,
    });
    await enrolledByNomination(editionId, 'elena.ucan@example.org', elena);
    const roster = async (persona: 'carla' | 'marta') =>
      (
        await ask<{ roster: { totalCount: number } }>(campus, persona, 'Roster', {
          editionId,
          locale: 'es',
          sort: 'NAME',
          isDescending: false,
          limit: 10,
          offset: 0,
        })
      ).data.roster.totalCount;
    expect([await roster('carla'), await roster('marta')]).toEqual([1, 0]);
  });
});
