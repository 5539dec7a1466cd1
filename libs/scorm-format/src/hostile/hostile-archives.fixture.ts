import type { FaultCode } from '../index.ts';
import {
  extraField,
  manifest12,
  packageWith,
  packedZeros,
  rawZip,
  type RawEntry,
} from '../archive/zip.fixture.ts';

/** What it is, the expected result, how to make it, and the file inside that is at fault, if it is one. */
export type HostileCase = [name: string, outcome: FaultCode | 'plays', make: () => Buffer, file?: string];

const megabyte = 1024 * 1024;

/** A case, with the file that is to blame where there is one and it is refused. */
export const hostile = (
  name: string,
  outcome: HostileCase[1],
  make: HostileCase[2],
  file: string | null,
): HostileCase =>
  outcome === 'plays' || file === null ? [name, outcome, make] : [name, outcome, make, file];

/** A good package with several more files, of which `file` is to blame. */
const amid = (name: string, outcome: HostileCase[1], file: string | null, ...more: RawEntry[]): HostileCase =>
  hostile(name, outcome, () => rawZip(packageWith(...more)), file);

/** A good package with one more file. */
const beside = (name: string, outcome: HostileCase[1], entry: RawEntry): HostileCase =>
  amid(name, outcome, String(entry.name), entry);

const named = (name: string, outcome: HostileCase[1] = 'ARCHIVE_PATH_UNSAFE'): HostileCase =>
  beside(`name ${JSON.stringify(name)}`, outcome, { name, data: 'x' });

/** A good package that opens the file of this name, as its manifest spells it. */
const opening = (what: string, name: string | Uint8Array, href: string, flags?: number): HostileCase => [
  `opens a name with ${what}`,
  'plays',
  () => {
    const resources = `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="${href}"/>`;
    return rawZip([
      { name: 'imsmanifest.xml', data: manifest12({ resources }) },
      { name, data: '<p>x</p>', ...(flags === undefined ? {} : { flags }) },
    ]);
  },
];

const utf8 = (text: string) => Buffer.from(text);
const cp437 = 0;

