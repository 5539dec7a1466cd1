import './frame.css';
import { classes, SkipLink } from '@campus/ui';
import { LanguageSwitch, useSession } from '@campus/web-shell';
import { useEffect, type ReactNode } from 'react';
import { noteAtWork, wasAtWork } from '../shared/at-work.ts';
import { paths } from '../shared/paths/paths.ts';
import { hasWork } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';
import { Rail } from './rail.tsx';

const Brand = () => {
  const t = useText();
  return (
    <a className="console__brand" href={paths.home}>
      <svg className="console__mark" viewBox="0 0 64 64" aria-hidden="true">
        <path d="M10 50V18l22 18 22-18v32" />
      </svg>
      <span>{t('console.name')}</span>
    </a>
  );
};

/** What stands around every screen: the rail of jobs, on phones behind a button, and the language. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const session = useSession();
  const isAtWork = session.status === 'signed-in' && hasWork(session.person);
  const isKnown = session.status !== 'unknown' && session.status !== 'unreachable';
  useEffect(() => {
    if (isKnown) noteAtWork(isAtWork);
  }, [isKnown, isAtWork]);
  // The rail has its place before it is known who is there, so that the page does not move under their eyes.
  const hasRail = isKnown ? isAtWork : wasAtWork();
  return (
    <div className={classes('console', hasRail && 'console--at-work')}>
      <SkipLink href="#main">{t('screen.skip')}</SkipLink>
      <header className="console__rail no-print">
        <Brand />
        <div className="console__tools">
          {session.status === 'signed-in' && <LanguageSwitch />}
          {isAtWork && <Rail person={session.person} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="console__main">
        {children}
      </main>
    </div>
  );
};
