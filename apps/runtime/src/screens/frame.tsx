import { Button, Select, SkipLink, VisuallyHidden } from '@campus/ui';
import { localeNames } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';
import { SaveLine } from './save-line.tsx';

const nameOf = (locale: string) =>
  locale === 'es' || locale === 'en' || locale === 'fr' ? localeNames[locale] : locale;

const Languages = ({ onChoose }: { onChoose: (locale: string) => void }) => {
  const t = useText();
  const run = useRun();
  if (run.course.locales.length < 2) return null;
  return (
    <Select
      label={<VisuallyHidden>{t('frame.language')}</VisuallyHidden>}
      value={run.locale}
      options={run.course.locales.map((locale) => ({ value: locale, label: nameOf(locale), lang: locale }))}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
};

/** Around every screen, always in sight: the way back to the menu, where the work is, the language. */
export const Frame = ({
  onLocale,
  onMenu,
  hasCard,
  children,
}: {
  onLocale: (locale: string) => void;
  onMenu: () => void;
  /** A field card is open: the menu is away, too. */
  hasCard: boolean;
  children: ReactNode;
}) => {
  const t = useText();
  const run = useRun();
  return (
    <>
      <SkipLink href="#main">{t('frame.skip')}</SkipLink>
      <header className="runtime-head no-print">
        {(run.state.place.activity !== null || hasCard) && (
          <Button
            kind="quiet"
            icon="list"
            onClick={() => {
              onMenu();
              if (run.state.place.activity !== null) run.go({ activity: null, step: 0 });
            }}
          >
            {t('frame.menu')}
          </Button>
        )}
        <SaveLine />
        <Languages onChoose={onLocale} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
};
