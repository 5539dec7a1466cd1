import { classes } from '@campus/ui';
import { useEffect, useRef, type ReactNode } from 'react';

let hasTurned = false;

/** One screen: its name in the window's title, and the focus on its heading after the first. */
export const Page = ({
  title,
  lead,
  above,
  isWide,
  children,
}: {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (hasTurned) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    hasTurned = true;
  }, []);
  return (
    <article className={classes('page', isWide && 'page--wide')}>
      <header className="page__head">
        {above}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className="page__lead">{lead}</div>}
      </header>
      {children}
    </article>
  );
};
