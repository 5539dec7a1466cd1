import './announcements.css';
import { AnnouncementAudience } from '@campus/api-client';
import { Button, Disclosure, Field, Notice, TextArea, VisuallyHidden } from '@campus/ui';
import { localeNames, locales, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { inBraces } from '../../shared/forms/names-in-braces.tsx';
import { unknownNames, writtenOf, type Locale, type Texts, type Words } from '../../shared/mails/texts.ts';
import { useText } from '../../shared/text.ts';
import type { AnnouncementPlace } from './announcements-page.tsx';
import { Preview } from './preview.tsx';
import { READERS, type Audience } from './recipients.tsx';
import { useWriting } from './use-writing.ts';

const nobody: Audience = { people: 0, withoutMail: 0, languages: [], items: [] };

const readersIn = ({ languages }: Audience, locale: Locale): number =>
  languages.find((each) => each.locale === locale)?.people ?? 0;

const isBegun = ({ subject, body }: Words): boolean => `${subject}${body}`.trim() !== '';

/** The text in one language. */
const TextIn = ({
  locale,
  texts,
  isFirst,
  isChecked,
  onChange,
}: {
  locale: Locale;
  texts: Texts;
  isFirst: boolean;
  isChecked: boolean;
  onChange: (texts: Texts) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const words = texts[locale];
  // Without any text at all, the first language is the one to write in.
  const isWanted = isChecked && (isBegun(words) || (isFirst && writtenOf(texts).length === 0));
  const unknown = unknownNames(texts, []);
  const change = (part: Partial<typeof words>) => onChange({ ...texts, [locale]: { ...words, ...part } });
  return (
    <div className="stack announcement-text">
      <Field
        label={t('announcements.subject')}
        lang={locale}
        maxLength={150}
        value={words.subject}
        error={isWanted && !words.subject.trim() && t('announcements.subject.missing')}
        onChange={(event) => change({ subject: event.target.value })}
      />
      <TextArea
        label={t('announcements.body')}
        hint={t('announcements.body.hint')}
        lang={locale}
        rows={6}
        maxLength={4000}
        value={words.body}
        error={
          (isWanted && !words.body.trim() && t('announcements.body.missing')) ||
          (unknown?.locale === locale &&
            t('announcements.body.braces', { names: formats.list(unknown.names.map(inBraces)) }))
        }
        onChange={(event) => change({ body: event.target.value })}
      />
    </div>
  );
};

/** Languages from the most read to the least; of those read by as many, the own one first. */
const byReaders = (audience: Audience, own: Locale): Locale[] =>
  [own, ...locales.filter((each) => each !== own)].toSorted(
    (a, b) => readersIn(audience, b) - readersIn(audience, a),
  );

/** The language most of them read is open; the others are one touch away, with the number of people who read in them. */
const Languages = ({
  audience,
  texts,
  isChecked,
  onChange,
}: {
  audience: Audience;
  texts: Texts;
  isChecked: boolean;
  onChange: (texts: Texts) => void;
}) => {
  const t = useText();
  const own = useLocale();
  const [kept, setKept] = useState<Locale[] | null>(null);
  const ordered = kept ?? byReaders(audience, own);
  // The fields stay where they are once readers are known, or something is written.
  if (!kept && (audience.languages.length > 0 || writtenOf(texts).length > 0)) setKept(ordered);
  return ordered.map((locale) => {
    const summary = t('announcements.in', {
      language: localeNames[locale],
      people: readersIn(audience, locale),
    });
    const isFirst = locale === ordered[0];
    const fields = (
      <TextIn locale={locale} texts={texts} isFirst={isFirst} isChecked={isChecked} onChange={onChange} />
    );
    return isFirst ? (
      <fieldset key={locale} className="stack">
        <legend>{summary}</legend>
        {fields}
      </fieldset>
    ) : (
      <Disclosure key={locale} summary={summary} isOpen={isBegun(texts[locale])}>
        <fieldset>
          <legend>
            <VisuallyHidden>{localeNames[locale]}</VisuallyHidden>
          </legend>
          {fields}
        </fieldset>
      </Disclosure>
    );
  });
};

/** A text to a group or an edition: written in up to three languages, looked at as it will be read, then sent. */
export const AnnounceForm = (place: AnnouncementPlace) => {
  const t = useText();
  const query = useQuery(AnnouncementAudience, { ...place, limit: READERS, offset: 0 });
  const audience = query.data?.announcementAudience ?? nobody;
  const { people, withoutMail } = audience;
  const it = useWriting(place, people);
  if (it.isPreviewed)
    return (
      <Preview
        place={place}
        texts={it.texts}
        audience={audience}
        intention={it}
        onSend={() => void it.send()}
        onBack={it.change}
      />
    );
  return (
    <Form
      className="stack"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        it.check();
      }}
    >
      <h2 ref={it.heading} tabIndex={-1}>
        {t('announcements.write')}
      </h2>
      {it.sentTo !== null && (
        <Notice tone="done" isLive title={t('announcements.sent', { people: it.sentTo })} />
      )}
      <p className="prose">{t('announcements.languages')}</p>
      <Languages audience={audience} texts={it.texts} isChecked={it.isChecked} onChange={it.setTexts} />
      <p>{t('announcements.reaches', { people, withoutMail })}</p>
      <div>
        <Button type="submit" disabled={people === 0}>
          {t('announcements.preview')}
        </Button>
      </div>
    </Form>
  );
};
