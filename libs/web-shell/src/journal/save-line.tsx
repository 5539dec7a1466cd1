import { SaveState as Line, VisuallyHidden, type IconName } from '@campus/ui';
import { useState } from 'react';
import { useSaveState, useShellText } from '../hooks.tsx';
import { useIsOnline } from '../use-is-online.ts';
import type { SaveStateName } from './journal-rules.ts';

/** `noLink`: nothing waits, and there is no link. */
type Shown = SaveStateName | 'noLink';

/** `alert` for everything that needs the person. */
const icons: Partial<Record<Shown, IconName>> = {
  saved: 'saved',
  noLink: 'offline',
  writing: 'send',
  saving: 'send',
  waiting: 'device',
  late: 'device',
  offline: 'offline',
  'signed-out': 'device',
};

const calm: readonly Shown[] = ['saved', 'noLink', 'writing', 'saving', 'late'];

/**
 * The words for a screen reader: they change only when they mean something else. Work on its way is not worth a word;
 * that all is saved is one only after there was trouble.
 */
const useAnnounced = (name: Shown, words: string): string => {
  const [said, setSaid] = useState<{ name: Shown; words: string }>({ name: 'saved', words: '' });
  if (name !== 'writing' && name !== 'saving' && name !== said.name) setSaid({ name, words });
  return said.words;
};

/**
 * The line that tells where the work is saved. It never says "saved" while anything waits. The frame of the
 * application has the announced one; a second one on a page is `isSilent`.
 */
export const SaveLine = ({ isSilent }: { isSilent?: boolean }) => {
  const t = useShellText();
  const { name, count } = useSaveState();
  const isOnline = useIsOnline();
  // Without a link nothing is merely late.
  const shown = isOnline ? name : name === 'saved' ? 'noLink' : name === 'late' ? 'offline' : name;
  const words = t(`save.${shown}`, { count });
  const announced = useAnnounced(shown, words);
  return (
    <>
      <Line tone={calm.includes(shown) ? 'quiet' : 'warn'} icon={icons[shown] ?? 'alert'} isSilent>
        {words}
      </Line>
      {!isSilent && (
        <VisuallyHidden>
          <span role="status">{announced}</span>
        </VisuallyHidden>
      )}
    </>
  );
};
