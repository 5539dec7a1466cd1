import './palette-button.css';
import { Icon } from '@campus/ui';
import { lazyPart, type Person } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { useText } from '../../shared/text.ts';

/** Fetched with its words when it is first asked for. */
const Palette = lazyPart(async () => (await import('./palette.tsx')).Palette, 'palette');

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search for everything; Ctrl-K does so from anywhere, and closes it again. */
export const PaletteButton = ({ person }: { person: Person }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="palette-button"
        aria-keyshortcuts="Control+K Meta+K"
        data-words={t('console.search.all')}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="rail__words">{t('console.search.all')}</span>
        <kbd className="rail__words" aria-hidden="true">
          {isApple() ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen && <Palette person={person} onClose={() => setOpen(false)} />}
    </>
  );
};
