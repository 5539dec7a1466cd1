import type { AnnouncementAudience, DataOf } from '@campus/api-client';
import { Disclosure } from '@campus/ui';
import { localeNames, useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

export type Audience = DataOf<typeof AnnouncementAudience>['announcementAudience'];

/** As many as the server gives at once. */
export const READERS = 100;

/** Everybody by name, with the language they read in and whether they get the mail too. */
export const Recipients = ({ audience: { items, people } }: { audience: Audience }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <Disclosure summary={t('announcements.who', { people })}>
      <ul>
        {items.map(({ personId, fullName, countryCode, locale, why }) => (
          <li key={personId}>
            {fullName}{' '}
            <span className="soft small">
              {formats.list([
                ...(countryCode ? [formats.country(countryCode)] : []),
                localeNames[locale],
                ...(why === null ? [] : [t('announcements.noMail')]),
              ])}
            </span>
          </li>
        ))}
      </ul>
      {people > items.length && (
        <p className="soft">{t('announcements.more', { count: people - items.length })}</p>
      )}
    </Disclosure>
  );
};
