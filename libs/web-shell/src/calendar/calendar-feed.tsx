import {
  CalendarFeed as CalendarFeedQuery,
  EndCalendarFeed,
  MakeCalendarFeed,
  type DataOf,
  type VariablesOf,
} from '@campus/api-client';
import { Button, Field, Notice } from '@campus/ui';
import { useState } from 'react';
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

/**
 * A calendar of one's own that follows the sessions: its address is made, copied, made anew and ended. The same in both
 * clients; the title above it is theirs.
 */
export const CalendarFeed = ({ kind, of }: CalendarOf) => {
  const t = useShellText();
  const { client, cache } = useShell();
  const isOnline = useIsOnline();
  const query = useQuery(CalendarFeedQuery, { kind, of });
  const { act, isRunning, trouble } = useIntention();
  const [said, setSaid] = useState<Said | null>(null);
  const done = (result: object | null, what: Said) => {
    if (!result) return;
    setSaid(what);
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
  if (!isOnline) return <p>{t('calendar.offline')}</p>;
  return (
    <div className="stack stack--tight">
      <p>{t('calendar.lead')}</p>
      <QueryView query={query}>
        {({ calendarFeed: feed }) => (
          <>
            {feed && <Made key={feed.id} feed={feed} onSaid={setSaid} />}
            <div className="row">
              <Button kind={feed ? 'quiet' : 'primary'} isBusy={isRunning} onClick={() => void make()}>
                {t(feed ? 'calendar.renew' : 'calendar.make')}
              </Button>
              {feed && (
                <Button kind="quiet" isBusy={isRunning} onClick={() => void end()}>
                  {t('calendar.end')}
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
      {trouble && <TroubleNotice trouble={trouble} />}
      <div role="status">{said && <Notice tone="done" title={t(`calendar.said.${said}`)} />}</div>
      <p className="soft small">{t('calendar.secret')}</p>
    </div>
  );
};
