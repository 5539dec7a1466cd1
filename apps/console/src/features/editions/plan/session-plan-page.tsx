import './plan.css';
import '../../../shared/lists/table/list.css';
import { CancelSession } from '@campus/api-client';
import { Button, type Column, Dialog, EmptyState, LinkButton, SearchField, Tag } from '@campus/ui';
import {
  isReason,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  useSearchValue,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { editionPaths } from '../../../shared/paths/editions-paths.ts';
import { TellingPart, useTelling, type Act } from '../../../shared/telling.tsx';
import { useText } from '../../../shared/text.ts';
import { useRows } from '../../../shared/lists/use-rows.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Edition, LiveSession } from '../edition-data.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { placeByNearness } from './nearness.ts';
import { SessionForm } from './session-form.tsx';
import { SessionsGrid } from './sessions-grid.tsx';
import { TellThem } from './tell-them.tsx';
import { WholeEdition } from '../whole-edition.tsx';

/** Cancels a session, or restores it; each is the way back from the other. */
const useCancelling = (edition: Edition, session: LiveSession) => {
  const t = useText();
  const tell = useTelling();
  const { client } = useShell();
  const send = (isCancelled: boolean, reason: string) => (act: Act) =>
    act(
      { editionId: edition.id, sessionId: session.id, isCancelled, reason },
      async (input) => (await client.run(CancelSession, { input })).cancelSession,
    );
  const say = (isCancelled: boolean) =>
    tell({
      title: t(isCancelled ? 'session.cancel.done' : 'session.restore.done', { title: session.title }),
      more: <TellThem edition={edition} groupId={session.groupId} />,
      undo: send(!isCancelled, t('session.undo.reason')),
    });
  return { send, say };
};

const CancelButton = ({
  edition,
  session,
  onDone,
}: {
  edition: Edition;
  session: LiveSession;
  onDone: () => void;
}) => {
  const t = useText();
  const { cache } = useShell();
  const { send, say } = useCancelling(edition, session);
  const { act, isRunning, trouble } = useIntention();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isCancelled = session.cancelledAt === null;
  const words = isCancelled ? 'session.cancel' : 'session.restore';
  const decide = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    if (!(await send(isCancelled, reason.trim())(act))) return;
    cache.invalidate();
    setAsked(false);
    onDone();
    say(isCancelled);
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
          <ReasonField reader="audit" value={reason} isChecked={isChecked} onChange={setReason} />
          {trouble && <TroubleNotice trouble={trouble} />}
        </div>
      </Dialog>
    </div>
  );
};

/** It is to be held online, and nobody could join. */
const lacksAddress = ({ mode, url, cancelledAt, halfDays }: LiveSession, now: number): boolean =>
  mode === 'WEBINAR' &&
  !url &&
  cancelledAt === null &&
  halfDays.some(({ startsAt, plannedMinutes }) => Date.parse(startsAt) + plannedMinutes * 60_000 > now);

/** A room, an address to join, or both. */
const Where = ({ session }: { session: LiveSession }) => {
  const t = useText();
  const [now] = useState(Date.now);
  const { place, url } = session;
  return (
    <span className="list-line">
      <Cut>{place}</Cut>
      {url && (
        <a href={url} target="_blank" rel="external noopener noreferrer">
          <Cut>{URL.canParse(url) ? new URL(url).host : url}</Cut>
        </a>
      )}
      {lacksAddress(session, now) && <Tag tone="warn">{t('session.url.missing')}</Tag>}
    </span>
  );
};

const useColumns = (
  groupOf: (session: LiveSession) => string,
  onChange: (session: LiveSession) => void,
): Column<LiveSession>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'title',
      label: t('session.titles'),
      isName: true,
      cell: ({ title, cancelledAt }) => (
        <span className="list-line">
          <Cut>{title}</Cut>
          {cancelledAt && (
            <Tag tone="danger" icon="close">
              {t('session.cancelled')}
            </Tag>
          )}
        </span>
      ),
    },
    {
      id: 'when',
      label: t('session.when'),
      card: 'fact',
      cell: ({ halfDays: [first, ...more], timeZone }) =>
        first &&
        t('session.when.first', { when: formats.dateTime(first.startsAt, timeZone), more: more.length }),
    },
    {
      id: 'group',
      label: t('session.group'),
      card: 'fact',
      cell: (session) => <Cut>{groupOf(session)}</Cut>,
    },
    {
      id: 'where',
      label: t('session.where'),
      card: 'line',
      cell: (session) => <Where session={session} />,
    },
    {
      id: 'change',
      label: t('session.change.column'),
      isQuiet: true,
      card: 'aside',
      cell: (session) =>
        session.mayChange && (
          <Button
            kind="bare"
            aria-label={t('session.change', { title: session.title })}
            onClick={() => onChange(session)}
          >
            {t('session.change.column')}
          </Button>
        ),
    },
  ];
};

