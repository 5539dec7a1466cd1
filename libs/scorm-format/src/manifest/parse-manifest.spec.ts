import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flattenItems, parseManifest } from '../index.ts';
import { attempt, hrefsOf, in2004, itemsOf, parse } from './manifest.fixture.ts';
import { manifest12 } from '../archive/zip.fixture.ts';

describe('version', () => {
  it.each([
    ['1.2', '1.2'],
    [' 1.2 ', '1.2'],
    ['CAM 1.3', '2004-2'],
    ['1.3', '2004-2'],
    ['2004 2nd Edition', '2004-2'],
    ['2004 3rd Edition', '2004-3'],
    ['2004  4th  edition', '2004-4'],
  ])('%j is %s', (declared, standard) => {
    const manifest = parse(in2004('', declared));
    expect(manifest.standard).toBe(standard);
    expect(manifest.warnings).toEqual([]);
  });

  it.each([
    ['by namespace, 2004', in2004('', '2.0'), '2004-3', '2.0'],
    ['by namespace, 1.2', manifest12({ head: '' }), '1.2', ''],
  ])('is guessed %s, with a warning', (_, xml, standard, declared) => {
    expect(parse(xml)).toMatchObject({
      standard,
      warnings: [{ code: 'VERSION_UNKNOWN', params: { declared } }],
    });
  });
});

