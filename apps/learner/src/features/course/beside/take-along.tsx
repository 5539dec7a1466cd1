import { LinkButton } from '@campus/ui';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import type { DeviceHome } from '../device-home.ts';

/** Things for the post: pages to print, the officer's own plan, and what works without a connection. */
export const TakeAlong = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const hasCards = home.modules.some(({ cards }) => cards.length > 0);
  return (
    <nav className="row" aria-label={t('course.takeAlong')}>
      {hasCards && (
        <LinkButton kind="quiet" icon="print" href={paths.cards(home.enrolmentId)}>
          {t('course.cards')}
        </LinkButton>
      )}
      {home.hasPlan && (
        <LinkButton kind="quiet" icon="pen" href={paths.plan(home.enrolmentId)}>
          {t('course.plan')}
        </LinkButton>
      )}
      <LinkButton kind="quiet" icon="device" href={paths.kept(home.enrolmentId)}>
        {t('course.kept')}
      </LinkButton>
    </nav>
  );
};
