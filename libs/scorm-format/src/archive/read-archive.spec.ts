import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opened, pathsOf, textIn } from './archive.fixture.ts';
import { isFault, readArchive, type Fault } from '../index.ts';
import { packageWith, rawZip, type RawEntry } from './zip.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'scorm-format-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a good package', () => {
  it('opens from memory and from disk, and gives its files', async () => {
    const zip = rawZip(packageWith({ name: 'media/a b.txt', data: 'media' }, { name: 'media/', data: '' }));
    const file = join(folder, 'good.zip');
    writeFileSync(file, zip);
    for (const source of [zip, file]) {
      const archive = await opened(source);
      expect(archive.manifest).toMatchObject({ standard: '1.2', title: 'Course', warnings: [] });
      expect(pathsOf(archive)).toEqual(['imsmanifest.xml', 'index.html', 'media/a b.txt']);
      expect(archive.bytes).toBe(archive.files.reduce((sum, { bytes }) => sum + bytes, 0));
      expect(await textIn(archive, 'media/a b.txt')).toBe('media');
      await expect(archive.open('none')).rejects.toThrow(RangeError);
      archive.close();
    }
  });

  it.each<[string, RawEntry]>([
    ['stored', { name: 'f', data: 'abc', method: 0 }],
    ['with a data descriptor', { name: 'f', data: 'abc', withDescriptor: true }],
    ['made under DOS', { name: 'f', data: 'abc', mode: 0, versionMadeBy: 20 }],
    ['empty', { name: 'f', data: '' }],
  ])('may hold a file %s', async (_, entry) => {
    const archive = await opened(rawZip(packageWith(entry)));
    expect(await textIn(archive, 'f')).toBe(entry.data);
  });

  it.each([
    ['backslashes', 'a\\b\\c.txt', 'a/b/c.txt'],
    ['points and empty parts', './a//./c.txt', 'a/c.txt'],
    ['NFD', 'an\u0303o.txt'.normalize('NFD'), 'a\u00f1o.txt'],
    ['signs of URLs', 'a%b#c?d+e&f.txt', 'a%b#c?d+e&f.txt'],
    ['emoji', '😀.txt', '😀.txt'],
    ['bidirectional marks', 'a\u202eb.txt', 'a\u202eb.txt'],
    ['points inside', 'a..b/...c/d..txt', 'a..b/...c/d..txt'],
    ['a stray percent', '100%.txt', '100%.txt'],
  ])('may have names with %s', async (_, name, path) => {
    expect(pathsOf(await opened(rawZip(packageWith({ name, data: 'x' }))))).toContain(path);
  });

  it('may have names in UTF-8 without the flag, and in CP437', async () => {
    const utf8 = { name: Buffer.from('día.txt'), data: 'x', flags: 0 };
    const cp437 = { name: Buffer.from([0xa4, 0x2e, 0x74]), data: 'x', flags: 0 };
    expect(pathsOf(await opened(rawZip(packageWith(utf8, cp437))))).toEqual(
      expect.arrayContaining(['día.txt', 'ñ.t']),
    );
  });

  it('may lie one folder down, with leftovers and other files beside it', async () => {
    const entries = [
      ...packageWith().map((entry) => ({ ...entry, name: `Course 1/${String(entry.name)}` })),
      { name: '__MACOSX/Course 1/._index.html', data: 'x' },
      { name: '.DS_Store', data: 'x' },
    ];
    const clean = await opened(rawZip(entries));
    expect(pathsOf(clean)).toEqual(['imsmanifest.xml', 'index.html']);
    expect(clean.manifest.warnings).toEqual([]);
    expect(await textIn(clean, 'index.html')).toBe('<p>one</p>');
    const beside = await opened(rawZip([...entries, { name: 'readme.txt', data: 'x' }]));
    expect(pathsOf(beside)).toEqual(['imsmanifest.xml', 'index.html']);
    expect(beside.manifest.warnings).toEqual([{ code: 'FILES_IGNORED' }]);
  });

  it('leaves out what operating systems leave behind', async () => {
    const left = ['__MACOSX/._a', 'a/._b', 'a/.DS_Store', 'Thumbs.db', 'x/desktop.ini'];
    expect(pathsOf(await opened(rawZip(packageWith(...left.map((name) => ({ name, data: 'x' }))))))).toEqual([
      'imsmanifest.xml',
      'index.html',
    ]);
  });
});

