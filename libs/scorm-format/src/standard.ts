import type { ScormStandard } from './manifest.ts';
import { childOf, textOf, type XmlElement } from './xml.ts';

const bySchemaVersion: [RegExp, ScormStandard][] = [
  [/^(adl scorm )?1\.[012]$/, '1.2'],
  [/^(cam )?1\.3(\.\d)?$/, '2004-2'],
  [/^2004( 2nd edition)?$/, '2004-2'],
  [/^2004 3rd edition$/, '2004-3'],
  [/^2004 4th edition$/, '2004-4'],
];

const namespacesIn = (root: XmlElement): Set<string> => {
  const found = new Set<string>();
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.add(next.namespace.toLowerCase());
    waiting.push(...next.children);
  }
  return found;
};

/** What a manifest says of its version, spaces collapsed. */
export const declaredVersion = (root: XmlElement): string | null =>
  textOf(childOf(root, 'metadata'), 'schemaversion');

/**
 * The version of a manifest: by `schemaversion` when it is one that the standards know, else by its namespaces,
 * else 1.2, which every player plays. `known` is false when it had to be guessed.
 */
export const detectStandard = (root: XmlElement): { standard: ScormStandard; known: boolean } => {
  const declared = declaredVersion(root)?.toLowerCase() ?? '';
  const known = bySchemaVersion.find(([pattern]) => pattern.test(declared));
  if (known) return { standard: known[1], known: true };
  const namespaces = [...namespacesIn(root)];
  const is2004 = namespaces.some((namespace) => /adl(cp|seq|nav)_v1p3|imsss|imscp_v1p1/.test(namespace));
  return { standard: is2004 ? '2004-3' : '1.2', known: false };
};

/** Whether a manifest is of IMS Common Cartridge, which shares the file name. */
export const isCommonCartridge = (root: XmlElement): boolean =>
  /imsccv\d|common ?cartridge/i.test(
    `${root.namespace} ${textOf(childOf(root, 'metadata'), 'schema') ?? ''}`,
  );
