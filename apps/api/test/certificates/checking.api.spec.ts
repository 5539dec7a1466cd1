import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { testCampus } from '../support/campus.ts';
import { earn, issue, type CertificateData } from '../support/certificates.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

describe('checking a certificate', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  let certificate: CertificateData;
  let other: CertificateData;
  const issueTo = async (persona: 'ana' | 'chloe') => {
    const { enrolmentId } = await plantEnrolment(campus.server, persona, { endsOn: '2026-12-24' });
    await earn(campus.server, enrolmentId);
    return (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate.certificate;
  };
  let address = 0;
  /** Each test uses its own address, so that the throttle of one does not affect another. */
  const visit = (path: string, from = `203.0.113.${++address}`, headers: Record<string, string> = {}) =>
    campus.as('nobody').get(path, { 'x-forwarded-for': from, ...headers });
  const textOf = (html: string) =>
    html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  beforeAll(async () => {
    certificate = await issueTo('ana');
    other = await issueTo('chloe');
  });

  it('anyone with the code sees every printed field and the status, without signing in', async () => {
    const page = await visit(`/verify/${certificate.code}?lang=es`);
    expect(page.status).toBe(200);
    const text = textOf(page.body);
    // The year of issue is in the number.
    const [, year] = certificate.serial.split('-');
    for (const said of [
      'Certificado válido',
      'Nombre Ana Lucía Hernández-Quiñónez de la Peña',
      'Resultado Certificado de finalización',
      'Curso Curso de prueba',
      'Estado que envía México',
      'Representación consular Quetzaltenango, Guatemala',
      'Edición Curso esencial abierto 2026–27',
      'Fechas 1 de enero de 2026 – 24 de diciembre de 2026',
      'Modalidad Esencial, a su ritmo',
      'Duración 40 minutos',
      'Idioma español',
      'Versión del curso 1 ·',
      `Fecha de emisión`,
      'Emitido por Lucía Fernández Solórzano, coordinación regional',
      `N.º de serie ${certificate.serial}`,
      `Código de verificación ${certificate.code.replace(/(.{4})(?=.)/g, '$1-')}`,
    ])
      expect(text).toContain(said);
    expect(text).toContain(String(year));
  });

  it.each([
    ['en', 'Valid certificate', 'Certificate of completion', 'Test course', 'Mexico'],
    ['fr', 'Certificat valide', 'Certificat d’achèvement', 'Cours d’essai', 'Mexique'],
  ])('in %s', async (lang, ...said) => {
    const page = await visit(`/verify/${certificate.code}?lang=${lang}`);
    expect(page.body).toContain(`<html lang="${lang}">`);
    for (const words of said) expect(textOf(page.body)).toContain(words);
  });

  it('in the language that the browser asks for, else in Spanish', async () => {
    const inLanguage = async (language: string) =>
      /<html lang="(..)">/.exec(
        (await visit('/verify', undefined, { 'accept-language': language })).body,
      )?.[1];
    expect(await inLanguage('fr-CA,fr;q=0.9,en;q=0.8')).toBe('fr');
    expect(await inLanguage('de,en;q=0.5')).toBe('en');
    expect(await inLanguage('de')).toBe('es');
    expect(await inLanguage('')).toBe('es');
    expect((await visit('/verify', undefined, { 'accept-language': 'en' })).headers.vary).toBe(
      'accept-language',
    );
  });

  it('the code may be typed as it is printed, in any letters', async () => {
    const { code } = certificate;
    const printed = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase();
    for (const path of [
      `/verify/${printed}`,
      `/verify?code=${encodeURIComponent(` ${printed.replaceAll('-', ' ')}`)}&lang=es`,
    ])
      expect((await visit(path)).body).toContain(certificate.serial);
  });

  it('a form asks for the code', async () => {
    for (const path of ['/verify', '/verify?lang=es', '/verify?code=']) {
      const page = await visit(path);
      expect(page.status).toBe(200);
      expect(page.body).toMatch(/<form method="get" action="\/verify"><label for="code">/);
    }
  });

  it('a wrong code and an unknown code look the same', async () => {
    const unknown = await visit('/verify/ABCDEFGH2345?lang=es');
    expect(unknown.status).toBe(404);
    expect(unknown.body).toContain('No hay ningún certificado con este código.');
    for (const path of [
      '/verify/x',
      '/verify/OOOOOOOOOOOO',
      `/verify/${certificate.code}2`,
      `/verify/${encodeURIComponent("'; drop table certificate;--")}`,
      '/verify/%00',
      '/verify?code=%00x',
      `/verify?code=${'A'.repeat(5_000)}`,
    ]) {
      const wrong = await visit(`${path}${path.includes('?') ? '&' : '?'}lang=es`);
      expect([wrong.status, wrong.body]).toEqual([404, unknown.body]);
    }
  });

  it.each([
    '/verify?code=a&code=b',
    '/verify?lang=a&lang=b',
    '/verify?code[]=x',
    '/verify/%',
    '/verify/a/b',
    `/verify/${'x'.repeat(2_000)}`,
  ])('nonsense like %s is no failure', async (path) => {
    const answer = await visit(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toMatch(/at .*\.ts|node_modules/);
  });

  it('what is in a name is shown as text', async () => {
    const { rows } = await campus.server.sql.query<{ id: string }>(
      `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, status, snapshot, issued_by)
       select gen_random_uuid(), 'MICIC-2026-777777', 'CCCCCCCCCCCC', enrolment_id, decision_id, outcome, 'revoked',
              jsonb_set(snapshot, '{name}', '"<script>alert(1)</script>"'), issued_by from certificate where serial = $1 returning id`,
      [certificate.serial],
    );
    expect(rows).toHaveLength(1);
    const { body } = await visit('/verify/CCCCCCCCCCCC');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain('<script');
  });

  it('is a page that needs no script and fetches nothing, and may be kept for a minute', async () => {
    const page = await visit(`/verify/${certificate.code}`);
    expect(page.headers).toMatchObject({
      'cache-control': 'private, max-age=60',
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; connect-src 'self'; img-src blob:; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(page.body).not.toMatch(/<script|<link|<img|style="|src=|url\(/);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect((await visit('/verify/ABCDEFGH2345')).headers['cache-control']).toBe('no-store');
  });

  it('does not ask the database again for what was just asked', async () => {
    await campus.expectQueries(1, () => visit(`/verify/${other.code}?lang=fr`));
    await campus.expectQueries(0, () => visit(`/verify/${other.code}?lang=fr`));
    await campus.expectQueries(0, () => visit(`/verify/${other.code}?lang=en`));
    await campus.expectQueries(0, () => visit('/verify/nonsense'));
  });

  it('is throttled by network: after sixty checks in a minute only what is known is answered', async () => {
    const from = (i: number) => `2001:db8:0:1::${(i + 1).toString(16)}`;
    const answers = [];
    for (let i = 0; i < 61; i++)
      answers.push((await visit(`/verify/ABCDEFGH${2345 + i}`.replaceAll(/[01]/g, '2'), from(i))).status);
    expect(answers.slice(0, 60)).toEqual(Array(60).fill(404));
    expect(answers[60]).toBe(429);
    const busy = await visit('/verify/ABCDEFGH2222?lang=en', from(99));
    expect([
      busy.status,
      textOf(busy.body).includes('Too many checks in a row.'),
      busy.headers['retry-after'],
    ]).toEqual([429, true, '60']);
    expect((await visit('/verify/ABCDEFGH2222', '2001:db8:0:2::1')).status).toBe(404);
    await visit(`/verify/${certificate.code}?lang=es`, '2001:db8:0:2::1');
    expect((await visit(`/verify/${certificate.code}?lang=es`, from(5))).status).toBe(200);
  });

  describe('its PDF', () => {
    it.each<[Persona, number]>([
      ['ana', 200],
      ['luis', 404],
      ['chloe', 404],
      ['tomas', 404],
      ['carla', 200],
      ['lucia', 200],
      ['admin', 200],
      ['nobody', 401],
    ])('is for the holder and the coordinators of the country: %s %p', async (persona, status) => {
      const answer = await campus.as(persona).get(certificate.pdfA4Url);
      expect(answer.status).toBe(status);
      if (status === 200)
        expect(answer.headers).toMatchObject({
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${certificate.serial}.pdf"`,
          'cache-control': 'private, no-cache',
        });
      else expect(answer.codes).toEqual([status === 401 ? 'SIGN_IN_NEEDED' : 'NOT_FOUND']);
    });

    it('comes in both sizes, with what the certificate says', async () => {
      for (const [url, width] of [
        [certificate.pdfA4Url, 841.89],
        [certificate.pdfLetterUrl, 792],
      ] as const) {
        const response = await campus.server.app.inject({ url, headers: await campus.as('ana').headers() });
        const loading = getDocument({ data: new Uint8Array(response.rawPayload), verbosity: 0 });
        const page = await (await loading.promise).getPage(1);
        expect(page.view[2]).toBeCloseTo(width, 1);
        const { items } = await page.getTextContent();
        const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
        await loading.destroy();
        for (const said of [
          'Ana Lucía Hernández-Quiñónez de la Peña',
          certificate.serial,
          'Curso de prueba',
          'Test course',
          'Cours d’essai',
          '40 minutos',
        ])
          expect(text).toContain(said);
      }
    });

    it.each([
      '/certificates/x/a4.pdf',
      `/certificates/${randomUUID()}/a4.pdf`,
      '/certificates/%00/a4.pdf',
      'a3.pdf',
      'a4.pdf.exe',
    ])('there is none at %s', async (path) => {
      const url = path.startsWith('/') ? path : `/certificates/${certificate.id}/${path}`;
      const answer = await campus.as('ana').get(url);
      expect([400, 404]).toContain(answer.status);
    });

    it('is made once', async () => {
      await campus.as('ana').get(certificate.pdfA4Url);
      // The session and the status: a revoked certificate has no PDF.
      await campus.expectQueries(2, () => campus.as('ana').get(certificate.pdfA4Url));
    });
  });
});
