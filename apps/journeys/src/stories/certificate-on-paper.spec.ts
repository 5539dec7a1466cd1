import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { IssueCertificate, RevokeCertificate, SignIn } from '@campus/api-client';
import { checkPdf, sealAddress } from '@campus/credentials';
import type { Page } from '@playwright/test';
import QRCode from 'qrcode';
import { run } from '../support/api.ts';
import { needOnePerson } from '../support/certificates.ts';
import { password } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

const name = 'Inés Xicoténcatl Muñoz';

const check = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);

/** With a changed letter on its page, as a program for pictures or PDFs leaves it. */
const edited = (pdf: Buffer): Buffer => Buffer.from(pdf.map((byte, i) => (i === 3_000 ? byte ^ 1 : byte)));

test('A consulate without a network checks a certificate on paper, by a page kept on a phone', async ({
  browser,
  campus,
  people,
}, testInfo) => {
  const office = await browser.newContext({ baseURL: campus.address });
  const fileOf = async (url: string, kept: string) => {
    const path = testInfo.outputPath(kept);
    await writeFile(path, await (await office.request.get(url)).body());
    return path;
  };
  const { enrolmentId } = await people.learner('es');
  const required = campus.course.activities.filter(({ isRequired }) => isRequired);
  await people.complete(
    { enrolmentId },
    required.map(({ key }) => key),
  );
  await run(office.request, SignIn, { input: { email: 'lucia@demo.campus.example', password } });
  await needOnePerson(campus, enrolmentId);
  const { issueCertificate } = await run(office.request, IssueCertificate, {
    input: { enrolmentId, idempotencyKey: randomUUID() },
  });
  if (issueCertificate.__typename !== 'CertificateIssued') throw new Error('the certificate was not issued');
  const { serial, code, pdfA4Url } = issueCertificate.certificate;
  const pdf = await (await office.request.get(pdfA4Url)).body();
  const { seal } = await checkPdf(pdf, []);
  const file = await fileOf(pdfA4Url, 'certificate.pdf');
  const changed = testInfo.outputPath('changed.pdf');
  await writeFile(changed, edited(pdf));
  const photo = testInfo.outputPath('photo.png');
  await QRCode.toFile(photo, sealAddress(campus.address, seal ?? ''), {
    scale: 5,
    errorCorrectionLevel: 'M',
  });
  const kept = pathToFileURL(await fileOf('/verify/offline?keep', 'kept.html')).href;

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'es-HN' });
  const { issues } = watch(phone, campus.address);
  const page = await phone.newPage();
  const state = page.locator('.state');
  await page.goto(kept);

  await test.step('with a network it knows that the certificate is in force', async () => {
    await check(page, photo);
    await expect(state).toContainText('Certificado válido');
    await expect(page.getByText(name)).toBeVisible();
    await expect(page.getByText(serial)).toBeVisible();
  });

  await test.step('without one the signature is genuine, and what cannot be known is said', async () => {
    await phone.setOffline(true);
    await page.reload();
    await check(page, photo);
    await expect(state).toContainText('La firma es auténtica');
    await expect(page.getByText('No se pudo preguntar al campus')).toBeVisible();
    await expect(page.getByText(name)).toBeVisible();
    await check(page, file);
    await expect(state).toContainText('El archivo es el original');
    await check(page, changed);
    await expect(state).toContainText('El archivo fue modificado después de firmarse');
    await expect(page.getByText(name)).toBeVisible();
    await phone.setOffline(false);
  });

  await test.step('a revoked one is never shown as good, by photo, file or code', async () => {
    const input = { serial, reason: 'Issued to the wrong person.', idempotencyKey: randomUUID() };
    await run(office.request, RevokeCertificate, { input });
    for (const path of [photo, file]) {
      await page.reload();
      await check(page, path);
      await expect(state).toContainText('Certificado revocado');
      await expect(state).toHaveClass(/bad/);
    }
    await page.goto(`${campus.address}/verify/${code}?lang=es`);
    await expect(state.first()).toContainText('Certificado revocado');
  });
  await phone.close();
  await office.close();
  // The page itself is in a folder, and gets no answer while there is no network.
  const expected = /^asks another host: file:|ERR_INTERNET_DISCONNECTED/;
  expect(issues.filter((fault) => !expected.test(fault)).join('\n')).toBe('');
});