const names: HostileCase[] = [
  ...['../evil', 'a/../../evil', 'a/..', '..', '..\\evil', 'a\\..\\..\\evil', '/etc/passwd'].map((name) =>
    named(name),
  ),
  ...['\\\\server\\share', '\\evil', 'C:\\evil', 'c:evil', 'C:/evil', '.. /evil', '..../evil'].map((name) =>
    named(name),
  ),
  ...['%2e%2e/evil', '%2e%2e%2fevil', '..%5cevil', '%2fetc', '.', './/.'].map((name) => named(name)),
  ...['./C:/x', 'a:b', '...', '//evil', 'file:///etc/x/../../..', './/../x'].map((name) => named(name)),
  ...['a\0b', 'a\nb', 'a\x1b[2Jb'].map((name) => named(name, 'ARCHIVE_NAME_CONTROL')),
  named(`${'a'.repeat(256)}.txt`, 'ARCHIVE_PATH_TOO_LONG'),
  named('abcdefgh/'.repeat(120) + 'x', 'ARCHIVE_PATH_TOO_LONG'),
  ...['CON', 'aux.txt', 'ab:c', 'x.', ' ', '$(reboot)', '-rf', '~', '%00.html', '<script>.html'].map((name) =>
    named(name, 'plays'),
  ),
  beside('a climbing folder', 'ARCHIVE_PATH_UNSAFE', { name: '../' }),
  beside('a climbing leftover', 'ARCHIVE_PATH_UNSAFE', { name: '__MACOSX/../../a', data: 'x' }),
  beside('a climbing name in the Unicode field', 'plays', {
    name: 'a.txt',
    data: 'x',
    flags: cp437,
    extra: extraField(0x7075, Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), utf8('../../evil')])),
  }),
  beside('overlong UTF-8 points', 'plays', {
    name: Buffer.from([0xc0, 0xae, 0xc0, 0xae, 0x2f, 0x61]),
    data: 'x',
  }),
  opening('spaces', 'my course/the page.html', 'my course/the page.html'),
  opening('spaces, escaped', 'my course/the page.html', 'my%20course/the%20page.html'),
  opening('accents, NFC', 'Introducción.html', 'Introducción.html'),
  opening('accents, NFD in the archive', 'Introducción.html'.normalize('NFD'), 'Introducción.html'),
  opening('accents, NFD in the manifest', 'Introducción.html', 'Introducción.html'.normalize('NFD')),
  opening('accents, escaped', 'Introducción.html', 'Introducci%C3%B3n.html'),
  opening('accents in CP437', Buffer.from([0x61, 0xa4, 0x6f, 0x2e, 0x68, 0x74, 0x6d]), 'año.htm', cp437),
  opening('UTF-8 without the flag', utf8('año.htm'), 'año.htm', cp437),
  opening('%', '100%.html', '100%25.html'),
  opening('% as it is', '100%.html', '100%.html'),
  opening('escapes in the archive', 'a%20b.html', 'a%20b.html'),
  opening('#', 'a#1.html', 'a%231.html'),
  opening('?', 'a?1.html', 'a%3F1.html'),
  opening('+', 'a+b.html', 'a+b.html'),
  opening('&', 'a&b.html', 'a&amp;b.html'),
  opening('emoji', '😀.html', '😀.html'),
  opening('bidirectional marks', 'a\u202elmth.html', 'a\u202elmth.html'),
  opening('an invisible mark', 'a\u200bb.html', 'a\u200bb.html'),
  opening('backslashes in the archive', 'app\\common\\a.html', 'app/common/a.html'),
  opening('backslashes in the manifest', 'app/common/a.html', 'app\\common\\a.html'),
  opening('both kinds of slash', 'libs/app\\common/a.html', 'libs/app\\common\\a.html'),
  opening('./', './a.html', './a.html'),
  opening('empty parts', 'a//b.html', 'a/b.html'),
  opening('capitals the manifest has not', 'Index.HTML', 'index.html'),
  opening('a query', 'a.html', 'a.html?questions=Playing'),
  opening('a fragment', 'a.html', 'a.html#/start'),
];

