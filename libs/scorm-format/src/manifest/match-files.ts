import type { Fault } from '../fault.ts';
import { flattenItems, type Item, type Launch, type Manifest } from './manifest.ts';

const maxWarnings = 100;

/** Finds a path as written, else one that differs only in case. */
export const finderIn = (files: Iterable<string>) => {
  const exact = new Set(files);
  const byLowerCase = new Map([...exact].map((path) => [path.toLowerCase(), path]));
  return (path: string): string | undefined => (exact.has(path) ? path : byLowerCase.get(path.toLowerCase()));
};

const withFoundLaunch = (item: Item, find: (path: string) => string | undefined, warnings: Fault[]): Item => {
  const children = item.children.map((child) => withFoundLaunch(child, find, warnings));
  if (item.launch === null) return { ...item, children };
  const readings = [item.launch.path, ...item.launch.otherwise];
  const path = readings.map(find).find((found) => found !== undefined);
  if (path === undefined) {
    const params = { item: item.identifier };
    warnings.push({ code: 'FILE_MISSING', file: item.launch.path, params });
    return { ...item, launch: null, children };
  }
  const launch: Launch = { ...item.launch, path, otherwise: [] };
  return { ...item, launch, children };
};

/**
 * Compares a manifest with the files of its package (paths in NFC). Launches are set to the files that exist
 * (percent-encoded names, names of another case); an item whose file is missing becomes a heading, with a warning;
 * missing files of resources are warnings. Refused when nothing is left to launch.
 */
export const matchFiles = (manifest: Manifest, files: Iterable<string>): Manifest | Fault => {
  const find = finderIn(files);
  const warnings = [...manifest.warnings];
  const organizations = manifest.organizations.map((organization) => ({
    ...organization,
    items: organization.items.map((item) => withFoundLaunch(item, find, warnings)),
  }));
  const played = organizations[manifest.defaultOrganization];
  if (!flattenItems(played?.items ?? []).some(({ item }) => item.launch !== null)) {
    const missing = warnings.find(({ code }) => code === 'FILE_MISSING');
    return missing ?? { code: 'NOTHING_TO_LAUNCH', file: 'imsmanifest.xml' };
  }
  const lacking = manifest.resources.flatMap(({ identifier, files: named }) =>
    named
      .filter((path) => find(path) === undefined)
      .map((file): Fault => ({ code: 'FILE_MISSING', file, params: { resource: identifier } })),
  );
  return { ...manifest, organizations, warnings: [...warnings, ...lacking].slice(0, maxWarnings) };
};
