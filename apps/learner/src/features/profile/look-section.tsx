import { RadioGroup } from '@campus/ui';
import { chooseTheme, keptTheme, localeNames, locales, themes, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

/** Language and theme: each applies at once. */
export const LookSection = () => {
  const t = useText();
  const locale = useLocale();
  const { session } = useShell();
  const [theme, setTheme] = useState(keptTheme);
  const [hasFailed, setFailed] = useState(false);

  const choose = (value: string) => {
    const next = locales.find((known) => known === value);
    setFailed(false);
    if (next) session.chooseLocale(next).catch(() => setFailed(true));
  };

  return (
    <>
      <RadioGroup
        label={t('language.label')}
        hint={t('profile.language.note')}
        error={hasFailed && t('language.failed')}
        name="language"
        value={locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={choose}
      />
      <RadioGroup
        label={t('profile.theme')}
        name="theme"
        value={theme}
        options={themes.map((value) => ({ value, label: t(`profile.theme.${value}`) }))}
        onChange={(value) => {
          const next = themes.find((known) => known === value) ?? 'system';
          chooseTheme(next);
          setTheme(next);
        }}
      />
    </>
  );
};
