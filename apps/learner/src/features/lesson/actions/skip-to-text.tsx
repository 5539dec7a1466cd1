import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../../shared/text.ts';

/**
 * Jumps over the screens and the course that are listed before the text: on a wide window that is two dozen links. It is
 * drawn below the title, where Tab comes before them, and loaded with what else can wait.
 */
export const SkipToText = ({ screen }: { screen: string }) => {
  const t = useText();
  const [head, setHead] = useState<Element | null>(null);
  useEffect(() => setHead(document.querySelector('.page__head')), []);
  return (
    head &&
    createPortal(
      <a
        className="skip-link no-print"
        href={`#${screen}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(screen)?.querySelector('h2')?.focus();
        }}
      >
        {t('lesson.skip')}
      </a>,
      head,
    )
  );
};
