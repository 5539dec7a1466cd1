import { describe, expect, it } from '@jest/globals';
import { opened } from './archive.fixture.ts';
import { flattenItems, inspect, isFault, launchHref, pageSetManifest, readArchive } from '../index.ts';
import { rawZip } from './zip.fixture.ts';

const hrefs = (paths: string[]) =>
  flattenItems(pageSetManifest(paths)?.organizations[0]?.items ?? []).map(({ item }) => launchHref(item));

describe('the pages that are opened', () => {
  it.each<[string, string[], string[]]>([
    ['index.html', ['about.html', 'index.html', 'a.css'], ['index.html']],
    ['index.htm, in capitals', ['B.HTM', 'INDEX.HTM'], ['INDEX.HTM']],
    ['the only page', ['notes.html', 'a.png'], ['notes.html']],
    ['index.html in the one folder', ['site/index.html', 'site/a.html'], ['site/index.html']],
    ['index.html before default.html', ['default.html', 'index.html'], ['index.html']],
    [
      'each page by number, when none is the start',
      ['10.html', '9.html', '1 b.html'],
      ['1%20b.html', '9.html', '10.html'],
    ],
    ['the upper pages only', ['a.html', 'b.html', 'more/c.html'], ['a.html', 'b.html']],
    ['the upper pages, not an index below them', ['a.html', 'lib/index.html'], ['a.html']],
    ['nothing where there is no page', ['a.txt', 'b.css'], []],
  ])('%s', (_, paths, opens) => {
    expect(hrefs(paths)).toEqual(opens);
  });

  it('are named by their titles, else by their files', async () => {
    const archive = await opened(
      rawZip([
        { name: '02_Health-care.html', data: '<html><head><title>\n Health &amp; care </title></head>' },
        { name: '01_Shelter.html', data: '<p>no title</p>' },
        { name: 'a.css', data: 'b{}' },
      ]),
    );
    expect(archive.kind).toBe('pages');
    expect(archive.manifest.organizations[0]?.items.map(({ title }) => title)).toEqual([
      '01 Shelter',
      'Health & care',
    ]);
    expect(archive.manifest.title).toBe('01 Shelter');
    archive.close();
  });
});

describe('a zip of pages', () => {
  it('is inspected like a package of assets', async () => {
    expect(await inspect(rawZip([{ name: 'index.html', data: '<title>Hola</title>' }]))).toMatchObject({
      kind: 'pages',
      standard: '1.2',
      title: 'Hola',
      items: [{ opens: 'asset', href: 'index.html', depth: 0 }],
      suggestedCompletion: 'opened',
      warnings: [{ code: 'PLAYED_AS_PAGES', params: { isFolder: 'no' } }],
    });
  });

  it('is told apart from a package whose manifest became a folder', async () => {
    const names = ['index.html', 'imsmanifest.xml/old.xml'];
    const found = await inspect(rawZip(names.map((name) => ({ name, data: 'x' }))));
    expect(found).toMatchObject({ warnings: [{ code: 'PLAYED_AS_PAGES', params: { isFolder: 'yes' } }] });
  });

  it.each([
    ['a page beside a zip for download is a page', ['index.html', 'all.zip'], 'pages'],
    ['a package of another kind with pages in it is that kind', ['index.html', 'tincan.xml'], 'NOT_SCORM'],
    [
      'pages beside a manifest that lies too deep are no pages',
      ['index.html', 'a/b/imsmanifest.xml'],
      'MANIFEST_MISSING',
    ],
  ])('%s', async (_, names, outcome) => {
    const found = await readArchive(rawZip(names.map((name) => ({ name, data: 'x' }))));
    expect(isFault(found) ? found.code : found.kind).toBe(outcome);
  });
});
