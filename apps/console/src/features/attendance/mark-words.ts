import { useText } from '../../shared/text.ts';
import type { Mark } from './attendance-data.ts';

/** "Whole", "45 min", "Absent", "—": how somebody is in a half day. */
export const useMarkWords = () => {
  const t = useText();
  return (mark: Pick<Mark, 'presence' | 'minutes'> | undefined): string => {
    if (!mark) return t('attendance.presence.NONE');
    return mark.presence === 'PART'
      ? t('attendance.part', { minutes: mark.minutes ?? 0 })
      : t(`attendance.presence.${mark.presence}`);
  };
};
