import { describe, expect, it } from '@jest/globals';
import { opened } from '../archive/archive.fixture.ts';
import { in2004, parse } from './manifest.fixture.ts';
import { manifest12, rawZip } from '../archive/zip.fixture.ts';

const lom12 = `<imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><imsmd:general>
  <imsmd:title><imsmd:langstring xml:lang="es">Primeras horas</imsmd:langstring><imsmd:langstring xml:lang="en_US"> First
  hours </imsmd:langstring></imsmd:title><imsmd:language>es</imsmd:language><imsmd:language>en</imsmd:language>
  <imsmd:description><imsmd:langstring xml:lang="x-none">Sin lengua</imsmd:langstring></imsmd:description>
  <imsmd:keyword><imsmd:langstring xml:lang="es">crisis</imsmd:langstring></imsmd:keyword>
  <imsmd:keyword><imsmd:langstring xml:lang="es">migración</imsmd:langstring><imsmd:langstring xml:lang="en">migration</imsmd:langstring></imsmd:keyword>
  </imsmd:general><imsmd:educational><imsmd:typicallearningtime><imsmd:datetime>00:45</imsmd:datetime></imsmd:typicallearningtime></imsmd:educational></imsmd:lom>`;
const lom2004 = (title: string, language = 'fr') =>
  `<lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title><string language="${language}">${title}</string></title></general>
  <educational><typicalLearningTime><duration>PT1H30M</duration></typicalLearningTime></educational></lom>`;

const with12 = (metadata: string) =>
  manifest12({
    head: `<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>${metadata}</metadata>`,
  });

describe('metadata', () => {
  it('of 1.2, in its languages', () => {
    expect(parse(with12(lom12)).metadata).toEqual({
      title: { es: 'Primeras horas', 'en-US': 'First hours' },
      description: { und: 'Sin lengua' },
      keywords: { es: ['crisis', 'migración'], en: ['migration'] },
      languages: ['es', 'en'],
      learningSeconds: 2700,
    });
  });

  it('of 2004, of the organization too; the package itself is heard first', () => {
    const xml = in2004('')
      .replace('</schemaversion>', `</schemaversion>${lom2004('Du paquet')}`)
      .replace(
        '<title>Course</title>',
        `<title>Course</title><metadata>${lom2004('De la table')}${lom2004('Index', 'es')}</metadata>`,
      );
    expect(parse(xml).metadata).toMatchObject({
      title: { fr: 'Du paquet', es: 'Index' },
      learningSeconds: 5400,
    });
  });

  it('gives a title to a package that has none', () => {
    expect(parse(with12(lom12).replace('<title>Course</title>', '')).title).toBe('Primeras horas');
  });

  it.each([
    ['nothing', ''],
    ['an empty one', '<lom/>'],
    [
      'nonsense',
      '<lom><general><title/><language>!</language><keyword><langstring/></keyword></general></lom>',
    ],
  ])('%s says nothing', (_, metadata) => {
    expect(parse(with12(metadata)).metadata).toEqual({
      title: {},
      description: {},
      keywords: {},
      languages: [],
      learningSeconds: null,
    });
  });

  it.each([
    ['its file', 'meta\\lom.xml', { title: { fr: 'Au dehors' } }],
    ['its file, escaped', 'meta/lom%2Exml', { title: { fr: 'Au dehors' } }],
    ['a file that is not there', 'none.xml', { title: {} }],
    ['a file that is broken', 'broken.xml', { title: {} }],
    ['a page', 'index.html', { title: {} }],
    ['another site', 'http://127.0.0.1/lom.xml', { title: {} }],
    ['a place outside', '../../lom.xml', { title: {} }],
  ])('left to %s', async (_, location, metadata) => {
    const archive = await opened(
      rawZip([
        { name: 'imsmanifest.xml', data: with12(`<adlcp:location>${location}</adlcp:location>`) },
        { name: 'index.html', data: '<p>one</p>' },
        { name: 'meta/lom.xml', data: lom2004('Au dehors') },
        { name: 'broken.xml', data: '<lom><general>' },
      ]),
    );
    expect(archive.manifest.metadata).toMatchObject(metadata);
    archive.close();
  });
});
