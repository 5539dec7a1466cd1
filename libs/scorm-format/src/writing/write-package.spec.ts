import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { opened, pathsOf, textIn } from '../archive/archive.fixture.ts';
import { launchHref, writePackage, type PackageFile, type PackageManifest } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'scorm-format-'));
afterAll(() => rmSync(folder, { recursive: true }));

const manifest: PackageManifest = {
  standard: '1.2',
  identifier: '0b6f7a10-1f6c-4f0e-9a51-3d2a60f1c111',
  title: 'Mapa de las 15 directrices <"MICIC" & más>',
  entry: 'index.html',
  mastery: null,
};
const files: PackageFile[] = [
  { path: 'media/año 1.png', bytes: Buffer.from('png') },
  { path: 'index.html', bytes: Buffer.from('<p>map</p>') },
  { path: 'texts.json', bytes: Buffer.from('{}') },
];

describe('writePackage', () => {
  it.each(['1.2', '2004-3', '2004-4'] as const)('%s is read back as what it was', async (standard) => {
    const archive = await opened(await writePackage({ files, manifest: { ...manifest, standard } }));
    expect(archive.manifest).toMatchObject({ standard, title: manifest.title, warnings: [] });
    expect(archive.manifest.identifier).toBe(`CAMPUS-${manifest.identifier}`);
    const [item] = archive.manifest.organizations[0]?.items ?? [];
    expect(item).toMatchObject({ title: manifest.title, launch: { scormType: 'sco' }, masteryScore: null });
    expect(item && launchHref(item)).toBe('index.html');
    expect(item?.scaledPassingScore).toBeNull();
    expect(pathsOf(archive)).toEqual(['imsmanifest.xml', 'index.html', 'media/año 1.png', 'texts.json']);
    expect(archive.manifest.resources[0]?.files).toEqual(['index.html', 'media/año 1.png', 'texts.json']);
    expect(await textIn(archive, 'index.html')).toBe('<p>map</p>');
  });

  it('says the mark where there is one, in the words of the version', async () => {
    const itemOf = async (standard: PackageManifest['standard']) =>
      (await opened(await writePackage({ files, manifest: { ...manifest, standard, mastery: 80 } }))).manifest
        .organizations[0]?.items[0];
    expect(await itemOf('1.2')).toMatchObject({ masteryScore: 80, scaledPassingScore: null });
    expect(await itemOf('2004-4')).toMatchObject({ masteryScore: null, scaledPassingScore: 0.8 });
  });

  it('writes no reference by number: Moodle would show the number', async () => {
    const tricky = `l'une & l'autre <"…">`;
    for (const standard of ['1.2', '2004-4'] as const) {
      const named = [...files, { path: "it's & that.txt", bytes: Buffer.from('x') }];
      const zip = await writePackage({ files: named, manifest: { ...manifest, standard, title: tricky } });
      const archive = await opened(zip);
      expect(archive.manifest.title).toBe(tricky);
      const xml = await textIn(archive, 'imsmanifest.xml');
      expect(xml.match(/&(?!\w{2,6};)/g)).toBeNull();
    }
  });

  it('2004: asks for no way to what is before or after, for there is nothing', async () => {
    const { manifest: read } = await opened(
      await writePackage({ files, manifest: { ...manifest, standard: '2004-4' } }),
    );
    expect(read.organizations[0]?.items[0]?.hideLmsUi).toEqual(['previous', 'continue']);
  });

  it('has the manifest first, and the same bytes for the same input in any order and zone', async () => {
    const zip = await writePackage({ files, manifest });
    expect(zip.subarray(30, 45).toString()).toBe('imsmanifest.xml');
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Auckland', 'America/Mexico_City']) {
        process.env.TZ = other;
        expect((await writePackage({ files: files.toReversed(), manifest })).equals(zip)).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('takes files from disk', async () => {
    const absolute = join(folder, 'page.html');
    writeFileSync(absolute, '<p>disk</p>');
    const zip = await writePackage({ files: [{ path: 'index.html', absolute }], manifest });
    expect(await textIn(await opened(zip), 'index.html')).toBe('<p>disk</p>');
    await expect(
      writePackage({ files: [{ path: 'index.html', absolute: join(folder, 'none') }], manifest }),
    ).rejects.toThrow('ENOENT');
  });

  it.each([
    '',
    '/a',
    '../a',
    'a/../b',
    'a//b',
    './a',
    'a/',
    'a\\b',
    'C:a',
    'a\nb',
    'imsmanifest.xml',
    'INDEX.html',
  ])('refuses the path %j', async (path) => {
    const more = [...files, { path, bytes: Buffer.from('x') }];
    await expect(writePackage({ files: more, manifest })).rejects.toThrow(RangeError);
  });

  it('refuses an entry that is not among the files', async () => {
    await expect(writePackage({ files, manifest: { ...manifest, entry: 'none.html' } })).rejects.toThrow(
      RangeError,
    );
  });

  it('holds any title and any file name', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[\\/\p{Cc}\ufffe\uffff]/gu, '_'))
      .filter((text) => !/^\.|^[a-z]:|^\s|\s$|%/i.test(text) && text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), name, async (title, file) => {
        const path = `f/${file}.html`;
        const zip = await writePackage({
          files: [{ path, bytes: Buffer.from('x') }],
          manifest: { ...manifest, title, entry: path },
        });
        const archive = await opened(zip);
        const launch = archive.manifest.organizations[0]?.items[0]?.launch;
        expect(launch?.path).toBe(path.normalize('NFC'));
        expect(await textIn(archive, launch?.path ?? '')).toBe('x');
      }),
      { numRuns: 60 },
    );
  });
});
