import { AnnouncementPreview } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { localeNames, QueryView, TroubleNotice, useQuery, type useIntention } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { MailView } from '../../shared/mails/mail-view.tsx';
import { writtenOf, type Texts } from '../../shared/mails/texts.ts';
import { useText } from '../../shared/text.ts';
import type { AnnouncementPlace } from './announcements-page.tsx';
import { Recipients, type Audience } from './recipients.tsx';

/** The last look: who gets it and how each language's readers see it. A mail that has left has no undo. */
export const Preview = ({
  place,
  texts,
  audience,
  intention: { isRunning, trouble },
  onSend,
  onBack,
}: {
  place: AnnouncementPlace;
  texts: Texts;
  audience: Audience;
  intention: Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;
  onSend: () => void;
  onBack: () => void;
}) => {
  const t = useText();
  const { people, withoutMail } = audience;
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery(AnnouncementPreview, { ...place, texts: writtenOf(texts) });
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="announcement-preview">
      <h2 id="announcement-preview" ref={heading} tabIndex={-1}>
        {t('announcements.preview.title')}
      </h2>
      <p>{t('announcements.reaches', { people, withoutMail })}</p>
      <Recipients audience={audience} />
      <QueryView query={query}>
        {({ announcementPreview: mails }) =>
          mails.map((mail) => (
            <section key={mail.locale} className="stack stack--tight" aria-label={localeNames[mail.locale]}>
              <h3>
                {t('announcements.readIn', { language: localeNames[mail.locale], people: mail.people })}
              </h3>
              <MailView mail={mail} locale={mail.locale} />
            </section>
          ))
        }
      </QueryView>
      <Notice tone="warn" title={t('announcements.final')} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className="row">
        <Button icon="send" isBusy={isRunning} disabled={people === 0} onClick={onSend}>
          {t('announcements.send', { people })}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('announcements.change')}
        </Button>
      </div>
    </section>
  );
};
