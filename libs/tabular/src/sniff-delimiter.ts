import { type Delimiter } from './table.ts';

const CANDIDATES: readonly Delimiter[] = [';', '\t', ','];
const RECORDS = 30;

/** Excel's own word for it, alone on the first line. */
const SEP_LINE = /^sep=([;,\t])\r?\n/i;

/** How many fields each of the first records has if split by `delimiter`; quoted text is not split. */
function fieldCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let fields = 1;
  let isQuoted = false;
  let isBlank = true;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) {
      isBlank = false;
    } else if (sign === '\n') {
      if (!isBlank) counts.push(fields);
      if (counts.length === RECORDS) return counts;
      fields = 1;
      isBlank = true;
    } else if (sign === delimiter) fields += 1;
    else if (sign.trim()) isBlank = false;
  }
  if (!isBlank) counts.push(fields);
  return counts;
}

/** How well the records agree: the share of those with the commonest count, and that count. */
function agreement(counts: readonly number[]): { share: number; fields: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [fields, often] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: counts.length ? often / counts.length : 0, fields };
}

/**
 * What parts the fields: the sign by which most records have the same number of them, and more than one. A list of one
 * column has none; a semicolon is as good as any.
 */
export function sniffDelimiter(text: string): { delimiter: Delimiter; body: string } {
  const named = SEP_LINE.exec(text);
  const sign = CANDIDATES.find((candidate) => candidate === named?.[1]);
  if (named && sign) return { delimiter: sign, body: text.slice(named[0].length) };
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of CANDIDATES) {
    const { share, fields } = agreement(fieldCounts(text, delimiter));
    const score = fields < 2 ? 0 : share + Math.min(fields, 20) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, body: text };
}
