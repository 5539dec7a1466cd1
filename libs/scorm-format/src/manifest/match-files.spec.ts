import { describe, expect, it } from '@jest/globals';
import { isFault, launchHref, matchFiles, type Fault } from '../index.ts';
import { hrefsOf, itemsOf, parse, resource } from './manifest.fixture.ts';
import { manifest12 } from '../archive/zip.fixture.ts';

const matched = (href: string, files: string[], more = '') => {
  const manifest = matchFiles(parse(manifest12({ resources: resource(href, more) })), files);
  return isFault(manifest) ? manifest : itemsOf(manifest).map(launchHref)[0];
};
const missing = (file: string): Fault => ({ code: 'FILE_MISSING', file, params: { item: 'I1' } });

describe('matchFiles', () => {
  it.each<[string, string[], string | Fault]>([
    ['index.html', ['index.html'], 'index.html'],
    ['Index.HTML', ['index.html'], 'index.html'],
    ['a%20b.html', ['a b.html'], 'a%20b.html'],
    ['a%20b.html', ['a%20b.html'], 'a%2520b.html'],
    ['a%20b.html', ['a%20b.html', 'a b.html'], 'a%20b.html'],
    ['a.html?x=1', ['a.html'], 'a.html?x=1'],
    ['a.html', ['b.html'], missing('a.html')],
    ['a.html', [], missing('a.html')],
  ])('%s among %j', (href, files, found) => {
    expect(matched(href, files)).toEqual(found);
  });

  it('finds a folder that xml:base names without a slash', () => {
    expect(matched('a.html', ['content/a.html'], 'xml:base="content"')).toBe('content/a.html');
    expect(matched('a.html', ['a.html', 'content/a.html'], 'xml:base="content"')).toBe('a.html');
  });

  it('makes a heading of an item whose file is missing, as long as another can be launched', () => {
    const xml = manifest12({
      items: '<item identifier="A" identifierref="R1"><item identifier="B" identifierref="R2"/></item>',
      resources: `${resource('a.html')}<resource identifier="R2" href="b.html"><file href="b.html"/><file href="c.js"/></resource>`,
    });
    const manifest = matchFiles(parse(xml), ['b.html']);
    if (isFault(manifest)) throw new Error(manifest.code);
    expect(hrefsOf(manifest)).toEqual([null, 'b.html']);
    expect(manifest.warnings).toEqual([
      { code: 'FILE_MISSING', file: 'a.html', params: { item: 'A' } },
      { code: 'FILE_MISSING', file: 'c.js', params: { resource: 'R2' } },
    ]);
  });

  it('does not drown in warnings', () => {
    const file = Array.from({ length: 500 }, (_, at) => `<file href="f${at}"/>`).join('');
    const xml = manifest12({ resources: `<resource identifier="R1" href="a.html">${file}</resource>` });
    const manifest = matchFiles(parse(xml), ['a.html']);
    expect(isFault(manifest) ? [] : manifest.warnings).toHaveLength(100);
  });
});
