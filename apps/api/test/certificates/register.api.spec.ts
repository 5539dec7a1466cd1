import { beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireCertificates } from '@campus/certification';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus, type TestCampus } from '../support/campus.ts';
import { earn, expire, issue, revoke, type CertificateData } from '../support/certificates.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';
import { Checker } from '../support/proofs.ts';

const REGISTER = `query ($search: String, $status: CertificateStatus, $editionId: ID, $country: String, $sort: CertificateSort, $isDescending: Boolean, $limit: Int, $offset: Int, $locale: Locale! = es) {
  certificateRegister(locale: $locale, search: $search, status: $status, editionId: $editionId, country: $country, sort: $sort, isDescending: $isDescending, limit: $limit, offset: $offset) {
    totalCount countries items { serial personId fullName countryCode editionId editionTitle outcome status expiresOn verifyUrl mayChange }
  }
}`;
const ROSTER = `query ($search: String!) { roster(filter: { search: $search }, locale: es, limit: 10, offset: 0) { items { personId } } }`;

interface Row {
  serial: string;
  countryCode: string;
  status: string;
  mayChange: boolean;
}

/** What people do with the register of a campus. */
const registerOf = (campus: TestCampus) => {
  const sql = <R extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<R>(text, values).then(({ rows }) => rows);
  const certify = async (enrolmentId: string, by: Persona = 'lucia') => {
    await earn(campus.server, enrolmentId);
    return (await issue(campus.as(by), enrolmentId)).data.issueCertificate.certificate;
  };
  const read = async (persona: Persona, filter: object = {}) =>
    (
      await campus
        .as(persona)
        .query<{ certificateRegister: { totalCount: number; countries: string[]; items: Row[] } }>(REGISTER, {
          sort: 'SERIAL',
          isDescending: false,
          ...filter,
        })
    ).data.certificateRegister;
  const serials = async (persona: Persona, filter: object = {}) =>
    (await read(persona, filter)).items.map(({ serial }) => serial);
  return { sql, certify, read, serials };
};

describe('the register of certificates', () => {
  const campus = testCampus();
  let planted: Planted;
  let ana: CertificateData;
  let luis: CertificateData;
  const { sql, certify, read, serials } = registerOf(campus);

  beforeAll(async () => {
    planted = await plantEnrolment(campus.server, 'ana');
    ana = await certify(planted.enrolmentId);
    luis = await certify((await plantEnrolment(campus.server, 'luis')).enrolmentId);
  });

  it('holds every certificate with its person, edition, outcome, dates and state', async () => {
    expect(await read('carla', { search: ana.serial })).toEqual({
      totalCount: 1,
      countries: ['MX'],
      items: [
        {
          serial: ana.serial,
          personId: personOf('ana').id,
          fullName: ana.printedName,
          countryCode: 'MX',
          editionId: planted.editionId,
          editionTitle: expect.any(String) as unknown,
          outcome: 'COMPLETION',
          status: 'ISSUED',
          expiresOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
          verifyUrl: ana.verifyUrl,
          mayChange: true,
        },
      ],
    });
  });

  it('shows a coordinator of a country that country’s people, by no search another’s', async () => {
    expect(await serials('lucia')).toEqual([ana.serial, luis.serial]);
    expect(await serials('carla')).toEqual([ana.serial]);
    expect(await serials('carla', { country: 'CR' })).toEqual([]);
    expect((await read('lucia')).countries).toEqual(['CR', 'MX']);
    for (const search of [luis.serial, luis.serial.slice(-6), personOf('luis').firstSurname])
      expect(await read('carla', { search })).toEqual({ totalCount: 0, countries: ['MX'], items: [] });
    expect(await serials('marta')).toEqual([luis.serial]);
  });

  it.each<Persona>(['ana', 'tomas', 'dora'])('is not for %s', async (persona) => {
    expectDenied(await campus.as(persona).query(REGISTER), 'FORBIDDEN');
  });

  it.each<[string, () => object, () => string[]]>([
    ['a part of a serial', () => ({ search: luis.serial.slice(-6).toLowerCase() }), () => [luis.serial]],
    ['a name without its accents', () => ({ search: 'hernandez' }), () => [ana.serial]],
    ['what means something to a database', () => ({ search: '%_' }), () => []],
    ['an edition', () => ({ editionId: planted.editionId }), () => [ana.serial]],
    ['what is no edition', () => ({ editionId: 'x' }), () => []],
    ['a country', () => ({ country: 'CR' }), () => [luis.serial]],
    ['a country where nobody is', () => ({ country: 'FR' }), () => []],
    ['countries', () => ({ sort: 'COUNTRY', isDescending: false }), () => [luis.serial, ana.serial]],
    ['a state', () => ({ status: 'REVOKED' }), () => []],
    ['the other way round', () => ({ isDescending: true }), () => [luis.serial, ana.serial]],
    ['the moment of issue', () => ({ sort: 'ISSUED' }), () => [ana.serial, luis.serial]],
    ['names', () => ({ sort: 'NAME', limit: 1, offset: 1 }), () => [ana.serial]],
    ['pages', () => ({ limit: 1, offset: 1 }), () => [luis.serial]],
  ])('is searched, filtered, sorted and paged: %s', async (_by, filter, found) => {
    expect(await serials('lucia', filter())).toEqual(found());
  });

  it('has countries in the order of their names, as they are read', async () => {
    const move = (country: string) =>
      sql(`update person set country_code = $2 where id = $1`, [personOf('luis').id, country]);
    await move('US');
    const byCountry = { sort: 'COUNTRY', isDescending: false };
    const estadosUnidos = await serials('lucia', { ...byCountry, locale: 'es' });
    const unitedStates = await serials('lucia', { ...byCountry, locale: 'en' });
    await move('CR');
    expect(estadosUnidos).toEqual([luis.serial, ana.serial]);
    expect(unitedStates).toEqual([ana.serial, luis.serial]);
  });

  it('is found from the search among all people, by who may see them', async () => {
    const people = async (persona: Persona) =>
      (
        await campus
          .as(persona)
          .query<{ roster: { items: { personId: string }[] } }>(ROSTER, { search: luis.serial })
      ).data.roster.items.map(({ personId }) => personId);
    expect(new Set(await people('lucia'))).toEqual(new Set([personOf('luis').id]));
    expect(await people('carla')).toEqual([]);
  });
});

