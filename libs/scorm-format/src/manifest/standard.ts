import type { ScormStandard } from './manifest.ts';
import type { OtherKind } from '../archive/other-kinds.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

const bySchemaVersion: [RegExp, ScormStandard][] = [
  [/^1\.[012](\.\d+)?$/, '1.2'],
  [/^(cam )?1\.3(\.\d+)*$/, '2004-2'],
  [/^2004 ?((2nd|2|second)( ed(ition|\.)?)?)?$/, '2004-2'],
  [/^2004 ?(3rd|3|third)( ed(ition|\.)?)?$/, '2004-3'],
  [/^2004 ?(4th|4|fourth)( ed(ition|\.)?)?$/, '2004-4'],
];

/** What people call the versions. */
export const versionNames = {
  '1.2': '1.2',
  '2004-2': '2004 2nd Edition',
  '2004-3': '2004 3rd Edition',
  '2004-4': '2004 4th Edition',
} as const satisfies Record<ScormStandard, string>;

const namespacesIn = (root: XmlElement): Set<string> => {
  const found = new Set<string>();
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.add(next.namespace.toLowerCase());
    waiting.push(...next.children);
  }
  return found;
};

/** The version declared in a manifest, with spaces collapsed. */
export const declaredVersion = (root: XmlElement): string | null =>
  textOf(childOf(root, 'metadata'), 'schemaversion');

/**
 * The version of a manifest: from `schemaversion` if the standards know it, else from its namespaces, else
 * 1.2, which every player plays. `known` is false when it was guessed.
 */
export const detectStandard = (root: XmlElement): { standard: ScormStandard; known: boolean } => {
  const declared = (declaredVersion(root)?.toLowerCase() ?? '').replace(
    /^(adl )?scorm(_| )?(v(ersion)? ?)?/,
    '',
  );
  const known = bySchemaVersion.find(([pattern]) => pattern.test(declared));
  if (known) return { standard: known[1], known: true };
  const namespaces = [...namespacesIn(root)];
  const is2004 = namespaces.some((namespace) => /adl(cp|seq|nav)_v1p3|imsss|imscp_v1p1/.test(namespace));
  return { standard: is2004 ? '2004-3' : '1.2', known: false };
};

/** What a manifest of IMS is that is none of SCORM: they share the file name; null when it may be one. */
export const otherKindOf = (root: XmlElement): OtherKind | null => {
  const schema = textOf(childOf(root, 'metadata'), 'schema') ?? '';
  const said = `${root.namespace} ${schema} ${declaredVersion(root) ?? ''}`;
  if (/ims(thin)?cc|common ?cartridge/i.test(said)) return 'common-cartridge';
  const types = childrenOf(childOf(root, 'resources'), 'resource').map(
    (resource) => attributeOf(resource, 'type')?.toLowerCase() ?? '',
  );
  const isQuestion = (type: string) => /^ims(qti|apip)/.test(type);
  const areQuestions = types.some(isQuestion) && !types.includes('webcontent');
  if (/qti/i.test(schema) || areQuestions) return 'qti';
  return types.some((type) => type.startsWith('course/x-bb-')) ? 'blackboard' : null;
};
