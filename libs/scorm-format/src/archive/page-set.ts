import { noMetadata } from '../manifest/lom.ts';
import type { Item, Manifest } from '../manifest/manifest.ts';
import { plainItem } from '../manifest/plain-item.ts';

const isPage = (path: string): boolean => /\.x?html?$/i.test(path);

const depthOf = (path: string): number => path.split('/').length;

const startPages = ['index.html', 'index.htm', 'index.xhtml', 'default.html', 'default.htm', 'start.html'];

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const startRank = (path: string): number => {
  const rank = startPages.indexOf(nameOf(path).toLowerCase());
  return rank < 0 ? startPages.length : rank;
};

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The pages to open of files without a manifest: the start page (`index.html` and its like) nearest to the root,
 * else every page of the uppermost folder that has one, by name and number; empty when there is no page.
 */
export const entryPages = (paths: readonly string[]): string[] => {
  const pages = paths.filter(isPage);
  const start = pages
    .filter((path) => startRank(path) < startPages.length)
    .sort((a, b) => depthOf(a) - depthOf(b) || startRank(a) - startRank(b) || byName.compare(a, b))[0];
  const top = Math.min(...pages.map(depthOf));
  if (start !== undefined && depthOf(start) === top) return [start];
  return pages.filter((path) => depthOf(path) === top).sort(byName.compare);
};

/** A title from the name of a file: `02_Health-care.html` is `02 Health-care`. */
export const titleFrom = (path: string): string =>
  nameOf(path)
    .replace(/\.[^.]+$/, '')
    .replace(/_+/g, ' ')
    .trim();

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** What a page calls itself in its `<title>`; empty when it does not. */
export const titleOfPage = (html: string): string => {
  const [, title = ''] = /<title(?:\s[^<>]*)?>([^<]{0,2000})/i.exec(html) ?? [];
  return title
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
    .toWellFormed();
};

const pageItem = (path: string, at: number, title: string): Item =>
  plainItem({
    identifier: `PAGE-${at + 1}`,
    title,
    launch: { resource: 'PAGES', scormType: 'asset', path, otherwise: [], query: '', fragment: '' },
  });

/**
 * A plain zip of web pages as a package of assets: one item for the start page, or one for each page when there is
 * none.
 *
 * @param paths every file
 * @param titles what pages call themselves, by path; others are named for their file
 * @param isFolder a folder has the name of the manifest
 * @returns null when there is no page
 */
export const pageSetManifest = (
  paths: readonly string[],
  titles: ReadonlyMap<string, string> = new Map(),
  isFolder = false,
): Manifest | null => {
  const pages = entryPages(paths);
  const [first] = pages;
  if (first === undefined) return null;
  const title = titles.get(first) ?? titleFrom(first);
  return {
    identifier: 'PAGES',
    version: null,
    standard: '1.2',
    declared: null,
    title,
    organizations: [
      {
        identifier: 'PAGES',
        title,
        items: pages.map((path, at) => pageItem(path, at, titles.get(path) ?? titleFrom(path))),
        sequencing: null,
        objectivesGlobalToSystem: true,
        sharedDataGlobalToSystem: true,
        completionThreshold: null,
      },
    ],
    defaultOrganization: 0,
    resources: [{ identifier: 'PAGES', scormType: 'asset', files: [...paths], dependencies: [] }],
    sequencingCollection: [],
    metadata: noMetadata,
    warnings: [{ code: 'PLAYED_AS_PAGES', params: { isFolder: isFolder ? 'yes' : 'no' } }],
  };
};
