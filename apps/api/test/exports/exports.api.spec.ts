import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { plantShelf } from '../support/staff-operations.ts';
import { bring, library, listening } from '../support/uploads.ts';

const EXPORTABLES = `query ($locale: Locale!) {
  exportableModules(locale: $locale) { id kind key title courseId versionNumber locales leftOut isMarked path }
}`;
const CREATE = `mutation ($input: CreateDispatchInput!) { createDispatch(input: $input) {
  __typename ... on DispatchCreated { dispatch { id isOpen launches learners completions path } }
  ... on Refusal { code params } } }`;
const SWITCH = `mutation ($input: SwitchDispatchInput!) { switchDispatch(input: $input) {
  __typename ... on DispatchSwitched { dispatch { id isOpen } } ... on Refusal { code params } } }`;
const DISPATCHES = `query { dispatches(locale: en) { totalCount items { id label launches learners completions } } }`;

interface Exportable {
  id: string;
  kind: string;
  key: string;
  courseId: string;
  isMarked: boolean;
  path: string;
}

/** A stand-in for the built player: what is tested here is what the server makes of it. */
const player = mkdtempSync(join(tmpdir(), 'runtime-'));
writeFileSync(join(player, 'runtime.js'), '/* player */');
writeFileSync(join(player, 'runtime.css'), 'body { margin: 0 }');

