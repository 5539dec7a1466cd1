import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { tableContents } from '../support/table-contents.ts';

const locales = ['es', 'en', 'fr'] as const;

describe('what may be tried without an account', () => {
  const campus = testCampus();
  const get = (url: string) => campus.as('nobody').get(url, { accept: 'text/html' });
  const contents = () => tableContents(campus.server, ['job_worker']);

  describe('a lesson', () => {
    it.each([
      ['es', 'Primera lección', 'Para su plan', 'Palabras de esta lección'],
      ['en', 'First lesson', 'For your plan', 'Words in this lesson'],
      ['fr', 'Première leçon', 'Pour votre plan', 'Les mots de cette leçon'],
    ])('is read on one page in %s', async (locale, ...said) => {
      const { status, body } = await get(`/${locale}/lesson`);
      expect(status).toBe(200);
      for (const words of said) expect(body).toContain(words);
      expect(body).toContain(`<link rel="canonical" href="http://campus.test/${locale}/lesson">`);
      expect(body).toContain(`href="/${locale}/simulation"`);
    });

    it('has its terms as links to their definition, and no field that would keep nothing', async () => {
      const { body } = await get('/es/lesson');
      expect(body).toContain('<a class="term" href="#term-register">registro</a>');
      expect(body).toContain('<div id="term-register">');
      expect(body).not.toMatch(/<textarea|type="text"|<script|role="button"/);
    });

    it('shows what comes of an answer by the style sheet alone', async () => {
      const { body } = await get('/es/lesson');
      expect(body).toMatch(/<input type="radio"[^>]*>.*<p class="check-feedback" hidden>Bien\.<\/p>/s);
      expect(body).toContain('.check-option:has(input:checked)+.check-feedback');
    });
  });

  describe('a simulation', () => {
    /** Follows the first choice of each page to the end; the addresses on the way. */
    const played = async (locale: string) => {
      const start = await get(`/${locale}/simulation`);
      const way = [`/${locale}/simulation?steps=`];
      expect(start.body).toContain(way[0]);
      for (let page = (await get(way[0] ?? '')).body; ; page = (await get(way.at(-1) ?? '')).body) {
        const [, next] = /<a class="choice" href="([^"]+)"/.exec(page) ?? [];
        if (!next) return { way, page };
        way.push(next.replaceAll('&amp;', '&'));
      }
    };

    it.each(locales)('is played to its end in %s, one address for each place', async (locale) => {
      const { way, page } = await played(locale);
      expect(way.length).toBeGreaterThan(1);
      expect(page).toContain(
        { es: 'Cómo quedaron las cosas', en: 'How things turned out', fr: 'Où en sont les choses à la fin' }[
          locale
        ],
      );
      // A decision can be made again: its place is an address too.
      for (const at of way.slice(0, -1)) expect(page).toContain(`href="${at}"`);
    });

    it('is for search engines at its start only, and keeps its place in another language', async () => {
      const { way } = await played('es');
      const at = way[1] ?? '';
      const { body } = await get(at);
      expect(body).toContain('<meta name="robots" content="noindex">');
      expect(body).toContain(`href="${at.replace('/es/', '/fr/')}"`);
      expect((await get('/es/simulation')).body).not.toContain('noindex');
    });

    it.each(['nowhere', 'a,b,c', '%00', '__proto__'])(
      'has no way “%s”, and leads to its start',
      async (steps) => {
        const { status, headers } = await get(`/es/simulation?steps=${steps}`);
        expect([status, headers['location']]).toEqual([302, '/es/simulation']);
      },
    );

    it('begins anew where an address is longer than any way', async () => {
      const { status, body } = await get(`/es/simulation?steps=${'x'.repeat(3_000)}`);
      expect([status, body]).toEqual([200, (await get('/es/simulation')).body]);
    });
  });

  it('writes nothing anywhere: no row is there afterwards that was not before', async () => {
    const before = await contents();
    for (const locale of locales)
      for (const path of ['', '/lesson', '/simulation', '/simulation?steps=']) await get(`/${locale}${path}`);
    expect(await contents()).toEqual(before);
  });

  it('is the same for somebody who is signed in', async () => {
    const [stranger, ana] = [await get('/en/lesson'), await campus.as('ana').get('/en/lesson')];
    expect(ana.body).toBe(stranger.body);
  });
});

describe('a course that names nothing to try', () => {
  const campus = testCampus();
  const get = (url: string) => campus.as('nobody').get(url, { accept: 'text/html' });

  it('has its page, and no address under it', async () => {
    // Before anybody has asked: what is published does not change, and stays in memory.
    await campus.server.sql.query(
      `alter table course_version disable trigger user;
       update course_version set tryout = null, audience = null;
       alter table course_version enable trigger user`,
    );
    const { status, body } = await get('/es');
    expect(status).toBe(200);
    expect(body).toContain('<h1>Curso de prueba</h1>');
    expect(body).not.toMatch(/Para quién|\/es\/lesson|\/es\/simulation/);
    for (const [path, before] of [
      ['/es/lesson', '/es'],
      ['/es/simulation', '/es'],
      ['/es/simulation?steps=', '/es/simulation'],
    ] as const) {
      const answer = await get(path);
      expect([answer.status, answer.headers['location']]).toEqual([302, before]);
    }
  });
});
