import { decoded } from '../decoded.ts';
import type { FaultCode } from '../fault.ts';

/** A reference from the manifest to a file of the package. */
export interface Href {
  /** Path in the archive, NFC, without percent encoding. */
  path: string;
  /** Other paths it may mean, the likeliest first; `path` is none of them. */
  otherwise: string[];
  /** With its `?`, as written; empty when there is none. */
  query: string;
  /** With its `#`, as written; empty when there is none. */
  fragment: string;
}

/** The longest href with its bases: no file has so long a path, and a hostile manifest could make millions of them. */
const maxLength = 8192;

/** A path without `.`, `..` and empty parts; null when it leaves the package. */
const plainPath = (path: string): string | null => {
  const parts: string[] = [];
  for (const part of path.normalize('NFC').split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

const splitHref = (href: string) => {
  // Browsers strip these, so `java\nscript:` is a scheme to them.
  const tidy = href.trim().replace(/[\t\n\r\0]/g, '');
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(tidy) ?? [];
  return { path: path.replaceAll('\\', '/'), query, fragment };
};

const unsafeKind = (path: string): FaultCode | null => {
  if (path.startsWith('//')) return 'HREF_EXTERNAL';
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(decoded(path))?.[1]?.toLowerCase();
  if (scheme === undefined) return null;
  return /^(https?|ftps?|wss?)$/.test(scheme) ? 'HREF_EXTERNAL' : 'HREF_UNSAFE';
};

/**
 * Resolves an href against the `xml:base`s around it, outermost first. Backslashes are slashes; a leading slash
 * means the root of the package; percent encoding is undone.
 *
 * @returns the reference, or why it leads nowhere in the package
 */
export const resolveHref = (bases: readonly string[], href: string): Href | FaultCode => {
  if (bases.reduce((sum, base) => sum + base.length, href.length) > maxLength) return 'HREF_OUTSIDE';
  const { path, query, fragment } = splitHref(href);
  const outer = bases.map((base) => splitHref(base).path);
  const fault = [...outer, path].map(unsafeKind).find((kind) => kind !== null);
  if (fault) return fault;
  // A base without a closing slash names a file in URLs, a folder in the mind of many authors.
  const asUrls = [...outer, path].reduce((base, next) =>
    next.startsWith('/') ? next : base.slice(0, base.lastIndexOf('/') + 1) + next,
  );
  const asFolders = [...outer, path].reduce((base, next) =>
    next.startsWith('/') ? next : `${base}/${next}`,
  );
  const readings = [decoded(asUrls), asUrls, decoded(asFolders), asFolders].map(plainPath);
  const [first, ...rest] = [...new Set(readings)].filter((reading): reading is string => Boolean(reading));
  if (first === undefined || readings[0] === null) return 'HREF_OUTSIDE';
  return { path: first, otherwise: rest, query, fragment };
};

/** Escapes what a URL cannot hold and keeps existing escapes. */
const encodeRest = (text: string): string =>
  encodeURI(text.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');

/** A path as part of a URL. */
export const encodePath = (path: string): string =>
  path.toWellFormed().split('/').map(encodeURIComponent).join('/');

/**
 * The URL to launch, relative to the root of the package: path, query and parameters, fragment. Parameters
 * are joined as the run-time environment prescribes (a leading `?` or `&` is dropped; a fragment is used only
 * where there is none), but before a fragment, where they are read.
 */
export const joinLaunch = ({ path, query, fragment }: Href, parameters: string | null): string => {
  const bare = parameters?.trim().replace(/^[?&]+/, '') ?? '';
  const isFragment = bare.startsWith('#');
  const [, added = '', addedFragment = ''] = isFragment
    ? ['', '', bare]
    : (/^([^#]*)(.*)$/s.exec(bare) ?? []);
  const joined = added === '' ? query : query === '' ? `?${added}` : `${query}&${added}`;
  return encodePath(path) + encodeRest(joined) + encodeRest(fragment || addedFragment);
};
