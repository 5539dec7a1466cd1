/**
 * What a comment in the final survey may be about; one comment may have several. The words of each are the clients' and
 * the documents', by its key:
 *
 * - `content` texts, cases, sources: what is taught; `practice` exercises, simulations, tests;
 * - `time` length, pace, deadlines, hours at work; `platform` the campus itself, connection, devices, power;
 * - `language` language, translation, clarity of the wording; `support` facilitators, coordination, live sessions;
 * - `relevance` whether it is about their post and country; `plan` what they do at their post: plan, team, exercises;
 * - `certificate` certificate, recognition and what follows; `other` anything else.
 */
export const themes = [
  'content',
  'practice',
  'time',
  'platform',
  'language',
  'support',
  'relevance',
  'plan',
  'certificate',
  'other',
] as const;
export type Theme = (typeof themes)[number];

/** The indicator that counts the people with a comment on a theme. */
export const indicatorOf = <Key extends Theme>(theme: Key): `theme_${Key}` => `theme_${theme}`;
