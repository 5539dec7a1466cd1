import { useText } from '../../../shared/text.ts';
import type { Blocker } from '../batches/batch-data.ts';
import { useLineWords } from './use-line-words.ts';

/** Blockers that are part of the rule, with their line. */
const lines = {
  ACTIVITY_NOT_DONE: 'DONE',
  LESSONS_LEFT: 'LESSONS',
  NOT_PASSED: 'PASSED',
  NOT_ATTENDED: 'ATTENDED',
  PLAN_NOT_APPROVED: 'PLAN',
} as const;

/** What keeps somebody from a certificate, as a sentence. */
export const useBlockerWords = () => {
  const t = useText();
  const lineWords = useLineWords();
  return ({ code, title, had, needed, reason, plan }: Blocker): string => {
    if (code === 'HELD') return t('certificates.blocker.HELD', { reason: reason ?? '' });
    if (code === 'ON_HOLD' || code === 'ENROLMENT_ENDED' || code === 'NAME_CHANGED')
      return t(`certificates.blocker.${code}`);
    return lineWords({ kind: lines[code], title, had, needed, plan }, false);
  };
};
