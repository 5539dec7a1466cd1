import { Announce, AnnouncementAudience } from '@campus/api-client';
import { Button, Field, Notice, Select, TextArea } from '@campus/ui';
import {
  localeNames,
  locales,
  TroubleNotice,
  useIntention,
  useLocale,
  useQuery,
  useShell,
  useUnsavedWarning,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import type { AnnouncementPlace } from './announcements-page.tsx';

const nothing = { subject: '', body: '' };

/** Writing, and how to send it to as many people as are shown. */
const useWriting = (place: AnnouncementPlace, people: number) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [locale, setLocale] = useState(useLocale());
  const [words, setWords] = useState(nothing);
  const [isChecked, setChecked] = useState(false);
  const [sentTo, setSentTo] = useState<number | null>(null);
  useUnsavedWarning(`${words.subject}${words.body}`.trim() !== '');
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    setSentTo(null);
    if (!words.subject.trim() || !words.body.trim()) return;
    const done = await act(
      { ...place, texts: [{ locale, ...words }], expectedCount: people },
      async (input) => (await client.run(Announce, { input })).announce,
    );
    cache.invalidate();
    if (!done) return;
    setWords(nothing);
    setChecked(false);
    setSentTo(people);
  };
  return { locale, setLocale, words, setWords, isChecked, sentTo, send, isRunning, trouble };
};

/** One text to a group or an edition; how many it reaches is shown before it is sent. */
export const AnnounceForm = (place: AnnouncementPlace) => {
  const t = useText();
  const query = useQuery(AnnouncementAudience, { ...place });
  const { people, withoutMail } = query.data?.announcementAudience ?? { people: 0, withoutMail: 0 };
  const { locale, setLocale, words, setWords, isChecked, sentTo, send, isRunning, trouble } = useWriting(
    place,
    people,
  );
  return (
    <Form className="stack" onSubmit={(event) => void send(event)}>
      <h2>{t('announcements.write')}</h2>
      <Select
        label={t('announcements.language')}
        value={locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={(event) => setLocale(locales.find((each) => each === event.target.value) ?? locale)}
      />
      <Field
        label={t('announcements.subject')}
        maxLength={150}
        value={words.subject}
        error={isChecked && !words.subject.trim() && t('announcements.subject.missing')}
        onChange={(event) => setWords({ ...words, subject: event.target.value })}
      />
      <TextArea
        label={t('announcements.body')}
        hint={t('announcements.body.hint')}
        rows={6}
        maxLength={4000}
        value={words.body}
        error={isChecked && !words.body.trim() && t('announcements.body.missing')}
        onChange={(event) => setWords({ ...words, body: event.target.value })}
      />
      <p>{t('announcements.reaches', { people, withoutMail })}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      {sentTo !== null && <Notice tone="done" isLive title={t('announcements.sent', { people: sentTo })} />}
      <div>
        <Button type="submit" icon="send" disabled={people === 0} isBusy={isRunning}>
          {t('announcements.send', { people })}
        </Button>
      </div>
    </Form>
  );
};
