import { useLocale, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import type { DeviceHome } from './device-home.ts';
import type { Home } from './overlay.ts';

/**
 * The home as this device knows it: with the modules open whose day has come since, and with the work laid
 * over it that an answer requested at `fetchedAt` may lack. The code for that is loaded with the first such
 * work, so that nobody waits for it to see the home.
 */
export const useDeviceHome = (home: Home, fetchedAt: number): DeviceHome => {
  const { cache, clock, journal } = useShell();
  const locale = useLocale();
  const { enrolmentId } = home;
  const hasOpened = home.modules.some(
    ({ release }) => release && Date.parse(release.opensAt) <= clock.serverNow(),
  );
  const [lay, setLay] = useState<((home: Home) => DeviceHome) | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const entries = await journal.pendingSince(fetchedAt);
      const over =
        entries.length > 0 || hasOpened
          ? await (await import('./device-home.ts')).layOver(entries, { cache, clock, enrolmentId, locale })
          : null;
      if (isCurrent) setLay(() => over);
    };
    void read();
    const stop = journal.onChange(() => void read());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [cache, clock, journal, enrolmentId, locale, fetchedAt, hasOpened]);
  return lay ? lay(home) : home;
};
