import { MessagePreview } from '@campus/api-client';
import { Notice, Select } from '@campus/ui';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { inBraces } from '../../shared/forms/names-in-braces.tsx';
import { MailView } from '../../shared/mails/mail-view.tsx';
import { messageNames, shownName } from '../../shared/mails/name-words.ts';
import type { Locale, Words } from '../../shared/mails/texts.ts';
import { useText } from '../../shared/text.ts';
import { useSettled } from '../../shared/use-settled.ts';
import type { Reader, messageKinds } from './message-data.ts';

const PAUSE_MS = 400;

const Unknown = ({ names }: { names: readonly string[] }) => {
  const t = useText();
  const reader = useLocale();
  return names.map((name) => (
    <Notice
      key={name}
      tone="warn"
      title={t('message.unknown', { name: inBraces(shownName(messageNames, name, reader)) })}
      isLive
    />
  ));
};

/** A text as its reader will see it: somebody chosen from the edition, or an invented person. */
export const MailSample = ({
  editionId,
  kind,
  locale,
  words,
  readers,
}: {
  editionId: string;
  kind: (typeof messageKinds)[number];
  locale: Locale;
  words: Words;
  readers: readonly Reader[];
}) => {
  const t = useText();
  const [enrolmentId, setEnrolmentId] = useState('');
  const subject = useSettled(words.subject, PAUSE_MS);
  const body = useSettled(words.body, PAUSE_MS);
  const query = useQuery(MessagePreview, {
    editionId,
    kind,
    text: { locale, subject, body },
    enrolmentId: enrolmentId || null,
  });
  return (
    <section className="stack" aria-labelledby="sample">
      <h3 id="sample">{t('message.sample')}</h3>
      <Select
        label={t('message.sample.who')}
        value={enrolmentId}
        options={[
          { value: '', label: t('message.sample.nobody') },
          ...readers.map((reader) => ({ value: reader.enrolmentId, label: reader.fullName })),
        ]}
        onChange={(event) => setEnrolmentId(event.target.value)}
      />
      <QueryView query={query}>
        {({ messagePreview: mail }) =>
          mail && (words.subject.trim() || words.body.trim()) ? (
            <>
              <Unknown names={mail.unknown} />
              <MailView mail={mail} locale={locale} />
            </>
          ) : (
            <p className="soft">{t('message.sample.empty')}</p>
          )
        }
      </QueryView>
    </section>
  );
};
