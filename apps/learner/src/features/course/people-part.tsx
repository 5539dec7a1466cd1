import { CoursePeople, ReadAnnouncement, type DataOf } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useFormats, useLocale, useQuery, useShell, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../shared/paths.ts';
import { Rich, useText } from '../../shared/text.ts';

type People = DataOf<typeof CoursePeople>;
type Said = People['ownAnnouncements'][number];

/** An announcement to the group; it leaves the page when its reader marks it as read. */
const Announcement = ({ said, onRead }: { said: Said; onRead: () => void }) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const { isRunning, trouble, submit } = useSubmit();
  const { id, subject, body, writtenBy, writtenAt } = said;
  const read = async () => {
    const input = { announcementId: id };
    const heard = await submit(async () => (await client.run(ReadAnnouncement, { input })).readAnnouncement);
    if (heard) onRead();
  };
  return (
    <Notice icon="send" title={subject}>
      {body.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="soft small">
        {t('questions.announced', { name: writtenBy, date: formats.date(writtenAt, 'short') })}
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <p>
        <Button kind="bare" icon="check" isBusy={isRunning} onClick={() => void read()}>
          {t('questions.announced.read')}
        </Button>
      </p>
    </Notice>
  );
};

/** Until the server has said who helps, and where it cannot be asked, the way to help is there. */
const nobodyKnown: People = { ownAnnouncements: [], ownEnquiries: [], myContacts: [] };

/** Who helps, and what they said: announcements until they are read, answers until they are opened. */
export const PeoplePart = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const query = useQuery(CoursePeople, { enrolmentId, locale: useLocale() });
  const [read, setRead] = useState<readonly string[]>([]);
  const { ownAnnouncements, ownEnquiries, myContacts } = query.data ?? nobodyKnown;
  const unread = ownEnquiries.filter(({ isUnread }) => isUnread).length;
  const facilitators = myContacts
    .filter((contacts) => contacts.enrolmentId === enrolmentId)
    .flatMap(({ people }) => people)
    .filter(({ role }) => role === 'FACILITATOR');
  const [first] = facilitators;
  return (
    <section className="stack stack--tight" aria-label={t('questions.part')}>
      {ownAnnouncements
        .filter(({ id }) => !read.includes(id))
        .map((said) => (
          <Announcement key={said.id} said={said} onRead={() => setRead((before) => [...before, said.id])} />
        ))}
      {unread > 0 && (
        <Notice
          tone="done"
          title={<a href={paths.questions}>{t('questions.answers', { count: unread })}</a>}
        />
      )}
      <p className="small">
        {first ? (
          <Rich
            id="questions.whom"
            values={{ name: first.name }}
            tags={{ link: (words) => <a href={paths.help}>{words}</a> }}
          />
        ) : (
          <a href={paths.help}>{t('questions.whom.none')}</a>
        )}
        {ownEnquiries.length > 0 && (
          <>
            {' · '}
            <a href={paths.questions}>{t('questions.title')}</a>
          </>
        )}
      </p>
    </section>
  );
};
