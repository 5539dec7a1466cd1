import './plan.css';
import { CancelSession } from '@campus/api-client';
import { Button, Dialog, Disclosure, EmptyState, Facts, Notice, Tag } from '@campus/ui';
import {
  isReason,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  useShell,
  zoneName,
} from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { useFocusAfter } from '../../../shared/lists/use-focus-after.ts';
import { SearchField } from '../../../shared/lists/search-field.tsx';
import { useText } from '../../../shared/text.ts';
import { useRows } from '../../../shared/lists/use-rows.ts';
import type { Edition, LiveSession } from '../edition-data.ts';
import { SessionForm } from './session-form.tsx';
import { SessionsGrid } from './sessions-grid.tsx';
import { WholeEdition } from '../whole-edition.tsx';

const CancelButton = ({ edition, session }: { edition: Edition; session: LiveSession }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isCancelled = session.cancelledAt === null;
  const words = isCancelled ? 'session.cancel' : 'session.restore';
  const decide = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const done = await act(
      { editionId: edition.id, sessionId: session.id, isCancelled, reason: reason.trim() },
      async (input) => (await client.run(CancelSession, { input })).cancelSession,
    );
    if (!done) return;
    cache.invalidate();
    setAsked(false);
    setReason('');
    setChecked(false);
  };
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {t(words)}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={t(`${words}.title`, { title: session.title })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button
              kind={isCancelled ? 'danger' : 'primary'}
              isBusy={isRunning}
              onClick={() => void decide()}
            >
              {t(words)}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t(isCancelled ? 'session.cancel.keep' : 'console.cancel')}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{t(`${words}.text`)}</p>
          <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
          {trouble && <TroubleNotice trouble={trouble} />}
        </div>
      </Dialog>
    </div>
  );
};

const SessionItem = ({ edition, session }: { edition: Edition; session: LiveSession }) => {
  const t = useText();
  const formats = useFormats();
  const group = edition.groups.find(({ id }) => id === session.groupId);
  return (
    <li className="group-card stack">
      <h2 className="row">
        {session.title}
        {session.cancelledAt && (
          <Tag tone="danger" icon="close">
            {t('session.cancelled')}
          </Tag>
        )}
      </h2>
      <Facts
        facts={[
          { label: t('session.group'), value: group?.name ?? t('session.group.all') },
          { label: t('session.mode'), value: t(`session.mode.${session.mode}`) },
          {
            label: t('session.where'),
            value: session.url ? (
              <a href={session.url} target="_blank" rel="external noopener noreferrer">
                {session.url}
              </a>
            ) : (
              session.place
            ),
          },
          {
            label: t('session.halfDays'),
            value: (
              <ul className="plain-list">
                {session.halfDays.map(({ id, startsAt, plannedMinutes }) => (
                  <li key={id}>
                    {t('session.halfDay', {
                      when: formats.dateTime(startsAt, session.timeZone),
                      minutes: plannedMinutes,
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t('edition.zone'), value: zoneName(session.timeZone, formats.locale) },
        ]}
      />
      {session.mayChange && (
        <Disclosure summary={t('session.change', { title: session.title })}>
          <SessionForm edition={edition} session={session} />
          <CancelButton edition={edition} session={session} />
        </Disclosure>
      )}
    </li>
  );
};

const AddSession = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const [round, setRound] = useState(0);
  // The form folds, and its button had the focus.
  const told = useFocusAfter(String(round));
  return (
    <>
      {round > 0 && (
        <div ref={told} tabIndex={-1}>
          <Notice tone="done" isLive title={t('session.added')} />
        </div>
      )}
      <Disclosure key={round} summary={t('session.add')}>
        <SessionForm edition={edition} session={null} onSaved={() => setRound(round + 1)} />
      </Disclosure>
    </>
  );
};

/** All meetings are here, in their order: with many of them one looks for a title, a group or a place. */
const Sessions = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const groupOf = ({ groupId }: LiveSession) => edition.groups.find(({ id }) => id === groupId)?.name ?? '';
  const list = useRows<LiveSession, 'AS_THEY_CAME'>(edition.sessions, {
    first: 'AS_THEY_CAME',
    textOf: (session) => [session.title, groupOf(session), session.place, session.url].join(' '),
    keysOf: { AS_THEY_CAME: () => 0 },
  });
  return (
    <>
      <SearchField key={list.search} label={t('session.search')} value={list.search} onSearch={list.find} />
      {list.total === 0 && <NothingFound search={list.search} onAll={() => list.find('')} />}
      <ul className="plain-list">
        {list.shown.map((session) => (
          <SessionItem key={session.id} edition={edition} session={session} />
        ))}
      </ul>
      <ListPager page={list.page} size={list.size} total={list.total} onPage={list.setPage} />
    </>
  );
};

/** Meetings of an edition, as planned: together in a grid, and each with all that belongs to it. */
export const SessionsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.sessions')}>
      {(edition) => {
        const mayChange = edition.mayPlan || edition.groups.some((group) => group.mayChange);
        return (
          <>
            {edition.sessions.length === 0 && (
              <EmptyState title={t('session.none.title')}>
                <p>{t('session.none.text')}</p>
              </EmptyState>
            )}
            {mayChange && <SessionsGrid edition={edition} />}
            {edition.sessions.length > 0 && <Sessions edition={edition} />}
            {mayChange && <AddSession edition={edition} />}
          </>
        );
      }}
    </WholeEdition>
  );
};
