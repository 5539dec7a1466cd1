import { MessageAudience } from '@campus/api-client';
import { Field, Select, TextArea } from '@campus/ui';
import { localeNames, locales, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useRef, useState, type SyntheticEvent } from 'react';
import { inBraces, NamesInBraces } from '../../shared/forms/names-in-braces.tsx';
import { messageNames, shownName, storedTexts } from '../../shared/mails/name-words.ts';
import { unknownNames, type Locale, type Texts } from '../../shared/mails/texts.ts';
import { useText } from '../../shared/text.ts';
import { MailSample } from './mail-sample.tsx';
import type { messageKinds } from './message-data.ts';

/** People a text can be tried on. */
const TRIED = 50;

type Code = keyof typeof messageNames;

const codes = Object.keys(messageNames) as Code[];

/** Names allowed in braces, and what replaces them. */
const Names = ({
  placeholders,
  onInsert,
}: {
  placeholders: readonly string[];
  onInsert?: (name: string) => void;
}) => {
  const t = useText();
  const reader = useLocale();
  return (
    <div className="stack stack--tight">
      <NamesInBraces
        title={t('message.names')}
        insert={onInsert && { label: t('message.names.insert'), run: onInsert }}
        names={codes
          .filter((code) => placeholders.includes(code))
          .map((code) => ({ name: messageNames[code][reader], says: t(`message.name.${code}`) }))}
      />
      <p className="soft small prose">
        {t('message.names.note', { link: inBraces(messageNames.link[reader]) })}
      </p>
    </div>
  );
};

/** Which language is edited: the reader's own first. */
const LanguageChoice = ({ locale, onChange }: { locale: Locale; onChange: (locale: Locale) => void }) => {
  const t = useText();
  return (
    <Select
      label={t('message.language')}
      value={locale}
      options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      onChange={(event) => onChange(locales.find((each) => each === event.target.value) ?? locale)}
    />
  );
};

/** What is wrong with a name in braces: which one, in which language, and which ones there are. */
const useUnknown = (texts: Texts, placeholders: readonly string[]): string | false => {
  const t = useText();
  const formats = useFormats();
  const reader = useLocale();
  const unknown = unknownNames(storedTexts(texts), placeholders);
  const shown = (names: readonly string[]) =>
    formats.list(names.map((name) => inBraces(shownName(messageNames, name, reader))));
  return (
    unknown !== null &&
    t('message.names.unknown', {
      count: unknown.names.length,
      language: localeNames[unknown.locale],
      names: shown(unknown.names),
      known: shown(placeholders),
    })
  );
};

/** Puts a name where the cursor was last in the text; at its end, where it was never. */
const useInsert = (text: string, onChange: (text: string) => void) => {
  const cursor = useRef<number | null>(null);
  return {
    onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => {
      cursor.current = event.currentTarget.selectionStart;
    },
    insert: (name: string) => {
      const at = Math.min(cursor.current ?? text.length, text.length);
      onChange(`${text.slice(0, at)}${name}${text.slice(at)}`);
      cursor.current = at + name.length;
    },
  };
};

/** The words of a message in each language, with what they will look like beside them. */
export const TextEditor = ({
  editionId,
  kind,
  texts,
  placeholders,
  isReadOnly,
  error,
  onChange,
}: {
  editionId: string;
  kind: (typeof messageKinds)[number];
  texts: Texts;
  placeholders: readonly string[];
  isReadOnly?: boolean;
  error?: string | false;
  onChange: (texts: Texts) => void;
}) => {
  const t = useText();
  const [locale, setLocale] = useState<Locale>(useLocale());
  const people = useQuery(MessageAudience, { editionId, filter: null, limit: TRIED, offset: 0 });
  const words = texts[locale];
  const unknown = useUnknown(texts, placeholders);
  const change = (part: Partial<typeof words>) => onChange({ ...texts, [locale]: { ...words, ...part } });
  const { insert, onSelect } = useInsert(words.body, (body) => change({ body }));
  return (
    <div className="message-editor">
      <div className="stack">
        <LanguageChoice locale={locale} onChange={setLocale} />
        <Field
          label={t('message.subject')}
          lang={locale}
          maxLength={150}
          readOnly={isReadOnly}
          value={words.subject}
          onChange={(event) => change({ subject: event.target.value })}
        />
        <TextArea
          label={t('message.body')}
          hint={t('message.body.hint')}
          error={error || unknown}
          lang={locale}
          rows={14}
          maxLength={4000}
          readOnly={isReadOnly}
          value={words.body}
          onSelect={onSelect}
          onChange={(event) => change({ body: event.target.value })}
        />
        <Names placeholders={placeholders} onInsert={isReadOnly ? undefined : insert} />
      </div>
      <MailSample
        editionId={editionId}
        kind={kind}
        locale={locale}
        words={storedTexts(texts)[locale]}
        readers={people.data?.messageAudience.items ?? []}
      />
    </div>
  );
};
