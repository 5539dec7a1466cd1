import { describe, expect, it } from '@jest/globals';
import { encodingFor, isText } from './compression.ts';
import { contentTypeFor, isNameOpen, withCharset } from './content-type.ts';

describe('contentTypeFor', () => {
  it.each<[string, string | undefined, boolean, string]>([
    ['text/html', 'iframe', true, 'text/html'],
    ['application/octet-stream', 'iframe', true, 'text/html'],
    ['application/octet-stream', 'iframe', false, 'application/octet-stream'],
    ['text/plain', 'script', false, 'text/javascript'],
    ['application/json', 'script', false, 'text/javascript'],
    ['application/x-javascript', 'script', false, 'application/x-javascript'],
    ['application/octet-stream', 'worker', false, 'text/javascript'],
    ['application/octet-stream', 'style', false, 'text/css'],
    ['image/svg+xml', 'image', false, 'image/svg+xml'],
    ['font/woff2', 'font', false, 'font/woff2'],
    ['text/plain', undefined, false, 'text/plain'],
  ])('of %s asked for as %s, opened by an item: %p', (mediaType, destination, isLaunch, type) => {
    expect(contentTypeFor(mediaType, { destination, isLaunch, isNameOpen: false })).toBe(type);
  });

  it.each<[string, string, string | undefined, string]>([
    ['menu.aspx', 'application/octet-stream', 'iframe', 'text/html'],
    ['menu.do', 'application/octet-stream', 'frame', 'text/html'],
    ['menu', 'application/octet-stream', 'document', 'text/html'],
    ['menu.php', 'application/x-httpd-php', 'iframe', 'text/html'],
    ['menu.aspx', 'application/octet-stream', 'empty', 'application/octet-stream'],
    ['menu.aspx', 'application/octet-stream', undefined, 'application/octet-stream'],
    ['viewer.exe', 'application/octet-stream', 'iframe', 'application/octet-stream'],
    ['plan.pdf', 'application/pdf', 'iframe', 'application/pdf'],
  ])('of %s, kept as %s, asked for as %s: %s', (path, mediaType, destination, type) => {
    const use = { destination, isLaunch: false, isNameOpen: isNameOpen(path) };
    expect(contentTypeFor(mediaType, use)).toBe(type);
  });
});

describe('withCharset', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  it.each<[string, string, Buffer, string]>([
    ['a script in UTF-8', 'text/javascript', Buffer.from('"ñ"'), 'text/javascript; charset=utf-8'],
    ['a script in Latin 1', 'text/javascript', latin('"ñ"'), 'text/javascript'],
    ['data', 'application/json', Buffer.from('{}'), 'application/json; charset=utf-8'],
    ['a page that says nothing, in UTF-8', 'text/html', Buffer.from('<p>ñ'), 'text/html; charset=utf-8'],
    ['a page that says nothing, in Latin 1', 'text/html', latin('<p>ñ'), 'text/html'],
    ['a page of plain signs', 'text/html', Buffer.from('<p>n'), 'text/html'],
    ['a page that says it', 'text/html', Buffer.from('<meta charset="iso-8859-1"><p>ñ'), 'text/html'],
    ['a picture', 'image/svg+xml', Buffer.from('<svg/>'), 'image/svg+xml'],
  ])('of %s', (_name, type, bytes, expected) => {
    expect(withCharset(type, bytes)).toBe(expected);
  });
});

describe('what is compressed', () => {
  it.each<[string | undefined, string | null]>([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['', null],
    [undefined, null],
  ])('for a browser that takes %p is %p', (accepted, encoding) => {
    expect(encodingFor(accepted, 10_000)).toBe(encoding);
    expect(encodingFor(accepted, 1_000)).toBeNull();
  });

  it.each([
    ['text/html', 10, true],
    ['application/javascript', 10, true],
    ['image/svg+xml', 10, true],
    ['application/wasm', 10, true],
    ['text/css', 17 * 1024 * 1024, false],
    ['image/png', 10, false],
    ['video/mp4', 10, false],
    ['font/woff2', 10, false],
  ])('is a text: %s of %i bytes, %p', (type, bytes, expected) => {
    expect(isText(type, bytes)).toBe(expected);
  });
});
