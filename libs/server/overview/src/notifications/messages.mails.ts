import { type MailTemplate, type MailText } from '@campus/platform/mail/mail-text.ts';
import { type FilledMessage } from './placeholders.ts';
import { frameWords } from './frame-words.ts';
import { type MessageKind } from './message-kinds.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

export interface WrittenMessage {
  kind: MessageKind;
  filled: FilledMessage;
  edition: string;
  link: string;
  /** Switches reminders off without signing in. */
  leaveUrl: string;
}

const written = (locale: Locale, { kind, filled, edition, link, leaveUrl }: WrittenMessage): MailText => {
  const words = frameWords(kind, locale);
  return {
    subject: filled.subject,
    greeting: filled.greeting,
    paragraphs: filled.paragraphs,
    ...(filled.hasAction ? { action: { label: words.action, url: link } } : {}),
    notes: [...filled.notes, words.why.replace('{edition}', () => edition)],
    leave: { label: words.leave, url: leaveUrl },
  };
};

/** Every message by rule, and those that a coordinator writes: the words are data, the frame is the same. */
export const messageMail: MailTemplate<WrittenMessage> = {
  name: 'message',
  write: {
    es: (data) => written('es', data),
    en: (data) => written('en', data),
    fr: (data) => written('fr', data),
  },
};
