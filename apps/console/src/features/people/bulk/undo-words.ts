import { useText } from '../../../shared/text.ts';

/** The reason kept in the records when an act is taken back: that of the act, within what a reason may be. */
export const useUndoWords = () => {
  const t = useText();
  return (reason: string): string => t('bulk.undo.reason', { reason }).slice(0, 500);
};
