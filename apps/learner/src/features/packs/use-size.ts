import { useFormats } from '@campus/web-shell';
import { useCallback } from 'react';
import { useText } from '../../shared/text.ts';
import { secondsFor } from './link.ts';

const steps = { kb: 1e3, mb: 1e6, gb: 1e9 };

/** Beyond a minute and a half people count in minutes. */
const MINUTES_FROM = 90;

/** Sizes and times in words. */
export const useSize = () => {
  const t = useText();
  const formats = useFormats();
  const size = useCallback(
    (bytes: number): string => {
      if (bytes < steps.mb)
        return t('packs.kb', { size: formats.number(Math.max(1, Math.round(bytes / steps.kb))) });
      const tenths = (value: number) =>
        formats.number(value < 10 ? Math.round(10 * value) / 10 : Math.round(value));
      return bytes < steps.gb
        ? t('packs.mb', { size: tenths(bytes / steps.mb) })
        : t('packs.gb', { size: tenths(bytes / steps.gb) });
    },
    [t, formats],
  );
  /** "240 KB, about 6 s with this connection". */
  const cost = useCallback(
    (bytes: number): string => {
      const { seconds, isMeasured } = secondsFor(bytes);
      const time =
        seconds < MINUTES_FROM
          ? t('packs.seconds', { count: seconds })
          : t('packs.minutes', { count: Math.round(seconds / 60) });
      return t(isMeasured ? 'packs.cost' : 'packs.cost.stated', { size: size(bytes), time });
    },
    [t, size],
  );
  return { size, cost };
};
