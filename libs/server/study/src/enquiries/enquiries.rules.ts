import { linesOf } from '@campus/platform/graphql/written.ts';

/** What an officer writes about: a question to the people who accompany, or one of the ways in which something is wrong. */
export const enquiryKinds = ['question', 'fact', 'language', 'drawing', 'technical'] as const;
export type EnquiryKind = (typeof enquiryKinds)[number];

export const enquiryStates = ['waiting', 'answered', 'closed', 'corrected', 'no_fault'] as const;
export type EnquiryState = (typeof enquiryStates)[number];

export const isEnquiryKind = (kind: unknown): kind is EnquiryKind =>
  enquiryKinds.some((known) => known === kind);

/** What an answer may make of an enquiry. */
export const outcomesOf = (kind: EnquiryKind): readonly EnquiryState[] =>
  kind === 'question' ? ['answered', 'closed'] : ['answered', 'corrected', 'no_fault'];

/** Closing a question may need no words; any other change does, because the officer reads them. */
export const needsWords = (state: EnquiryState): boolean => state !== 'closed';

/** Characters. The tables have the same limits. */
export const LONGEST = { text: 2000, quoted: 200, screen: 100 } as const;

/** Enquiries and replies that one person may send in a day. */
export const MOST_IN_A_DAY = 40;

/** A text in the form it is stored in; null: it cannot be stored. */
export const textOf = (given: unknown, longest: number = LONGEST.text): string | null =>
  linesOf(given, longest) || null;