describe('exports', () => {
  const campus = testCampus({ RUNTIME_DIR: player });
  const exportables = async (persona: Persona = 'tomas') =>
    (await campus.as(persona).query<{ exportableModules: Exportable[] }>(EXPORTABLES, { locale: 'en' })).data
      .exportableModules;
  const aModule = async () => {
    const found = (await exportables()).find(({ kind }) => kind === 'MODULE');
    if (!found) throw new Error('the test course has no module to export');
    return found;
  };
  const create = async (over: Record<string, unknown> = {}) =>
    campus.as('tomas').query<{ createDispatch: { dispatch: { id: string; path: string } } }>(CREATE, {
      input: {
        targetId: (await aModule()).id,
        label: 'The platform of a friend',
        standard: 'SCORM_1_2',
        locales: ['es'],
        idempotencyKey: randomUUID(),
        ...over,
      },
    });

  it('says what has a mark: nothing is passed or failed in a simulation', async () => {
    const marked = Map.groupBy(await exportables(), ({ kind }) => kind);
    expect(marked.get('COURSE')?.map(({ isMarked }) => isMarked)).toContain(true);
    expect(marked.get('SCENARIO')?.map(({ isMarked }) => isMarked)).not.toContain(true);
  });

  it('offers the course whole, its modules and its simulations to trainers', async () => {
    const kinds = new Set((await exportables()).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['COURSE', 'MODULE', 'SCENARIO']);
  });

  it('offers nothing of a package from the library, which is a course of its own', async () => {
    const { libraryPackageId } = await plantShelf(campus);
    expect((await exportables()).map(({ courseId }) => courseId)).not.toContain(libraryPackageId);
    expect(
      (await campus.as('tomas').get(`/exports/${libraryPackageId}.zip?version=1.2&lang=es`)).status,
    ).toBe(404);
  });

  it('is for those who write courses: a package holds the keys of its tests', async () => {
    expectDenied(await campus.as('ana').query(EXPORTABLES, { locale: 'en' }), 'FORBIDDEN');
    expectDenied(await campus.as('nobody').query(EXPORTABLES, { locale: 'en' }), 'SIGN_IN_NEEDED');
    const { path } = await aModule();
    expect((await campus.as('ana').get(path)).status).toBe(404);
    expect((await campus.as('nobody').get(path)).status).toBe(401);
  });

  it('hands out the same bytes for the same version, and a name that says what it is', async () => {
    const { path, key } = await aModule();
    const ask = () => campus.as('tomas').get(`${path}?version=2004-4&lang=es`);
    const [one, other] = [await ask(), await ask()];
    expect(one.status).toBe(200);
    expect(one.headers['content-disposition']).toBe(`attachment; filename="${key}-scorm-2004-4-es.zip"`);
    expect(one.body).toBe(other.body);
    expect(one.body).toContain('imsmanifest.xml');
  });

  it.each(['1.2', '2004-4'])(
    'what is taken out in %s comes in again: uploaded, kept and published',
    async (version) => {
      const { host: _host, ...headers } = await campus.as('tomas').headers();
      for (const { kind, path } of await exportables()) {
        const taken = await fetch(`${await listening(campus.server)}${path}?version=${version}`, { headers });
        const zip = new Uint8Array(await taken.arrayBuffer());
        const { id, report } = await bring(campus.server, campus.as('tomas'), zip);
        const items = [{ launch: 'index.html', depth: 0 }];
        expect({ of: kind, ...report }).toMatchObject({
          of: kind,
          kind: 'SCORM',
          standard: version,
          missingFiles: [],
          hosts: [],
          items,
        });
        const { versions } = await library(campus.as('tomas'), 'keepPackage', { uploadId: id });
        const published = await library(campus.as('tomas'), 'publishPackageVersion', {
          versionId: versions.at(-1)?.id,
        });
        expect(published.versions.at(-1)?.isPublished).toBe(true);
      }
    },
  );

  it.each(['version=3', 'lang=xx'])('refuses %s', async (query) => {
    expect((await campus.as('tomas').get(`${(await aModule()).path}?${query}`)).status).toBe(400);
  });

  it('a dispatch lets learners in, counts them, and closes when it is switched off', async () => {
    const { dispatch } = (await create()).data.createDispatch;
    const ask = (learner: string) =>
      campus.server.app.inject({
        method: 'POST',
        url: `/dispatch/${dispatch.id}/launch`,
        headers: { 'content-type': 'text/plain', origin: 'https://lms.example' },
        payload: JSON.stringify({ learner }),
      });
    const first = await ask('one');
    expect(first.headers['access-control-allow-origin']).toBe('*');
    const launch: { state: string; launchId: string; url: string } = first.json();
    expect(launch.state).toBe('open');
    await ask('one');
    await campus.server.app.inject({
      method: 'POST',
      url: `/dispatch/${dispatch.id}/news`,
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ launchId: launch.launchId, isDone: true, isPassed: true, score: 90 }),
    });
    const listed = (
      await campus.as('tomas').query<{ dispatches: { items: { id: string }[] } }>(DISPATCHES, {})
    ).data.dispatches.items.find(({ id }) => id === dispatch.id);
    expect(listed).toMatchObject({ launches: 2, learners: 1, completions: 1 });

    const page = await campus.server.app.inject({ url: `/dispatch/${dispatch.id}/index.html` });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(page.headers['content-security-policy']).toContain('sandbox allow-scripts');

    const input = { dispatchId: dispatch.id, isOpen: false, idempotencyKey: randomUUID() };
    await campus.as('tomas').query(SWITCH, { input });
    expect((await ask('one')).json()).toEqual({ state: 'closed' });
    expect((await campus.server.app.inject({ url: `/dispatch/${dispatch.id}/index.html` })).statusCode).toBe(
      404,
    );
  });

  it('lets in so many learners, and those again who were in', async () => {
    const { dispatch } = (await create({ maxLearners: 1 })).data.createDispatch;
    const ask = async (learner: string) =>
      (
        await campus.server.app.inject({
          method: 'POST',
          url: `/dispatch/${dispatch.id}/launch`,
          payload: JSON.stringify({ learner }),
          headers: { 'content-type': 'text/plain' },
        })
      ).json<{ state: string }>().state;
    expect([await ask('one'), await ask('other'), await ask('one')]).toEqual(['open', 'closed', 'open']);
  });

  it('refuses a language the course does not have, and an unknown target', async () => {
    expectRefusal(await create({ locales: [] }), 'EXPORT_LANGUAGE_MISSING');
    expectRefusal(await create({ targetId: randomUUID() }), 'NOT_FOUND');
    expectRefusal(await create({ label: ' ' }), 'INPUT_INVALID');
  });
});
