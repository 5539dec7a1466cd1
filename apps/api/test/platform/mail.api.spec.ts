import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@campus/platform/database/database.ts';
import { locales } from '@campus/platform/graphql/locale.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { layOut, type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { certificateIssuedMail } from '@campus/certification/certificates/certificates.mails.ts';
import { passwordChangedMail, passwordResetMail, welcomeMail } from '@campus/people/people/people.mails.ts';
import { testCampus } from '../support/campus.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';

const note: MailTemplate<{ words: string }> = {
  name: 'note',
  write: ({ words }, locale) =>
    locale === 'en'
      ? {
          subject: words,
          greeting: 'Hello,',
          paragraphs: [words],
          action: { label: 'Go', url: 'http://campus.test/x?a=1&b=2' },
        }
      : {
          subject: locale === 'es' ? 'Año nuevo' : 'Bonjour',
          greeting: locale === 'es' ? 'Hola:' : 'Bonjour,',
          paragraphs: [words],
        },
};

interface Row {
  sent_at: Date | null;
  failures: number;
  last_failure: string | null;
  text_body: string;
}

describe('a mail', () => {
  let smtp: TestSmtp;
  let server: TestServer;
  beforeAll(async () => {
    smtp = await startSmtp();
    server = await startTestServer({ SMTP_URL: smtp.url, MAIL_FROM: 'MICIC Campus <campus@campus.test>' });
  });
  afterAll(async () => {
    await server.close();
    await smtp.close();
  });
  const queue = (to: string, words = 'Palabras') =>
    server.app
      .get(Database)
      .transaction((tx) =>
        server.app.get(Mailer).queue(tx, { to, locale: 'es', template: note, data: { words } }),
      );
  const drain = () => server.app.get(Jobs).drain();
  const rowOf = async (id: string) =>
    (await server.sql.query<Row>(`select * from mail where id = $1`, [id])).rows[0];
  const jobs = async () =>
    (
      await server.sql.query<{ attempts: number; run_at: Date }>(
        `select attempts, run_at from graphile_worker.jobs where task_identifier = 'send-mail'`,
      )
    ).rows;

  /** The worker tells the database that a job is done a moment after it was. */
  const noJobLeft = async () => {
    await until('no job is left', async () => !(await jobs()).length);
  };

  it('leaves once, as text and HTML, with an id of its own, and its text is not kept', async () => {
    smtp.messages.length = 0;
    const id = await queue('ana@demo.campus.example', 'Línea con ñ');
    await drain();
    await drain();
    expect(smtp.messages).toHaveLength(1);
    const [message = ''] = smtp.messages;
    expect(message).toContain(`Message-ID: <${id}@campus.test>`);
    expect(message).toContain('To: ana@demo.campus.example');
    expect(message).toMatch(/Subject: =\?UTF-8\?/i);
    expect(message).toContain('text/plain');
    expect(message).toContain('text/html');
    expect(message).toContain('Auto-Submitted: auto-generated');
    expect(await rowOf(id)).toMatchObject({ failures: 0, text_body: '' });
    expect((await rowOf(id))?.sent_at).toBeInstanceOf(Date);
  });

  it('does not leave when the change behind it is rolled back', async () => {
    smtp.messages.length = 0;
    const change = server.app.get(Database).transaction(async (tx) => {
      await server.app
        .get(Mailer)
        .queue(tx, { to: 'ana@demo.campus.example', locale: 'es', template: note, data: { words: 'x' } });
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    await drain();
    expect(smtp.messages).toHaveLength(0);
  });

  it('is tried again, later each time, while the server is busy, and leaves once', async () => {
    smtp.messages.length = 0;
    smtp.verdict = '451 try later';
    const before = new Date();
    const id = await queue('luis@demo.campus.example');
    await drain();
    expect(await rowOf(id)).toMatchObject({ sent_at: null, failures: 1 });
    expect((await rowOf(id))?.last_failure).toMatch(/451/);
    const [job] = await jobs();
    expect(job?.attempts).toBe(1);
    expect(job?.run_at.getTime()).toBeGreaterThan(before.getTime());
    smtp.verdict = '250 ok';
    await server.sql.query(`update graphile_worker._private_jobs set run_at = now()`);
    await drain();
    expect(smtp.messages).toHaveLength(1);
    expect((await rowOf(id))?.sent_at).toBeInstanceOf(Date);
    await noJobLeft();
  });

  it('is tried again when the server hangs up', async () => {
    smtp.verdict = null;
    const id = await queue('peter@demo.campus.example');
    await drain();
    smtp.verdict = '250 ok';
    expect(await rowOf(id)).toMatchObject({ sent_at: null, failures: 1 });
    expect(await jobs()).toHaveLength(1);
    await server.sql.query(`delete from graphile_worker._private_jobs`);
  });

  it('is given up when the address does not exist', async () => {
    smtp.verdict = '550 no such user';
    const id = await queue('nobody@demo.campus.example');
    await drain();
    smtp.verdict = '250 ok';
    expect(await rowOf(id)).toMatchObject({ sent_at: null, failures: 1 });
    await noJobLeft();
  });

  it('cannot be addressed to more people than one, nor carry headers of its own', async () => {
    smtp.messages.length = 0;
    await queue('ana@demo.campus.example\r\nBcc: all@demo.campus.example');
    await drain();
    expect(smtp.messages.join('\n')).not.toMatch(/^Bcc:/m);
  });
});

describe('the layout of a mail', () => {
  it('escapes what people are called', () => {
    const { html, text, subject } = layOut(
      note.write({ words: '<script>alert(1)</script>\r\nBcc: x' }, 'en'),
      'en',
      'MICIC Campus',
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('href="http://campus.test/x?a=1&amp;b=2"');
    expect(text).toContain('http://campus.test/x?a=1&b=2');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  const link = { name: 'Ana', url: 'http://campus.test/x' };
  const certificate = {
    name: 'Ana',
    courseTitle: 'Curso MICIC',
    serial: 'MICIC-2026-000001',
    verifyUrl: 'http://campus.test/verify/ABCDEFGH2345',
  };
  const written = locales.flatMap((locale) => [
    ...[passwordResetMail, passwordChangedMail, welcomeMail].map(
      (template) =>
        [template.name, locale, layOut(template.write(link, locale), locale, 'MICIC Campus')] as const,
    ),
    [
      certificateIssuedMail.name,
      locale,
      layOut(certificateIssuedMail.write(certificate, locale), locale, 'MICIC Campus'),
    ] as const,
  ]);

  it.each(written)(
    '%s in %s greets, links, and fetches nothing',
    (_name, locale, { subject, text, html }) => {
      expect(subject.length).toBeGreaterThan(5);
      expect(text).toContain('Ana');
      expect(text).toMatch(/http:\/\/campus\.test\/\S+\n/);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).not.toMatch(/<img|<link|<script|src=|url\(/);
    },
  );
});

describe('the outbox', () => {
  const campus = testCampus();

  it('shows a demo visitor what would have left, and nothing leaves', async () => {
    const { app, sql } = campus.server;
    const data = { words: 'See http://campus.test/reset/TOKEN and http://evil.example/<b>' };
    const id = await app
      .get(Database)
      .transaction((tx) =>
        app.get(Mailer).queue(tx, { to: '"<i>"@demo.campus.example', locale: 'en', template: note, data }),
      );
    await app.get(Jobs).drain();
    expect((await sql.query<Row>(`select * from mail where id = $1`, [id])).rows[0]).toMatchObject({
      sent_at: null,
      failures: 0,
    });
    const list = await campus.as('nobody').get('/outbox', { 'accept-language': 'es-GT,es;q=0.9,en;q=0.5' });
    expect(list.status).toBe(200);
    expect(list.body).toContain('<html lang="es">');
    expect(list.body).toContain(`/outbox/${id}`);
    expect(list.body).not.toContain('<i>');
    const one = await campus.as('nobody').get(`/outbox/${id}`);
    expect(one.body).toContain('<a href="http://campus.test/reset/TOKEN">');
    expect(one.body).not.toContain('<a href="http://evil');
    expect(one.body).not.toContain('<b>');
    expect(one.headers['content-security-policy']).toContain("default-src 'none'");
    expect(one.body).not.toMatch(/<script|style=/);
  });

  it.each(['/outbox/00000000-0000-0000-0000-000000000000', '/outbox/x'])('has no mail %s', async (url) => {
    expect((await campus.as('nobody').get(url)).status).toBe(404);
  });
});
