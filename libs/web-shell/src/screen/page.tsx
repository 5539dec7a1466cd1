import { classes } from '@campus/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useShellText } from '../hooks.tsx';
import { navigation } from '../routing/navigation.ts';
import { unbroken } from './unbroken.tsx';

/**
 * One screen: its name in the window's title, its heading, and the focus on that heading after navigation,
 * so that a screen reader starts at the new screen; a field with `autoFocus` keeps it. On the first visit the focus stays at the top, where the
 * skip link is.
 */
export const Page = ({
  title,
  windowTitle: longer,
  lead,
  above,
  isWide,
  isNarrow,
  children,
}: {
  title: string;
  /** What the window is called where several screens have one heading. */
  windowTitle?: string | undefined;
  /** A short text under the heading. */
  lead?: ReactNode;
  /** Shown before the heading: where this screen belongs. */
  above?: ReactNode;
  isWide?: boolean;
  isNarrow?: boolean;
  children: ReactNode;
}) => {
  const t = useShellText();
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = t('screen.windowTitle', { title: longer ?? title });

  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    const isTaken = heading.current?.closest('.page')?.contains(document.activeElement);
    if (navigation.hasHappened && !isTaken) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article className={classes('page', isWide && 'page--wide', isNarrow && 'page--narrow')}>
      <header className="page__head">
        {above}
        <h1 ref={heading} tabIndex={-1}>
          {unbroken(title)}
        </h1>
        {lead && <div className="page__lead">{lead}</div>}
      </header>
      {children}
    </article>
  );
};
