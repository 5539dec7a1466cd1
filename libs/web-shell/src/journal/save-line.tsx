import { SaveState as Line, VisuallyHidden, type IconName } from '@campus/ui';
import { useState } from 'react';
import { useSaveState, useShellText } from '../hooks.tsx';
import type { ShellMessageId } from '../messages/ids.ts';
import type { SaveStateName } from './journal-rules.ts';

const looks: Record<SaveStateName, { id: ShellMessageId; icon: IconName; tone: 'quiet' | 'warn' | 'done' }> =
  {
    saved: { id: 'save.saved', icon: 'saved', tone: 'quiet' },
    saving: { id: 'save.saving', icon: 'send', tone: 'quiet' },
    waiting: { id: 'save.waiting', icon: 'device', tone: 'warn' },
    offline: { id: 'save.offline', icon: 'offline', tone: 'warn' },
    'signed-out': { id: 'save.signed-out', icon: 'device', tone: 'warn' },
    'not-durable': { id: 'save.not-durable', icon: 'alert', tone: 'warn' },
  };

/**
 * The words for a screen reader: they change only when they mean something else. Work on its way is not worth a word;
 * that all is saved is one only after there was trouble.
 */
const useAnnounced = (name: SaveStateName, words: string): string => {
  const [said, setSaid] = useState<{ name: SaveStateName; words: string }>({ name: 'saved', words: '' });
  if (name !== 'saving' && name !== said.name) setSaid({ name, words });
  return said.words;
};

/**
 * The line that says where the work is. It never says "saved" while anything waits. The frame of the application has
 * the announced one; a second one on a page is `isSilent`.
 */
export const SaveLine = ({ isSilent }: { isSilent?: boolean }) => {
  const t = useShellText();
  const { name, waiting, count } = useSaveState();
  const look = looks[name];
  const words = t(name === 'saving' && waiting === 0 ? 'save.writing' : look.id, { count });
  const announced = useAnnounced(name, words);
  return (
    <>
      <Line tone={look.tone} icon={look.icon} isSilent>
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
