import { EndOtherSessions, EndOwnSession, OwnSessions, type DataOf } from '@campus/api-client';
import { Button, Notice, Tag, VisuallyHidden } from '@campus/ui';
import { useState } from 'react';
import { QueryView } from '../query-cache/query-view.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useFormats } from '../i18n/text.tsx';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { ActTrouble } from '../second-factor/act-trouble.tsx';

/** What somebody wants to end. */
type Ending = { is: 'one'; sessionId: string } | { is: 'others' };

type OpenSession = DataOf<typeof OwnSessions>['ownSessions'][number];

const useDeviceName = () => {
  const t = useShellText();
  return ({ browser, system }: OpenSession) =>
    browser && system
      ? t('devices.device', { browser, system })
      : (browser ?? system ?? t('devices.device.unknown'));
};

const Item = ({ session, onEnd, isBusy }: { session: OpenSession; onEnd: () => void; isBusy: boolean }) => {
  const t = useShellText();
  const formats = useFormats();
  const name = useDeviceName()(session);
  return (
    <li className="stack">
      <p>
        <strong>{name}</strong> {session.isCurrent && <Tag tone="done">{t('devices.this')}</Tag>}
      </p>
      <p className="soft small">
        {t('devices.times', {
          used: formats.dateTime(session.lastUsedAt),
          started: formats.dateTime(session.startedAt),
          ends: formats.dateTime(session.endsAt),
        })}
      </p>
      {!session.isCurrent && (
        <div>
          <Button kind="quiet" isBusy={isBusy} onClick={onEnd}>
            {t('devices.end')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </div>
      )}
    </li>
  );
};

/** Where one is signed in, and the way out on each device or on all others; a fresh proof is asked for first. */
export const SessionList = () => {
  const t = useShellText();
  const { client } = useShell();
  const query = useQuery(OwnSessions, {});
  const { submit, isRunning, trouble, clearTrouble } = useSubmit();
  const [isDone, setDone] = useState(false);
  const [asked, setAsked] = useState<Ending>({ is: 'others' });
  const end = async (ending: Ending) => {
    setAsked(ending);
    setDone(false);
    const result = await submit(async () =>
      ending.is === 'one'
        ? (await client.run(EndOwnSession, { input: { sessionId: ending.sessionId } })).endOwnSession
        : (await client.run(EndOtherSessions, {})).endOtherSessions,
    );
    if (result) setDone(true);
    await query.refetch();
  };
  return (
    <QueryView query={query}>
      {({ ownSessions }) => (
        <>
          <ActTrouble trouble={trouble} onProved={() => end(asked)} onClose={clearTrouble} />
          {isDone && <Notice tone="done" title={t('devices.ended')} isLive />}
          <ul className="stack" role="list">
            {ownSessions.map((session) => (
              <Item
                key={session.id}
                session={session}
                isBusy={isRunning}
                onEnd={() => void end({ is: 'one', sessionId: session.id })}
              />
            ))}
          </ul>
          {ownSessions.length > 1 && (
            <div>
              <Button kind="quiet" isBusy={isRunning} onClick={() => void end({ is: 'others' })}>
                {t('devices.endOthers')}
              </Button>
            </div>
          )}
        </>
      )}
    </QueryView>
  );
};
