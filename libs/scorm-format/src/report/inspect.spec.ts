import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { growth } from '../hostile/growth.fixture.ts';
import { inspect, isFault, type Inspection } from '../index.ts';
import { manifest12, packageWith, rawZip } from '../archive/zip.fixture.ts';

const sound = async (source: string | Uint8Array): Promise<Inspection> => {
  const inspection = await inspect(source);
  if (isFault(inspection)) throw new Error(JSON.stringify(inspection));
  return inspection;
};

describe('inspect', () => {
  it('sums a package up', async () => {
    const items =
      '<item identifier="A"><title>Part</title><item identifier="B" identifierref="R1" parameters="?x=1"><title>One</title></item></item>';
    const zip = rawZip([
      { name: 'imsmanifest.xml', data: manifest12({ items }) },
      { name: 'index.html', data: 'x' },
    ]);
    expect(await sound(zip)).toEqual({
      kind: 'scorm',
      standard: '1.2',
      declared: '1.2',
      identifier: 'M',
      version: '1',
      title: 'Course',
      files: 2,
      bytes: manifest12({ items }).length + 1,
      items: [
        { identifier: 'A', title: 'Part', depth: 0, opens: null, href: null },
        { identifier: 'B', title: 'One', depth: 1, opens: 'sco', href: 'index.html?x=1' },
      ],
      hasSequencing: false,
      metadata: { title: {}, description: {}, keywords: {}, languages: [], learningSeconds: null },
      warnings: [],
      secondsOn256kbit: 1,
      hosts: [],
      outsideRequests: [],
      popUps: [],
      missingFiles: [],
      callsApi: false,
      suggestedCompletion: 'opened',
    });
  });

  it('finds what pages load from elsewhere, and not what they link to', async () => {
    const page = `<script src="https://cdn.example/jquery.js"></script><link rel=stylesheet href=//fonts.example/a.css>
      <a href="https://example.org">link</a><img src="local.png"><img alt="x"
      src='http://img.example/a.png'>`;
    const inspection = await sound(
      rawZip(
        packageWith(
          { name: 'p.html', data: page },
          { name: 's.css', data: '@import "https://css.example/a"; b{background:url(//c.example/b.png)}' },
        ),
      ),
    );
    expect(inspection.hosts).toHaveLength(5);
    expect(inspection.outsideRequests.map(({ file, url }) => ({ file, url }))).toEqual([
      { file: 'p.html', url: 'https://cdn.example/jquery.js' },
      { file: 'p.html', url: '//fonts.example/a.css' },
      { file: 'p.html', url: 'http://img.example/a.png' },
      { file: 's.css', url: 'https://css.example/a' },
      { file: 's.css', url: '//c.example/b.png' },
    ]);
  });

  it('is not slowed down by hostile pages', async () => {
    const hostile = (times: number) => {
      const zip = rawZip(
        packageWith({ name: 'p.html', data: '<script '.repeat(times) + 'url( '.repeat(times), method: 0 }),
      );
      return () => sound(zip);
    };
    expect(await growth(hostile(15_000), hostile(120_000), 20)).toBeLessThan(20);
  });

  it('finds the broken file', async () => {
    expect(await inspect(rawZip(packageWith({ name: 'z.js', data: 'abc', crc: 7 })))).toEqual({
      code: 'ARCHIVE_CORRUPT',
      file: 'z.js',
    });
  });
});

const folder = new URL('../../../../../shared/fixtures/scorm/', import.meta.url).pathname;
const golf = (name: string) => `${folder}golf_${name}.zip`;
const withFixtures = existsSync(folder) ? describe : describe.skip;

withFixtures('packages of other tools', () => {
  it.each([
    ['ContentPackagingOneFilePerSCO_SCORM12', '1.2', 0, 18, 4],
    ['RuntimeBasicCalls_SCORM12', '1.2', 1, 0, 0],
    ['ContentPackagingSingleSCO_SCORM20042ndEdition', '2004-2', 1, 0, 0],
    ['RuntimeMinimumCalls_SCORM20043rdEdition', '2004-3', 18, 0, 4],
    ['RunTimeAdvancedCalls_SCORM20043rdEdition', '2004-3', 1, 0, 0],
    ['SequencingForcedSequential_SCORM20043rdEdition', '2004-3', 5, 0, 0],
    ['SequencingSimpleRemediation_SCORM20043rdEdition', '2004-3', 8, 0, 1],
    ['SequencingPostTestRollup4thEd_SCORM20044thEdition', '2004-4', 5, 0, 0],
  ])('%s', async (name, standard, scos, assets, headings) => {
    const { items, ...inspection } = await sound(golf(name));
    expect(inspection).toMatchObject({
      standard,
      warnings: [],
      hasSequencing: name.startsWith('Sequencing'),
    });
    const count = (kind: string | null) => items.filter(({ opens }) => opens === kind).length;
    expect([count('sco'), count('asset'), count(null)]).toEqual([scos, assets, headings]);
  });

  it('the one that does not start offline says why', async () => {
    const { outsideRequests } = await sound(golf('SequencingPostTestRollup4thEd_SCORM20044thEdition'));
    expect(outsideRequests.map(({ url }) => url)).toEqual(
      expect.arrayContaining([expect.stringContaining('jquery')]),
    );
  });
});
