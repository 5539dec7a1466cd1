import { isScalar } from 'yaml';
import { before } from '../../editing/edit-yaml.ts';
import { columnOf, scalarIn, type WrittenScalar } from '../../editing/written-scalar.ts';
import { keyStart, pairAt, pairEnd } from '../../editing/yaml-nodes.ts';
import { lineEnd, newlineOf } from '../../texts/text-lines.ts';
import type { CutText, TextBlock } from '../cut-text.ts';
import { type LanguageMap, languageMaps } from './language-maps.ts';
import type { YamlPlace } from './places.ts';

/**
 * One language of a file of YAML, cut into its texts; a text that the language lacks is a block without words, so that
 * words can be put there. Of the source, `from`, only what has words.
 */
export function cutYaml(text: string, locale: string, from: string): CutText {
  const blocks = languageMaps(text).flatMap((it): TextBlock[] => {
    if (!pairAt(it.map, from) && !pairAt(it.map, locale)) return [];
    const { words, lead, written } = wordsIn(text, it, locale);
    if (locale === from && words === '') return [];
    const { start, end } = written;
    const yaml = { steps: it.steps, written, lead };
    return [{ kind: it.kind, of: it.name, start, end, text: words, attribute: null, yaml }];
  });
  return yamlText(text, blocks);
}

/** A text with blocks that were cut elsewhere, as on another thread. */
export function yamlText(text: string, blocks: TextBlock[]): CutText {
  const own = blocks.map((_, at) => at);
  return { text, blocks, root: { signature: 'yaml', start: 0, end: text.length, own, children: [] } };
}

function wordsIn(
  text: string,
  { map, isOnOneLine }: LanguageMap,
  locale: string,
): Omit<YamlPlace, 'steps'> & { words: string } {
  const pair = pairAt(map, locale);
  const value = pair?.value;
  if (isScalar(value) && value.source !== '') {
    const written = scalarIn(text, value, isOnOneLine);
    const isNothing = value.value === null;
    const words = typeof value.value === 'string' ? value.value : (value.source ?? String(value.value));
    return { words: isNothing ? '' : words.trim(), lead: '', written };
  }
  const [first] = map.items;
  const column = first ? columnOf(text, keyStart(first)) : 0;
  const indent = isOnOneLine ? null : column + 2;
  const spot = (at: number): WrittenScalar => ({ start: at, end: at, type: null, indent });
  if (pair) return { words: '', lead: ' ', written: spot(pairEnd(pair, text)) };
  const neighbour = before(map, locale) ?? first;
  const at = neighbour ? pairEnd(neighbour, text) : 0;
  return map.flow === true
    ? { words: '', lead: `, ${locale}: `, written: spot(at) }
    : {
        words: '',
        lead: `${newlineOf(text)}${' '.repeat(column)}${locale}: `,
        written: spot(lineEnd(text, at)),
      };
}
