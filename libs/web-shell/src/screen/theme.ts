/** What the person may choose; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const name = 'campus.theme';

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

export const keptTheme = (): Theme => {
  try {
    const kept = localStorage.getItem(name);
    return isTheme(kept) ? kept : 'system';
  } catch {
    return 'system';
  }
};

const apply = (theme: Theme) => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

export const applyKeptTheme = () => apply(keptTheme());

export const chooseTheme = (theme: Theme) => {
  apply(theme);
  try {
    localStorage.setItem(name, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
};
