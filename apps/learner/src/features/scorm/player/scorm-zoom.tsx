import type { Zoom } from '@campus/scorm-player';
import { Button } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';

const least = 0.25;
const most = 3;
const step = 1.25;

const held = (scale: number) => Math.min(most, Math.max(least, scale));

/** How large the content is shown; content of a fixed size is made to fit when it opens. */
export const ScormZoom = ({ scale, onZoom }: { scale: number; onZoom: (zoom: Zoom) => void }) => {
  const t = useText();
  const percent = useFormats().percent(Math.round(scale * 100));
  return (
    <div className="scorm-zoom" role="group" aria-label={t('scorm.zoom')}>
      <Button
        kind="bare"
        icon="zoom-out"
        data-testid="scorm-zoom-out"
        isBusy={scale <= least}
        onClick={() => onZoom(held(scale / step))}
      >
        {t('scorm.zoom.out')}
      </Button>
      <output className="small">{percent}</output>
      <Button
        kind="bare"
        icon="zoom-in"
        data-testid="scorm-zoom-in"
        isBusy={scale >= most}
        onClick={() => onZoom(held(scale * step))}
      >
        {t('scorm.zoom.in')}
      </Button>
      <Button kind="bare" data-testid="scorm-zoom-fit" onClick={() => onZoom('fit')}>
        {t('scorm.zoom.fit')}
      </Button>
      <Button kind="bare" data-testid="scorm-zoom-100" onClick={() => onZoom(1)}>
        {t('scorm.zoom.full')}
      </Button>
    </div>
  );
};
