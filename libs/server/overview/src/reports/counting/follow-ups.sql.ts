import { type IndicatorKey } from '@campus/figures';

/** What a share of those who answered a follow-up counts. */
export interface Share {
  survey: 'follow-up-3' | 'follow-up-6';
  /** SQL condition on `answers`, those of one person: the share counts them. */
  counts: string;
}

/** The figure and the list behind it read the same. */
export const followUpShares = {
  moved_3: { survey: 'follow-up-3', counts: `coalesce(answers ->> 'post' <> 'same', false)` },
  plan_3: { survey: 'follow-up-3', counts: `coalesce(answers ->> 'plan' <> 'none', false)` },
  exercised_3: { survey: 'follow-up-3', counts: `coalesce(answers -> 'done' ? 'exercise', false)` },
  exercised_6: { survey: 'follow-up-6', counts: `coalesce(answers ->> 'exercised' <> 'never', false)` },
  used_6: { survey: 'follow-up-6', counts: `coalesce(answers ->> 'used' in ('partly', 'whole'), false)` },
  passed_on_6: {
    survey: 'follow-up-6',
    counts: `coalesce(answers -> 'passed-on' ?| array['team', 'successor', 'honorary', 'community'], false)`,
  },
} as const satisfies Partial<Record<IndicatorKey, Share>>;
