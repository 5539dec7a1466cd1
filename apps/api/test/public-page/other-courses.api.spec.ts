import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';

/** A course may be called like anything else that is public. */
const KEY = 'atom';

describe('a campus with several courses', () => {
  const campus = testCampus();
  const get = async (url: string) => (await campus.as('nobody').get(url, { accept: 'text/html' })).body;

  beforeAll(async () => {
    const [courseId, versionId] = [randomUUID(), randomUUID()];
    await campus.server.sql.query('insert into course (id, key) values ($1, $2)', [courseId, KEY]);
    await campus.server.sql.query(
      `insert into course_version
       select (jsonb_populate_record(v, jsonb_build_object('id', $2::text, 'course_id', $1::text, 'tryout', null,
                                                           'titles', jsonb_build_object('es', 'Otro curso')))).*
         from course_version v join course c on c.current_version_id = v.id where c.key = 'test-course'`,
      [courseId, versionId],
    );
  });

  it('has a page for each, at one address, with links to the others', async () => {
    const [first, other] = [await get('/es'), await get(`/es?course=${KEY}`)];
    expect(first).toContain(`<li><a href="/es?course=${KEY}">Otro curso</a></li>`);
    expect(other).toContain('<h1>Otro curso</h1>');
    expect(other).toContain(`<link rel="canonical" href="http://campus.test/es?course=${KEY}">`);
    expect(other).toContain('<li><a href="/es">Curso de prueba</a></li>');
  });

  it('takes no page for another, whatever a course is called', async () => {
    expect(await get('/catalogue.atom?lang=fr')).toContain('<feed');
    expect(await get(`/fr?course=${KEY}`)).toContain('<html lang="fr">');
  });
});
