import { beforeAll, describe, expect, it } from '@jest/globals';
import { board, plantWorkshop, type Workshop } from '../support/attendance.ts';
import { propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue } from '../support/certificates.ts';
import { makeLink, nominate, openCall } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

/** An answer is refused, or a file without anything about Luis, or one that may contain it. */
type Answered = 401 | 403 | 404 | 'without Luis' | 'his';

const luis = personOf('luis');
const strangers: Persona[] = ['carla', 'dora', 'ana', 'nobody'];

/** Luis serves Costa Rica: Lucía coordinates every country, Carla only Mexico, Dora pays, Ana learns in Mexico. */
describe('files about people of another country', () => {
  const campus = testCampus();
  let shop: Workshop;
  let of: Record<'edition' | 'enrolment' | 'certificate' | 'batch' | 'nomination' | 'link', string>;
  let traces: string[];

  beforeAll(async () => {
    const { server } = campus;
    shop = await plantWorkshop(server);
    const { editionId: edition, enrolmentId: enrolment } = await plantEnrolment(server, 'luis');
    await earn(server, enrolment);
    const batch = (await propose(campus.as('lucia'), edition)).id;
    const { certificate } = (await issue(campus.as('lucia'), enrolment)).data.issueCertificate;
    await server.sql.query(
      `update certificate_batch_item set certificate_id = $1, state = 'issued' where batch_id = $2 and enrolment_id = $3`,
      [certificate.id, batch, enrolment],
    );
    const link = await makeLink(campus, await openCall(campus, edition), { country: 'CR' });
    const names = { givenNames: luis.givenNames, firstSurname: luis.firstSurname };
    const nomination = await nominate(campus, link.token, { ...names, address: 'luis@example.org' });
    await server.sql.query(`update nomination set state = 'accepted' where id = $1`, [nomination]);
    of = { edition, enrolment, certificate: certificate.id, batch, nomination, link: link.id };
    traces = [luis.firstSurname, luis.givenNames, 'luis@', luis.id, certificate.serial];
  });

  const answered = async (persona: Persona, path: string): Promise<unknown> => {
    const { status, headers, body } = await campus.as(persona).get(path);
    if (status !== 200) return status;
    // Names of files stand in a ZIP as they are.
    const isText = /text|csv|json|zip/.test(String(headers['content-type']));
    return isText && !traces.some((trace) => body.includes(trace)) ? 'without Luis' : 'his';
  };

  const files: [about: string, path: () => string, byLucia: Answered, byStrangers: Answered[]][] = [
    [
      'a sheet to sign',
      () => `/attendance/sheets/${shop.opening.halfDays[0]}/${shop.costaRica}/a4.pdf`,
      'his',
      [404, 403, 403, 401],
    ],
    [
      'the attendance of an edition',
      () => `/attendance/editions/${shop.editionId}/attendance.csv?lang=es`,
      'his',
      ['without Luis', 403, 403, 401],
    ],
    ['a certificate', () => `/certificates/${of.certificate}/a4.pdf`, 'his', [404, 404, 404, 401]],
    [
      'the certificates of a batch',
      () => `/certificate-batches/${of.batch}/certificates-a4.zip`,
      'his',
      ['without Luis', 404, 404, 401],
    ],
    [
      'a roster',
      () => `/rosters/${of.edition}.csv?lang=es&columns=email`,
      'his',
      ['without Luis', 404, 404, 401],
    ],
    [
      'the roster of everything',
      () => `/rosters/all.csv?lang=es&columns=email`,
      'his',
      ['without Luis', 404, 404, 401],
    ],
    [
      'the figures of an edition',
      () => `/figures/edition/${of.edition}/figures.csv?lang=es`,
      'without Luis',
      ['without Luis', 404, 403, 401],
    ],
    ['a letter to a nominee', () => `/nomination-files/paper/${of.nomination}`, 'his', [404, 403, 403, 401]],
    ['the letters of a link', () => `/nomination-files/papers/${of.link}`, 'his', [404, 403, 403, 401]],
  ];

  it.each(files)('%s', async (_about, path, byLucia, byStrangers) => {
    const seen = await Promise.all(strangers.map((persona) => answered(persona, path())));
    expect({ lucia: await answered('lucia', path()), strangers: seen }).toEqual({
      lucia: byLucia,
      strangers: byStrangers,
    });
  });

  it('are of people who are there to be seen', async () => {
    expect(await board(campus.as('lucia'), shop.editionId)).toMatchObject({ totalCount: 2 });
  });
});
