import { SecurityAlerts, type DataOf } from '@campus/api-client';
import { Disclosure, Notice } from '@campus/ui';
import { useFormats, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { addressOf } from './security-filter.ts';

type Alert = DataOf<typeof SecurityAlerts>['securityAlerts'][number];

/** What to look at in the log: the events the alert is about. */
const filterOf = ({ rule, network, personId }: Alert) => {
  if (network) return { network };
  if (personId) return { person: personId };
  return { kind: rule === 'ROLES' ? 'ROLE_GIVEN' : 'SIGN_IN_FAILED' };
};

const useSentence = () => {
  const t = useText();
  return ({ rule, times, network, personName }: Alert): string => {
    if (rule === 'SPRAY') return t('security.alert.SPRAY', { times, network: network ?? '' });
    if (rule === 'CAMPAIGN') return t('security.alert.CAMPAIGN', { times });
    if (rule === 'ROLES') return t('security.alert.ROLES', { times });
    const name = personName ?? t('security.person.unknown');
    return rule === 'GUESSING'
      ? t('security.alert.GUESSING', { times, name })
      : t('security.alert.REFUSALS', { times, name });
  };
};

const Lines = ({ alerts }: { alerts: readonly Alert[] }) => {
  const t = useText();
  const formats = useFormats();
  const sentence = useSentence();
  return (
    <ul className="stack" role="list">
      {alerts.map((alert) => (
        <li key={alert.id}>
          <a href={addressOf(filterOf(alert))}>{sentence(alert)}</a>{' '}
          <span className="soft small">
            {t('security.alert.time', {
              begun: formats.dateTime(alert.begunAt),
              last: formats.dateTime(alert.lastAt),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Unusual frequencies: those going on, and below them past ones. */
export const Alerts = () => {
  const t = useText();
  const { data } = useQuery(SecurityAlerts, {});
  const alerts = data?.securityAlerts ?? [];
  const [now, over] = [alerts.filter(({ isOver }) => !isOver), alerts.filter(({ isOver }) => isOver)];
  return (
    <>
      {now.length > 0 && (
        <Notice tone="warn" title={t('security.alerts.now')}>
          <Lines alerts={now} />
          <p>{t('security.alerts.act')}</p>
        </Notice>
      )}
      {over.length > 0 && (
        <Disclosure summary={t('security.alerts.over', { count: over.length })}>
          <Lines alerts={over} />
        </Disclosure>
      )}
    </>
  );
};
