import { useSaveState } from '@campus/web-shell';
import { useText } from './text.ts';
import type { TextDrafts } from './use-text-drafts.ts';

/** Where the text of a field is, in words: of this field alone, whatever else waits on the device. */
export const useTextState = ({ stateOf }: TextDrafts): ((key: string) => string | null) => {
  const t = useText();
  const { name, waiting } = useSaveState();
  return (key) => {
    const state = stateOf(key);
    if (state !== 'waiting') return state && t(`lesson.field.${state}`);
    // The journal is a moment ahead of what is read out of it.
    if (waiting === 0) return t('lesson.field.saved');
    // That there is no connection, and what becomes of the work, stands once: in the line above the page.
    return name === 'offline' ? t('lesson.field.here') : t(`save.${name}`, { count: 1 });
  };
};
