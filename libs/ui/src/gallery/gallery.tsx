import { states } from './states.ts';
import { locales, type GalleryLocale } from './words.ts';

/** Where a stage or a whole page is. */
export const placeOf = (component: string, locale: GalleryLocale, theme?: 'light' | 'dark'): string =>
  `?${new URLSearchParams({ component, locale, ...(theme ? { theme } : {}) }).toString()}`;

/** All components by name, and the chosen one twice: by day and by night. */
export const Gallery = ({ component, locale }: { component: string; locale: GalleryLocale }) => (
  <div className="gallery">
    <nav aria-label="Components" lang="en">
      <p className="row">
        {locales.map((one) => (
          <a key={one} href={placeOf(component, one)} aria-current={one === locale ? 'true' : undefined}>
            {one}
          </a>
        ))}
      </p>
      <ul className="plain-list">
        {Object.keys(states)
          .sort()
          .map((name) => (
            <li key={name}>
              <a href={placeOf(name, locale)} aria-current={name === component ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    </nav>
    {(['light', 'dark'] as const).map((theme) => (
      <iframe
        key={theme}
        title={`${component}, ${theme}`}
        src={placeOf(component, locale, theme)}
        className="gallery__stage"
      />
    ))}
  </div>
);
