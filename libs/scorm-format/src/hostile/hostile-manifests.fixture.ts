import { hostile, type HostileCase } from './hostile-archives.fixture.ts';
import { manifest12, rawZip } from '../archive/zip.fixture.ts';

const withManifest = (manifest: string | Uint8Array) => () =>
  rawZip([
    { name: 'imsmanifest.xml', data: manifest },
    { name: 'index.html', data: '<p>one</p>' },
  ]);

const xml = (
  name: string,
  outcome: HostileCase[1],
  manifest: string | Uint8Array,
  file = 'imsmanifest.xml',
): HostileCase => hostile(name, outcome, withManifest(manifest), file);

const titled = (title: string) =>
  manifest12({ items: `<item identifier="I1" identifierref="R1"><title>${title}</title></item>` });

const pointing = (href: string, outcome: HostileCase[1], file?: string): HostileCase =>
  xml(
    `href ${href.slice(0, 40)}`,
    outcome,
    manifest12({
      resources: `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="${href}"/>`,
    }),
    file,
  );

const withDoctype = (doctype: string, title = 'x') =>
  titled(title).replace('<manifest', `${doctype}<manifest`);
const declared = (encoding: string, title = 'Año') =>
  titled(title).replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

const items = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<item identifier="I${at}" identifierref="R1"><title>Item ${at}</title></item>`,
  ).join('');

const levels = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<item identifier="I${at}" identifierref="R1"><title>${at}</title>`,
  ).join('') + '</item>'.repeat(count);

const sequenced = (inside: string) =>
  manifest12({
    items: `<item identifier="I1" identifierref="R1"><title>x</title><imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss">${inside}</imsss:sequencing></item>`,
    head: '<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>',
  });

const noOrganization = (organizations: string) =>
  manifest12().replace(/<organizations.*<\/organizations>/s, organizations);

const version = (said: string) =>
  manifest12({
    head: `<metadata><schema>ADL SCORM</schema><schemaversion>${said}</schemaversion></metadata>`,
  });

const encodings: HostileCase[] = [
  xml('UTF-8 with a mark', 'plays', `\ufeff${declared('UTF-8')}`),
  xml('UTF-16 LE with a mark', 'plays', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le')),
  xml('UTF-16 BE with a mark', 'plays', swapped(`\ufeff${declared('UTF-16')}`)),
  xml('UTF-16 LE without a mark', 'plays', Buffer.from(declared('UTF-16'), 'utf16le')),
  xml('UTF-16 BE without a mark', 'plays', swapped(declared('UTF-16'))),
  xml('UTF-8 that says UTF-16', 'plays', declared('UTF-16')),
  xml('ISO-8859-1', 'plays', Buffer.from(declared('ISO-8859-1'), 'latin1')),
  xml('windows-1252', 'plays', Buffer.from(declared('windows-1252'), 'latin1')),
  xml('ISO-8859-1 that says nothing', 'plays', Buffer.from(titled('Año'), 'latin1')),
  xml('Shift_JIS', 'plays', declared('Shift_JIS', 'A')),
  xml('UTF-7', 'MANIFEST_ENCODING', declared('UTF-7')),
  xml('UTF-32', 'MANIFEST_ENCODING', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])),
  xml('an encoding nobody knows', 'MANIFEST_ENCODING', declared('klingon')),
  xml('nothing', 'MANIFEST_NOT_XML', ''),
  xml('zeros', 'MANIFEST_NOT_XML', Buffer.alloc(1000)),
];

