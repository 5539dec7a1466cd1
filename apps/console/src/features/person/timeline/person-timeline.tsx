import './timeline.css';
import { PersonTimeline } from '@campus/api-client';
import { QueryView, useFormats, useLocale, usePerson, useQuery, WithMessages } from '@campus/web-shell';
import { useId, useState } from 'react';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import type { TimelineEntry } from '../person-data.ts';
import { useEntryWords } from './entry-words.ts';
import { inDays } from './in-days.ts';

const size = 30;

const Line = ({ entry }: { entry: TimelineEntry }) => {
  const t = useText();
  const formats = useFormats();
  const words = useEntryWords();
  return (
    <li>
      {/* A day of work has no hour of its own. */}
      <p className="soft numbers">{entry.day === null && formats.time(entry.at)}</p>
      <div>
        <p>{words(entry)}</p>
        {entry.reason && <p className="soft">{t('person.line.reason', { reason: entry.reason })}</p>}
      </div>
    </li>
  );
};

const Day = ({ day, entries }: { day: string; entries: readonly TimelineEntry[] }) => {
  const formats = useFormats();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{formats.day(day, 'full')}</h3>
      <ol className="timeline">
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
};

/** Everything that happened to somebody by days, the newest first. */
const TimelineWithWords = ({ personId }: { personId: string }) => {
  const t = useText();
  const locale = useLocale();
  const { timeZone } = usePerson();
  const [page, setPage] = useState(0);
  // The former page stays until the next is there, and with it the button that has the focus.
  const { query } = useSteady(
    personId,
    useQuery(PersonTimeline, { id: personId, locale, limit: size, offset: page * size }),
  );
  return (
    <section className="stack">
      <h2>{t('person.timeline')}</h2>
      <QueryView query={query}>
        {({ personTimeline }) =>
          !personTimeline || personTimeline.items.length === 0 ? (
            <p className="soft">{t('person.timeline.none')}</p>
          ) : (
            <>
              {inDays(personTimeline.items, timeZone).map(({ day, entries }) => (
                <Day key={day} day={day} entries={entries} />
              ))}
              <ListPager page={page} size={size} total={personTimeline.totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

export const Timeline = ({ personId }: { personId: string }) => (
  <WithMessages bundle="audit">
    <TimelineWithWords personId={personId} />
  </WithMessages>
);
