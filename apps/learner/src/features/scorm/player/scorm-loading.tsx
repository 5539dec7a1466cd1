import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { roundedSeconds, secondsLeft } from './loading-time.ts';
import type { PlayerNews } from './use-player.ts';

/** At least this has come, or it is not worth a number. */
const tellable = 50_000;

/**
 * Shows that the content is loading: how much of it has arrived and, once the rate is known, how long it will
 * take.
 */
export const ScormLoading = ({
  loading,
  total,
}: {
  loading: PlayerNews['loading'];
  /** Bytes it loads before it starts; null where no trial has measured it. */
  total: number | null;
}) => {
  const t = useText();
  const formats = useFormats();
  if (loading.isOver) return null;
  const megabytes = (bytes: number) => formats.number(Math.max(0.1, bytes / 1_000_000));
  const left = secondsLeft(loading, total);
  const came = megabytes(loading.bytes);
  const words = () => {
    if (left !== null && total !== null)
      return t('scorm.loading.left', { came, all: megabytes(total), ...roundedSeconds(left) });
    if (total !== null && loading.bytes < total) return t('scorm.loading.size', { all: megabytes(total) });
    return loading.bytes > tellable ? t('scorm.loading.came', { came }) : t('scorm.loading');
  };
  return (
    <div className="scorm-loading" data-testid="scorm-loading">
      <p className="visually-hidden" role="status">
        {t('scorm.loading')}
      </p>
      <p className="spinner small">{words()}</p>
    </div>
  );
};
