import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { hasAliases, nameOf, pairAt } from '../../editing/yaml-nodes.ts';
import type { BlockKind } from '../cut-text.ts';
import type { PlaceStep } from './places.ts';
import { kindOfText } from './text-kinds.ts';

/** A text of a file of YAML: `{ es: …, en: … }`. */
export interface LanguageMap {
  map: YAMLMap;
  /** The same in every version of the file, wherever its question moves. */
  name: string;
  steps: readonly PlaceStep[];
  kind: BlockKind;
  /** It, or something around it, stands on one line. */
  isOnOneLine: boolean;
}

/**
 * Letters of texts that stay read: both languages of a text are cut one after the other, and so are its earlier
 * versions. What was read takes some fifty times its letters.
 */
const MOST_LETTERS = 1_000_000;
const read = new Map<string, readonly LanguageMap[]>();

/** The texts of a file in their order; none where it cannot be read, or where one value stands for two. */
export function languageMaps(text: string): readonly LanguageMap[] {
  const known = read.get(text);
  if (known) return known;
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  const kind = isMap(contents) ? pairAt(contents, 'kind')?.value : null;
  const finder = new Finder(isScalar(kind) && kind.value === 'survey');
  if (errors.length === 0 && !hasAliases(contents))
    finder.walk(contents, { steps: [], ids: [], isOnOneLine: false });
  keep(text, finder.found);
  return finder.found;
}

function keep(text: string, found: readonly LanguageMap[]): void {
  read.set(text, found);
  let letters = [...read.keys()].reduce((sum, each) => sum + each.length, 0);
  for (const oldest of read.keys()) {
    if (letters <= MOST_LETTERS || oldest === text) return;
    read.delete(oldest);
    letters -= oldest.length;
  }
}

/** The way to a part of a file. */
export interface Way {
  steps: readonly PlaceStep[];
  /** What names each step for ever. */
  ids: readonly string[];
  isOnOneLine: boolean;
}

class Finder {
  readonly found: LanguageMap[] = [];
  readonly #names = new Set<string>();
  readonly #isSurvey: boolean;

  constructor(isSurvey: boolean) {
    this.#isSurvey = isSurvey;
  }

  walk(node: unknown, way: Way): void {
    if (!isSeq(node) && !isMap(node)) return;
    const isOnOneLine = way.isOnOneLine || node.flow === true;
    if (isSeq(node))
      node.items.forEach((item, at) => this.walk(item, { ...itemWay(way, item, at), isOnOneLine }));
    else if (isText(node)) {
      const kind = kindOfText(way.steps, this.#isSurvey);
      this.found.push({ map: node, name: this.#named(way.ids), steps: way.steps, kind, isOnOneLine });
    } else
      for (const pair of node.items) {
        const name = nameOf(pair);
        const steps = [...way.steps, { name, nth: null, key: null }];
        this.walk(pair.value, { steps, ids: [...way.ids, name], isOnOneLine });
      }
  }

  /** Two parts with one key are a fault of the file, and still two texts. */
  #named(ids: readonly string[]): string {
    let name = ids.join(' / ');
    while (this.#names.has(name)) name += '~';
    this.#names.add(name);
    return name;
  }
}

/** A map of words by languages, and of nothing else. */
export const isText = ({ items }: YAMLMap): boolean =>
  items.length > 0 &&
  items.every((pair) => /^[a-z]{2}$/.test(nameOf(pair)) && (pair.value === null || isScalar(pair.value)));

/** The way to an item of a list: by its uuid or key, which stay where the list is sorted anew. */
export function itemWay(
  { steps, ids }: Pick<Way, 'steps' | 'ids'>,
  item: unknown,
  at: number,
): Pick<Way, 'steps' | 'ids'> {
  const said = (name: string): string | null => {
    const value = isMap(item) ? pairAt(item, name)?.value : null;
    return isScalar(value) && value.value !== null ? String(value.value) : null;
  };
  const key = said('key') ?? said('part') ?? said('annex');
  const list = steps.at(-1) ?? { name: '', nth: null, key: null };
  const id = said('uuid') ?? key ?? said('points') ?? `#${at}`;
  return {
    steps: [...steps.slice(0, -1), { name: list.name, nth: at + 1, key }],
    ids: [...ids.slice(0, -1), `${ids.at(-1) ?? ''} ${id}`.trim()],
  };
}
