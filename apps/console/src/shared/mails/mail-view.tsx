import './mail-view.css';
import type { DataOf, MessagePreview } from '@campus/api-client';
import type { Locale } from './texts.ts';

type WrittenMail = Omit<NonNullable<DataOf<typeof MessagePreview>['messagePreview']>, 'unknown'>;

/** A mail as it will be read. */
export const MailView = ({ mail, locale }: { mail: WrittenMail; locale: Locale }) => (
  <div className="mail-sample stack" lang={locale}>
    <p className="mail-sample__subject">{mail.subject}</p>
    {[mail.greeting, ...mail.paragraphs].map((part, at) => (
      <p key={at} className="mail-words">
        {part}
      </p>
    ))}
    {mail.action && <p className="mail-sample__link">{mail.action}</p>}
    {mail.notes.map((part, at) => (
      <p key={at} className="mail-words">
        {part}
      </p>
    ))}
    <p className="soft small">{mail.leave}</p>
  </div>
);