const bombs: HostileCase[] = [
  beside('1 GiB of zeros, announced', 'ARCHIVE_RATIO', {
    name: 'z',
    packed: packedZeros(1024),
    method: 8,
    size: 1024 * megabyte,
  }),
  beside('1 GiB of zeros, announced as 1 KB', 'ARCHIVE_CORRUPT', {
    name: 'z',
    packed: packedZeros(1024),
    method: 8,
    size: 1000,
  }),
  beside('1 GiB of zeros, announced as 30 MB', 'ARCHIVE_CORRUPT', {
    name: 'z',
    packed: packedZeros(1024),
    method: 8,
    size: 30 * megabyte,
  }),
  beside('1 GiB of zeros as the page', 'ARCHIVE_RATIO', {
    name: 'big.html',
    packed: packedZeros(1024),
    method: 8,
    size: 1024 * megabyte,
  }),
  beside('1 GiB of zeros among the leftovers', 'ARCHIVE_RATIO', {
    name: '__MACOSX/z',
    packed: packedZeros(1024),
    method: 8,
    size: 1024 * megabyte,
  }),
  [
    '1 GiB of zeros as the manifest',
    'ARCHIVE_RATIO',
    () => rawZip([{ name: 'imsmanifest.xml', packed: packedZeros(1024), method: 8, size: 1024 * megabyte }]),
    'imsmanifest.xml',
  ],
  [
    '1 GiB of zeros as a manifest of 1 MB',
    'ARCHIVE_CORRUPT',
    () => rawZip([{ name: 'imsmanifest.xml', packed: packedZeros(1024), method: 8, size: megabyte }]),
    'imsmanifest.xml',
  ],
  amid(
    'many files of zeros',
    'ARCHIVE_RATIO',
    null,
    ...Array.from({ length: 40 }, (_, at) => ({
      name: `z${at}`,
      packed: packedZeros(16),
      method: 8,
      size: 16 * megabyte,
    })),
  ),
  beside('a bomb in a zip in the package', 'plays', {
    name: 'inner.zip',
    data: rawZip([{ name: 'z', packed: packedZeros(512), method: 8, size: 512 * megabyte }]),
    method: 0,
  }),
  [
    'zips in zips, nothing else',
    'NOT_SCORM',
    () => rawZip([{ name: 'lib 0.zip', data: rawZip([{ name: 'lib 1.zip', data: rawZip([]) }]) }]),
  ],
  beside('entries over each other', 'ARCHIVE_OVERLAPPING', {
    name: 'index2.html',
    data: '<p>one</p>',
    offset: 0,
  }),
  [
    'a thousand names for one file',
    'ARCHIVE_OVERLAPPING',
    () => {
      const data = Buffer.alloc(20_000, 'x');
      const copies = Array.from({ length: 1000 }, (_, at) => ({
        name: `b${at}`,
        data,
        packed: Buffer.alloc(0),
        offset: 0,
      }));
      return rawZip(packageWith({ name: 'b', data }, ...copies));
    },
    'b0',
  ],
  [
    '100,000 entries',
    'ARCHIVE_TOO_MANY_FILES',
    () =>
      rawZip(packageWith(...Array.from({ length: 100_000 }, (_, at) => ({ name: `f${at}` }))), {
        zip64: true,
      }),
  ],
  amid('5,000 empty files', 'plays', null, ...Array.from({ length: 5000 }, (_, at) => ({ name: `e/${at}` }))),
  amid(
    'a directory heavier than any real one',
    'ARCHIVE_CORRUPT',
    null,
    ...Array.from({ length: 1000 }, (_, at) => ({
      name: `f${at}`,
      extra: extraField(0x9999, Buffer.alloc(60_000)),
    })),
  ),
];

