import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { earn, issue, type CertificateData } from '../support/certificates.ts';
import { plantEnrolment } from '../support/plant.ts';
import { Checker } from '../support/proofs.ts';

const verifierDir = mkdtempSync(join(tmpdir(), 'campus-verifier-'));
writeFileSync(join(verifierDir, 'verifier.js'), 'void "</script>";');
writeFileSync(join(verifierDir, 'verifier.css'), 'p{margin:0}');

describe('certificates are checked by a page that needs no server', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1', VERIFIER_DIR: verifierDir });
  const { visit, keys } = new Checker(campus);

  let certificate: CertificateData;
  beforeAll(async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await earn(campus.server, enrolmentId);
    certificate = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate.certificate;
  });
  afterAll(() => rmSync(verifierDir, { recursive: true }));

  it.each(['/v', '/verify/offline'])(
    'one file at %s, with the public keys, under a strict policy',
    async (url) => {
      const { status, headers, body } = await visit(url);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; img-src blob: data:; connect-src 'self'; /,
      );
      expect(String(headers['permissions-policy'])).toContain('camera=(self)');
      for (const { multikey } of await keys()) expect(body).toContain(multikey);
      expect(body).not.toMatch(/src=|href=/);
      expect(body.match(/<script/g)).toHaveLength(2);
      expect(body).toContain('void "<\\/script>";');
    },
  );

  it('packed for the way to who can unpack it', async () => {
    const get = (url: string) =>
      campus.server.app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    const script = (await campus.server.app.inject({ url: `/verify/${certificate.code}` })).body;
    const scriptUrl = /src="(\/verify\/verifier-\w+\.js)"/.exec(script)?.[1] ?? '';
    for (const [url, words] of [
      ['/v', 'id="verifier"'],
      [scriptUrl, 'void "'],
    ] as const) {
      const { headers, rawPayload } = await get(url);
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
      expect(gunzipSync(rawPayload).toString()).toContain(words);
    }
  });

  it('offered as a file', async () => {
    expect((await visit('/verify/offline?keep')).headers['content-disposition']).toBe(
      'attachment; filename="micic-verify.html"',
    );
  });

  it('whose script the public page takes from us, by an address that changes with it', async () => {
    const { body } = await visit(`/verify/${certificate.code}`);
    const url = /<script defer src="(\/verify\/verifier-[0-9a-f]{16}\.js)">/.exec(body)?.[1] ?? '';
    expect((await visit(url)).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await visit('/verify/verifier-0000000000000000.js')).status).toBe(404);
  });

  it('and asks for the status by the code alone, from any origin', async () => {
    const { headers } = await visit(`/verify/${certificate.code}/status`);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
    for (const code of ['ABCDEFGH2345', 'x', '%00'])
      expect([(await visit(`/verify/${code}/status`)).status, 404]).toEqual([404, 404]);
  });
});
