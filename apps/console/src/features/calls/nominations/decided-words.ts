import { useText } from '../../../shared/text.ts';
import type { Decision } from '../calls/call-data.ts';
import type { Decided } from './decide-dialog.tsx';

/** What a decision has done, in words. */
export const useDecidedWords = () => {
  const t = useText();
  return (decision: Decision, { ids, waitlisted }: Decided): string =>
    waitlisted.length > 0
      ? t('calls.split.done', { accepted: ids.length, waiting: waitlisted.length })
      : t(`calls.decide.${decision}.done`, { count: ids.length });
};
