import { type Locale } from '@campus/platform/graphql/locale.ts';
import { placeholders, type RuleKind, type Words } from '../message-kinds.ts';
import { notificationsWords } from '../words/notifications.words.ts';

/** A coordinator writes with the names of the values before there are any. */
const unfilled = Object.fromEntries(placeholders.map((name) => [name, `{${name}}`]));

/** The standard text of a rule. A paragraph that names something missing is left out. */
export function usualText(kind: RuleKind, locale: Locale): Words {
  const say = notificationsWords(locale);
  return { subject: say(`rule.${kind}.subject`, unfilled), body: say(`rule.${kind}.body`, unfilled) };
}
