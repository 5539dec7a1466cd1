import { Icon, VisuallyHidden } from '@campus/ui';
import { localeNames, locales, useLocale } from '@campus/web-shell';
import { useId } from 'react';
import { useText } from '../shared/text.ts';
import { useLanguageChoice } from '../shared/use-language-choice.ts';

/** Changes the language anywhere, keeping everything on screen as it is. */
export const LanguageSwitch = () => {
  const t = useText();
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
