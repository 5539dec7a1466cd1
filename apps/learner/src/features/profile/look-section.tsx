import { Checkbox, RadioGroup } from '@campus/ui';
import {
  chooseLook,
  keptLook,
  lazyPart,
  localeNames,
  locales,
  looks,
  useLocale,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

const TextLook = lazyPart(async () => (await import('../../shared/look/text-look.ts')).TextLook, 'look');

/** Language, size and spacing of the text, theme, single keys: each applies at once. */
export const LookSection = () => {
  const t = useText();
  const locale = useLocale();
  const { session } = useShell();
  const [theme, setTheme] = useState(() => keptLook('theme'));
  const [keys, setKeys] = useState(() => keptLook('keys'));
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
      <TextLook />
      <RadioGroup
        label={t('profile.theme')}
        name="theme"
        value={theme}
        options={looks.theme.map((value) => ({ value, label: t(`profile.theme.${value}`) }))}
        onChange={(value) => {
          const next = looks.theme.find((known) => known === value) ?? 'system';
          chooseLook('theme', next);
          setTheme(next);
        }}
      />
      <Checkbox
        label={t('profile.keys')}
        note={t('profile.keys.note')}
        checked={keys === 'on'}
        onChange={({ target }) => {
          const next = target.checked ? 'on' : 'off';
          chooseLook('keys', next);
          setKeys(next);
        }}
      />
    </>
  );
};
