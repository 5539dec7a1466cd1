import './menu.css';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

/**
 * The navigation of an application: links behind a button. Where there is room the application's own styles show the
 * list and hide the button. Escape closes it and gives the focus back; going to another `place` closes it too.
 */
export const Menu = ({
  label,
  buttonLabel,
  place,
  children,
}: {
  /** The name of the navigation. */
  label: string;
  buttonLabel: ReactNode;
  /** Where the person is; the list is open only as long as this does not change. */
  place: string;
  /** The links. */
  children: ReactNode;
}) => {
  const id = useId();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = openAt === place;

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpenAt(null);
      button.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);

  return (
    <nav className={classes('menu', isOpen && 'menu--open')} aria-label={label}>
      <button
        ref={button}
        type="button"
        className="menu__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenAt(isOpen ? null : place)}
      >
        <Icon name="list" />
        {buttonLabel}
      </button>
      <div className="menu__list" id={id}>
        {children}
      </div>
    </nav>
  );
};
