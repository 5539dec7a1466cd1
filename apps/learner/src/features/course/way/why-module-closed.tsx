import { useFormats, zoneName } from '@campus/web-shell';
import { opensAfterEnd } from '../../../shared/after-end.ts';
import { paths } from '../../../shared/paths.ts';
import { Rich, useText } from '../../../shared/text.ts';
import { gateOf } from '../../../shared/why-closed.ts';
import type { DeviceHome } from '../device-home.ts';

interface Props {
  module: DeviceHome['modules'][number];
  home: Pick<DeviceHome, 'enrolmentId' | 'deadline' | 'modules'>;
}

/** The one step that is next in the module before it. */
const GateStep = ({ title, home: { enrolmentId, modules } }: { title: string; home: Props['home'] }) => {
  const t = useText();
  const { left, first } = gateOf(modules, title);
  if (!first) return null;
  return (
    <>
      {' '}
      {t('closed.left', { left })}{' '}
      <a href={paths.activity(enrolmentId, first)}>{t('closed.first', { title: first.title })}</a>
    </>
  );
};

/** Why a module is closed: its day, the gate before it and what is left there, or a day after the end of the course. */
export const WhyModuleClosed = ({ module: { closedBy: title, release }, home }: Props) => {
  const t = useText();
  const formats = useFormats();
  const { deadline } = home;
  const step = title && <GateStep title={title} home={home} />;
  if (!release) {
    return title ? (
      <>
        {t('course.module.closedBy', { title })}
        {step}
      </>
    ) : (
      t('course.module.closedNow')
    );
  }
  const day = formats.day(release.opensOn, 'full');
  const zone = zoneName(release.timeZone, formats.locale);
  if (deadline && opensAfterEnd(release, deadline)) {
    return (
      <Rich
        id="course.module.opensAfterEnd"
        values={{ day, end: formats.day(deadline.localDate, 'full') }}
        tags={{ link: (words) => <a href={paths.help}>{words}</a> }}
      />
    );
  }
  return title ? (
    <>
      {t('course.module.closedByUntil', { title, day, zone })}
      {step}
    </>
  ) : (
    t('course.module.opensOn', { day, zone })
  );
};
