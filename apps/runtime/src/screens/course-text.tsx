import type { ExportTexts } from '@campus/export-format';
import { askedTerm, drawTerms, Surroundings, TermBox, type TextSurroundings } from '@campus/players';
import { useCallback, useMemo, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';

/** A link leads to a lesson of this package, or is removed; external links open in a new window. */
const drawLinks = (root: Element, isHere: (lesson: string) => boolean) => {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a')) {
    const { lesson } = link.dataset;
    if (lesson !== undefined && isHere(lesson)) link.setAttribute('href', '#');
    else if (lesson !== undefined) link.removeAttribute('href');
    else if (!link.getAttribute('href')?.startsWith('#')) {
      link.target = '_blank';
      link.rel = 'external noopener noreferrer';
    }
  }
  drawTerms(root);
};

/** Around the texts of one activity: their language, their terms, their links to other lessons. */
export const CourseText = ({
  terms,
  className,
  children,
}: {
  terms: ExportTexts['terms'];
  className?: string;
  children: ReactNode;
}) => {
  const t = useText();
  const run = useRun();
  const lang = run.locale;
  const around = useMemo<TextSurroundings>(
    () => ({
      lang,
      enhance: (root) =>
        drawLinks(root, (lesson) => run.activities.some(({ activity }) => activity.id === lesson)),
    }),
    [run, lang],
  );
  const close = useCallback(() => setOpen(null), []);
  const [open, setOpen] = useState<{ anchor: HTMLElement; definition: string } | null>(null);
  const openTerm = (event: MouseEvent | KeyboardEvent) => {
    const anchor = askedTerm(event);
    const definition = terms[anchor?.dataset['term'] ?? '']?.definition;
    if (anchor && definition !== undefined) setOpen({ anchor, definition });
  };
  const pressed = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    openTerm(event);
    const lesson = target.closest<HTMLElement>('a[data-lesson]')?.dataset['lesson'];
    const at = run.activities.findIndex(({ activity }) => activity.id === lesson);
    if (lesson === undefined) return;
    event.preventDefault();
    if (at >= 0) run.go({ activity: at, step: 0 });
  };
  return (
    <Surroundings.Provider value={around}>
      <div className={className} onClick={pressed} onKeyDown={openTerm}>
        {children}
        {open && (
          <TermBox
            key={open.anchor.textContent}
            anchor={open.anchor}
            closeLabel={t('term.close')}
            onClose={close}
          >
            <p dangerouslySetInnerHTML={{ __html: open.definition }} />
          </TermBox>
        )}
      </div>
    </Surroundings.Provider>
  );
};
