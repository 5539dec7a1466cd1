import { type Locale } from '../../platform/graphql/locale.ts';

/** What an edition may write by itself. */
export const ruleKinds = [
  'welcome',
  'module_opens',
  'live_session',
  'before_deadline',
  'inactive',
  'after_deadline',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

export type MessageKind = RuleKind | 'one_off';

export type MessageState = 'planned' | 'sent' | 'failed' | 'bounced' | 'skipped';

export interface Words {
  subject: string;
  body: string;
}

export type RuleTexts = Partial<Record<Locale, Words>>;

/** Days that a rule has to begin with; null: the kind has none. */
export const usualDays: Record<RuleKind, readonly number[] | null> = {
  welcome: null,
  module_opens: null,
  live_session: null,
  before_deadline: [7, 2],
  inactive: [7],
  after_deadline: [2],
};

const COMMON = ['given', 'edition', 'deadline', 'next', 'link'] as const;

export const placeholders = [...COMMON, 'module', 'session'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the text of a message may name. */
export const placeholdersOf = (kind: MessageKind): readonly Placeholder[] =>
  kind === 'module_opens' ? [...COMMON, 'module'] : kind === 'live_session' ? [...COMMON, 'session'] : COMMON;
