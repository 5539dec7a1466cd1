import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { opened } from '../archive/archive.fixture.ts';
import type { PackageManifest } from '../index.ts';
import { manifestXml } from '../writing/manifest-xml.ts';
import { AdlSchemas, type SchemaFiles } from '../testing/index.ts';

const standards = ['1.2', '2004-3', '2004-4'] as const;
const schemas = {
  '1.2': new AdlSchemas('1.2'),
  '2004-3': new AdlSchemas('2004-3'),
  '2004-4': new AdlSchemas('2004-4'),
};
const plain: Omit<PackageManifest, 'standard'> = {
  identifier: '0b6f7a10-1f6c-4f0e-9a51-3d2a60f1c111',
  title: 'Mapa de las 15 directrices',
  entry: 'index.html',
  mastery: 80,
};
const metadata = {
  languages: ['es', 'en', 'fr'],
  titles: { es: 'Mapa', en: 'Map', fr: 'Carte' },
  descriptions: { es: 'Qué hace.', en: 'What it does.', fr: 'Ce qu’elle fait.' },
};
const files = ['index.html', 'content/año 1.js', 'a&b.css', "it's.txt"];

/** The 3rd Edition takes metadata only with the schema of LOM, which is IEEE's and not among those of ADL. */
const takesMetadata = { '1.2': true, '2004-3': false, '2004-4': true };

describe('by the schemas of ADL', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => /[\p{L}\p{N}]/u.test(each));
  const mark = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
  it.each(standards)('%s: a manifest is valid whatever its texts and its mark', (standard) => {
    fc.assert(
      fc.property(text, text, mark, fc.boolean(), (identifier, title, mastery, isTold) => {
        const told = isTold &&
          takesMetadata[standard] && { metadata: { ...metadata, titles: { es: title } } };
        const manifest = { ...plain, standard, identifier, title, mastery, ...told };
        expect(schemas[standard].issuesIn(manifestXml(manifest, files))).toEqual([]);
      }),
    );
  });

  const xml12 = manifestXml({ ...plain, standard: '1.2', metadata }, files);
  const xml2004 = manifestXml({ ...plain, standard: '2004-4' }, files);
  it.each([
    ['a yes that is no boolean', '2004-4', xml2004.replace('flow="true"', 'flow="yes"')],
    ['an unknown attribute', '2004-4', xml2004.replace('type="webcontent"', 'type="webcontent" size="1"')],
    ['resources before organizations', '2004-4', xml2004.replace(/(<org[^]*ns>)\s*(<res[^]*s>)/, '$2$1')],
    ['a measure above one', '2004-4', xml2004.replace('>0.8<', '>80<')],
    ['scormType for scormtype', '1.2', xml12.replace('scormtype', 'scormType')],
    ['an identifier twice', '1.2', xml12.replace('identifier="ITEM-1"', 'identifier="ORG-1"')],
    ['metadata out of order', '1.2', xml12.replace(/(<schema>.*<\/schema>)\s*(<schemav.*>)/, '$2$1')],
  ] as const)('see %s', (_, standard, xml) => {
    expect(schemas[standard].issuesIn(xml)).not.toEqual([]);
  });
});

const golf = new URL(
  '../../../../../shared/fixtures/scorm/golf_RuntimeMinimumCalls_SCORM20043rdEdition.zip',
  import.meta.url,
).pathname;

async function lomSchemas(): Promise<SchemaFiles> {
  const archive = await opened(golf);
  const paths = archive.files
    .map(({ path }) => path)
    .filter((path) => /^(lom|(common|extend|unique|vocab)\/\w+)\.xsd$/.test(path));
  const read = async (path: string) =>
    [path, Buffer.concat(await (await archive.open(path)).toArray())] as const;
  return {
    files: Object.fromEntries(await Promise.all(paths.map(read))),
    namespaces: { 'http://ltsc.ieee.org/xsd/LOM': 'lom.xsd' },
  };
}

(existsSync(golf) ? describe : describe.skip)('by the strict schema of LOM', () => {
  it.each(['2004-3', '2004-4'] as const)('%s: what a package says of itself is valid', async (standard) => {
    const schemas = new AdlSchemas(standard, await lomSchemas());
    const xml = manifestXml({ ...plain, standard, metadata }, files);
    expect(schemas.issuesIn(xml)).toEqual([]);
    expect(schemas.issuesIn(xml.replace('<general>', '<general><author/>'))).not.toEqual([]);
  });
});
