import { type Locale } from '@campus/platform/graphql/locale.ts';

/** What an edition may write automatically. */
export const ruleKinds = [
  'welcome',
  'module_opens',
  'live_session',
  'before_deadline',
  'inactive',
  'after_deadline',
  'follow_up',
  'drill',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const messageKinds = [...ruleKinds, 'one_off'] as const;
export type MessageKind = (typeof messageKinds)[number];

export const messageStates = ['planned', 'sent', 'failed', 'bounced', 'skipped'] as const;
export type MessageState = (typeof messageStates)[number];

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
  follow_up: null,
  drill: null,
};

/**
 * Rules that are on by default: follow-ups and drills are part of the course, and nobody returns to a
 * finished one by chance.
 */
export const usuallyOn: readonly RuleKind[] = ['follow_up', 'drill'];

/** Rules that still write once an edition is closed, and so can be changed then. */
export const outlivesEdition = (kind: RuleKind): boolean => kind === 'follow_up' || kind === 'drill';

const COMMON = ['given', 'edition', 'deadline', 'next', 'link'] as const;

export const placeholders = [...COMMON, 'module', 'session', 'survey', 'season', 'opens'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What only messages of a kind may name. */
const ownPlaceholders: Partial<Record<MessageKind, readonly Placeholder[]>> = {
  module_opens: ['module'],
  live_session: ['session'],
  follow_up: ['survey'],
  drill: ['season', 'opens'],
};

/** What the text of a message may name. */
export const placeholdersOf = (kind: MessageKind): readonly Placeholder[] => [
  ...COMMON,
  ...(ownPlaceholders[kind] ?? []),
];
