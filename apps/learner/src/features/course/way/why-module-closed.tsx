import { useFormats, zoneName } from '@campus/web-shell';
import { opensAfterEnd } from '../../../shared/after-end.ts';
import { paths } from '../../../shared/paths.ts';
import { Rich, useText } from '../../../shared/text.ts';
import type { DeviceHome } from '../device-home.ts';

/** Why a module is closed: its day, the gate before it, or a day after the end of the course. */
export const WhyModuleClosed = ({
  module: { closedBy: title, release },
  deadline,
}: {
  module: DeviceHome['modules'][number];
  deadline: DeviceHome['deadline'];
}) => {
  const t = useText();
  const formats = useFormats();
  if (!release) return title ? t('course.module.closedBy', { title }) : t('course.module.closedNow');
  const day = formats.day(release.opensOn);
  const zone = zoneName(release.timeZone, formats.locale);
  if (deadline && opensAfterEnd(release, deadline)) {
    return (
      <Rich
        id="course.module.opensAfterEnd"
        values={{ day, end: formats.day(deadline.localDate) }}
        tags={{ link: (words) => <a href={paths.help}>{words}</a> }}
      />
    );
  }
  return title
    ? t('course.module.closedByUntil', { title, day, zone })
    : t('course.module.opensOn', { day, zone });
};
