import type { MenuItem } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import type { Pool } from './use-pool.ts';

/** What can be done to a whole question, from 0; `onCopied` hears where the copy is, `onGone` that it is gone. */
export const useQuestionActs = (
  pool: Pool,
  move: (from: number, to: number) => void,
  onCopied: (at: number) => void,
  onGone: () => void,
) => {
  const t = useText();
  const last = pool.questions.length - 1;
  return (at: number): MenuItem[] => [
    {
      id: 'duplicate',
      label: t('studio.q.duplicate'),
      onSelect: () => {
        pool.duplicate(at);
        onCopied(at + 1);
      },
    },
    ...(at > 0 ? [{ id: 'up', label: t('studio.q.up'), onSelect: () => move(at, at - 1) }] : []),
    ...(at > 1 ? [{ id: 'first', label: t('studio.q.first'), onSelect: () => move(at, 0) }] : []),
    ...(at < last ? [{ id: 'down', label: t('studio.q.down'), onSelect: () => move(at, at + 1) }] : []),
    ...(at < last - 1 ? [{ id: 'last', label: t('studio.q.last'), onSelect: () => move(at, last) }] : []),
    {
      id: 'remove',
      label: t('studio.q.remove'),
      isDanger: true,
      onSelect: () => {
        pool.remove(at);
        onGone();
      },
    },
  ];
};
