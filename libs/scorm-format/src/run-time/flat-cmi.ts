/**
 * Run-time data as element → value, such as `cmi.core.lesson_status` → `passed`. Empty values are left out, unless an
 * entry of an array may be nothing else: without it those after it would lose their place.
 */
export type FlatCmi = Record<string, string>;

const maxDepth = 8;
const maxElements = 20_000;

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

const isEntryItself = (name: string): boolean =>
  /\.(?:correct_responses\.\d+\.pattern|comments_from_learner\.\d+\.comment)$/.test(name);

const collect = (value: unknown, name: string, depth: number, into: Map<string, string>): void => {
  if (into.size >= maxElements || depth > maxDepth) return;
  const text = textOf(value);
  if (text !== null && (text !== '' || isEntryItself(name))) into.set(name, text);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) collect(inner, `${name}.${key}`, depth + 1, into);
};

/**
 * Run-time data in any of the shapes in which it is sent: nested (`{ cmi: { core: … } }`, or the content of
 * `cmi`), or flat (`{ 'cmi.core.entry': … }`). Anything else in the input is ignored, because it comes from
 * content. Values keep only characters that a database accepts.
 */
export const flattenCmi = (json: unknown): FlatCmi => {
  if (typeof json !== 'object' || json === null) return {};
  const flat = new Map<string, string>();
  const entries = Object.entries(json);
  const isFlat = entries.some(([key]) => key.startsWith('cmi.'));
  const isWrapped = Object.hasOwn(json, 'cmi');
  for (const [key, value] of entries) {
    if (isFlat || isWrapped) {
      if (key === 'cmi' || key.startsWith('cmi.')) collect(value, key, 0, flat);
    } else collect(value, `cmi.${key}`, 0, flat);
  }
  return Object.fromEntries(
    [...flat].filter(([name]) => !/(?:^|\.)(?:_children|_count|_version)$/.test(name)),
  );
};
