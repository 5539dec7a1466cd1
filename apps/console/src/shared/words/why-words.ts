import { useText } from '../text.ts';

/** Reasons with their own sentence, from the messages `messages`; anything else is a status of a mail server. */
const reasons = [
  'UNSUBSCRIBED',
  'ADDRESS_BOUNCES',
  'NO_ADDRESS',
  'LEFT',
  'FINISHED',
  'NOT_WRITTEN',
  'MAIL_SERVER',
] as const;

/** Why a message does not reach somebody, in a sentence. */
export const useWhyWords = () => {
  const t = useText();
  return (why: string): string => {
    const known = reasons.find((each) => each === why);
    return known ? t(`message.why.${known}`) : t('message.why.status', { status: why });
  };
};

/** How a message looks by what happened to it. */
export const messageTones = {
  PLANNED: 'info',
  SENT: 'done',
  FAILED: 'danger',
  BOUNCED: 'warn',
  SKIPPED: 'quiet',
} as const;