describe('encoding', () => {
  const xml = manifest12({
    items: '<item identifier="I1" identifierref="R1"><title>Año — “día” 😀</title></item>',
  });
  const declared = (encoding: string) => xml.replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
  const latin1 = manifest12({
    items: '<item identifier="I1" identifierref="R1"><title>Año</title></item>',
  }).replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"');
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(xml)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml}`)],
    ['UTF-8 with space before', Buffer.from(`\n  ${xml}`)],
    ['UTF-16 little endian with a mark', Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['UTF-16 big endian with a mark', swapped(`\ufeff${xml}`)],
    ['UTF-16 little endian', Buffer.from(declared('UTF-16'), 'utf16le')],
    ['UTF-16 big endian', swapped(declared('UTF-16'))],
    ['UTF-8 that says UTF-16', Buffer.from(declared('utf-16'))],
  ])('%s', (_, bytes) => {
    expect(itemsOf(parse(bytes))[0]?.title).toBe('Año — “día” 😀');
  });
  it('ISO-8859-1', () => {
    expect(itemsOf(parse(Buffer.from(latin1, 'latin1')))[0]?.title).toBe('Año');
  });
  it('windows-1252 that says nothing, or says UTF-8, is guessed', () => {
    for (const said of ['version="1.0"', 'version="1.0" encoding="UTF-8"']) {
      const bytes = Buffer.from(latin1.replace('version="1.0" encoding="ISO-8859-1"', said), 'latin1');
      const manifest = parse(bytes);
      expect(itemsOf(manifest)[0]?.title).toBe('Año');
      expect(manifest.warnings).toEqual([{ code: 'ENCODING_GUESSED' }]);
    }
  });
  it.each<[string, Uint8Array, string]>([
    ['unknown', Buffer.from(declared('klingon')), 'klingon'],
    ['not what the mark says', Buffer.from([0xef, 0xbb, 0xbf, 0x3c, 0xff]), 'utf-8'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'utf-32'],
  ])('%s is refused', (_, bytes, encoding) => {
    expect(attempt(bytes)).toEqual({
      code: 'MANIFEST_ENCODING',
      file: 'imsmanifest.xml',
      params: { encoding },
    });
  });
});

describe('XML that is refused', () => {
  const bomb = `<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const external = `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const withTitle = (title: string, doctype = '') =>
    manifest12({ items: `<item identifier="I1" identifierref="R1"><title>${title}</title></item>` }).replace(
      '<manifest',
      `${doctype}<manifest`,
    );
  it.each([
    ['entity expansion', withTitle('&b;', bomb), 'MANIFEST_ENTITIES'],
    ['external entity', withTitle('&x;', external), 'MANIFEST_ENTITIES'],
    ['undeclared entity', withTitle('a&nbsp;b'), 'MANIFEST_NOT_XML'],
    ['cut off', manifest12().slice(0, 400), 'MANIFEST_NOT_XML'],
    [
      'wrong nesting',
      manifest12({ items: '<item identifier="a"><title></item></title>' }),
      'MANIFEST_NOT_XML',
    ],
    ['empty', '', 'MANIFEST_NOT_XML'],
    ['text', 'hello', 'MANIFEST_NOT_XML'],
    ['HTML', '<html><body/></html>', 'MANIFEST_OTHER_ROOT'],
    ['6,000 levels', '<manifest>'.repeat(6000), 'MANIFEST_TOO_DEEP'],
    ['no organization', '<manifest><organizations/></manifest>', 'NOTHING_TO_LAUNCH'],
    [
      'only headings',
      manifest12({ items: '<item identifier="a"><title>A</title></item>' }),
      'NOTHING_TO_LAUNCH',
    ],
  ])('%s', (_, xml, code) => {
    expect(attempt(xml)).toMatchObject({ code, file: 'imsmanifest.xml' });
  });
  it('a DOCTYPE without entities is read over', () => {
    const xml = manifest12().replace(
      '<manifest',
      '<!DOCTYPE manifest SYSTEM "http://example.org/m.dtd"><manifest',
    );
    expect(parse(xml).title).toBe('Course');
  });
  it('says where', () => {
    expect(attempt('<manifest>\n<a></b></manifest>')).toMatchObject({ params: { line: 2 } });
  });
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(parseManifest(bytes)).toHaveProperty('code');
      }),
    );
    const good = Buffer.from(manifest12());
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(good);
        damaged[at] = byte;
        expect(typeof parseManifest(damaged)).toBe('object');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a title that is left empty', () => {
  const untitled = (item = '', more = '') => in2004(item).replace('<title>Course</title>', `<title/>${more}`);
  const two = '</item><item identifier="I2" identifierref="R1"><title>Two</title>';
  it('is that of the only thing to open', () => {
    expect(parse(untitled()).title).toBe('One');
  });
  it('is in the metadata before that', () => {
    const lom =
      '<metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title><string>Told</string></title></general></lom></metadata>';
    expect(parse(untitled('', lom)).title).toBe('Told');
  });
  it('stays empty where there are several, and where nothing has a title', () => {
    expect(parse(untitled(two)).title).toBe('');
    expect(parse(untitled().replace('<title>One</title>', '<title> </title>')).title).toBe('');
  });
});

describe('what real tools write', () => {
  it('prefixes on everything, or prefixes nobody declared', () => {
    const prefixed = manifest12()
      .replace(/<(\/?)(\w+)/g, '<$1cp:$2')
      .replace('<?cp:xml', '<?xml')
      .replace('xmlns=', 'xmlns:cp=');
    expect(hrefsOf(parse(prefixed))).toEqual(['index.html']);
    const undeclared = manifest12().replace(/xmlns:adlcp="[^"]+"/, '');
    expect(itemsOf(parse(undeclared))[0]?.launch?.scormType).toBe('sco');
  });

  it('identifiers with padding and %20', () => {
    const xml = manifest12({
      items: '<item identifier=" I%20 1 " identifierref="R1 "><title>One</title></item>',
      resources: '<resource identifier="  R1" href="a.html"/>',
    }).replace('default="O"', 'default=" O "');
    expect(itemsOf(parse(xml))[0]).toMatchObject({ identifier: 'I 1', launch: { resource: 'R1' } });
  });

  it('items with children that are launchable themselves', () => {
    const xml = manifest12({
      items:
        '<item identifier="P" identifierref="R1"><title>P</title><item identifier="C" identifierref="R1" isvisible="false"><title>C</title></item></item>',
    });
    const [parent, child] = itemsOf(parse(xml));
    expect(parent?.launch).not.toBeNull();
    expect(parent?.children).toEqual([child]);
    expect(child).toMatchObject({ isVisible: false, title: 'C' });
  });

  it('identifiers that come twice or not at all', () => {
    const one = '<item identifier="I" identifierref="R1"><title>x</title></item>';
    const manifest = parse(manifest12({ items: `${one}${one}<item identifierref="R1"/>` }));
    expect(itemsOf(manifest).map(({ identifier }) => identifier)).toEqual(['I', 'I~2', 'item-3']);
    expect(manifest.warnings).toEqual([{ code: 'IDENTIFIER_DUPLICATE', params: { identifier: 'I' } }]);
  });

  it('dangling references become headings', () => {
    const manifest = parse(
      manifest12({
        items: '<item identifier="A" identifierref="gone"/><item identifier="B" identifierref="R1"/>',
      }),
    );
    expect(hrefsOf(manifest)).toEqual([null, 'index.html']);
    expect(manifest.warnings).toEqual([
      { code: 'RESOURCE_MISSING', params: { item: 'A', resource: 'gone' } },
    ]);
  });

  it('titles are text, whatever is in them', () => {
    const title = '&lt;script&gt;alert(1)&lt;/script&gt; {{x}} ${y} <![CDATA[<b>&amp;</b>]]>\n  two';
    const manifest = parse(
      manifest12({ items: `<item identifier="A" identifierref="R1"><title>${title}</title></item>` }),
    );
    expect(itemsOf(manifest)[0]?.title).toBe('<script>alert(1)</script> {{x}} ${y} <b>&amp;</b> two');
  });

  it('a default organization that is not there, or has nothing to launch', () => {
    const second =
      '</organization><organization identifier="P"><title>Second</title><item identifier="I2" identifierref="R1"/>';
    const heading = '<item identifier="I1"><title>x</title></item>';
    expect(parse(manifest12({ items: heading + second })).title).toBe('Second');
    expect(parse(manifest12().replace('default="O"', 'default="none"')).title).toBe('Course');
    const playable = '<item identifier="I1" identifierref="R1"/>';
    expect(parse(manifest12({ items: playable + second }).replace('default="O"', 'default="P"')).title).toBe(
      'Second',
    );
  });

  it('resources in a manifest inside the manifest', () => {
    const inner =
      '<manifest identifier="S" xml:base="sub/"><resources><resource identifier="R1" href="a.html"/></resources></manifest>';
    expect(
      hrefsOf(parse(manifest12({ resources: '' }).replace('</manifest>', `${inner}</manifest>`))),
    ).toEqual(['sub/a.html']);
  });
});

describe('size', () => {
  it('5,000 items', () => {
    const items = Array.from(
      { length: 5000 },
      (_, at) => `<item identifier="I${at}" identifierref="R1"><title>${at}</title></item>`,
    );
    expect(itemsOf(parse(manifest12({ items: items.join('') })))).toHaveLength(5000);
  });
  it('200 levels', () => {
    const open = Array.from(
      { length: 200 },
      (_, at) => `<item identifier="I${at}" identifierref="R1"><title>${at}</title>`,
    );
    const manifest = parse(manifest12({ items: open.join('') + '</item>'.repeat(200) }));
    expect(flattenItems(manifest.organizations[0]?.items ?? []).at(-1)).toMatchObject({
      depth: 199,
      item: { title: '199' },
    });
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });
});
