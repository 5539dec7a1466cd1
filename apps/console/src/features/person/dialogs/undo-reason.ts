import { useText } from '../../../shared/text.ts';

/** As long as a reason may be. */
const LONGEST = 500;

/** The reason that an undone act has in the records: that it was undone, and why the act was done. */
export const useUndoReason = () => {
  const t = useText();
  return (reason: string): string => t('person.undo.reason', { reason }).slice(0, LONGEST);
};
