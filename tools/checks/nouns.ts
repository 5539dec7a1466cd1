import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the domains of the server stand, the platform beside them. */
export const SERVER = 'libs/server';

const foldersIn = (root: string, path: string): string[] => {
  const folder = join(root, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'node_modules' ? [`${path}/${entry.name}`] : [],
  );
};

/** Folders of the domains, relative to the root. */
export const domainsOf = (root: string): string[] =>
  foldersIn(root, SERVER).filter((domain) => domain !== `${SERVER}/platform`);

/** Folders of the nouns in all domains, relative to the root. */
export const nounsOf = (root: string): string[] =>
  domainsOf(root).flatMap((domain) => foldersIn(root, `${domain}/src`));
