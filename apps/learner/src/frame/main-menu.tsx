import { classes, Icon } from '@campus/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { paths } from '../shared/paths.ts';
import { usePath } from '../shared/router.tsx';
import { useText } from '../shared/text.ts';

const places = [
  { href: paths.courses, id: 'app.nav.courses' },
  { href: paths.certificates, id: 'app.nav.certificates' },
  { href: paths.profile, id: 'app.nav.profile' },
  { href: paths.help, id: 'app.nav.help' },
  { href: paths.signOut, id: 'app.nav.signOut' },
] as const;

/** The navigation: a row on wide screens, behind a button on narrow ones. */
export const MainMenu = () => {
  const t = useText();
  const id = useId();
  const path = usePath();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = openAt === path;

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
    <nav className={classes('menu', isOpen && 'menu--open')} aria-label={t('app.navigation')}>
      <button
        ref={button}
        type="button"
        className="menu__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenAt(isOpen ? null : path)}
      >
        <Icon name="list" />
        {t('app.menu')}
      </button>
      <div className="menu__list" id={id}>
        {places.map((place) => (
          <a key={place.href} href={place.href} aria-current={path === place.href ? 'page' : undefined}>
            {t(place.id)}
          </a>
        ))}
      </div>
    </nav>
  );
};
