import { useText } from '../../shared/text.ts';
import { reasons } from './message-data.ts';

/** Why a message does not reach somebody, in a sentence. */
export const useWhyWords = () => {
  const t = useText();
  return (why: string): string => {
    const known = reasons.find((each) => each === why);
    return known ? t(`message.why.${known}`) : t('message.why.status', { status: why });
  };
};
