import { Icon } from '@campus/ui';
import { useText } from '../../../shared/text.ts';

/** Without a connection: whether something opens from this device, or has to wait. */
export const HereMark = ({ opens }: { opens: boolean }) => {
  const t = useText();
  return (
    <span className={opens ? 'activity__here' : 'activity__here activity__here--waits'}>
      <Icon name={opens ? 'device' : 'offline'} />
      {t(opens ? 'course.here.opens' : 'course.here.waits')}
    </span>
  );
};
