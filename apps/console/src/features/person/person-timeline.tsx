import { PersonTimeline } from '@campus/api-client';
import { QueryView, useFormats, useLocale, useQuery, WithMessages } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useAuditWords } from '../../shared/words/audit-words.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import type { TimelineEntry } from './person-data.ts';

const size = 30;

const presences = ['whole', 'part', 'absent', 'none'] as const;

/** What happened, in a sentence. */
const useEntryWords = () => {
  const t = useText();
  const formats = useFormats();
  const acts = useAuditWords();
  const groupNameOf = useGroupName();
  return (entry: TimelineEntry): string => {
    const edition = entry.editionTitle ?? '';
    const title = entry.title ?? '';
    switch (entry.kind) {
      case 'ENROLLED':
        return entry.word === null
          ? t('person.line.enrolled', { edition })
          : t('person.line.enrolledIn', { edition, group: groupNameOf(entry.word) });
      case 'ENDED':
        return t('person.line.ended', { how: entry.word ?? '', edition });
      case 'WORK':
        return t('person.line.work', { count: entry.count ?? 0 });
      case 'ATTEMPT': {
        const values = { activity: title, number: entry.count ?? 1 };
        if (entry.word === 'open') return t('person.line.attemptOpen', values);
        return entry.score === null
          ? t('person.line.attempt', values)
          : t('person.line.attemptScore', { ...values, score: formats.percent(entry.score) });
      }
      case 'ATTENDANCE': {
        const presence = presences.find((each) => each === entry.word) ?? 'none';
        return t('person.line.attendance', { session: title, presence, minutes: entry.count ?? 0 });
      }
      case 'CERTIFICATE':
        return t('person.line.certificate', { serial: entry.word ?? '', edition });
      case 'ACT':
        return acts(entry.word ?? '');
    }
  };
};

/** "None → +50%", "Guatemala → Honduras": what an act changed, in words. */
const useValueWords = () => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  const group = (value: string | null) => (value === null ? '–' : groupNameOf(value));
  const day = (value: string | null) =>
    value === null ? t('person.line.value.edition') : formats.day(value);
  const time = (value: string | null) =>
    value === null || value === '0' ? t('person.extraTime.none') : `+${formats.percent(Number(value))}`;
  return ({ kind, word, valueBefore, valueAfter }: TimelineEntry): string | null => {
    if (kind !== 'ACT') return null;
    const say = (of: (value: string | null) => string) =>
      t('person.line.value', { before: of(valueBefore), after: of(valueAfter) });
    if (word === 'enrolment.extended') return say(day);
    if (word === 'enrolment.transferred') return say(group);
    return word === 'person.extra-time-set' ? say(time) : null;
  };
};

const Line = ({ entry }: { entry: TimelineEntry }) => {
  const t = useText();
  const formats = useFormats();
  const words = useEntryWords();
  const value = useValueWords()(entry);
  return (
    <li>
      <p className="soft numbers">
        {entry.day === null ? formats.dateTime(entry.at) : formats.day(entry.day)}
      </p>
      <div>
        <p>{words(entry)}</p>
        {value && <p className="numbers">{value}</p>}
        {entry.actor && <p className="soft">{t('person.line.by', { name: entry.actor })}</p>}
        {entry.reason && <p className="soft">{t('person.line.reason', { reason: entry.reason })}</p>}
      </div>
    </li>
  );
};

/** Everything that happened to somebody, newest first. */
const TimelineWithWords = ({ personId }: { personId: string }) => {
  const t = useText();
  const locale = useLocale();
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
              <ol className="person__timeline">
                {personTimeline.items.map((entry) => (
                  <Line key={entry.id} entry={entry} />
                ))}
              </ol>
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
