import './language-switch.css';
import { Icon, VisuallyHidden } from '@campus/ui';
import { useId } from 'react';
import { useShellText } from '../hooks.tsx';
import { localeNames, locales } from '../i18n/locales.ts';
import { useLocale } from '../i18n/text.tsx';
import { useLanguageChoice } from './use-language-choice.ts';

/** Changes the language on any screen, keeping everything on it. */
export const LanguageSwitch = () => {
  const t = useShellText();
  const locale = useLocale();
  const id = useId();
  const { choose, hasFailed } = useLanguageChoice();

  return (
    <div className="language">
      <label htmlFor={id}>
        <Icon name="globe" />
        <VisuallyHidden>{t('language.label')}</VisuallyHidden>
      </label>
      <select
        id={id}
        className="language__select"
        value={locale}
        onChange={(event) => choose(event.target.value)}
      >
        {locales.map((known) => (
          <option key={known} value={known} lang={known}>
            {localeNames[known]}
          </option>
        ))}
      </select>
      <span role="status">{hasFailed && t('language.failed')}</span>
    </div>
  );
};
