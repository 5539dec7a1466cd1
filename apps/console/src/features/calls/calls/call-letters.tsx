import { Disclosure, Field, TextArea } from '@campus/ui';
import { useFormats, useLocale } from '@campus/web-shell';
import { inBraces, NamesInBraces } from '../../../shared/forms/names-in-braces.tsx';
import { letterWords } from '../../../shared/mails/name-words.ts';
import { useText } from '../../../shared/text.ts';
import { letterNames, unknownInLetter, type CallDraft, type Issues, type Letter } from './call-form.ts';

/** What is wrong with a name in braces: which one, and which ones there are. */
const useUnknown = () => {
  const t = useText();
  const formats = useFormats();
  const reader = useLocale();
  return (text: string): string | false => {
    const names = unknownInLetter(text);
    return (
      names.length > 0 &&
      t('calls.names.unknown', {
        count: names.length,
        names: formats.list(names.map(inBraces)),
        known: formats.list(letterNames.map((code) => inBraces(letterWords[code][reader]))),
      })
    );
  };
};

/** `isChecked`: empty fields are reported; an unknown name is reported at once. */
const LetterFields = ({
  letter,
  isChecked,
  put,
}: {
  letter: Letter;
  isChecked: boolean;
  put: (part: Partial<Letter>) => void;
}) => {
  const t = useText();
  const unknown = useUnknown();
  const missing = (text: string) => isChecked && text.trim() === '';
  return (
    <div className="stack">
      <Field
        label={t('calls.letter.subject')}
        error={missing(letter.subject) ? t('calls.letter.subject.wrong') : unknown(letter.subject)}
        lang={letter.locale}
        maxLength={200}
        value={letter.subject}
        onChange={(event) => put({ subject: event.target.value })}
      />
      <TextArea
        label={t('calls.letter.body')}
        error={missing(letter.body) ? t('calls.letter.body.wrong') : unknown(letter.body)}
        lang={letter.locale}
        rows={8}
        maxLength={5_000}
        value={letter.body}
        onChange={(event) => put({ body: event.target.value })}
      />
    </div>
  );
};

/** What is mailed to nominees, in words of this call. */
export const CallLetters = ({
  draft: { letters },
  issues,
  change,
}: {
  draft: CallDraft;
  issues: Issues;
  change: (part: Partial<CallDraft>) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const reader = useLocale();
  if (letters.length === 0) return null;
  return (
    <Disclosure
      summary={
        <>
          {t('calls.letters')} <span className="calls-part__says">{formats.number(letters.length)}</span>
        </>
      }
    >
      <p className="field__hint">{t('calls.letters.hint')}</p>
      <NamesInBraces
        title={t('calls.names')}
        names={letterNames.map((code) => ({
          name: letterWords[code][reader],
          says: t(`calls.name.${code}`),
        }))}
      />
      {letters.map((letter, at) => (
        <Disclosure
          key={`${letter.kind}/${letter.locale}`}
          summary={t('calls.letter.of', {
            letter: t(`calls.letter.${letter.kind}`),
            language: formats.language(letter.locale),
          })}
        >
          <LetterFields
            letter={letter}
            isChecked={issues.letters === true}
            put={(part) =>
              change({ letters: letters.map((each, i) => (i === at ? { ...each, ...part } : each)) })
            }
          />
        </Disclosure>
      ))}
    </Disclosure>
  );
};
