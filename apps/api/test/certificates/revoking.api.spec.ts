import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, revoke, type CertificateData } from '../support/certificates.ts';
import { plantEnrolment } from '../support/plant.ts';
import { Checker } from '../support/proofs.ts';

describe('a certificate that is being verified', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const checker = new Checker(campus);

  /** Ways to ask whether a certificate is in force; each says `valid`, `revoked`, or what else it was told. */
  const waysOf = async (certificate: CertificateData) => {
    const { code } = certificate;
    const credential = await checker.credentialOf(certificate);
    return {
      page: async () => {
        const { body } = await checker.visit(`/verify/${code}?lang=en`);
        return /(Valid|Revoked) certificate<span>/.exec(body)?.[1]?.toLowerCase() ?? body;
      },
      json: async () => {
        const { status } = await checker.json(`/verify/${code}/status`);
        return status === 'issued' ? 'valid' : String(status);
      },
      list: async () => ((await checker.isSet(credential)) ? 'revoked' : 'valid'),
    };
  };

  it('and revoked tells its holder, in their language, and never why', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'chloe');
    await earn(campus.server, enrolmentId);
    const { certificate } = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate;
    await revoke(campus.as('lucia'), certificate.serial, 'Somebody else sat the test.');
    const { rows } = await campus.server.sql.query<{ locale: string; text_body: string }>(
      `select locale, text_body from mail where template = 'certificate-revoked' and text_body like '%' || $1 || '%'`,
      [certificate.serial],
    );
    expect(rows).toEqual([
      { locale: 'fr', text_body: expect.stringContaining('a révoqué votre certificat') },
    ]);
    expect(rows[0]?.text_body).not.toContain('Somebody else');
  });

  it.each([
    ['and known to the server', true],
    ['for the first time', false],
  ])(
    '%s is revoked: every answer is one or the other, none is “valid” after the revocation was answered',
    async (_about, isKept) => {
      const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
      await earn(campus.server, enrolmentId);
      const { certificate } = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate;
      const ways = await waysOf(certificate);
      const askAll = () => Promise.all(Object.values(ways).map((way) => way()));
      if (isKept) expect(await askAll()).toEqual(['valid', 'valid', 'valid']);

      let isAnswered = false;
      let isOver = false;
      const heard: { after: boolean; said: string }[] = [];
      const asking = Object.values(ways).flatMap((way) =>
        Array.from({ length: 5 }, async () => {
          while (!isOver) {
            const after = isAnswered;
            heard.push({ after, said: await way() });
            // What comes from memory leaves no room for the database otherwise.
            await setImmediate();
          }
        }),
      );
      try {
        const answer = await revoke(campus.as('lucia'), certificate.serial);
        isAnswered = true;
        expect(resultOf(answer)).toMatchObject({ certificate: { status: 'REVOKED' } });
        expect(await askAll()).toEqual(['revoked', 'revoked', 'revoked']);
      } finally {
        isOver = true;
        await Promise.all(asking);
      }

      const said = (after: boolean) =>
        new Set(heard.filter((each) => each.after === after).map((each) => each.said));
      expect([...said(false)].filter((each) => each !== 'valid' && each !== 'revoked')).toEqual([]);
      expect(said(false)).toContain('valid');
      expect(said(true)).toEqual(new Set(['revoked']));
    },
  );
});
