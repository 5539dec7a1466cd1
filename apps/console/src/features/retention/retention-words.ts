import type { DataOf, RetentionBoard } from '@campus/api-client';
import { keptTerm } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

export type Board = DataOf<typeof RetentionBoard>['retentionBoard'];
export type Rule = Board['rules'][number];

/** What the time of a rule begins with; of the others it is the day on which they came to be. */
const begins: Partial<Record<Rule['code'], 'edition' | 'struck' | 'unused'>> = {
  PLANS: 'edition',
  ENQUIRIES: 'edition',
  ATTENDANCE_SHEETS: 'edition',
  WALK_INS: 'edition',
  NOMINATIONS: 'edition',
  NOTES: 'struck',
  SESSIONS: 'unused',
};

/** For how long, in words. */
export const useTerm = () => {
  const t = useText();
  return ({ code, days }: Rule): string => {
    if (days === null) return t('retention.term.forEver');
    const since = begins[code];
    if (since) return t(`retention.term.${since}`, { days });
    const term = keptTerm(days);
    return t(`retention.term.${term.unit}`, term);
  };
};

type Counts = readonly { code: Rule['code']; count: number }[];

export const countOf = (counts: Counts, code: Rule['code']): number =>
  counts.find((one) => one.code === code)?.count ?? 0;

export const sumOf = (counts: Counts): number => counts.reduce((sum, { count }) => sum + count, 0);
