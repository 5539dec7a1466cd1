import { LinkButton, Notice } from '@campus/ui';
import { localeNames } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { DrillCard } from './drill-card.tsx';
import { GrantedNotice } from './granted-notice.tsx';
import type { DeviceHome } from './device-home.ts';
import { isFinished } from './finished.ts';

/**
 * What has to be known first: another language, a closed edition, a certificate that is ready or granted, a
 * drill that is due.
 */
export const HomeNotices = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const { certificate, reached, reachedBasis } = home;
  return (
    <>
      {home.askedLocale && (
        <Notice>
          <p>{t('course.otherLanguage', { language: localeNames[home.locale] })}</p>
        </Notice>
      )}
      {home.isClosed && (
        <Notice tone="warn">
          <p>{t('course.next.closed')}</p>
        </Notice>
      )}
      {reached && reachedBasis === 'GRANTED' && !certificate && (
        <GrantedNotice reached={reached} next={home.missingFor} />
      )}
      {certificate && !isFinished(home) && (
        <Notice tone="done" title={t('course.certificate.title')}>
          <LinkButton kind="quiet" icon="award" href={paths.certificates}>
            {t('course.certificate.link')}
          </LinkButton>
        </Notice>
      )}
      {home.drill && <DrillCard drill={home.drill} enrolmentId={home.enrolmentId} />}
    </>
  );
};
