import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFault } from '../index.ts';
import { attempt, hrefsOf, parse, resource } from './manifest.fixture.ts';
import { manifest12 } from '../archive/zip.fixture.ts';

describe('hrefs', () => {
  it.each([
    ['index.html', 'index.html'],
    ['./a/../index.html', 'index.html'],
    ['a\\b\\c.html', 'a/b/c.html'],
    ['/index.html', 'index.html'],
    ['a b.html', 'a%20b.html'],
    ['a%20b.html', 'a%20b.html'],
    ['100%.html', '100%25.html'],
    ['a.html?questions=Playing', 'a.html?questions=Playing'],
    ['a.html?x=á b&amp;y=%20', 'a.html?x=%C3%A1%20b&y=%20'],
    ['a.html#frag', 'a.html#frag'],
    ['a.html?x=../../y', 'a.html?x=../../y'],
    ['a.html?url=http://x', 'a.html?url=http://x'],
    [' index.html\n', 'index.html'],
    ['n\u0303.html', '%C3%B1.html'],
    ['año#1.html', 'a%C3%B1o#1.html'],
  ])('%j launches %s', (href, launched) => {
    expect(hrefsOf(parse(manifest12({ resources: resource(href) })))).toEqual([launched]);
  });

  it.each([
    ['http://example.org/a.html', 'HREF_EXTERNAL'],
    ['HTTPS://example.org', 'HREF_EXTERNAL'],
    ['//example.org/a', 'HREF_EXTERNAL'],
    ['\\\\example.org\\a', 'HREF_EXTERNAL'],
    ['javascript:alert(1)', 'HREF_UNSAFE'],
    [' java&#10;script:alert(1)', 'HREF_UNSAFE'],
    ['java&#9;script:alert(1)', 'HREF_UNSAFE'],
    ['javascript%3Aalert(1)', 'HREF_UNSAFE'],
    ['data:text/html,x', 'HREF_UNSAFE'],
    ['file:///etc/passwd', 'HREF_UNSAFE'],
    ['blob:x', 'HREF_UNSAFE'],
    ['C:\\a.html', 'HREF_UNSAFE'],
    ['../a.html', 'HREF_OUTSIDE'],
    ['a/../../b.html', 'HREF_OUTSIDE'],
    ['..\\a.html', 'HREF_OUTSIDE'],
    ['%2e%2e/a.html', 'HREF_OUTSIDE'],
    ['..%2fa.html', 'HREF_OUTSIDE'],
    ['?x=1', 'HREF_OUTSIDE'],
  ])('%j is refused: %s', (href, code) => {
    expect(attempt(manifest12({ resources: resource(href) }))).toMatchObject({
      code,
      params: { item: 'I1' },
    });
  });

  it('an unsafe href that no item uses does no harm', () => {
    const resources =
      resource('a.html') + '<resource identifier="R2" href="http://x/"><file href="../x"/></resource>';
    expect(parse(manifest12({ resources })).resources[1]?.files).toEqual([]);
  });

  it.each([
    ['a/', '', '', 'a/index.html'],
    ['a/', 'b/', 'c/', 'a/b/c/index.html'],
    ['a', '', '', 'index.html'],
    ['a/', '/b/', '', 'b/index.html'],
    ['', 'a\\b\\', '', 'a/b/index.html'],
    ['', '', '../', null],
    ['http://x/', '', '', null],
  ])('xml:base %j, %j, %j', (outer, middle, inner, launched) => {
    const attribute = (base: string) => (base === '' ? '' : `xml:base="${base}"`);
    const xml = manifest12({
      attributes: attribute(outer),
      resources: resource('index.html', attribute(inner)),
    }).replace('<resources>', `<resources ${attribute(middle)}>`);
    if (launched === null) expect(attempt(xml)).toHaveProperty('code');
    else expect(hrefsOf(parse(xml))).toEqual([launched]);
  });

  it.each([
    ['a.html', '?x=1', 'a.html?x=1'],
    ['a.html', '&amp;x=1', 'a.html?x=1'],
    ['a.html', 'x=1', 'a.html?x=1'],
    ['a.html?y=2', '?x=1', 'a.html?y=2&x=1'],
    ['a.html', '#top', 'a.html#top'],
    ['a.html#here', '#top', 'a.html#here'],
    ['a.html#here', '?x=1', 'a.html?x=1#here'],
    ['a.html?y=2', 'x=1#top', 'a.html?y=2&x=1#top'],
    ['a.html', '?', 'a.html'],
    ['a.html', ' ', 'a.html'],
    ['a.html', '?n=José &lt;b>', 'a.html?n=Jos%C3%A9%20%3Cb%3E'],
  ])('%s with parameters %j launches %s', (href, parameters, launched) => {
    const items = `<item identifier="I1" identifierref="R1" parameters="${parameters}"><title>x</title></item>`;
    expect(hrefsOf(parse(manifest12({ items, resources: resource(href) })))).toEqual([launched]);
  });

  it('whatever the href, what is launched stays in the package', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2e',
      '%2f',
      '\\',
      '/',
      ':',
      'http',
      '?',
      '#',
      'ñ',
      '%',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('', 'b/', 'b', '../'), (parts, base) => {
        const manifest = attempt(
          manifest12({ resources: resource(parts.join(''), base && `xml:base="${base}"`) }),
        );
        if (isFault(manifest)) return;
        const href = hrefsOf(manifest)[0] ?? '';
        const url = new URL(href, 'https://content.example/p/');
        expect(url.origin).toBe('https://content.example');
        expect(url.pathname.startsWith('/p/')).toBe(true);
        expect(decodeURIComponent(url.pathname)).not.toMatch(/(^|\/)\.\.(\/|$)/);
      }),
      { numRuns: 500 },
    );
  });
});
