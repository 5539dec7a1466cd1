import './frame.css';
import { classes, SkipLink } from '@campus/ui';
import { LanguageAsked, LanguageSwitch, Opening } from '@campus/web-shell';
import { useEffect, type ReactNode } from 'react';
import { useAskedSession } from './asked.tsx';
import { noteAtWork, wasAtWork } from '../shared/at-work.ts';
import { paths } from '../shared/paths/paths.ts';
import { hasWork, isStaff } from '../shared/staff.ts';
import { useText } from '../shared/text.ts';
import { PaletteButton } from './palette/palette-button.tsx';
import { PlaceIcon } from './place-icon.tsx';
import { Rail } from './rail.tsx';
import { useFolded } from './use-folded.ts';
import { useKeptFocus } from './use-kept-focus.ts';

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

/** Folds the rail next to the page down to its icons. */
const FoldButton = ({ isFolded, onFold }: { isFolded: boolean; onFold: () => void }) => {
  const t = useText();
  const words = t(isFolded ? 'console.rail.unfold' : 'console.rail.fold');
  return (
    <button type="button" className="rail__fold" title={words} aria-label={words} onClick={onFold}>
      <PlaceIcon name={isFolded ? 'unfold' : 'fold'} />
    </button>
  );
};

/** What is around every screen: the rail of jobs, on phones behind a button, and the language. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const session = useAskedSession();
  const isAtWork = session.status === 'signed-in' && hasWork(session.person);
  const isKnown = session.status !== 'unknown' && session.status !== 'unreachable';
  useEffect(() => {
    if (isKnown) noteAtWork(isAtWork);
  }, [isKnown, isAtWork]);
  const { isFolded, fold } = useFolded();
  useKeptFocus();
  // The rail takes its place before it is known who is signed in, so that the page does not move.
  const hasRail = isKnown ? isAtWork : wasAtWork();
  return (
    <div
      className={classes('console', hasRail && 'console--at-work', hasRail && isFolded && 'console--folded')}
    >
      <SkipLink href="#main">{t('screen.skip')}</SkipLink>
      <header className="console__rail no-print">
        <div className="console__top">
          <Brand />
          {hasRail && <FoldButton isFolded={isFolded} onFold={fold} />}
        </div>
        <div className="console__tools">
          {isAtWork && isStaff(session.person) && <PaletteButton person={session.person} />}
          {session.status === 'signed-in' && <LanguageSwitch />}
          {isAtWork && <Rail person={session.person} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="console__main">
        {session.status === 'signed-in' && <LanguageAsked />}
        {session.status === 'unknown' ? <Opening /> : children}
      </main>
    </div>
  );
};
