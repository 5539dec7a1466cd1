import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPdf, checkSeal, credentialIn } from '@campus/credentials';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExpireCertificates, IssuerKeys, SealCertificates } from '@campus/certification';
import { Database } from '@campus/platform/database/database.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, revoke, supersede, type CertificateData } from '../support/certificates.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { Checker, type Credential } from '../support/proofs.ts';

const verifierDir = mkdtempSync(join(tmpdir(), 'campus-verifier-'));
writeFileSync(join(verifierDir, 'verifier.js'), 'void "</script>";');
writeFileSync(join(verifierDir, 'verifier.css'), 'p{margin:0}');

describe('a certificate is proved', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1', VERIFIER_DIR: verifierDir });
  const checker = new Checker(campus);
  const { visit, json, credentialOf, pdfOf, keys, fingerprints, verify, isSet } = checker;
  const issueTo = async (persona: 'ana' | 'chloe' | 'luis' | 'peter' = 'ana'): Promise<CertificateData> => {
    const { enrolmentId } = await plantEnrolment(campus.server, persona);
    await earn(campus.server, enrolmentId);
    return (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate.certificate;
  };
  const stateOf = (html: string) => /<p class="state (good|bad)" role="status">. ([^<]+)</.exec(html)?.[2];

  let certificate: CertificateData;
  beforeAll(async () => {
    certificate = await issueTo();
  });
  afterAll(() => rmSync(verifierDir, { recursive: true }));

  describe('as an Open Badges 3.0 credential', () => {
    it('that the libraries of others verify, with what we publish', async () => {
      const credential = await credentialOf(certificate);
      const result = await verify(credential);
      expect([result.error?.errors, result.verified]).toEqual([undefined, true]);
      expect(result.statusResult?.results?.[0]?.status).toBe(false);
      expect(credential).toMatchObject({
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        issuer: { id: 'http://campus.test/issuers/campus', type: ['Profile'] },
        credentialSubject: {
          licenseNumber: certificate.serial,
          achievement: { inLanguage: 'es', name: 'Curso de prueba' },
        },
      });
      expect(JSON.stringify(credential)).not.toMatch(/null|\[\]/);
    });

    it('with the e-mail address as a salted hash, which its owner can show to be theirs', async () => {
      const { identifier } = (await credentialOf(certificate)).credentialSubject;
      const email = identifier.find(({ identityType }) => identityType === 'emailAddress');
      const hash = createHash('sha256')
        .update(`ana@demo.campus.example${String(email?.salt)}`)
        .digest('hex');
      expect(email).toMatchObject({ hashed: true, identityHash: `sha256$${hash}` });
      expect(JSON.stringify(identifier)).not.toContain('@');
    });

    it.each<[string, (credential: Credential) => void]>([
      [
        'another name',
        ({ credentialSubject }) => credentialSubject.identifier.forEach((one) => (one.identityHash = 'X')),
      ],
      ['another achievement', ({ credentialSubject }) => (credentialSubject.achievement.name = 'Otro curso')],
      ['more hours', ({ credentialSubject }) => (credentialSubject.creditsEarned = 400)],
      ['another day', (credential) => (credential.validFrom = '2020-01-01T00:00:00Z')],
      ['another place in the list', ({ credentialStatus }) => (credentialStatus.statusListIndex = '1')],
      ['a word we do not know', (credential) => (credential.honour = 'summa cum laude')],
      [
        'a key of somebody else',
        ({ proof }) => (proof[0].verificationMethod = 'http://campus.test/issuers/campus#z6MkX'),
      ],
      [
        'another issuer',
        (credential) => (credential.issuer = { id: 'http://campus.test/issuers/other', type: ['Profile'] }),
      ],
    ])('which does not verify with %s', async (_name, change) => {
      const credential = await credentialOf(certificate);
      change(credential);
      expect((await verify(credential)).verified).toBe(false);
    });

    it('also baked into a picture', async () => {
      const response = await campus.server.app.inject({ url: certificate.badgeUrl ?? '' });
      expect(response.headers).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': `attachment; filename="${certificate.serial}.png"`,
      });
      expect(JSON.parse(credentialIn(response.rawPayload) ?? '')).toEqual(await credentialOf(certificate));
    });

    it('served to pages of any origin, under an address that neither the code nor the certificate gives away', async () => {
      const { headers } = await visit(certificate.credentialUrl ?? '');
      expect(headers).toMatchObject({
        'content-type': expect.stringMatching(/^application\/vc\+ld\+json/) as unknown,
        'access-control-allow-origin': '*',
      });
      const page = (await visit(`/verify/${certificate.code}`)).body;
      expect(page).not.toContain(/[0-9a-f-]{36}/.exec(certificate.credentialUrl ?? '')?.[0] ?? 'none');
      for (const path of [certificate.code, certificate.id, 'x', 'x.png', '%00', '../x', 'x/status'])
        expect([400, 404]).toContain((await visit(`/credentials/${path}`)).status);
    });

    it.each(['0', '2', '-1', '1.5', 'x', '99999999'])('there is no status list %s', async (list) => {
      expect((await visit(`/status/${list}`)).status).toBe(404);
    });
  });

  describe('as a PDF', () => {
    it('signed over every byte, with the seal and the credential in it', async () => {
      const pdf = await pdfOf(certificate);
      const { state, seal } = await checkPdf(pdf, await fingerprints());
      expect(state).toBe('intact');
      expect(await checkSeal(seal ?? '', await keys())).toMatchObject({
        state: 'genuine',
        printed: {
          name: 'Ana Lucía Hernández-Quiñónez de la Peña',
          serial: certificate.serial,
          code: certificate.code,
          course: { es: 'Curso de prueba', en: 'Test course', fr: 'Cours d’essai' },
          country: 'México',
          signatories: [{ name: 'Lucía Fernández Solórzano', role: 'coordinación regional' }],
        },
      });
      const loading = getDocument({ data: pdf.slice(), verbosity: 0 });
      const attached = (await (await loading.promise).getAttachments()) as Record<
        string,
        { content: Uint8Array }
      >;
      await loading.destroy();
      const [file] = Object.values(attached);
      expect(JSON.parse(Buffer.from(file?.content ?? []).toString())).toEqual(
        await credentialOf(certificate),
      );
    });

    it.each<[string, (pdf: Uint8Array) => Uint8Array, string]>([
      [
        'a byte of the page is another',
        (pdf) => pdf.map((byte, i) => (i === 2_000 ? byte ^ 1 : byte)),
        'edited',
      ],
      [
        'something is added',
        (pdf) => Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]),
        'edited',
      ],
      [
        'the signature is taken out',
        (pdf) =>
          Buffer.from(Buffer.from(pdf).toString('latin1').replace('/ByteRange', '/Nothing__'), 'latin1'),
        'unsigned',
      ],
      [
        'the signature is emptied',
        (pdf) =>
          Buffer.from(
            Buffer.from(pdf)
              .toString('latin1')
              .replace(/\/Contents <\w+>/, (all) => all.replace(/[1-9a-f]/g, '0')),
            'latin1',
          ),
        'edited',
      ],
    ])('that is not intact when %s', async (_name, change, state) => {
      const changed = change(await pdfOf(certificate));
      expect(await checkPdf(changed, await fingerprints())).toMatchObject({ state });
    });

    it('and no certificate of somebody else makes one intact', async () => {
      expect((await checkPdf(await pdfOf(certificate), ['00'.repeat(32)])).state).toBe('foreign');
    });
  });

  it('by keys that stay published after a rotation', async () => {
    const { app } = campus.server;
    const before = await credentialOf(certificate);
    const { multikey, isNew } = await app.get(Database).transaction((tx) => app.get(IssuerKeys).rotate(tx));
    expect([isNew, before.proof[0].verificationMethod.includes(multikey)]).toEqual([true, false]);
    const later = await issueTo('chloe');
    const after = await credentialOf(later);
    expect(after.proof[0].verificationMethod).toBe(`http://campus.test/issuers/campus#${multikey}`);
    for (const credential of [before, after]) expect((await verify(credential)).verified).toBe(true);
    const { seal } = await checkPdf(await pdfOf(certificate), await fingerprints());
    const published = await keys();
    expect(published.map(({ validUntil }) => validUntil === null)).toEqual([true, false]);
    expect((await checkSeal(seal ?? '', published)).state).toBe('genuine');
    expect((await checkSeal(seal ?? '', published.slice(0, 1))).state).toBe('unknown-key');
  });

  describe('until it is out of force', () => {
    it('revoked: the signature is as good as ever, the status says no, and so does every page', async () => {
      const revoked = await issueTo();
      const credential = await credentialOf(revoked);
      expect(await isSet(credential)).toBe(false);
      await revoke(campus.as('lucia'), revoked.serial, 'A private reason');
      const result = await verify(await credentialOf(revoked));
      // Why no page of ours shows what a library calls verified.
      expect([result.verified, result.statusResult?.results?.[0]?.status]).toEqual([true, true]);
      expect(await isSet(credential)).toBe(true);
      const page = await visit(`/verify/${revoked.code}?lang=en`);
      expect(stateOf(page.body)).toBe('Revoked certificate');
      expect(page.body).toContain('Out of force since');
      expect(page.body).not.toMatch(/Valid certificate|A private reason/);
      expect(await json(`/verify/${revoked.code}/status`)).toEqual({
        status: 'revoked',
        changedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
        successor: null,
      });
    });

    it('by a bit that the database sets once and never clears', async () => {
      const { sql } = campus.server;
      const { serial } = await issueTo('peter');
      await revoke(campus.as('lucia'), serial);
      const bit = (value: string) =>
        sql.query(`update certificate_seal set out_of_force_at = ${value} where out_of_force_at is not null`);
      await expect(bit('now()')).rejects.toThrow('a status bit is set once');
      await expect(bit('null')).rejects.toThrow('a status bit is set once');
      await expect(sql.query(`update certificate_seal set credential = '{}'`)).rejects.toThrow(
        'a seal never changes',
      );
      await expect(sql.query('delete from certificate_seal')).rejects.toThrow('a seal is never deleted');
    });

    it('expired: by the day at once, by the job with an event, once', async () => {
      const { sql, app } = campus.server;
      const earlier = await issueTo('luis');
      await revoke(campus.as('lucia'), earlier.serial);
      const planted = await sql.query<{ id: string; code: string }>(
        `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, snapshot, issued_by, expires_on)
         select gen_random_uuid(), 'MICIC-2020-777777', 'DDDDDDDDDDDD', enrolment_id, decision_id, outcome,
                snapshot || '{"expiresOn": "2020-12-31"}', issued_by, '2020-12-31' from certificate where serial = $1 returning id, code`,
        [earlier.serial],
      );
      const id = planted.rows[0]?.id;
      expect(stateOf((await visit('/verify/DDDDDDDDDDDD?lang=en')).body)).toBe('Expired certificate');
      // It is older than seals, too.
      expect([await app.get(SealCertificates).run(), await app.get(SealCertificates).run()]).toEqual([1, 0]);
      expect(await app.get(ExpireCertificates).run()).toBe(1);
      expect(await app.get(ExpireCertificates).run()).toBe(0);
      const events = await sql.query(`select action, actor_id from audit_event where subject_id = $1`, [id]);
      expect(events.rows).toEqual([{ action: 'certificate.expired', actor_id: null }]);
      expect(stateOf((await visit('/verify/DDDDDDDDDDDD?lang=en')).body)).toBe('Expired certificate');
      // Out of force for good, where it was never earned; there is nothing to replace.
      expectRefusal(await supersede(campus.as('lucia'), 'MICIC-2020-777777'), 'NOT_IN_FORCE');
      expect(resultOf(await revoke(campus.as('lucia'), 'MICIC-2020-777777'))).toMatchObject({
        certificate: { status: 'REVOKED' },
      });
      expect(stateOf((await visit('/verify/DDDDDDDDDDDD?lang=en')).body)).toBe('Revoked certificate');
      expectRefusal(await revoke(campus.as('lucia'), 'MICIC-2020-777777'), 'NOT_IN_FORCE');
    });
  });

  describe('and superseded when the person was named wrongly', () => {
    const rename = (surname: string) =>
      campus.server.sql.query('update person set first_surname = $1 where id = $2', [
        surname,
        personOf('chloe').id,
      ]);
    let old: CertificateData;
    beforeAll(async () => {
      await rename('Tremblé');
      old = await issueTo('chloe');
    });

    it('only when something is to be corrected', async () => {
      const right = await issueTo('luis');
      expectRefusal(await supersede(campus.as('lucia'), right.serial), 'NOTHING_TO_CORRECT');
      expectRefusal(await supersede(campus.as('lucia'), right.serial, 'no'), 'REASON_NEEDED');
      for (const serial of ['', 'x', 'MICIC-2026-999999', "' or 1=1"])
        expectRefusal(await supersede(campus.as('lucia'), serial), 'NOT_FOUND');
    });

    it.each<[Persona, string]>([
      ['nobody', 'SIGN_IN_NEEDED'],
      ['ana', 'FORBIDDEN'],
      ['chloe', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['dora', 'FORBIDDEN'],
      ['carla', 'NOT_FOUND'],
      ['marta', 'NOT_FOUND'],
    ])('not by %s: %s', async (persona, code) => {
      const answer = await supersede(campus.as(persona), old.serial);
      if (code === 'NOT_FOUND') expectRefusal(answer, code);
      else expectDenied(answer, code as 'FORBIDDEN');
    });

    it('once: a new one with the right name, to which the old one points', async () => {
      await rename('Tremblay-Gagnon');
      const tries = await Promise.all(
        Array.from({ length: 4 }, () => supersede(campus.as('lucia'), old.serial)),
      );
      const results = tries.map((answer) => resultOf(answer));
      expect(results.map(({ code }) => code ?? 'done').sort()).toEqual([
        'NOT_IN_FORCE',
        'NOT_IN_FORCE',
        'NOT_IN_FORCE',
        'done',
      ]);
      const done = results.find(({ code }) => !code)?.certificate as CertificateData;
      expect(done.printedName).toContain('Tremblay-Gagnon');
      expect([done.serial, done.code]).not.toContain(old.serial);
      const page = await visit(`/verify/${old.code}?lang=fr`);
      expect(stateOf(page.body)).toBe('Certificat remplacé');
      expect(page.body).toContain(`<a href="/verify/${done.code}?lang=fr">${done.serial}</a>`);
      expect(page.body).toContain('Tremblé');
      expect(stateOf((await visit(`/verify/${done.code}?lang=fr`)).body)).toBe('Certificat valide');
      expect(await json(`/verify/${old.code}/status`)).toMatchObject({
        status: 'superseded',
        successor: { serial: done.serial, code: done.code },
      });
      // Anyone who holds the badge asks by what it says about itself.
      const badgeAsks = `${String((await credentialOf(old)).id).slice('http://campus.test'.length)}/status`;
      expect(await json(badgeAsks)).toEqual(await json(`/verify/${old.code}/status`));
      expect([await isSet(await credentialOf(old)), await isSet(await credentialOf(done))]).toEqual([
        true,
        false,
      ]);
      expect((await checkPdf(await pdfOf(done), await fingerprints())).state).toBe('intact');
      expectRefusal(await revoke(campus.as('lucia'), old.serial), 'NOT_IN_FORCE');
    });
  });

  it('also when nothing else is known of the person any more', async () => {
    const certificateOfPeter = await issueTo('peter');
    const { printedName, code } = certificateOfPeter;
    const { seal } = await checkPdf(await pdfOf(certificateOfPeter), await fingerprints());
    const { sql } = campus.server;
    const { id } = personOf('peter');
    await sql.query(
      `update person set given_names = '—', first_surname = '—', second_surname = null where id = $1`,
      [id],
    );
    await sql.query(`delete from person_email where person_id = $1`, [id]);
    const page = await visit(`/verify/${code}?lang=en`);
    expect([stateOf(page.body), page.body.includes(printedName)]).toEqual(['Valid certificate', true]);
    expect((await verify(await credentialOf(certificateOfPeter))).verified).toBe(true);
    expect(await checkSeal(seal ?? '', await keys())).toMatchObject({
      state: 'genuine',
      printed: { name: printedName },
    });
  });
});
