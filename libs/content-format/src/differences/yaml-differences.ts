import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { nameOf } from '../editing/yaml-nodes.ts';
import { cutYaml } from '../translation/yaml/cut-yaml.ts';
import { isText, itemWay, type Way as LanguageWay } from '../translation/yaml/language-maps.ts';
import type { PlaceStep } from '../translation/yaml/places.ts';

/** A text or a setting of a file of YAML that is another. */
export interface YamlDifference {
  steps: readonly PlaceStep[];
  /** Null: a setting, which is the same in every language. */
  locale: string | null;
  /** As written; empty: there was nothing. */
  before: string;
  after: string;
}

type Way = Pick<LanguageWay, 'steps' | 'ids'>;

interface Said {
  steps: readonly PlaceStep[];
  words: string;
}

/** What a file says of itself that is no text, by the way to it. */
interface Settings {
  said: ReadonlyMap<string, Said>;
  /** Everything that has parts: what a whole new part says of itself, nobody asks for. */
  parts: ReadonlySet<string>;
}

/** Names of things, which nobody reads. */
const unread: ReadonlySet<string> = new Set(['uuid', 'translated-from']);

/** What is another in a file of YAML: texts in all their languages, then settings, in the order of the new one. */
export function yamlDifferences(was: string, is: string, locales: readonly string[]): YamlDifference[] {
  const texts = new Map<string, YamlDifference[]>();
  for (const locale of locales)
    for (const { way, ...each } of different(textsOf(was, locale), textsOf(is, locale)))
      texts.set(way, [...(texts.get(way) ?? []), { ...each, locale }]);
  return [...[...texts.values()].flat(), ...settingDifferences(was, is)];
}

/** The same of settings alone, such as those of a front matter. */
export function settingDifferences(was: string, is: string): YamlDifference[] {
  const [before, after] = [settingsOf(was), settingsOf(is)];
  const isShared = (way: string): boolean => {
    const part = way.slice(0, Math.max(way.lastIndexOf(SEPARATOR), 0));
    return before.parts.has(part) && after.parts.has(part);
  };
  return different(before.said, after.said, isShared).map(({ way: _, ...each }) => ({
    ...each,
    locale: null,
  }));
}

function different(
  was: ReadonlyMap<string, Said>,
  is: ReadonlyMap<string, Said>,
  isAsked: (way: string) => boolean = () => true,
): (Omit<YamlDifference, 'locale'> & { way: string })[] {
  const ways = [...is.keys(), ...[...was.keys()].filter((way) => !is.has(way))];
  return ways.flatMap((way) => {
    const [before, after] = [was.get(way), is.get(way)];
    const steps = (after ?? before)?.steps ?? [];
    return before?.words === after?.words || !isAsked(way)
      ? []
      : [{ way, steps, before: before?.words ?? '', after: after?.words ?? '' }];
  });
}

const textsOf = (text: string, locale: string): Map<string, Said> =>
  new Map(
    cutYaml(text, locale, locale).blocks.map(({ of, text: words, yaml }) => [
      of,
      { steps: yaml?.steps ?? [], words },
    ]),
  );

const SEPARATOR = ' / ';

function settingsOf(text: string): Settings {
  const said = new Map<string, Said>();
  const parts = new Set<string>();
  const add = (node: unknown, { steps, ids }: Way): void => {
    if (isScalar(node)) said.set(ids.join(SEPARATOR), { steps, words: String(node.value ?? '') });
    if (isSeq(node) && node.items.every(isScalar)) {
      const words = node.items.map(({ value }) => String(value)).join(', ');
      said.set(ids.join(SEPARATOR), { steps, words });
      return;
    }
    if (!isMap(node) && !isSeq(node)) return;
    parts.add(ids.join(SEPARATOR));
    if (isSeq(node)) node.items.forEach((item, at) => add(item, itemWay({ steps, ids }, item, at)));
    else if (!isText(node))
      for (const pair of node.items) {
        const name = nameOf(pair);
        if (unread.has(name)) continue;
        const step = { name, nth: null, key: null };
        add(pair.value, { steps: [...steps, step], ids: [...ids, name] });
      }
  };
  add(parseDocument(text, { logLevel: 'silent' }).contents, { steps: [], ids: [] });
  return { said, parts };
}
