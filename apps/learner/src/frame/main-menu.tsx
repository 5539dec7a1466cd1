import { Menu } from '@campus/ui';
import { usePath } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';
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
  const path = usePath();
  return (
    <Menu label={t('app.navigation')} buttonLabel={t('app.menu')} place={path}>
      {places.map((place) => (
        <a key={place.href} href={place.href} aria-current={path === place.href ? 'page' : undefined}>
          {t(place.id)}
        </a>
      ))}
    </Menu>
  );
};
