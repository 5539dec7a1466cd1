import type { DataOf, SecurityEvents } from '@campus/api-client';
import { Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { useText, type MessageId } from '../../shared/text.ts';
import { withDevices, type Told } from './new-devices.ts';
import { addressOf } from './security-filter.ts';

export type Event = DataOf<typeof SecurityEvents>['securityEvents']['items'][number];

const ROLE = /^(LEARNER|TRAINER|COORDINATOR|ADMINISTRATOR|DONOR)(?: ([A-Z]{2}))?$/;

/** The reason, or the role; a code of a newer server is shown as it is. */
const useReason = () => {
  const t = useText();
  const formats = useFormats();
  return ({ code }: Event): string | null => {
    if (!code) return null;
    const [, role, country] = ROLE.exec(code) ?? [];
    const id = `security.code.${role ?? code}`;
    const words = t(id as MessageId);
    if (words === id) return code;
    return country ? t('security.roleIn', { role: words, country: formats.country(country) }) : words;
  };
};

const What = ({ event }: { event: Told }) => {
  const t = useText();
  const { kind, times, isRest, operation, isNewDevice } = event;
  const reason = useReason()(event);
  return (
    <span className="list-line">
      <span>{t(`security.kind.${kind}`)}</span>
      {times > 1 && <Tag tone="warn">{t('security.times', { times })}</Tag>}
      {isNewDevice && <Tag>{t('security.kind.DEVICE_NEW')}</Tag>}
      {isRest && (
        <span className="security__more">
          <Cut>{t('security.rest')}</Cut>
        </span>
      )}
      {reason && (
        <span className="security__more">
          <Cut>{reason}</Cut>
        </span>
      )}
      {operation && (
        <span className="security__more">
          {t('security.operation')} <code>{operation}</code>
        </span>
      )}
    </span>
  );
};

const Account = ({ event: { personId, personName, account } }: { event: Event }) => {
  const t = useText();
  if (personId)
    return <a href={addressOf({ person: personId })}>{personName ?? t('security.person.erased')}</a>;
  return account ? (
    <span className="soft">
      {t('security.person.unknown')} <code>{account}</code>
    </span>
  ) : (
    '—'
  );
};

const Whose = ({ event }: { event: Event }) => {
  const t = useText();
  const { actorName } = event;
  return (
    <span className="list-line">
      <Account event={event} />
      {actorName && <span className="security__more">{t('security.by', { name: actorName })}</span>}
    </span>
  );
};

const Where = ({ event: { network, browser, system } }: { event: Event }) => {
  const t = useText();
  const device = browser && system ? t('security.device', { browser, system }) : (browser ?? system);
  return (
    <span className="list-line">
      {network ? (
        <a className="security__network" href={addressOf({ network })}>
          {network}
        </a>
      ) : (
        '—'
      )}
      {device && <span className="security__more">{device}</span>}
    </span>
  );
};

const useColumns = (): Column<Told>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'when', label: t('security.column.when'), cell: ({ firstAt }) => formats.dateTime(firstAt) },
    {
      id: 'what',
      label: t('security.column.what'),
      isName: true,
      cell: (event) => <What event={event} />,
    },
    { id: 'whose', label: t('security.column.whose'), cell: (event) => <Whose event={event} /> },
    { id: 'where', label: t('security.column.where'), cell: (event) => <Where event={event} /> },
  ];
};

/** What happened, a row for equal events of a minute. `children`: below the rows. */
export const SecurityTable = ({ events, children }: { events: readonly Event[]; children: ReactNode }) => {
  const t = useText();
  return (
    <div className="security__table">
      <ListTable
        caption={t('security.title')}
        columns={useColumns()}
        rows={withDevices(events)}
        keyOf={({ id }) => id}
        nameOf={({ kind }) => t(`security.kind.${kind}`)}
        empty={null}
        foot={children}
        page={0}
        size={events.length}
        total={events.length}
        onPage={() => undefined}
      />
    </div>
  );
};
