import { AnnouncementReaders, Announcements, type DataOf } from '@campus/api-client';
import { Disclosure } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import type { AnnouncementPlace } from './announcements-page.tsx';
import { READERS } from './recipients.tsx';

type Item = DataOf<typeof Announcements>['announcements']['items'][number];

const size = 10;

/** Readers of an announcement; those who have not read it come first. */
const Readers = ({ announcementId }: { announcementId: string }) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(AnnouncementReaders, { announcementId, limit: READERS, offset: 0 });
  return (
    <QueryView query={query}>
      {({ announcementReaders: { items, totalCount } }) => (
        <>
          <ul>
            {items.map(({ personId, fullName, readAt }) => (
              <li key={personId}>
                {fullName}{' '}
                <span className="soft small">
                  {readAt
                    ? t('announcements.readOn', { when: formats.dateTime(readAt) })
                    : t('announcements.unread')}
                </span>
              </li>
            ))}
          </ul>
          {totalCount > items.length && (
            <p className="soft">{t('announcements.more', { count: totalCount - items.length })}</p>
          )}
        </>
      )}
    </QueryView>
  );
};

const One = ({ item }: { item: Item }) => {
  const t = useText();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { id, subject, body, writtenBy, writtenAt, people, read } = item;
  return (
    <article className="stack stack--tight">
      <h3>{subject}</h3>
      <p className="soft small">
        {t('announcements.by', { name: writtenBy, when: formats.dateTime(writtenAt) })}
      </p>
      {body.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Disclosure summary={t('announcements.read', { read, people })} onOpen={() => setOpen(true)}>
        {isOpen && <Readers announcementId={id} />}
      </Disclosure>
    </article>
  );
};

/** The announcements made here, newest first, and who has read them. */
export const Said = (place: AnnouncementPlace) => {
  const t = useText();
  const locale = useLocale();
  const [page, setPage] = useState(0);
  const query = useQuery(Announcements, { ...place, locale, limit: size, offset: page * size });
  return (
    <section className="stack" aria-label={t('announcements.said')}>
      <h2>{t('announcements.said')}</h2>
      <QueryView query={query}>
        {({ announcements: { items, totalCount } }) =>
          items.length === 0 ? (
            <p className="soft">{t('announcements.none')}</p>
          ) : (
            <>
              {items.map((item) => (
                <One key={item.id} item={item} />
              ))}
              <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};
