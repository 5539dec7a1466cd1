import { VisuallyHidden } from '@campus/ui';
import { chooseLook, keptLook, looks } from '@campus/web-shell';
import { useId, useState } from 'react';
import { useText } from '../shared/text.ts';
import { PlaceIcon } from './place-icon.tsx';

/** Light, dark, or as the device has it; applies at once and is kept on this device. */
export const ThemeSwitch = () => {
  const t = useText();
  const id = useId();
  const [theme, setTheme] = useState(() => keptLook('theme'));
  const choose = (value: string) => {
    const next = looks.theme.find((known) => known === value) ?? 'system';
    chooseLook('theme', next);
    setTheme(next);
  };
  return (
    <div className="rail__theme">
      <label htmlFor={id}>
        <PlaceIcon name="theme" />
        <VisuallyHidden>{t('console.theme')}</VisuallyHidden>
      </label>
      <select id={id} value={theme} onChange={(event) => choose(event.target.value)}>
        {looks.theme.map((known) => (
          <option key={known} value={known}>
            {t(`console.theme.${known}`)}
          </option>
        ))}
      </select>
    </div>
  );
};
