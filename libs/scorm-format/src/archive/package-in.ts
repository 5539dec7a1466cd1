import type { NamedEntry } from './entries.ts';
import { refuse } from '../fault.ts';
import { kindOfArchive } from './other-kinds.ts';
import { entryPages } from './page-set.ts';

/** `scorm`: with a manifest. `pages`: a plain zip of web pages. */
export const packageKinds = ['scorm', 'pages'] as const;
export type PackageKind = (typeof packageKinds)[number];

export interface FoundPackage {
  kind: PackageKind;
  /** Its files, by their paths from the root of the package. */
  files: NamedEntry[];
  /** Whether others lay beside it. */
  areSomeIgnored: boolean;
}

/** Whether a path is that of the manifest at the root of a package. */
export const isManifest = (path: string): boolean => path.toLowerCase() === 'imsmanifest.xml';

const withoutManifest = (entries: NamedEntry[]): FoundPackage => {
  const paths = entries.map(({ path }) => path);
  const hasPages = entryPages(paths).length > 0;
  const kind = kindOfArchive(paths);
  // Pages may bring a zip along for download.
  if (kind !== null && !(kind === 'package-inside' && hasPages)) refuse('NOT_SCORM', { params: { kind } });
  const found = paths.find((path) => isManifest(path.split('/').at(-1) ?? ''));
  if (found !== undefined) refuse('MANIFEST_MISSING', { file: found, params: { found } });
  return hasPages ? { kind: 'pages', files: entries, areSomeIgnored: false } : refuse('MANIFEST_MISSING');
};

/** Finds the package among the files of an archive: at its root, or in the one folder that has a manifest. */
export const packageIn = (entries: NamedEntry[]): FoundPackage => {
  if (entries.some(({ path }) => isManifest(path)))
    return { kind: 'scorm', files: entries, areSomeIgnored: false };
  const [manifest, other] = entries
    .map(({ path }) => path)
    .filter((path) => isManifest(path.slice(path.indexOf('/') + 1)));
  if (manifest === undefined) return withoutManifest(entries);
  if (other !== undefined) refuse('MANIFEST_AMBIGUOUS', { file: manifest, params: { other } });
  const folder = manifest.slice(0, manifest.indexOf('/'));
  const files = entries
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path, entry }) => ({ path: path.slice(folder.length + 1), entry }));
  return { kind: 'scorm', files, areSomeIgnored: files.length < entries.length };
};
