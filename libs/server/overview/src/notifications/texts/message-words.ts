import { locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { placeholdersOf, type MessageKind, type RuleTexts, type Words } from '../message-kinds.ts';
import { unknownIn } from './placeholders.ts';
import { usualText } from './usual-texts.ts';

const LONGEST = { subject: 150, body: 4_000 } as const;

/** The language a message is written in: its reader’s; of one written by hand without that, one it has words in. */
export const languageOf = (kind: MessageKind, texts: RuleTexts, reader: Locale): Locale =>
  kind !== 'one_off' || texts[reader] ? reader : (locales.find((locale) => texts[locale]) ?? reader);

/**
 * The text of a message in a language: the edition's own, else the standard one; one written by hand has no
 * other.
 */
export function wordsOf(kind: MessageKind, texts: RuleTexts, locale: Locale): Words {
  const own = texts[languageOf(kind, texts, locale)];
  if (own) return own;
  if (kind !== 'one_off') return usualText(kind, locale);
  throw new Error('a message without words');
}

const isText = (text: string) => text.isWellFormed() && !text.includes('\0');

function wordsIn(kind: MessageKind, { subject, body }: Words): Words {
  if (!isText(subject) || !isText(body)) return refuseInput('texts');
  const kept = {
    subject: subject.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(),
    body: body.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim(),
  };
  if (!kept.subject || kept.subject.length > LONGEST.subject) return refuseInput('subject');
  if (!kept.body || kept.body.length > LONGEST.body) return refuseInput('body');
  const [name] = unknownIn(kept, placeholdersOf(kind));
  if (name !== undefined) throw new Refused('PLACEHOLDER_UNKNOWN', { name: name.slice(0, 40) });
  return kept;
}

/**
 * Texts in the form they are stored in, one per language. A text equal to the standard one is left out, and
 * follows it when it changes. Refuses INPUT_INVALID {field} and PLACEHOLDER_UNKNOWN {name}.
 */
export function ruleTextsIn(kind: MessageKind, given: readonly ({ locale: Locale } & Words)[]): RuleTexts {
  const texts: RuleTexts = {};
  for (const { locale, ...words } of given) {
    if (texts[locale] || !locales.includes(locale)) refuseInput('texts');
    const kept = wordsIn(kind, words);
    const usual = kind === 'one_off' ? null : usualText(kind, locale);
    if (!usual || kept.subject !== usual.subject || kept.body !== usual.body) texts[locale] = kept;
  }
  return texts;
}
