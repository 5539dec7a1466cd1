import { SaveState as Line, type IconName } from '@campus/ui';
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
 * The line that says where the work is. It never says "saved" while anything waits. The frame of the
 * application has the announced one; a second one near a button is `isSilent`.
 */
export const SaveLine = ({ isSilent }: { isSilent?: boolean }) => {
  const t = useShellText();
  const state = useSaveState();
  const look = looks[state.name];
  return (
    <Line tone={look.tone} icon={look.icon} isSilent={isSilent}>
      {t(look.id, { count: state.waiting })}
    </Line>
  );
};
