import { useText } from '../../../shared/text.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import type { DeviceHome } from '../device-home.ts';
import { RecallLine } from './recall-line.tsx';
import { WhyModuleClosed } from './why-module-closed.tsx';

/** What comes before the activities of a module: its whole length, why it is closed, what is asked of the earlier ones. */
export const BeforeModule = ({
  module,
  home: { enrolmentId, deadline },
}: {
  module: DeviceHome['modules'][number];
  home: Pick<DeviceHome, 'enrolmentId' | 'deadline'>;
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
          <WhyModuleClosed module={module} deadline={deadline} />
        </p>
      )}
      {isOpen && recall && <RecallLine id={module.id} recall={recall} enrolmentId={enrolmentId} />}
    </>
  );
};
