import { describe, expect, it } from '@jest/globals';
import { clashesIn, isTextPath, pathFault, sizeFault, textOf } from './tree.rules.ts';

describe('a path of a tree', () => {
  it.each([
    'course.yaml',
    'modules/01-start/lessons/02-second/es.md',
    'countries/CR/m3-my-country.es.md',
    'media/año.svg',
    'README.md',
    'a..b.md',
  ])('may be "%s"', (path) => {
    expect(pathFault(path)).toBeNull();
  });

  it.each([
    ['', 'PATH_EMPTY'],
    ['/etc/passwd', 'PATH_LEAVES'],
    ['../course.yaml', 'PATH_LEAVES'],
    ['modules/../../secret.md', 'PATH_LEAVES'],
    ['modules//es.md', 'PATH_LEAVES'],
    ['modules/', 'PATH_LEAVES'],
    ['./course.yaml', 'PATH_LEAVES'],
    ['.git/config', 'PATH_HIDDEN'],
    ['media/.DS_Store', 'PATH_HIDDEN'],
    ['modules\\01\\es.md', 'PATH_LETTERS'],
    ['C:/course.yaml', 'PATH_LETTERS'],
    ['a\0.md', 'PATH_LETTERS'],
    ['a\n.md', 'PATH_LETTERS'],
    ['a\u202Egpj.svg', 'PATH_LETTERS'],
    ['a\uD800.md', 'PATH_LETTERS'],
    ['what?.md', 'PATH_LETTERS'],
    ['NUL.md', 'PATH_LETTERS'],
    ['media/com1', 'PATH_LETTERS'],
    ['ends./a.md', 'PATH_LETTERS'],
    ['ends /a.md', 'PATH_LETTERS'],
    ['an\u0303o.md', 'PATH_NOT_NFC'],
    [`${'a'.repeat(101)}.md`, 'PATH_LONG'],
    [`${'folder/'.repeat(40)}a.md`, 'PATH_LONG'],
  ])('is never %j: %s', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });
});

describe('two paths of a tree', () => {
  it('differ by more than their case', () => {
    expect(clashesIn(['media/A.svg', 'media/a.svg', 'b.md'])).toEqual([
      { path: 'media/a.svg', fault: 'PATH_TWICE' },
    ]);
  });

  it('are not a file and a folder of one name', () => {
    expect(clashesIn(['media', 'media/a.svg'])).toEqual([{ path: 'media', fault: 'PATH_TWICE' }]);
  });

  it('do not lie in folders that differ by their case', () => {
    expect(clashesIn(['Media/a.svg', 'media/b.svg'])).toEqual([{ path: 'media/b.svg', fault: 'PATH_TWICE' }]);
  });

  it('may have one name in two folders', () => {
    expect(clashesIn(['a/es.md', 'b/es.md', 'b/es.yaml'])).toEqual([]);
  });
});

describe('a file of a tree', () => {
  it.each([
    ['pool.yaml', 1024 * 1024, null],
    ['pool.yaml', 1024 * 1024 + 1, 'FILE_LARGE'],
    ['call.opus', 1024 * 1024 + 1, null],
    ['film.mp4', 64 * 1024 * 1024 + 1, 'FILE_LARGE'],
  ])('%s of %d bytes: %s', (path, bytes, fault) => {
    expect(sizeFault(path, bytes)).toBe(fault);
  });

  it.each([
    ['es.md', true],
    ['POOL.YAML', true],
    ['map.es.svg', true],
    ['map.webp', false],
    ['call.opus', false],
    ['LICENSE', false],
  ])('%s is text by its name: %s', (path, isText) => {
    expect(isTextPath(path)).toBe(isText);
  });
});

describe('the text of a file', () => {
  it.each([
    ['in three languages', 'Año · é · œuvre\n'],
    ['with a byte order mark', '\uFEFFuuid: 1\n'],
    ['with line ends of Windows', 'a\r\nb\r\n'],
    ['of nothing', ''],
    ['beyond the first plane', '🌊'],
  ])('%s is the same bytes again', (_name, text) => {
    const bytes = Buffer.from(text, 'utf8');
    expect(Buffer.from(textOf(bytes) ?? 'none', 'utf8').equals(bytes)).toBe(true);
  });

  it.each([
    ['Latin-1', Buffer.from('Año', 'latin1')],
    ['UTF-16', Buffer.from('Año', 'utf16le')],
    ['with NUL', Buffer.from('a\0b')],
    ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80])],
  ])('is none where the bytes are %s', (_name, bytes) => {
    expect(textOf(bytes)).toBeNull();
  });
});
