import { describe, expect, it } from '@jest/globals';
import { inspect, isFault, type Inspection } from '../index.ts';
import { rawZip, type RawEntry } from '../archive/zip.fixture.ts';

const inspected = async (...entries: RawEntry[]): Promise<Inspection> => {
  const found = await inspect(rawZip(entries));
  if (isFault(found)) throw new Error(JSON.stringify(found));
  return found;
};
const launched = ({ items }: Inspection) => items.flatMap(({ href }) => href ?? []);
const manifest = (data: string): RawEntry => ({ name: 'imsmanifest.xml', data });
const files = (...names: string[]): RawEntry[] => names.map((name) => ({ name, data: '<p>x</p>' }));

const root12 = `<manifest identifier="M" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd">`;
const head12 = '<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>';
const head2004 = (version: string, more = '') =>
  `<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion>${more}</metadata>`;
const root2004 = `<manifest identifier="M" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">`;

describe('packages as authoring tools write them', () => {
  it('Storyline: a byte order mark before the declaration, a call to its maker at start', async () => {
    const found = await inspected(
      manifest(`\ufeff<?xml version="1.0" encoding="utf-8" standalone="no" ?>${root12}${head12}
        <organizations default="B0"><organization identifier="B0"><title>Primeras 72 horas</title>
        <item identifier="i1" identifierref="r1" isvisible="true"><title>Primeras 72 horas</title></item></organization></organizations>
        <resources><resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index_lms.html"><file href="index_lms.html"/>
        <file href="html5/data/js/data.js"/></resource></resources></manifest>`),
      { name: 'index_lms.html', data: '<script src="lms/scormdriver.js"></script>' },
      { name: 'lms/scormdriver.js', data: 'if (w.API) w.API.LMSInitialize("")' },
      { name: 'html5/data/js/data.js', data: 'var u = "https://metrics.vendor.example/v1/import"' },
    );
    expect(launched(found)).toEqual(['index_lms.html']);
    expect(found).toMatchObject({
      title: 'Primeras 72 horas',
      hosts: ['metrics.vendor.example'],
      suggestedCompletion: 'reported',
      missingFiles: [],
      warnings: [],
    });
  });

  it('Rise: file names with spaces, as they are and escaped', async () => {
    const found = await inspected(
      manifest(`<?xml version="1.0"?>${root2004}${head2004('2004 3rd Edition')}
        <organizations default="o"><organization identifier="o"><title>Rise</title>
        <item identifier="i" identifierref="r"><title>Rise</title><imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing></item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="scormdriver/indexAPI.html">
        <file href="scormcontent/assets/Evacuation plan (final).pdf"/><file href="scormcontent/assets/map%20of%20posts.png"/></resource></resources></manifest>`),
      ...files(
        'scormdriver/indexAPI.html',
        'scormcontent/assets/Evacuation plan (final).pdf',
        'scormcontent/assets/map of posts.png',
      ),
    );
    expect(launched(found)).toEqual(['scormdriver/indexAPI.html']);
    expect(found).toMatchObject({ standard: '2004-3', missingFiles: [], warnings: [] });
  });

  it('Captivate: CAM 1.3, a query that must survive', async () => {
    const found = await inspected(
      manifest(`<?xml version="1.0" encoding="UTF-8"?>${root2004}${head2004('CAM 1.3')}
        <organizations default="Captivate_Course"><organization identifier="Captivate_Course"><title>Captivate</title>
        <item identifier="SCO_1" identifierref="SCO_1_RES" isvisible="true"><title>Captivate</title><adlcp:dataFromLMS> seed=1 </adlcp:dataFromLMS></item></organization></organizations>
        <resources><resource identifier="SCO_1_RES" adlcp:scormType="sco" type="webcontent" href="multiscreen.html?questions=Playing&amp;x=1#top"/></resources></manifest>`),
      ...files('multiscreen.html'),
    );
    expect(launched(found)).toEqual(['multiscreen.html?questions=Playing&x=1#top']);
    expect(found.standard).toBe('2004-2');
  });

  it('Adapt: metadata in files of its own, a font from elsewhere', async () => {
    const found = await inspected(
      manifest(`<?xml version="1.0" encoding="UTF-8"?>${root12}
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion><adlcp:location>metadata.xml</adlcp:location></metadata>
        <organizations default="adapt"><organization identifier="adapt"><title>Adapt</title><item identifier="item" identifierref="res"><title>Adapt</title><adlcp:masteryscore>60</adlcp:masteryscore></item></organization></organizations>
        <resources><resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="index_lms.html"><file href="index_lms.html"/></resource></resources></manifest>`),
      {
        name: 'metadata.xml',
        data: '<lom><general><title><langstring xml:lang="en">Adapt course</langstring></title></general></lom>',
      },
      {
        name: 'index_lms.html',
        data: '<link rel="stylesheet" href="https://fonts.example/css?family=Lato">',
      },
    );
    expect(found).toMatchObject({ hosts: ['fonts.example'], metadata: { title: { en: 'Adapt course' } } });
  });

  it('iSpring: a parent that launches itself, with parameters on the items', async () => {
    const found = await inspected(
      manifest(`<?xml version="1.0" encoding="UTF-8"?>${root12}${head12}
        <organizations default="ORG"><organization identifier="ORG"><title>iSpring</title>
        <item identifier="P" identifierref="R" parameters="?slide=0"><title>All</title><item identifier="C" identifierref="R" parameters="&amp;slide=4"><title>Quiz</title></item></item></organization></organizations>
        <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" xml:base="res/" href="index.html"><file href="index.html"/></resource></resources></manifest>`),
      ...files('res/index.html'),
    );
    expect(launched(found)).toEqual(['res/index.html?slide=0', 'res/index.html?slide=4']);
  });

  it('eXeLearning 3: backslashes, items that open and have children, accents, metadata elsewhere', async () => {
    const found = await inspected(
      manifest(`<?xml version="1.0" encoding="UTF-8"?>${root12}
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion><adlcp:location>imslrm.xml</adlcp:location></metadata>
        <organizations default="eXe"><organization identifier="eXe" structure="hierarchical"><title>Protección consular</title>
        <item identifier="I1" isvisible="true" identifierref="R1"><title>Inicio</title>
          <item identifier="I2" isvisible="true" identifierref="R2"><title>Evacuación</title></item></item></organization></organizations>
        <resources>
        <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/><dependency identifierref="COMMON"/></resource>
        <resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="html\\evacuación.html"><file href="html\\evacuación.html"/><dependency identifierref="COMMON"/></resource>
        <resource identifier="COMMON" type="webcontent" adlcp:scormtype="asset"><file href="libs/common_i18n/app\\common\\common.js"/></resource>
        </resources></manifest>`),
      ...files('index.html', 'html/evacuación.html', 'libs/common_i18n/app/common/common.js'),
      {
        name: 'imslrm.xml',
        data: '<lom><general><title><string language="es">Protección consular</string></title></general></lom>',
      },
    );
    expect(launched(found)).toEqual(['index.html', 'html/evacuaci%C3%B3n.html']);
    expect(found).toMatchObject({
      title: 'Protección consular',
      metadata: { title: { es: 'Protección consular' } },
      missingFiles: [],
      warnings: [],
    });
  });

  it('one page per item, none of which reports: opened is what completes them', async () => {
    const found = await inspected(
      manifest(`<?xml version="1.0"?>${root12}${head12}
        <organizations default="o"><organization identifier="o"><title>Pages</title><item identifier="a" identifierref="ra"><title>A</title></item><item identifier="b" identifierref="rb"><title>B</title></item></organization></organizations>
        <resources><resource identifier="ra" type="webcontent" adlcp:scormtype="asset" href="a.html"/><resource identifier="rb" type="webcontent" href="b.html"/></resources></manifest>`),
      ...files('a.html', 'b.html'),
    );
    expect(found.items.map(({ opens }) => opens)).toEqual(['asset', 'asset']);
    expect(found.suggestedCompletion).toBe('opened');
  });
});
