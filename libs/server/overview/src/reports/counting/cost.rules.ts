import { isSmall } from '@campus/figures';
import { type CostRow } from './measures.statements.ts';
import { known, without, type Telling, type Told } from './telling.ts';

/** What an amount covers; null: empty, or longer than five hundred characters. */
export function costNote(text: string): string | null {
  const note = text.trim();
  const isFine = note.length > 0 && note.length <= 500 && note.isWellFormed() && !note.includes('\0');
  return isFine ? note : null;
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

export const completionsOf = ({ quarters }: CostRow): number => sumOf(Object.values(quarters));

/** Completions of some editions by quarter, added up. */
function byQuarter(costs: readonly CostRow[]): number[] {
  const quarters = new Map<string, number>();
  for (const cost of costs)
    for (const [quarter, people] of Object.entries(cost.quarters))
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + people);
  return [...quarters.values()];
}

/**
 * What a completion cost. Anyone who knows the cost reads the number of completions off it, and takes from it what was
 * published of each quarter: neither may leave one to four people. `completed`: everybody's of the period, as published.
 */
export function costOf(costs: readonly CostRow[], completed: number, { isTooFew, money }: Telling): Told {
  const counting = costs.filter((cost) => completionsOf(cost) > 0);
  const completions = sumOf(counting.map(completionsOf));
  const [currency, ...others] = new Set(counting.map((cost) => cost.currency));
  if (currency === undefined) return without('no_data');
  if (others.length > 0) return without('mixed');
  const rest = completed - sumOf(counting.map(({ within }) => within));
  if ([...byQuarter(counting), completions, rest].some(isTooFew)) return without('too_few');
  return known(money(sumOf(counting.map(({ amount }) => amount)) / completions), completions, currency);
}

/** The cost of one edition, for a breakdown. */
export const costOfEdition = (cost: CostRow, { money }: Telling): number | null =>
  completionsOf(cost) === 0 ? null : money(cost.amount / completionsOf(cost));

/** People a cost counts: a few where any quarter of the edition has few. */
export const fewestTold = (cost: CostRow): number =>
  Object.values(cost.quarters).find((people) => isSmall(people)) ?? completionsOf(cost);
