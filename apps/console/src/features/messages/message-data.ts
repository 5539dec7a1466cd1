import {
  type DataOf,
  type MessageAudience,
  type MessageLog,
  type MessagePreview,
  type MessageRules,
  messageStateValues,
  ruleKindValues,
} from '@campus/api-client';
import { noTexts, type Texts } from '../../shared/mails/texts.ts';

export type Rules = NonNullable<DataOf<typeof MessageRules>['messageRules']>;
export type Rule = Rules['rules'][number];
export type RuleKind = Rule['kind'];
export type Audience = DataOf<typeof MessageAudience>['messageAudience'];
export type Preview = NonNullable<DataOf<typeof MessagePreview>['messagePreview']>;
export type Reader = Audience['items'][number];
export type Log = DataOf<typeof MessageLog>['messageLog'];
export type LogItem = Log['items'][number];

export const ruleKinds = ruleKindValues;
export const messageKinds = [...ruleKinds, 'ONE_OFF'] as const;
export const messageStates = messageStateValues;

export const textsOf = ({ texts }: Rule): Texts =>
  texts.reduce<Texts>((all, { locale, ...words }) => ({ ...all, [locale]: words }), noTexts());

/** `7, 2` → [7, 2]; null: not what days look like. */
export function daysIn(text: string): number[] | null {
  const parts = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  const areDays = parts.length > 0 && parts.length <= 5;
  return areDays && parts.every((day) => Number.isInteger(day) && day >= 1 && day <= 120) ? parts : null;
}