describe('a certificate in the register', () => {
  const campus = testCampus();
  const { sql, certify, read, serials } = registerOf(campus);

  it('never lets anybody change their own', async () => {
    const own = await certify((await plantEnrolment(campus.server, 'carla')).enrolmentId);
    expect((await read('carla', { search: own.serial })).items).toMatchObject([{ mayChange: false }]);
    expectRefusal(await expire(campus.as('carla'), own.serial), 'NOT_FOUND');
    await revoke(campus.as('lucia'), own.serial);
  });

  it('ends a certificate before its day, with a reason, and every check says so', async () => {
    const checker = new Checker(campus);
    const ended = await certify((await plantEnrolment(campus.server, 'ana')).enrolmentId);
    expectRefusal(await expire(campus.as('carla'), ended.serial, 'no'), 'REASON_NEEDED');
    expectRefusal(await expire(campus.as('marta'), ended.serial), 'NOT_FOUND');
    expect(resultOf(await expire(campus.as('carla'), ended.serial))).toMatchObject({
      certificate: { serial: ended.serial, status: 'EXPIRED' },
    });
    expectRefusal(await expire(campus.as('carla'), ended.serial), 'NOT_IN_FORCE');
    const expired = { status: 'EXPIRED', search: ended.serial };
    expect(await serials('carla', expired)).toEqual([ended.serial]);
    expect(await checker.isSet(await checker.credentialOf(ended))).toBe(true);
    expect(await checker.json(`/verify/${ended.code}/status`)).toMatchObject({
      status: 'expired',
      changedOn: new Date().toISOString().slice(0, 10),
    });
    expect((await checker.visit(`/verify/${ended.code}?lang=es`)).body).toContain('Dejó de estar en vigor');
    expect(
      await sql(
        `select actor_id, reason, country_code from audit_event where action = 'certificate.expired' and subject_id = $1`,
        [ended.id],
      ),
    ).toEqual([{ actor_id: personOf('carla').id, reason: 'The course was withdrawn.', country_code: 'MX' }]);
    await revoke(campus.as('carla'), ended.serial);
  });

  it('takes a last day for over when it is over where the group is, and by one rule everywhere', async () => {
    const of = async (zone: string) => {
      const { enrolmentId } = await plantEnrolment(campus.server, 'ana', { timeZone: zone });
      const { id, code, serial } = await certify(enrolmentId);
      await sql('alter table certificate disable trigger user');
      // The day that is today in one of the two zones and yesterday in the other: they are 26 hours apart.
      await sql(
        `update certificate set expires_on = (now() at time zone 'Pacific/Kiritimati')::date - 1 where id = $1`,
        [id],
      );
      await sql('alter table certificate enable trigger user');
      return { code, serial };
    };
    const [east, west] = [await of('Pacific/Kiritimati'), await of('Etc/GMT+12')];
    const checker = new Checker(campus);
    const states = async ({ code, serial }: { code: string; serial: string }) => [
      (await read('lucia', { search: serial })).items[0]?.status.toLowerCase(),
      (await checker.json(`/verify/${code}/status`)).status,
    ];
    expect(await states(east)).toEqual(['expired', 'expired']);
    expect(await states(west)).toEqual(['issued', 'issued']);
    expect(await campus.server.app.get(ExpireCertificates).run()).toBe(1);
    expect((await checker.json(`/verify/${east.code}/status`)).changedOn).toBeNull();
    expect(await states(west)).toEqual(['issued', 'issued']);
  });
});
