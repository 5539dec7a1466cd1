import { SaveState, type IconName } from '@campus/ui';
import { useSyncExternalStore } from 'react';
import type { Saving } from '../lms/report.ts';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';

const looks: Record<Exclude<Saving, 'fresh'>, { tone: 'quiet' | 'warn'; icon: IconName }> = {
  saved: { tone: 'quiet', icon: 'saved' },
  waiting: { tone: 'quiet', icon: 'device' },
  kept: { tone: 'warn', icon: 'offline' },
  unkept: { tone: 'warn', icon: 'alert' },
  alone: { tone: 'warn', icon: 'device' },
  nowhere: { tone: 'warn', icon: 'alert' },
  review: { tone: 'quiet', icon: 'eye' },
};

/** The line that tells where the work is saved, once there is any. */
export const SaveLine = () => {
  const t = useText();
  const { connection } = useRun();
  const saving = useSyncExternalStore(connection.onSaving, () => connection.saving);
  if (saving === 'fresh') return null;
  return <SaveState {...looks[saving]}>{t(`save.${saving}`)}</SaveState>;
};
