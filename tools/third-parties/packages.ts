import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A third-party package that is part of the product. */
export interface ThirdParty {
  name: string;
  version: string;
  /** An SPDX expression; null where the package states none. */
  licence: string | null;
  /** What the package brings to be handed on: its licence, notices, names of authors. Empty where it brings nothing. */
  text: string;
}

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
}

const FOLDER = 'node_modules/';
const TEXTS = /^(licen[cs]e|unlicense|copying|notice)([.-].*)?$/i;

/** Licences that a package states where npm does not look. */
const STATED_ELSEWHERE: Record<string, string> = {
  '@digitalbazaar/credentials-context': 'BSD-3-Clause AND W3C-20150513',
  'combine-errors': 'MIT',
  duck: 'BSD-2-Clause',
  'png-js': 'MIT',
};

const licenceOf = (name: string, stated: string | undefined): string | null =>
  STATED_ELSEWHERE[name] ?? stated?.replace(/ and /, ' AND ') ?? null;

function textOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => TEXTS.test(name));
  names.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

/**
 * What production installs, by the lock file of the tree at `root`, each version once, in the order of names. Packages
 * for other machines, which npm passes over, are left out.
 */
export function thirdParties(root: string): ThirdParty[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const found = new Map<string, ThirdParty>();
  for (const [path, { version = '', license, dev, devOptional, link }] of Object.entries(lock.packages)) {
    const folder = join(root, path);
    if (!path.includes(FOLDER) || dev || devOptional || link || !existsSync(folder)) continue;
    const name = path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: licenceOf(name, license),
      text: textOf(folder),
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
