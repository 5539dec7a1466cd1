import { type IndicatorKey } from '@campus/figures';

const saysNot = (question: string, option: string) => (answers: string) =>
  `coalesce(${answers} ->> '${question}' <> '${option}', false)`;

interface Share {
  survey: 'follow-up-3' | 'follow-up-6';
  /** SQL condition on the answers of one person: the share counts them. */
  counts: (answers: string) => string;
}

/** What a share of those who answered a follow-up counts: the figure and the list behind it read the same. */
export const followUpShares = {
  moved_3: { survey: 'follow-up-3', counts: saysNot('post', 'same') },
  plan_3: { survey: 'follow-up-3', counts: saysNot('plan', 'none') },
  exercised_3: {
    survey: 'follow-up-3',
    counts: (answers) => `coalesce(${answers} -> 'done' ? 'exercise', false)`,
  },
  exercised_6: { survey: 'follow-up-6', counts: saysNot('exercised', 'never') },
  used_6: {
    survey: 'follow-up-6',
    counts: (answers) => `coalesce(${answers} ->> 'used' in ('partly', 'whole'), false)`,
  },
  passed_on_6: {
    survey: 'follow-up-6',
    counts: (answers) =>
      `coalesce(${answers} -> 'passed-on' ?| array['team', 'successor', 'honorary', 'community'], false)`,
  },
} as const satisfies Partial<Record<IndicatorKey, Share>>;