const structure: HostileCase[] = [
  beside('a symbolic link', 'ARCHIVE_SPECIAL_FILE', { name: 'l', data: '/etc/passwd', mode: 0o120777 }),
  beside('a symbolic link made under DOS', 'ARCHIVE_SPECIAL_FILE', {
    name: 'l',
    data: '/etc',
    mode: 0o120777,
    versionMadeBy: 20,
  }),
  beside('a device', 'ARCHIVE_SPECIAL_FILE', { name: 'd', mode: 0o020666 }),
  beside('a pipe', 'ARCHIVE_SPECIAL_FILE', { name: 'p', mode: 0o010666 }),
  beside('a size too small, stored', 'ARCHIVE_CORRUPT', { name: 's', data: 'abcdef', method: 0, size: 3 }),
  beside('a size too large, stored', 'ARCHIVE_CORRUPT', { name: 's', data: 'abcdef', method: 0, size: 9 }),
  [
    'a manifest whose size is too small, stored',
    'ARCHIVE_CORRUPT',
    () => rawZip([{ name: 'imsmanifest.xml', data: manifest12(), method: 0, size: 3 }]),
    'imsmanifest.xml',
  ],
  beside('an extra field longer than its room', 'ARCHIVE_CORRUPT', {
    name: 's',
    data: 'x',
    extra: extraField(0x9999, Buffer.alloc(9)).subarray(0, 8),
  }),
  beside('a zip64 field without the size it stands for', 'ARCHIVE_CORRUPT', {
    name: 's',
    data: 'x',
    size: 0xffffffff,
    extra: extraField(1, Buffer.alloc(4)),
  }),
  beside('a size too small', 'ARCHIVE_CORRUPT', { name: 's', data: 'abcdef', size: 3 }),
  beside('a size too large', 'ARCHIVE_CORRUPT', { name: 's', data: 'abcdef', size: 600 }),
  beside('a size of 4 GB for 6 bytes', 'ARCHIVE_RATIO', { name: 's', data: 'abcdef', size: 0xfffffffe }),
  beside('sizes that are negative to some', 'ARCHIVE_RATIO', { name: 's', data: 'x', size: 0x80000000 }),
  beside('a wrong checksum', 'ARCHIVE_CORRUPT', { name: 's', data: 'abc', crc: 1 }),
  beside('what is no deflate', 'ARCHIVE_CORRUPT', {
    name: 's',
    packed: utf8('nonsense'),
    method: 8,
    size: 3,
  }),
  beside('another local name', 'ARCHIVE_CORRUPT', { name: 'a.txt', localName: '../evil', data: 'x' }),
  beside('another local size', 'ARCHIVE_CORRUPT', { name: 'a', localSize: 9, data: 'x' }),
  beside('another local method', 'ARCHIVE_CORRUPT', { name: 'a', localMethod: 0, data: 'xxxx' }),
  beside('encrypted in the local header only', 'ARCHIVE_CORRUPT', {
    name: 'a',
    localFlags: 0x801,
    data: 'x',
  }),
  beside('encrypted', 'ARCHIVE_ENCRYPTED', { name: 'e', data: 'x', flags: 0x801 }),
  beside('strongly encrypted', 'ARCHIVE_ENCRYPTED', { name: 'e', data: 'x', flags: 0x841 }),
  beside('strongly encrypted, its name in no Unicode', 'ARCHIVE_ENCRYPTED', {
    name: 'e',
    data: 'x',
    flags: 0x41,
  }),
  [
    'a strongly encrypted manifest',
    'ARCHIVE_ENCRYPTED',
    () => rawZip([{ name: 'imsmanifest.xml', data: manifest12(), flags: 0x841 }]),
    'imsmanifest.xml',
  ],
  beside('encrypted by AES', 'ARCHIVE_ENCRYPTED', { name: 'e', data: 'x', method: 99 }),
  [
    'an encrypted manifest',
    'ARCHIVE_ENCRYPTED',
    () => rawZip([{ name: 'imsmanifest.xml', data: manifest12(), flags: 0x801 }]),
    'imsmanifest.xml',
  ],
  ...[1, 6, 9, 12, 14, 93, 95, 97, 98, 7777].map((method) =>
    beside(`compression ${method}`, 'ARCHIVE_COMPRESSION_UNSUPPORTED', { name: 'c', data: 'x', method }),
  ),
  ['zip64 entries', 'plays', () => rawZip(packageWith({ name: 'a', data: 'x', zip64: true }))],
  ['a zip64 end', 'plays', () => rawZip(packageWith({ name: 'a', data: 'x', zip64: true }), { zip64: true })],
  [
    'a zip64 end that hides entries',
    'ARCHIVE_CORRUPT',
    () => rawZip(packageWith({ name: 'a' }), { zip64: true, entryCount: 2 }),
  ],
  beside('data descriptors', 'plays', { name: 'a', data: 'xxx', withDescriptor: true }),
  beside('the same name twice', 'ARCHIVE_DUPLICATE', { name: 'index.html', data: 'x' }),
  [
    'two manifests of one name',
    'ARCHIVE_DUPLICATE',
    () => rawZip([...packageWith(), { name: 'imsmanifest.xml', data: 'x' }]),
    'imsmanifest.xml',
  ],
  beside('a name in another case', 'ARCHIVE_DUPLICATE', { name: 'INDEX.html', data: 'x' }),
  amid('NFC beside NFD', 'ARCHIVE_DUPLICATE', 'ñ', { name: 'ñ' }, { name: 'n\u0303' }),
  amid('two spellings of a path', 'ARCHIVE_DUPLICATE', 'a/b', { name: 'a/b' }, { name: 'a//.\\b' }),
  amid('a file that is a folder too', 'ARCHIVE_DUPLICATE', 'a/b/c', { name: 'a' }, { name: 'a/b/c' }),
  ['cut off in the middle', 'ARCHIVE_CORRUPT', () => rawZip(packageWith()).subarray(0, 300)],
  ['cut off at the end', 'ARCHIVE_CORRUPT', () => rawZip(packageWith()).subarray(0, -1)],
  ['the beginning missing', 'ARCHIVE_JUNK', () => rawZip(packageWith()).subarray(40)],
  ['junk before', 'ARCHIVE_JUNK', () => rawZip(packageWith(), { before: 'MZ junk' })],
  [
    'a program before it, offsets shifted',
    'ARCHIVE_JUNK',
    () => rawZip(packageWith(), { before: 'MZ junk', shifted: true }),
  ],
  ['junk after', 'ARCHIVE_JUNK', () => rawZip(packageWith(), { after: 'junk' })],
  [
    'a page after it',
    'ARCHIVE_JUNK',
    () => rawZip(packageWith(), { after: '\n<b>Warning</b>: cannot modify header' }),
  ],
  ['a comment', 'plays', () => rawZip(packageWith(), { comment: 'made by hand' })],
  [
    'an end record in the comment',
    'ARCHIVE_CORRUPT',
    () => rawZip(packageWith(), { comment: 'PK\x05\x06' + '\0'.repeat(18) }),
  ],
  [
    'two archives, one after the other',
    'ARCHIVE_CORRUPT',
    () => Buffer.concat([rawZip(packageWith()), rawZip(packageWith())]),
  ],
  [
    'more entries announced than there are',
    'ARCHIVE_CORRUPT',
    () => rawZip(packageWith(), { entryCount: 5 }),
  ],
  [
    'fewer entries announced than there are',
    'ARCHIVE_CORRUPT',
    () => rawZip(packageWith({ name: 'x' }), { entryCount: 2 }),
  ],
  ['one of several disks', 'ARCHIVE_SPLIT', () => rawZip(packageWith(), { disk: 1 })],
  ['the last of several parts', 'ARCHIVE_SPLIT', () => rawZip(packageWith(), { disk: 2 }).subarray(60)],
  ['no entry at all', 'MANIFEST_MISSING', () => rawZip([])],
  ['nothing at all', 'NOT_A_ZIP', () => Buffer.alloc(0)],
  [
    'an offset beyond the end',
    'ARCHIVE_CORRUPT',
    () => rawZip(packageWith({ name: 'a', data: 'x', offset: 1e9 })),
    'a',
  ],
  [
    'one folder down',
    'plays',
    () => rawZip(packageWith().map((one) => ({ ...one, name: `c/${String(one.name)}` }))),
  ],
  [
    'one folder down, with what macOS leaves',
    'plays',
    () =>
      rawZip([
        ...packageWith().map((one) => ({ ...one, name: `c/${String(one.name)}` })),
        ...['__MACOSX/c/._imsmanifest.xml', '.DS_Store', 'c/Thumbs.db'].map((name) => ({ name, data: 'x' })),
      ]),
  ],
  [
    'two folders down',
    'MANIFEST_MISSING',
    () => rawZip(packageWith().map((one) => ({ ...one, name: `c/d/${String(one.name)}` }))),
    'c/d/imsmanifest.xml',
  ],
  [
    'two packages side by side',
    'MANIFEST_AMBIGUOUS',
    () =>
      rawZip(
        ['a', 'b'].flatMap((folder) =>
          packageWith().map((one) => ({ ...one, name: `${folder}/${String(one.name)}` })),
        ),
      ),
    'a/imsmanifest.xml',
  ],
  ['plain pages', 'plays', () => rawZip([{ name: 'index.html', data: 'x' }])],
  [
    'a page whose title has zeros in it',
    'plays',
    () => rawZip([{ name: 'index.html', data: '<title>a\0b\ud83d</title>' }]),
  ],
];

/** One line for each class of archive that somebody may bring by mistake or on purpose. */
export const hostileArchives: HostileCase[] = [...names, ...bombs, ...structure];
