import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = 'docs/words.md';
const ROW = /^\| (?!code|-)([^|]+?)\s*\|(.*)\|$/;

/** `report (of a package)` and `report (of figures)` are two meanings of `report`. */
const bare = (word: string): string => word.replace(/ \(.*\)$/, '');

interface Row {
  line: number;
  words: string[];
}

const rowsIn = (text: string): Row[] =>
  text.split('\n').flatMap((row, at) => {
    const [, name = ''] = ROW.exec(row) ?? [];
    const words = name
      .split(', ')
      .map((word) => word.trim())
      .filter((word) => word !== '' && word !== '…');
    return words.length > 0 ? [{ line: at + 1, words }] : [];
  });

/** Faults of docs/words.md: a word listed twice, and one with three meanings. */
export function findVocabularyIssues(root: string): string[] {
  const path = join(root, WORDS);
  if (!existsSync(path)) return [];
  const lines = new Map<string, number>();
  const meanings = new Map<string, number[]>();
  const issues: string[] = [];
  for (const { line, words } of rowsIn(readFileSync(path, 'utf8')))
    for (const word of words) {
      const first = lines.get(word);
      if (first !== undefined)
        issues.push(
          `${WORDS}:${line}: “${word}” stands in line ${first}; say in brackets of what, or take another word.`,
        );
      lines.set(word, first ?? line);
      const of = [...(meanings.get(bare(word)) ?? []), line];
      meanings.set(bare(word), of);
      if (of.length === 3)
        issues.push(
          `${WORDS}:${line}: a third meaning of “${bare(word)}” (${of.join(', ')}); take another word.`,
        );
    }
  return issues;
}
