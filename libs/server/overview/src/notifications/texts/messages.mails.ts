import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { type FilledMessage } from './placeholders.ts';
import { frameWords } from './frame-words.ts';
import { type MessageKind } from '../message-kinds.ts';

export interface WrittenMessage {
  kind: MessageKind;
  filled: FilledMessage;
  edition: string;
  link: string;
  /** Switches reminders off without signing in. */
  leaveUrl: string;
}

/** Every message by rule, and those that a coordinator writes: the words are data, the frame is the same. */
export const messageMail: MailTemplate<WrittenMessage> = {
  name: 'message',
  write: ({ kind, filled, edition, link, leaveUrl }, locale) => {
    const frame = frameWords(kind, locale, edition);
    return {
      subject: filled.subject,
      greeting: filled.greeting,
      paragraphs: filled.paragraphs,
      ...(filled.hasAction ? { action: { label: frame.action, url: link } } : {}),
      notes: [...filled.notes, frame.why],
      leave: { label: frame.leave, url: leaveUrl },
    };
  },
};
