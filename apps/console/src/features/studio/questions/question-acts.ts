import type { MenuItem } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import type { Pool } from './use-pool.ts';

/** What can be done to a whole question, from 0; `onShow` hears where it is then, `onGone` that it is gone. */
export const useQuestionActs = (pool: Pool, onShow: (at: number) => void, onGone: () => void) => {
  const t = useText();
  const last = pool.questions.length - 1;
  const move = (from: number, to: number) => {
    pool.move(from, to);
    onShow(to);
  };
  return (at: number): MenuItem[] => [
    {
      id: 'duplicate',
      label: t('studio.q.duplicate'),
      onSelect: () => {
        pool.duplicate(at);
        onShow(at + 1);
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
