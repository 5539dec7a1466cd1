import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { opened, pathsOf, textIn } from '../archive/archive.fixture.ts';
import { writePackage, type PackageManifest } from '../index.ts';
import { manifestIssues } from '../hostile/manifest-faults.fixture.ts';
import { manifestXml } from './manifest-xml.ts';
import { scorm12, scorm2004, type SchemaRules } from '../hostile/schema-rules.fixture.ts';

const standards = ['1.2', '2004-3', '2004-4'] as const;
const rulesOf = (standard: PackageManifest['standard']): SchemaRules =>
  standard === '1.2' ? scorm12 : scorm2004;

const plain: PackageManifest = {
  standard: '1.2',
  identifier: '0b6f7a10-1f6c-4f0e-9a51-3d2a60f1c111',
  title: 'Mapa de las 15 directrices',
  entry: 'index.html',
  mastery: null,
};
const metadata = {
  languages: ['es', 'en', 'fr'],
  titles: { es: 'Mapa', en: 'Map', fr: 'Carte' },
  descriptions: { es: 'Qué hace.', en: 'What it does.', fr: 'Ce qu’elle fait.' },
};
const kinds = standards.flatMap((standard) =>
  [null, 0, 33, 72.5, 80, 100].flatMap((mastery) =>
    [undefined, metadata, { ...metadata, languages: ['es'], titles: { es: 'Mapa' }, descriptions: {} }].map(
      (told): PackageManifest => ({ ...plain, standard, mastery, ...(told && { metadata: told }) }),
    ),
  ),
);

describe('manifestXml', () => {
  it.each(kinds)('$standard, mark $mastery: departs from no schema', async (manifest) => {
    const bytes = Buffer.from('x');
    const files = ['index.html', 'content/año 1.js', 'a&b.css', "it's.txt"].map((path) => ({ path, bytes }));
    const archive = await opened(await writePackage({ files, manifest }));
    const others = pathsOf(archive).filter((path) => path !== 'imsmanifest.xml');
    const xml = await textIn(archive, 'imsmanifest.xml');
    expect(manifestIssues(xml, rulesOf(manifest.standard), others)).toEqual([]);
    expect(archive.manifest.warnings).toEqual([]);
  });

  it('says the version to the letter', () => {
    const said = (standard: PackageManifest['standard']) =>
      /<schemaversion>(.*)<\/schemaversion>/.exec(manifestXml({ ...plain, standard }, ['index.html']))?.[1];
    expect(standards.map(said)).toEqual(['1.2', '2004 3rd Edition', '2004 4th Edition']);
  });

  it('departs from no schema whatever the identifier, the title and the mark', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => /[\p{L}\p{N}]/u.test(each));
    const mark = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(text, text, mark, fc.constantFrom(...standards), (identifier, title, mastery, standard) => {
        const xml = manifestXml({ ...plain, standard, identifier, title, mastery }, ['index.html']);
        expect(manifestIssues(xml, rulesOf(standard), ['index.html'])).toEqual([]);
      }),
    );
  });
});

describe('the rules themselves', () => {
  const xml12 = manifestXml({ ...plain, mastery: 80 }, ['index.html']);
  const xml2004 = manifestXml({ ...plain, standard: '2004-4', mastery: 80, metadata }, ['index.html']);
  const moved = (xml: string, part: RegExp, before: string) => {
    const [found = ''] = part.exec(xml) ?? [];
    return xml.replace(part, '').replace(before, found + before);
  };

  it.each([
    ['a mark before the title', moved(xml12, /<adlcp:masteryscore>.*?<\/adlcp:masteryscore>/, '<title>')],
    ['an unknown element', xml12.replace('<schema>', '<author>A</author><schema>')],
    ['an unknown attribute', xml12.replace('type="webcontent"', 'type="webcontent" size="1"')],
    ['scormType for scormtype', xml12.replace('scormtype', 'scormType')],
    ['an identifier that is no xs:ID', xml12.replace('identifier="ITEM-1"', 'identifier="1"')],
    ['an identifier twice', xml12.replace('identifier="ITEM-1"', 'identifier="ORG-1"')],
    ['a reference to nothing', xml12.replace('identifierref="RES-1"', 'identifierref="RES-2"')],
    ['an organization that is not there', xml12.replace('default="ORG-1"', 'default="ORG-2"')],
    ['a version of its own', xml12.replace('>1.2<', '>1.2.1<')],
    ['a path with a space', xml12.replaceAll('index.html', 'my index.html')],
    ['text between elements', xml12.replace('<resources>', 'and<resources>')],
  ])('1.2: see %s', (_, xml) => {
    expect(manifestIssues(xml12, scorm12, ['index.html'])).toEqual([]);
    expect(manifestIssues(xml, scorm12, ['index.html'])).not.toEqual([]);
  });

  it.each([
    [
      'sequencing before the title',
      moved(xml2004, /<imsss:sequencing>\s*<imsss:controlMode[^]*?<\/imsss:sequencing>/, '<title>'),
    ],
    [
      'delivery controls before objectives',
      moved(xml2004, /<imsss:deliveryControls[^>]*>/, '<imsss:objectives>'),
    ],
    ['no title', xml2004.replace(/(<item [^>]*>)\s*<title>.*?<\/title>/, '$1')],
    ['a measure above one', xml2004.replace('>0.8<', '>80<')],
    ['a yes that is no boolean', xml2004.replace('flow="true"', 'flow="yes"')],
    ['a control that is none', xml2004.replace('>continue<', '>next<')],
    [
      'presentation before sequencing',
      moved(xml2004, /<adlnav:pres[^]*?<\/adlnav:presentation>/, '<imsss:sequencing>'),
    ],
  ])('2004: see %s', (_, xml) => {
    expect(manifestIssues(xml2004, scorm2004, ['index.html'])).toEqual([]);
    expect(manifestIssues(xml, scorm2004, ['index.html'])).not.toEqual([]);
  });

  it('see files that are listed and not there, and the other way round', () => {
    expect(manifestIssues(xml12, scorm12, [])).toEqual(['index.html is listed and not there']);
    expect(manifestIssues(xml12, scorm12, ['index.html', 'a.js'])).toEqual(['a.js is there and not listed']);
  });
});
