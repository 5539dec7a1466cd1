import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  earn,
  EXPIRE,
  expire,
  issue,
  REVOKE,
  revoke,
  SUPERSEDE,
  type CertificateData,
} from '../support/certificates.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { Checker } from '../support/proofs.ts';

describe('a certificate that is being verified', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const checker = new Checker(campus);

  /** Ways to ask whether a certificate is in force; each returns `valid`, `revoked`, or another answer. */
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

  it.each<[string, typeof revoke | typeof expire, DemoKey, string, string]>([
    ['revoked', revoke, 'chloe', 'Votre certificat n’est plus valable', 'a révoqué votre certificat'],
    ['ended early', expire, 'ana', 'dejó de estar vigente', 'desde hoy, quien lo compruebe verá que venció'],
    ['ended early', expire, 'peter', 'no longer in force', 'valid until now; from today, anyone who checks'],
    [
      'ended early',
      expire,
      'chloe',
      'n’est plus en vigueur',
      'dès aujourd’hui, toute personne qui le vérifie',
    ],
  ])(
    'and %s tells its holder, in their language, once, and never why',
    async (_how, act, who, subject, text) => {
      const { enrolmentId } = await plantEnrolment(campus.server, who);
      await earn(campus.server, enrolmentId);
      const { certificate } = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate;
      const key = randomUUID();
      const once = () => act(campus.as('lucia'), certificate.serial, 'Somebody else sat the test.', key);
      // A double click, and a retry after the answer was lost.
      for (const answer of [...(await Promise.all([once(), once()])), await once()])
        expect(resultOf(answer)).toMatchObject({ certificate: { serial: certificate.serial } });
      const { rows } = await campus.server.sql.query<{ subject: string; text_body: string }>(
        `select subject, text_body from mail where template <> 'certificate-issued' and text_body like '%' || $1 || '%'`,
        [certificate.serial],
      );
      expect(rows).toEqual([
        { subject: expect.stringContaining(subject), text_body: expect.stringContaining(text) },
      ]);
      expect(rows[0]?.text_body).not.toContain('Somebody else');
    },
  );

  it.each<[string, string, DemoKey, string]>([
    ['revoked', REVOKE, 'ana', 'Motivo: Se emitió por error.'],
    ['ended early', EXPIRE, 'peter', 'Reason: Se emitió por error.'],
    ['superseded', SUPERSEDE, 'chloe', 'Motif\u202f: Se emitió por error.'],
  ])('and %s tells its holder what was written to them of why', async (_how, operation, who, text) => {
    const { enrolmentId } = await plantEnrolment(campus.server, who);
    await earn(campus.server, enrolmentId);
    const { serial } = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate.certificate;
    await campus.server.sql.query(`update person set second_surname = $2 where id = $1`, [
      personOf(who).id,
      randomUUID()
        .slice(0, 8)
        .replaceAll(/[^a-z]/g, 'x'),
    ]);
    const reason = 'Somebody else sat the test.';
    const say = (letterReason: string) =>
      campus.as('lucia').query<Record<string, object>>(operation, {
        input: { serial, reason, letterReason, idempotencyKey: randomUUID() },
      });
    expectRefusal(await say('x'.repeat(501)), 'INPUT_INVALID');
    expect(Object.values((await say('  Se emitió\npor error. ')).data)[0]).not.toHaveProperty('code');
    const { rows } = await campus.server.sql.query<{ text_body: string }>(
      `select text_body from mail where template <> 'certificate-issued' and text_body like '%' || $1 || '%'`,
      [serial],
    );
    expect(rows).toEqual([{ text_body: expect.stringContaining(text) as unknown }]);
    expect(rows[0]?.text_body).not.toContain(reason);
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
            // Otherwise answers from memory would leave no turn for the database.
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