describe('what is no SCORM package', () => {
  const file = (...names: string[]) => names.map((name) => ({ name, data: 'x' }));
  it.each<[string, RawEntry[], Fault]>([
    ['h5p', file('h5p.json', 'content/content.json'), { code: 'NOT_SCORM', params: { kind: 'h5p' } }],
    ['cmi5', file('cmi5.xml', 'index.html'), { code: 'NOT_SCORM', params: { kind: 'cmi5' } }],
    ['tin can', file('tincan.xml', 'index.html'), { code: 'NOT_SCORM', params: { kind: 'tin-can' } }],
    ['tin can in a folder', file('c/tincan.xml'), { code: 'NOT_SCORM', params: { kind: 'tin-can' } }],
    ['AICC', file('c.crs', 'c.au', 'c.des', 'c.cst'), { code: 'NOT_SCORM', params: { kind: 'aicc' } }],
    ...[
      ['AICC without its .crs', ['c.au', 'c.des', 'c.cst', 'index.html'], 'aicc'],
      ['AICC two folders down', ['a/b/C.AU', 'a/b/C.CRS', 'a/b/index.html'], 'aicc'],
      ['cmi5 two folders down', ['a/b/cmi5.xml', 'a/b/index.html'], 'cmi5'],
      ['tin can two folders down', ['a/b/tincan.xml', 'a/b/story.html'], 'tin-can'],
      ['h5p in a folder', ['a/h5p.json', 'a/content/content.json'], 'h5p'],
      ['h5p two folders down, with a page of its own', ['a/b/h5p.json', 'a/b/lib/help.html'], 'h5p'],
    ].map(([name, names, kind]): [string, RawEntry[], Fault] => [
      name as string,
      file(...(names as string[])),
      { code: 'NOT_SCORM', params: { kind: kind as string } },
    ]),
    [
      'Word',
      file('[Content_Types].xml', 'word/document.xml'),
      { code: 'NOT_SCORM', params: { kind: 'word' } },
    ],
    [
      'Excel',
      file('[Content_Types].xml', 'xl/workbook.xml'),
      { code: 'NOT_SCORM', params: { kind: 'excel' } },
    ],
    ['PowerPoint', file('ppt/presentation.xml'), { code: 'NOT_SCORM', params: { kind: 'powerpoint' } }],
    [
      'OpenDocument',
      file('mimetype', 'content.xml'),
      { code: 'NOT_SCORM', params: { kind: 'opendocument' } },
    ],
    ['EPUB', file('META-INF/container.xml'), { code: 'NOT_SCORM', params: { kind: 'epub' } }],
    ['Moodle backup', file('moodle_backup.xml'), { code: 'NOT_SCORM', params: { kind: 'moodle-backup' } }],
    [
      'a package in a package',
      file('course.zip', 'readme.txt'),
      { code: 'NOT_SCORM', params: { kind: 'package-inside' } },
    ],
    ['a sound', file('a.au'), { code: 'MANIFEST_MISSING' }],
    ['some files', file('readme.txt'), { code: 'MANIFEST_MISSING' }],
    ['nothing', [], { code: 'MANIFEST_MISSING' }],
    [
      'too deep',
      file('a/b/imsmanifest.xml'),
      {
        code: 'MANIFEST_MISSING',
        file: 'a/b/imsmanifest.xml',
        params: { found: 'a/b/imsmanifest.xml' },
      },
    ],
    [
      'two packages',
      file('a/imsmanifest.xml', 'b/imsmanifest.xml'),
      { code: 'MANIFEST_AMBIGUOUS', file: 'a/imsmanifest.xml', params: { other: 'b/imsmanifest.xml' } },
    ],
    [
      'Common Cartridge',
      [
        {
          name: 'imsmanifest.xml',
          data: '<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"/>',
        },
      ],
      { code: 'NOT_SCORM', file: 'imsmanifest.xml', params: { kind: 'common-cartridge' } },
    ],
  ])('%s', async (_, entries, fault) => {
    expect(await readArchive(rawZip(entries))).toEqual(fault);
  });

  it.each([
    ['pdf', '%PDF-1.7'],
    ['rar', 'Rar!\x1a\x07'],
    ['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['gzip', Buffer.from([0x1f, 0x8b, 8])],
    ['old-office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['html', '<!DOCTYPE html><p>Sign in'],
  ])('%s is named though it is no zip', async (kind, head) => {
    expect(await readArchive(Buffer.from(head as Buffer))).toEqual({ code: 'NOT_A_ZIP', params: { kind } });
  });

  it('anything else is no zip', async () => {
    expect(await readArchive(Buffer.from('hello'))).toEqual({ code: 'NOT_A_ZIP' });
    expect(await readArchive(Buffer.alloc(0))).toEqual({ code: 'NOT_A_ZIP', params: { kind: 'empty' } });
  });

  it('a package with both manifests is SCORM', async () => {
    expect(isFault(await readArchive(rawZip(packageWith(...file('tincan.xml')))))).toBe(false);
  });
});
