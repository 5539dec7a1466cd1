import { lazyPart } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import type { DeviceHome } from '../device-home.ts';
import type { OpensHere } from './activity-line.tsx';
import { RecallLine } from './recall-line.tsx';

const WhyModuleClosed = lazyPart(async () => (await import('../seldom.ts')).WhyModuleClosed, 'closed');

/** Above the activities of a module: its duration, why it is closed, the questions about earlier modules. */
export const BeforeModule = ({
  module,
  home,
  here,
}: {
  module: DeviceHome['modules'][number];
  home: Pick<DeviceHome, 'enrolmentId' | 'deadline' | 'modules'>;
  here: OpensHere;
}) => {
  const t = useText();
  const duration = useDuration();
  const { isOpen, minutes, minutesExtended, recall } = module;
  return (
    <>
      {minutesExtended > minutes && (
        <p className="soft small">{t('course.module.extended', { time: duration(minutesExtended) })}</p>
      )}
      {!isOpen && (
        <p className="module__closed">
          <WhyModuleClosed module={module} home={home} />
        </p>
      )}
      {isOpen && recall && (
        <RecallLine id={module.id} recall={recall} enrolmentId={home.enrolmentId} here={here} />
      )}
    </>
  );
};
