import {
  type DataOf,
  type MessageAudience,
  type MessageLog,
  type MessagePreview,
  type MessageRules,
  messageStateValues,
  ruleKindValues,
} from '@campus/api-client';
import { locales } from '@campus/web-shell';
import { unknownIn } from '../../shared/forms/names-in-braces.tsx';

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

export type Locale = (typeof locales)[number];
export interface Words {
  subject: string;
  body: string;
}
export type Texts = Record<Locale, Words>;

const none: Words = { subject: '', body: '' };

export const noTexts = (): Texts => ({ es: none, en: none, fr: none });

export const textsOf = ({ texts }: Rule): Texts =>
  texts.reduce<Texts>((all, { locale, ...words }) => ({ ...all, [locale]: words }), noTexts());

/** Those with something in them, as the server takes them. */
export const writtenOf = (texts: Texts) =>
  locales.flatMap((locale) => {
    const { subject, body } = texts[locale];
    return subject.trim() || body.trim() ? [{ locale, subject, body }] : [];
  });

/** A language that was begun and not ended cannot be sent. */
export const halfWritten = (texts: Texts): Locale | null =>
  writtenOf(texts).find(({ subject, body }) => !subject.trim() || !body.trim())?.locale ?? null;

/** As the server finds names in messages. */
const NAMED = /\{([^{}\s]*)\}/g;

/** Unknown names in braces, with the language they are in. */
export const unknownNames = (
  texts: Texts,
  allowed: readonly string[],
): { locale: Locale; names: string[] } | null => {
  for (const { locale, subject, body } of writtenOf(texts)) {
    const names = unknownIn(`${subject}\n${body}`, allowed, NAMED);
    if (names.length > 0) return { locale, names };
  }
  return null;
};

/** `7, 2` → [7, 2]; null: not what days look like. */
export function daysIn(text: string): number[] | null {
  const parts = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  const areDays = parts.length > 0 && parts.length <= 5;
  return areDays && parts.every((day) => Number.isInteger(day) && day >= 1 && day <= 120) ? parts : null;
}
