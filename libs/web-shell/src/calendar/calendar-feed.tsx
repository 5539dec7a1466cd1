import {
  CalendarFeed as CalendarFeedQuery,
  EndCalendarFeed,
  MakeCalendarFeed,
  type DataOf,
  type VariablesOf,
} from '@campus/api-client';
import { Button, Dialog, Field, Notice } from '@campus/ui';
import { useState, type ReactNode } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { QueryView } from '../query-cache/query-view.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { useIsOnline } from '../use-is-online.ts';

export type CalendarOf = VariablesOf<typeof CalendarFeedQuery>;
type Feed = NonNullable<DataOf<typeof CalendarFeedQuery>['calendarFeed']>;
type Said = 'made' | 'ended' | 'copied' | 'notCopied';

/** The address, to be copied or opened by a calendar on this device. */
const Address = ({ url, onSaid }: { url: string; onSaid: (said: Said) => void }) => {
  const t = useShellText();
  // Only over https, and only while the page has the focus, does a browser let a page write there.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      onSaid('copied');
    } catch {
      onSaid('notCopied');
    }
  };
  return (
    <>
      <Field
        label={t('calendar.address')}
        hint={t('calendar.address.hint')}
        value={url}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <div className="row">
        <Button kind="quiet" onClick={() => void copy()}>
          {t('calendar.copy')}
        </Button>
        <a href={url.replace(/^https?:/, 'webcal:')}>{t('calendar.open')}</a>
      </div>
    </>
  );
};

const Made = ({ feed, onSaid }: { feed: Feed; onSaid: (said: Said) => void }) => {
  const t = useShellText();
  const formats = useFormats();
  return (
    <>
      {feed.url ? <Address url={feed.url} onSaid={onSaid} /> : <p>{t('calendar.hidden')}</p>}
      <p className="soft">
        {feed.askedAt
          ? t('calendar.asked', { when: formats.dateTime(feed.askedAt) })
          : t('calendar.neverAsked')}
      </p>
    </>
  );
};

/** Says what becomes of calendars that follow the address, before it is another or none. */
const Asked = ({
  act,
  isBusy,
  trouble,
  onYes,
  onClose,
}: {
  act: 'renew' | 'end';
  isBusy: boolean;
  trouble: ReactNode;
  onYes: () => void;
  onClose: () => void;
}) => {
  const t = useShellText();
  return (
    <Dialog
      isOpen
      title={t(`calendar.${act}.ask`)}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isBusy} onClick={onYes}>
            {t(`calendar.${act}`)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('calendar.cancel')}
          </Button>
        </>
      }
    >
      <p>{t(`calendar.${act}.what`)}</p>
      {trouble}
    </Dialog>
  );
};

/** Makes the address, or a new one in its place, and ends it. */
const useActs = ({ kind, of }: CalendarOf, onDone: (said: Said) => void) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const done = (result: object | null, what: Said) => {
    if (!result) return;
    onDone(what);
    cache.invalidate();
  };
  const make = async () =>
    done(
      await act(
        { kind, of },
        async (input) => (await client.run(MakeCalendarFeed, { input })).makeCalendarFeed,
      ),
      'made',
    );
  const end = async () =>
    done(
      await act(
        { kind, of },
        async (input) => (await client.run(EndCalendarFeed, { input })).endCalendarFeed,
      ),
      'ended',
    );
  return { make, end, isRunning, trouble };
};

/**
 * A calendar of one's own that follows the sessions: its address is made, copied, made anew and ended. The same in both
 * clients; the title above it is theirs.
 */
export const CalendarFeed = ({ kind, of }: CalendarOf) => {
  const t = useShellText();
  const isOnline = useIsOnline();
  const query = useQuery(CalendarFeedQuery, { kind, of });
  const [said, setSaid] = useState<Said | null>(null);
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null);
  const { make, end, isRunning, trouble } = useActs({ kind, of }, (what) => {
    setAsked(null);
    setSaid(what);
  });
  const notice = trouble && <TroubleNotice trouble={trouble} />;
  if (!isOnline) return <p>{t('calendar.offline')}</p>;
  return (
    <div className="stack stack--tight">
      <p>{t('calendar.lead')}</p>
      <QueryView query={query}>
        {({ calendarFeed: feed }) => (
          <>
            {feed && <Made key={feed.id} feed={feed} onSaid={setSaid} />}
            <div className="row">
              <Button
                kind={feed ? 'quiet' : 'primary'}
                isBusy={isRunning}
                onClick={() => (feed ? setAsked('renew') : void make())}
              >
                {t(feed ? 'calendar.renew' : 'calendar.make')}
              </Button>
              {feed && (
                <Button kind="quiet" isBusy={isRunning} onClick={() => setAsked('end')}>
                  {t('calendar.end')}
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
      {asked ? (
        <Asked
          act={asked}
          isBusy={isRunning}
          trouble={notice}
          onYes={() => void (asked === 'end' ? end() : make())}
          onClose={() => setAsked(null)}
        />
      ) : (
        notice
      )}
      <div role="status">{said && <Notice tone="done" title={t(`calendar.said.${said}`)} />}</div>
      <p className="soft small">{t('calendar.secret')}</p>
    </div>
  );
};