/** All meetings are here, the nearest first: with many of them one looks for a title, a group or a place. */
const useSessions = (edition: Edition) => {
  const t = useText();
  const [now] = useState(Date.now);
  const groupNameOf = useGroupName();
  const groupOf = ({ groupId }: LiveSession) =>
    groupId === null
      ? t('session.group.all')
      : groupNameOf(edition.groups.find(({ id }) => id === groupId)?.name ?? '');
  const list = useRows<LiveSession, 'NEAREST'>(edition.sessions, {
    first: 'NEAREST',
    textOf: (session) => [session.title, groupOf(session), session.place, session.url].join(' '),
    keysOf: { NEAREST: (session) => placeByNearness(session, now) },
  });
  return { list, groupOf };
};

/** The session whose form is open; `new`: one that is not there yet. */
type Opened = { id: string } | 'new' | null;

const OpenedForm = ({
  edition,
  opened,
  onClose,
}: {
  edition: Edition;
  opened: Opened;
  onClose: () => void;
}) => {
  const t = useText();
  const tell = useTelling();
  const session = opened === 'new' ? null : edition.sessions.find(({ id }) => id === opened?.id);
  if (opened === null || session === undefined) return null;
  return (
    <ChangeDialog title={session ? session.title : t('session.add')} onClose={onClose}>
      {(onUnsaved) => (
        <div className="stack">
          <SessionForm
            edition={edition}
            session={session}
            onSaved={(undo) => {
              onClose();
              tell({
                title: session ? t('session.changed', { title: session.title }) : t('session.added'),
                more: session && <TellThem edition={edition} groupId={session.groupId} />,
                ...(undo && { undo }),
              });
            }}
            onUnsaved={onUnsaved}
          />
          {session && <CancelButton edition={edition} session={session} onDone={onClose} />}
        </div>
      )}
    </ChangeDialog>
  );
};

const Sessions = ({ edition, mayChange }: { edition: Edition; mayChange: boolean }) => {
  const t = useText();
  const [opened, setOpened] = useState<Opened>(null);
  const { list, groupOf } = useSessions(edition);
  const columns = useColumns(groupOf, ({ id }) => setOpened({ id }));
  return (
    <div className="list-page">
      <div className="list-bar">
        {edition.sessions.length > 0 && (
          <SearchField label={t('session.search')} value={list.search} onSearch={list.find} />
        )}
        {mayChange && (
          <div className="list-bar__end">
            <LinkButton kind="quiet" href="?as=grid">
              {t('session.asGrid')}
            </LinkButton>
            <Button onClick={() => setOpened('new')}>{t('session.add')}</Button>
          </div>
        )}
      </div>
      {edition.sessions.length === 0 ? (
        <EmptyState title={t('session.none.title')}>
          <p>{t('session.none.text')}</p>
        </EmptyState>
      ) : (
        <ListTable
          caption={t('console.edition.sessions')}
          columns={columns}
          rows={list.shown}
          keyOf={({ id }) => id}
          nameOf={({ title }) => title}
          empty={<NothingFound search={list.search} onAll={() => list.find('')} />}
          page={list.page}
          size={list.size}
          total={list.total}
          onPage={list.setPage}
        />
      )}
      <OpenedForm edition={edition} opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
};

/** Meetings of an edition, as planned: a list with a form for each, and a grid to type many into. */
export const SessionsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const isGrid = useSearchValue('as') === 'grid';
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.sessions')}>
      {(edition) => {
        const mayChange = edition.mayPlan || edition.groups.some((group) => group.mayChange);
        if (!isGrid || !mayChange)
          return (
            <TellingPart>
              <Sessions edition={edition} mayChange={mayChange} />
            </TellingPart>
          );
        return (
          <>
            <p>
              <a href={editionPaths.sessions(editionId)}>{t('console.list.view.back')}</a>
            </p>
            <SessionsGrid edition={edition} />
          </>
        );
      }}
    </WholeEdition>
  );
};
