import './language-row.css';
import { useShellText } from '../hooks.tsx';
import { localeNames, locales } from '../i18n/locales.ts';
import { useLocale } from '../i18n/text.tsx';
import { useLanguageChoice } from './use-language-choice.ts';

/** The languages side by side, each by its own name: the first thing on the first screen. */
export const LanguageRow = () => {
  const t = useShellText();
  const locale = useLocale();
  const { choose, hasFailed } = useLanguageChoice();
  return (
    <div className="language-row" role="group" aria-label={t('language.label')}>
      {locales.map((known) => (
        <button
          key={known}
          type="button"
          className="language-row__button"
          lang={known}
          aria-pressed={known === locale}
          onClick={() => choose(known)}
        >
          {localeNames[known]}
        </button>
      ))}
      <span role="status">{hasFailed && t('language.failed')}</span>
    </div>
  );
};
