import './frame.css';
import { classes, Icon, SkipLink } from '@campus/ui';
import {
  askedLocale,
  LanguageSwitch,
  lazyPart,
  SaveLine,
  usePath,
  useSession,
  viewingOfWindow,
} from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { paths } from '../shared/paths.ts';
import { useText } from '../shared/text.ts';
import { BareContext } from './bare.ts';
import { MainMenu } from './main-menu.tsx';
import { RefusedWorkNotice } from './refused-work-notice.tsx';

/** Loaded only for the few who view the campus as another person. */
const ViewingBanner = lazyPart(async () => (await import('./viewing-banner.tsx')).ViewingBanner, 'viewing');

/** No version is newer before the worker has looked for one, and it starts after the first lesson; few links ask for a language. */
const Later = lazyPart(async () => {
  await new Promise((resolve) => setTimeout(resolve, askedLocale() ? 0 : 4000));
  return (await import('./later.ts')).LaterParts;
});

const Header = ({ isSignedIn }: { isSignedIn: boolean }) => {
  const t = useText();
  const [course] = /^\/course\/[^/]+/.exec(usePath()) ?? [];
  return (
    <div className="frame__header">
      <div className={classes('frame__bar', isSignedIn && 'frame__bar--full')}>
        <a className="frame__brand" href={paths.courses}>
          <svg className="frame__mark" viewBox="0 0 64 64" aria-hidden="true">
            <path d="M10 50V18l22 18 22-18v32" />
          </svg>
          <span>{t('screen.campus')}</span>
        </a>
        <div className="frame__tools">
          {isSignedIn && course && (
            <a className="frame__find" href={`${course}/find`} aria-label={t('app.find')}>
              <Icon name="search" />
            </a>
          )}
          {isSignedIn && <LanguageSwitch />}
          {isSignedIn && <MainMenu />}
        </div>
      </div>
    </div>
  );
};

/** What is around every screen: header, language, navigation, where the work is, what was refused. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const session = useSession();
  const [isBare, setBare] = useState(false);
  const isSignedIn = session.status === 'signed-in';
  const isViewing = viewingOfWindow() !== null;
  return (
    <BareContext value={setBare}>
      {!isBare && <SkipLink href="#main">{t('screen.skip')}</SkipLink>}
      {!isBare && (
        <header className="no-print">
          <Header isSignedIn={isSignedIn} />
          {isSignedIn && !isViewing && (
            <div className="frame__state">
              <SaveLine />
            </div>
          )}
        </header>
      )}
      {isViewing && isSignedIn && (
        <div className="frame__viewing no-print">
          <ViewingBanner />
        </div>
      )}
      {!isBare && <Later />}
      {!isViewing && <RefusedWorkNotice />}
      <main id="main" tabIndex={-1} className={isBare ? 'frame__main frame__main--bare' : 'frame__main'}>
        {children}
      </main>
    </BareContext>
  );
};