const attacks: HostileCase[] = [
  xml(
    'a billion laughs',
    'MANIFEST_ENTITIES',
    withDoctype(`<!DOCTYPE m [<!ENTITY l0 "lol">${laughs}]>`, '&l10;'),
  ),
  xml(
    'an external entity',
    'MANIFEST_ENTITIES',
    withDoctype('<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
  ),
  xml(
    'a parameter entity',
    'MANIFEST_ENTITIES',
    withDoctype('<!DOCTYPE m [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]>'),
  ),
  xml(
    'a DOCTYPE of another place',
    'plays',
    withDoctype('<!DOCTYPE manifest SYSTEM "http://127.0.0.1/m.dtd">'),
  ),
  xml('a DOCTYPE without entities', 'plays', withDoctype('<!DOCTYPE manifest [<!ELEMENT manifest ANY>]>')),
  xml('an entity nobody declared', 'MANIFEST_NOT_XML', titled('a&nbsp;b')),
  xml('a character that XML forbids', 'MANIFEST_NOT_XML', titled('a&#0;b')),
  xml(
    'an inclusion',
    'plays',
    titled('x<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
  ),
  xml(
    'a style sheet',
    'plays',
    titled('x').replace('<manifest', '<?xml-stylesheet href="http://127.0.0.1/x.xsl"?><manifest'),
  ),
  xml('cut off', 'MANIFEST_NOT_XML', manifest12().slice(0, 400)),
  xml('attributes twice', 'MANIFEST_NOT_XML', manifest12().replace('<item ', '<item identifier="a" ')),
  xml('HTML', 'MANIFEST_OTHER_ROOT', '<html><body/></html>'),
  xml('5,000 items', 'plays', manifest12({ items: items(5000) })),
  xml('200 levels', 'plays', manifest12({ items: levels(200) })),
  xml('6,000 levels', 'MANIFEST_TOO_DEEP', manifest12({ items: levels(6000) })),
  xml('a million elements', 'MANIFEST_TOO_LARGE', `<manifest>${'<a/>'.repeat(1_000_000)}</manifest>`),
  xml(
    'a million attributes',
    'MANIFEST_TOO_LARGE',
    `<manifest ${Array.from({ length: 700_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
  ),
  xml('17 MB of text', 'MANIFEST_TOO_LARGE', titled('x '.repeat(8_600_000))),
  xml('a title of 8 MB', 'plays', titled('x'.repeat(8_000_000))),
  xml(
    '10,000 items of one name',
    'plays',
    manifest12({ items: '<item identifier="I" identifierref="R1"/>'.repeat(10_000) }),
  ),
  xml('script in a title', 'plays', titled('&lt;script&gt;alert(1)&lt;/script&gt;')),
  xml(
    'a description that is cut within a character',
    'plays',
    manifest12().replace(
      '</schemaversion>',
      `</schemaversion><lom><general><description><langstring>x${'😀'.repeat(4000)}</langstring></description></general></lom>`,
    ),
  ),
  xml('elements in a title', 'plays', titled('<b onclick="x">y</b>')),
  xml(
    'templates in a title',
    'plays',
    titled('{{constructor.constructor("x")()}} ${7*7} &lt;%= 7*7 %&gt; %s'),
  ),
  xml(
    'a prototype in identifiers',
    'plays',
    manifest12({ items: '<item identifier="__proto__" identifierref="R1" __proto__="x" constructor="y"/>' }),
  ),
  xml(
    'a long chain of bases',
    'NOTHING_TO_LAUNCH',
    manifest12({
      resources: '',
      items: '<item identifier="I1" identifierref="R1"/>',
    }).replace(
      '</manifest>',
      `${`<manifest xml:base="${'a/'.repeat(400)}">`.repeat(300)}<resources>${'<resource identifier="R2" href="x"><file href="x"/></resource>'.repeat(2000)}</resources>${'</manifest>'.repeat(301)}`,
    ),
  ),
];

const references: HostileCase[] = [
  pointing('http://example.org/a.html', 'HREF_EXTERNAL'),
  pointing('//example.org/a', 'HREF_EXTERNAL'),
  pointing('\\\\example.org\\a', 'HREF_EXTERNAL'),
  pointing('javascript:alert(1)', 'HREF_UNSAFE'),
  pointing('java&#10;script:alert(1)', 'HREF_UNSAFE'),
  pointing('JaVaScRiPt%3Aalert(1)', 'HREF_UNSAFE'),
  pointing('vbscript:x', 'HREF_UNSAFE'),
  pointing('data:text/html,x', 'HREF_UNSAFE'),
  pointing('file:///etc/passwd', 'HREF_UNSAFE'),
  pointing('C:\\a.html', 'HREF_UNSAFE'),
  pointing('../a.html', 'HREF_OUTSIDE'),
  pointing('%2e%2e/a.html', 'HREF_OUTSIDE'),
  pointing('..%2f..%2fa.html', 'HREF_OUTSIDE'),
  pointing('/index.html', 'plays'),
  pointing('none.html', 'FILE_MISSING', 'none.html'),
  pointing('a%00b.html', 'FILE_MISSING', 'a\0b.html'),
  pointing('%ed%a0%80.html', 'FILE_MISSING', '%ed%a0%80.html'),
  pointing('', 'NOTHING_TO_LAUNCH'),
  xml(
    'an external page beside one of its own',
    'plays',
    manifest12({
      items: '<item identifier="A" identifierref="R1"/><item identifier="B" identifierref="R2"/>',
      resources:
        '<resource identifier="R1" href="index.html"/><resource identifier="R2" href="https://example.org/"/>',
    }),
  ),
  xml(
    'a dangling resource',
    'NOTHING_TO_LAUNCH',
    manifest12({ items: '<item identifier="A" identifierref="gone"/>' }),
  ),
  xml(
    'files it names with zeros in them',
    'plays',
    manifest12({
      resources:
        '<resource identifier="R1" href="index.html"><file href="a%00b.js"/><file href="c%00.js"/></resource>',
    }),
  ),
  xml(
    'a dangling dependency',
    'plays',
    manifest12({
      resources: '<resource identifier="R1" href="index.html"><dependency identifierref="gone"/></resource>',
    }),
  ),
  xml('a base that leads out', 'HREF_OUTSIDE', manifest12({ attributes: 'xml:base="../"' })),
  xml(
    'a base of another site',
    'HREF_EXTERNAL',
    manifest12({ attributes: 'xml:base="http://example.org/"' }),
  ),
  xml(
    'parameters with a script',
    'plays',
    manifest12({ items: '<item identifier="A" identifierref="R1" parameters="?x=&lt;script&gt;"/>' }),
  ),
  xml(
    'parameters that climb',
    'plays',
    manifest12({ items: '<item identifier="A" identifierref="R1" parameters="/../../x"/>' }),
  ),
];

const shapes: HostileCase[] = [
  xml('no organizations', 'plays', noOrganization('')),
  xml('empty organizations', 'plays', noOrganization('<organizations/>')),
  xml(
    'an empty organization',
    'plays',
    noOrganization('<organizations default="O"><organization identifier="O"/></organizations>'),
  ),
  xml(
    'resources without an href, no organization',
    'NOTHING_TO_LAUNCH',
    noOrganization('').replace('href="index.html">', '>'),
  ),
  xml('a default that is not there', 'plays', manifest12().replace('default="O"', 'default="none"')),
  xml('no default', 'plays', manifest12().replace('default="O"', '')),
  xml(
    'only headings',
    'NOTHING_TO_LAUNCH',
    manifest12({ items: '<item identifier="A"><title>A</title></item>' }),
  ),
  xml(
    'prefixes on everything',
    'plays',
    manifest12()
      .replace(/<(\/?)(\w+)/g, '<$1odd:$2')
      .replace('<?odd:xml', '<?xml')
      .replace('xmlns=', 'xmlns:odd='),
  ),
  xml(
    'no namespaces',
    'plays',
    manifest12()
      .replace(/ xmlns(:\w+)?="[^"]+"/g, '')
      .replaceAll('adlcp:', ''),
  ),
  xml('prefixes nobody declared', 'plays', manifest12().replace(/ xmlns:adlcp="[^"]+"/, '')),
  ...[
    '',
    '1.1',
    '1.2',
    ' CAM 1.3 ',
    '2004 3rd Edition',
    '2004 5th Edition',
    '2.0',
    'SCORM 1.2',
    '<b>x</b>',
  ].map((said) => xml(`version ${JSON.stringify(said)}`, 'plays', version(said))),
  xml('no metadata', 'plays', manifest12({ head: '' })),
  xml('an unknown sequencing rule', 'plays', sequenced('<imsss:teleport to="x"/>')),
  xml(
    'sequencing with nonsense in it',
    'plays',
    sequenced(
      '<imsss:limitConditions attemptLimit="many"/><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="maybe"><imsss:minNormalizedMeasure>NaN</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>',
    ),
  ),
  xml(
    'a Common Cartridge',
    'NOT_SCORM',
    '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"/>',
  ),
  xml(
    'a package of questions',
    'NOT_SCORM',
    manifest12({ resources: '<resource identifier="R1" type="imsqti_item_xmlv2p1" href="index.html"/>' }),
  ),
];

/** One line for each class of manifest, all in an archive that is sound. */
export const hostileManifests: HostileCase[] = [...encodings, ...attacks, ...references, ...shapes];
