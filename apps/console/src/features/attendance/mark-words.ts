import { useText } from '../../shared/text.ts';
import type { Mark } from './attendance-data.ts';

/** Words for a presence: "Whole", "45 min", "Absent", "—". */
export const useMarkWords = () => {
  const t = useText();
  return (mark: Pick<Mark, 'presence' | 'minutes'> | undefined): string => {
    if (!mark) return t('attendance.presence.NONE');
    return mark.presence === 'PART'
      ? t('attendance.part', { minutes: mark.minutes ?? 0 })
      : t(`attendance.presence.${mark.presence}`);
  };
};
