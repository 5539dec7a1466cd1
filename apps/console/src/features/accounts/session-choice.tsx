import { SessionsOfPerson, type DataOf } from '@campus/api-client';
import { RadioGroup, Tag } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

type Session = DataOf<typeof SessionsOfPerson>['sessionsOfPerson'][number];

/** All of them, as the choice is written in a form. */
const ALL = '';

const Device = ({ session: { browser, system, isCurrent } }: { session: Session }) => {
  const t = useText();
  return (
    <>
      {browser && system
        ? t('staff.device', { browser, system })
        : (browser ?? system ?? t('staff.device.unknown'))}{' '}
      {isCurrent && <Tag tone="done">{t('staff.device.this')}</Tag>}
    </>
  );
};

/** Which sessions of a person: one device, or all of them (null). */
export const SessionChoice = ({
  personId,
  value,
  onChange,
}: {
  personId: string;
  value: string | null;
  onChange: (sessionId: string | null) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(SessionsOfPerson, { personId });
  return (
    <QueryView query={query}>
      {({ sessionsOfPerson }) => (
        <RadioGroup
          label={t('staff.sessions')}
          name="session"
          value={value ?? ALL}
          options={[
            { value: ALL, label: t('staff.sessions.all', { count: sessionsOfPerson.length }) },
            ...sessionsOfPerson.map((session) => ({
              value: session.id,
              label: <Device session={session} />,
              note: t('staff.session.times', {
                network: session.network ?? t('staff.session.noNetwork'),
                used: formats.dateTime(session.lastUsedAt),
                started: formats.dateTime(session.startedAt),
              }),
            })),
          ]}
          onChange={(chosen) => onChange(chosen === ALL ? null : chosen)}
        />
      )}
    </QueryView>
  );
};
