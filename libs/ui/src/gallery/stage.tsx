import { states } from './states.ts';
import { words, type GalleryLocale } from './words.ts';

/** The states of one component, one below the other, in one language and the theme of the page. */
export const Stage = ({ component, locale }: { component: string; locale: GalleryLocale }) => (
  <main className="stage">
    <h1>{component}</h1>
    {(states[component] ?? []).map(({ name, draw }) => (
      <section key={name} aria-label={name}>
        <p className="soft small" lang="en">
          {name}
        </p>
        {draw(words[locale])}
      </section>
    ))}
  </main>
);
