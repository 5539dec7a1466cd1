import { useText } from '../../shared/text.ts';

const known = ['active', 'on_hold', 'withdrawn', 'transferred', 'completed', 'failed', 'expired'] as const;

/** The word over a count of people in a state; before the edition begins nobody is active. */
export const useStatusWords = () => {
  const t = useText();
  return (status: string, hasBegun: boolean): string => {
    if (status === 'active' && !hasBegun) return t('editions.status.toBegin');
    const found = known.find((each) => each === status);
    return found ? t(`editions.status.${found}`) : status;
  };
};
