import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { testCampus, type TestCampus } from '../support/campus.ts';

const folder = mkdtempSync(join(tmpdir(), 'campus-public-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>client</title>');
afterAll(() => rmSync(folder, { recursive: true }));

const locales = ['es', 'en', 'fr'] as const;
/** As the clients and the certificates call it. */
const names = { es: 'Campus MICIC', en: 'MICIC Campus', fr: 'Campus MICIC' };
const titles = { es: 'Curso de prueba', en: 'Test course', fr: 'Cours d’essai' };

const asked =
  (campus: TestCampus) =>
  (url: string, headers: Record<string, string> = {}) =>
    campus.as('nobody').get(url, { accept: 'text/html', ...headers });

describe('the public page', () => {
  const campus = testCampus({ LEARNER_DIR: folder });
  const get = (url: string, headers: Record<string, string> = {}) => asked(campus)(url, headers);
  const edition = (set: string) =>
    campus.server.sql.query(`update edition set ${set} where key = '2026-27-open'`);

  describe('at /', () => {
    it('is for those who are not signed in, in the first language of their browser that the campus has', async () => {
      for (const [preferred, locale] of [
        ['de-AT,de;q=0.9,fr;q=0.8,en;q=0.7', 'fr'],
        ['en-US,en;q=0.5', 'en'],
        ['pt-BR', 'es'],
      ] as const) {
        const answer = await get('/', { 'accept-language': preferred });
        expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
        expect(answer.body).toContain(`<html lang="${locale}">`);
        expect(answer.body).toContain(`<h1>${titles[locale]}</h1>`);
      }
      expect((await get('/?lang=en', { 'accept-language': 'fr' })).body).toContain('<html lang="en">');
    });

    it('is kept for nobody else: who signs in asks again and gets the client', async () => {
      const { headers } = await get('/');
      expect(headers['cache-control']).toBe('private, no-cache');
      expect(headers['vary']).toContain('cookie');
      const again = await campus
        .as('ana')
        .get('/', { accept: 'text/html', 'if-none-match': String(headers['etag']) });
      expect([again.status, again.body]).toEqual([200, expect.stringContaining('<title>client</title>')]);
    });

    it('is the client for who is signed in, and for a service worker that keeps it for later', async () => {
      expect((await campus.as('ana').get('/', { accept: 'text/html' })).body).toContain(
        '<title>client</title>',
      );
      const fetched = await get('/', { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' });
      expect(fetched.body).toContain('<title>client</title>');
      const visited = await get('/', { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' });
      expect(visited.body).toContain('<h1>');
    });

    it('is the client where the page is kept from: at the sign-in form, at every screen', async () => {
      for (const path of ['/sign-in', '/course/x'])
        expect((await get(path)).body).toContain('<title>client</title>');
    });

    it('leaves the client to people while the database cannot be asked', async () => {
      await campus.server.sql.query('alter view delivery.offering rename to offering_gone');
      try {
        expect((await get('/')).body).toContain('<title>client</title>');
      } finally {
        await campus.server.sql.query('alter view delivery.offering_gone rename to offering');
      }
    });
  });

  describe('of a language', () => {
    it.each(locales)(
      'says in %s what the course is, for whom, how long, and what one takes home',
      async (locale) => {
        const { body, status } = await get(`/${locale}`);
        expect(status).toBe(200);
        expect(body).toContain(`<title>${titles[locale]} · ${names[locale]}</title>`);
        const said = {
          es: [
            'Personal de una oficina pequeña.',
            '40 min',
            'alrededor de 2 horas',
            '3 módulos: 3 lecciones y una simulación',
            'español, inglés y francés',
            'plan de contingencia',
          ],
          en: [
            'The staff of a small office.',
            '40 min',
            'about 2 hours',
            '3 modules: 3 lessons and one simulation',
            'Spanish, English and French',
            'contingency plan',
          ],
          fr: [
            'Le personnel d’un petit bureau.',
            '40 min',
            'environ 2 heures',
            '3 modules\u202f: 3 leçons et une simulation',
            'espagnol, anglais et français',
            'plan de contingence',
          ],
        }[locale];
        for (const words of said) expect(body).toContain(words);
        expect(body).toContain(`href="/sign-in?lang=${locale}"`);
      },
    );

    it.each(locales)('tells search engines in %s where its other languages are', async (locale) => {
      const { body } = await get(`/${locale}`);
      expect(body).toContain(`<link rel="canonical" href="http://campus.test/${locale}">`);
      for (const other of locales)
        expect(body).toContain(
          `<link rel="alternate" hreflang="${other}" href="http://campus.test/${other}">`,
        );
      expect(body).toContain('<link rel="alternate" hreflang="x-default" href="http://campus.test/">');
      expect(body).not.toContain('noindex');
      expect(body).toMatch(/<meta name="description" content="[^"]+">/);
    });

    it('is the same for who is signed in, so that a link to it can be shared', async () => {
      const [stranger, ana] = [await get('/en'), await campus.as('ana').get('/en')];
      expect(ana.body).toBe(stranger.body);
      expect(ana.headers['cache-control']).toBe('public, max-age=60');
    });

    it('runs no script and loads nothing of anybody else', async () => {
      const { body, headers } = await get('/es');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'/,
      );
      expect(body.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gs, '')).not.toMatch(
        /<script|style=|onclick=/,
      );
      expect(body).not.toMatch(/(?:src|href)="https?:\/\/(?!campus\.test)/);
    });

    it('is sent packed to those who can open it, and not at all to those who have it', async () => {
      const plain = await get('/fr', { 'accept-encoding': 'identity' });
      const raw = async (encoding: string) =>
        (
          await campus.server.app.inject({
            url: '/fr',
            headers: { host: 'campus.test', 'accept-encoding': encoding },
          })
        ).rawPayload;
      expect(brotliDecompressSync(await raw('gzip, deflate, br')).toString()).toBe(plain.body);
      expect(gunzipSync(await raw('gzip')).toString()).toBe(plain.body);
      const etag = String(plain.headers['etag']);
      const again = await get('/fr', { 'if-none-match': etag });
      expect([again.status, again.body, again.headers['etag']]).toEqual([304, '', etag]);
    });

    it('of a course that is not there leads to the first one', async () => {
      const answer = await get('/fr?course=no-such-course');
      expect([answer.status, answer.headers['location']]).toEqual([302, '/fr']);
      expect((await get('/fr?course=test-course')).body).toContain(titles.fr);
    });
  });

  describe('and the editions', () => {
    it('lists one while officers may enrol themselves in it, and says so at once', async () => {
      expect((await get('/en')).body).toContain('Open essential course 2026–27');
      await edition('is_open = false');
      const closed = await get('/en');
      expect(closed.body).not.toContain('Open essential course');
      expect(closed.body).toContain('No edition is open for enrolment at the moment.');
      await edition('is_open = true');
      expect((await get('/en')).body).toContain('Open essential course 2026–27');
    });

    it('says for whom one is, and that places are limited where they are', async () => {
      expect((await get('/en')).body).toContain('For officers of any country');
      const { rows } = await campus.server.sql.query<{ id: string }>(
        `select g.id from edition_group g join edition e on e.id = g.edition_id where e.key = '2026-27-open' and g.country_code is null`,
      );
      const group = rows[0]?.id;
      await campus.server.sql.query('delete from edition_group where id = $1', [group]);
      const { body } = await get('/en');
      expect(body).toContain('Costa Rica');
      expect(body).not.toContain('of any country');
      expect(body).not.toContain('Places are limited');
      await campus.server.sql.query(`update edition_group set seats = 20 where country_code = 'CR'`);
      expect((await get('/en')).body).toContain('Places are limited');
    });

    it('leaves out one that is over or closed', async () => {
      await edition('closed_at = now()');
      expect((await get('/en')).body).not.toContain('Open essential course');
      await edition(`closed_at = null`);
    });

    it('shows what coordinators wrote about one, as words', async () => {
      await edition(`description = '{"es":"Para la temporada <b>2026</b>"}'`);
      expect((await get('/es')).body).toContain('Para la temporada &lt;b&gt;2026&lt;/b&gt;');
      await edition('description = null');
    });
  });

  describe('as data', () => {
    interface Thing {
      '@type': string;
      name: string;
      [property: string]: unknown;
    }
    const dataOf = (body: string): Thing =>
      JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}') as Thing;

    it.each(locales)(
      'is a schema.org Course with everything search engines require, in %s',
      async (locale) => {
        const course = dataOf((await get(`/${locale}`)).body);
        expect(course).toMatchObject({
          '@context': 'https://schema.org',
          '@type': 'Course',
          name: titles[locale],
          description: expect.stringMatching(/./),
          url: `http://campus.test/${locale}`,
          inLanguage: locale,
          provider: { '@type': 'Organization', name: names[locale], url: 'http://campus.test' },
          timeRequired: 'PT40M',
          hasCourseInstance: [
            {
              '@type': 'CourseInstance',
              courseMode: 'Online',
              courseWorkload: 'PT40M',
              startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
              endDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
              inLanguage: ['es', 'en', 'fr'],
            },
          ],
        });
        expect(course['teaches']).toEqual(expect.arrayContaining([expect.any(String)]));
      },
    );
  });

  it('asks the database twice for any page, made or not', async () => {
    await get('/es');
    await campus.expectQueries(2, () => get('/es'));
  });
});

describe('a network that asks for the public page without end', () => {
  const campus = testCampus({ LEARNER_DIR: folder });
  const get = asked(campus);

  it('gets no more than it can read', async () => {
    const tried = async () => (await get('/es')).status;
    const statuses = await Promise.all(Array.from({ length: 620 }, tried));
    expect(statuses.at(-1)).toBe(429);
    expect((await get('/')).body).toContain('<title>client</title>');
  });
});

describe('a campus without a course', () => {
  const campus = testCampus({ LEARNER_DIR: folder });

  it('says so in each language, and still leads to the sign-in form', async () => {
    await campus.server.sql.query('update course set current_version_id = null');
    const said = {
      es: 'Todavía no se ofrece ningún curso en este campus.',
      en: 'No course is offered on this campus yet.',
      fr: 'Aucun cours n’est encore proposé sur ce campus.',
    };
    for (const locale of locales) {
      const { status, body } = await asked(campus)(`/${locale}`);
      expect([status, body]).toEqual([200, expect.stringContaining(said[locale])]);
      expect(body).toContain(`/sign-in?lang=${locale}`);
    }
  });
});

describe('a programme that wants no public page', () => {
  const campus = testCampus({ LEARNER_DIR: folder, PUBLIC_PAGE: '0' });

  it('has the client at /, and nothing else that is public', async () => {
    expect((await asked(campus)('/')).body).toContain('<title>client</title>');
    for (const path of ['/es', '/en', '/fr']) expect((await asked(campus)(path)).status).toBe(404);
  });
});
