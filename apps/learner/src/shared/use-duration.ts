import { useText } from './text.ts';

/** "6 min", "3 h", "3 h 20 min"; `none` where it was not measured. */
export const useDuration = () => {
  const t = useText();
  return (total: number) => {
    if (!total) return 'none';
    const hours = Math.floor(total / 60);
    const minutes = total % 60;
    if (hours === 0) return t('app.time.minutes', { minutes });
    return minutes === 0 ? t('app.time.hours', { hours }) : t('app.time.both', { hours, minutes });
  };
};
