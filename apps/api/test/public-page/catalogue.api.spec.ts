import { describe, expect, it } from '@jest/globals';
import { type Element, named, parseXml } from '@campus/question-exchange/xml';
import { testCampus } from '../support/campus.ts';

const textOf = (element: Element | undefined, name: string) =>
  named(element, name)[0]
    ?.nodes.filter((node) => typeof node === 'string')
    .join('') ?? '';

describe('the catalogue', () => {
  const campus = testCampus();
  const get = (url: string, headers: Record<string, string> = {}) => campus.as('nobody').get(url, headers);

  it('says of each course what it is, for whom, how long, and where', async () => {
    const answer = await get('/catalogue.json');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(answer.body)).toEqual({
      shape: 1,
      campus: { name: 'MICIC Campus', address: 'http://campus.test' },
      courses: [
        {
          id: '10000000-0000-4000-8000-000000000001',
          key: 'test-course',
          version: 1,
          publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          languages: ['es', 'en', 'fr'],
          title: { es: 'Curso de prueba', en: 'Test course', fr: 'Cours d’essai' },
          summary: { es: 'Un curso muy pequeño.', en: 'A very small course.', fr: 'Un très petit cours.' },
          audience: expect.objectContaining({ en: 'The staff of a small office.' }),
          hours: { core: 0.67, whole: 1.67 },
          modules: [
            {
              title: { es: 'Comienzo', en: 'Start', fr: 'Début' },
              minutes: 12,
              outcomes: expect.arrayContaining([{ text: expect.any(Object), guidelines: expect.any(Array) }]),
            },
            expect.any(Object),
            expect.any(Object),
          ],
          addresses: {
            es: 'http://campus.test/es',
            en: 'http://campus.test/en',
            fr: 'http://campus.test/fr',
          },
          tryout: {
            lesson: expect.objectContaining({ fr: 'http://campus.test/fr/lesson' }),
            simulation: expect.objectContaining({ fr: 'http://campus.test/fr/simulation' }),
          },
          editions: [
            {
              id: expect.any(String),
              title: expect.objectContaining({ en: 'Open essential course 2026–27' }),
              description: null,
              route: 'A',
              languages: ['es', 'en', 'fr'],
              startsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
              endsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
              countries: null,
              programme: expect.objectContaining({ en: 'Western Hemisphere Program' }),
            },
          ],
        },
      ],
    });
  });

  it.each(['es', 'en', 'fr'])('is a valid feed in %s', async (locale) => {
    const answer = await get(`/catalogue.atom?lang=${locale}`);
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = parseXml(answer.body);
    expect([feed.name, feed.attributes['xmlns'], feed.attributes['lang']]).toEqual([
      'feed',
      'http://www.w3.org/2005/Atom',
      locale,
    ]);
    const self = `http://campus.test/catalogue.atom?lang=${locale}`;
    expect(textOf(feed, 'id')).toBe(self);
    const name = locale === 'en' ? 'MICIC Campus' : 'Campus MICIC';
    expect(textOf(feed, 'title')).toBe(name);
    expect(textOf(named(feed, 'author')[0], 'name')).toBe(name);
    expect(named(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
      ['self', self],
      ['alternate', `http://campus.test/${locale}`],
    ]);
    const entries = named(feed, 'entry');
    expect(entries.map((entry) => named(entry, 'category')[0]?.attributes['term'])).toEqual([
      'course',
      'edition',
    ]);
    for (const entry of [feed, ...entries]) {
      expect(Number.isNaN(Date.parse(textOf(entry, 'updated')))).toBe(false);
      expect(textOf(entry, 'title')).not.toBe('');
    }
    for (const entry of entries) {
      expect(textOf(entry, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(textOf(entry, 'summary')).not.toBe('');
      expect(named(entry, 'link')[0]?.attributes).toMatchObject({ rel: 'alternate', hreflang: locale });
    }
  });

  it('holds up words that XML would take for its own', async () => {
    const description = JSON.stringify({ es: 'Formación <A> & «B»' });
    const { rows: before } = await campus.server.sql.query<{ id: string; titles: unknown }>(
      'select id, titles from edition where is_open',
    );
    await campus.server.sql.query(`update edition set titles = $1 where is_open`, [description]);
    const feed = parseXml((await get('/catalogue.atom')).body);
    for (const { id, titles } of before)
      await campus.server.sql.query(`update edition set titles = $2 where id = $1`, [id, titles]);
    expect(named(feed, 'entry').map((entry) => textOf(entry, 'title'))).toContain('Formación <A> & «B»');
  });

  it.each(['/catalogue.json', '/catalogue.atom'])(
    '%s is sent again only when something changed',
    async (url) => {
      const first = await get(url);
      const etag = String(first.headers['etag']);
      expect(first.headers).toMatchObject({
        'cache-control': 'public, max-age=60',
        'access-control-allow-origin': '*',
      });
      expect((await get(url, { 'if-none-match': etag })).status).toBe(304);
      await campus.server.sql.query('update edition set is_open = not is_open where is_open');
      const changed = await get(url, { 'if-none-match': etag });
      expect(changed.status).toBe(200);
      expect(changed.body).not.toContain('2026-27');
      await campus.server.sql.query(`update edition set is_open = true where key = '2026-27-open'`);
    },
  );
});

describe('a programme that wants no public page', () => {
  const campus = testCampus({ PUBLIC_PAGE: '0' });

  it.each(['/catalogue.json', '/catalogue.atom', '/es/lesson', '/en/simulation'])(
    'has no %s',
    async (url) => {
      const answer = await campus.as('nobody').get(url);
      expect([answer.status, answer.codes]).toEqual([404, ['NOT_FOUND']]);
    },
  );
});
