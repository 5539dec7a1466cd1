import { useText } from '../text.ts';

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** One digit after the point below ten, none above. */
const legible = (amount: number) => (amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount));

/** Weights and times as people say them: "4.2 MB", "12 minutes", "2 h 5 min". */
export const useAmounts = () => {
  const t = useText();
  return {
    bytes(count: number) {
      const step = count < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(count) / 10));
      return t(`console.bytes.${units[step] ?? 'GB'}`, { amount: legible(count / 1024 ** step) });
    },
    duration(seconds: number) {
      if (seconds < 90) return t('console.seconds', { seconds: Math.round(seconds) });
      const total = Math.round(seconds / 60);
      if (total < 60) return t('console.minutes', { minutes: total });
      const [hours, minutes] = [Math.floor(total / 60), total % 60];
      return minutes === 0 ? t('console.hours', { hours }) : t('console.hoursMinutes', { hours, minutes });
    },
  };
};
