import { useText } from '../../shared/text.ts';

const known = ['active', 'on_hold', 'withdrawn', 'transferred', 'completed', 'failed', 'expired'] as const;

/** The word over a count of people in a state. */
export const useStatusWords = () => {
  const t = useText();
  return (status: string): string => {
    const found = known.find((each) => each === status);
    return found ? t(`editions.status.${found}`) : status;
  };
};
