import { Button, Icon, type IconName } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../../shared/paths.ts';
import { Rich, useText } from '../../../shared/text.ts';
import type { DeviceHome } from '../device-home.ts';
import { newsSeenUntil, noteNewsSeen } from './seen-news.ts';

type News = DeviceHome['news'][number];

const icons: Record<News['kind'], IconName> = {
  REGRADED: 'check',
  CORRECTED: 'info',
  MESSAGE: 'send',
  CERTIFICATE: 'award',
};

const hrefOf = ({ kind, activityId }: News, home: DeviceHome): string | null => {
  if (kind === 'CERTIFICATE') return paths.certificates;
  const activity = home.modules.flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
  return activity ? paths.activity(home.enrolmentId, activity) : null;
};

const NewsLine = ({ news, home }: { news: News; home: DeviceHome }) => {
  const formats = useFormats();
  const { kind, title, before, after, at } = news;
  const href = hrefOf(news, home);
  const isRaised = before !== null && after !== null && after > before;
  return (
    <li className="news__item">
      <Icon name={icons[kind]} />
      <span>
        <Rich
          id={kind === 'REGRADED' && !isRaised ? 'course.news.REGRADED.same' : `course.news.${kind}`}
          values={{
            title,
            before: formats.percent(before ?? 0),
            after: formats.percent(after ?? 0),
          }}
          tags={{ link: (words) => (href ? <a href={href}>{words}</a> : <b>{words}</b>) }}
        />{' '}
        <span className="soft small">{formats.date(at, 'short')}</span>
      </span>
    </li>
  );
};

/** What is new since this device last showed the news; it stays until it is marked as read. */
export const NewsPart = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const [seenUntil, setSeenUntil] = useState(() => newsSeenUntil(home.enrolmentId));
  const fresh = home.news.filter(({ at }) => Date.parse(at) > seenUntil);
  const [latest] = fresh;
  if (!latest) return null;
  const seen = () => {
    const moment = Math.max(...fresh.map(({ at }) => Date.parse(at)));
    noteNewsSeen(home.enrolmentId, moment);
    setSeenUntil(moment);
  };
  return (
    <section className="stack stack--tight" aria-labelledby="news">
      <h2 id="news">{t('course.news.title')}</h2>
      <ul className="news">
        {fresh.map((news) => (
          <NewsLine key={`${news.kind}/${news.activityId}/${news.at}`} news={news} home={home} />
        ))}
      </ul>
      <p>
        <Button kind="bare" icon="check" onClick={seen}>
          {t('course.news.seen')}
        </Button>
      </p>
    </section>
  );
};
