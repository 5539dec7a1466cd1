import { Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { Decide } from './decide.tsx';
import type { LateItem } from './late-work-page.tsx';

const tones = { WAITING: 'warn', ACCEPTED: 'done', REFUSED: 'quiet' } as const;
const icons = { WAITING: 'clock', ACCEPTED: 'done', REFUSED: 'info' } as const;

/** The activity, and which attempt at it. */
export const useLateWhat = () => {
  const t = useText();
  return ({ activityTitle, attemptNumber }: LateItem): string =>
    attemptNumber === null
      ? activityTitle
      : t('late.attempt', { activity: activityTitle, number: attemptNumber });
};

const What = ({ item }: { item: LateItem }) => {
  const t = useText();
  const formats = useFormats();
  const whatOf = useLateWhat();
  return (
    <>
      <p>{whatOf(item)}</p>
      <p className="small soft">{t('late.entries', { count: item.entries })}</p>
      {item.attemptScore !== null && (
        <p className="small soft">{t('late.score', { score: formats.percent(item.attemptScore) })}</p>
      )}
    </>
  );
};

const State = ({ item }: { item: LateItem }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="stack stack--tight">
      <Tag tone={tones[item.state]} icon={icons[item.state]}>
        {t(`late.state.${item.state}`)}
      </Tag>
      {item.decidedBy !== null && item.decidedAt !== null && (
        <p className="small soft">
          {t('late.decided', { name: item.decidedBy, when: formats.dateTime(item.decidedAt) })}
        </p>
      )}
      {item.reason !== null && <p className="small">{item.reason}</p>}
      {item.notTaken > 0 && <p className="small">{t('late.notTaken', { count: item.notTaken })}</p>}
      {item.mayDecide && <Decide item={item} />}
    </div>
  );
};

/** Person, work, the time the device reported, the time it arrived, and the decision. */
export const useLateColumns = (): Column<LateItem>[] => {
  const t = useText();
  const formats = useFormats();
  const span = (from: string, until: string) => {
    const [first, last] = [formats.dateTime(from), formats.dateTime(until)];
    return first === last ? first : t('late.span', { from: first, until: last });
  };
  return [
    {
      id: 'person',
      label: t('late.column.person'),
      isName: true,
      cell: ({ person }) => (
        <>
          <a href={peoplePaths.person(person.id)}>{person.fullName}</a>
          {person.countryCode !== null && <p className="small soft">{formats.country(person.countryCode)}</p>}
        </>
      ),
    },
    { id: 'what', label: t('late.column.what'), isLong: true, cell: (item) => <What item={item} /> },
    {
      id: 'ended',
      label: t('late.column.ended'),
      cell: ({ endedAt }) => (endedAt === null ? '–' : formats.dateTime(endedAt)),
    },
    {
      id: 'said',
      label: t('late.column.said'),
      cell: ({ saidFrom, saidUntil }) => span(saidFrom, saidUntil),
    },
    {
      id: 'received',
      label: t('late.column.received'),
      cell: ({ receivedFrom, receivedUntil }) => span(receivedFrom, receivedUntil),
    },
    { id: 'state', label: t('late.column.state'), isLong: true, cell: (item) => <State item={item} /> },
  ];
};
