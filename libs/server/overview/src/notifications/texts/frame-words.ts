import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type MessageKind } from '../message-kinds.ts';
import { notificationsWords } from '../words/notifications.words.ts';

/** The name in the salutation of a preview without a recipient. */
export const SPECIMEN = 'María José';

interface Frame {
  /** The words of the link. */
  action: string;
  /** Why the recipient gets the message. */
  why: string;
  leave: string;
}

/** What is around the text of a message. A follow-up leads to its survey and a drill to its questions; both are read by people who have finished. */
export function frameWords(kind: MessageKind, locale: Locale, edition: string): Frame {
  const say = notificationsWords(locale);
  const isAfter = kind === 'follow_up' || kind === 'drill';
  return {
    action: say(isAfter ? `frame.action.${kind}` : 'frame.action'),
    why: say(isAfter ? 'frame.why.follow_up' : 'frame.why', { edition }),
    leave: say('frame.leave'),
  };
}
