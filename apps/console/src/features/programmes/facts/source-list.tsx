import { useFormats, useLocale } from '@campus/web-shell';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { useText } from '../../../shared/text.ts';
import { saidTo, type Source } from './sources.ts';

/** What a fact rests on, one below the other, those in the language of the reader first. `isCut`: in a row of a list. */
export const SourceList = ({ sources, isCut = false }: { sources: readonly Source[]; isCut?: boolean }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <ul className="plain-list sources-list">
      {saidTo(locale, sources).map(({ text, language, url }, at) => {
        const lang = language === locale ? undefined : language;
        const words = isCut ? <Cut>{text}</Cut> : text;
        return (
          <li key={at}>
            {url ? (
              <a href={url} lang={lang} target="_blank" rel="external noopener noreferrer">
                {words}
              </a>
            ) : (
              <span lang={lang}>{words}</span>
            )}
            {lang && (
              <span className="soft small">
                {' '}
                {t('programmes.source.language', { language: formats.language(lang) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
