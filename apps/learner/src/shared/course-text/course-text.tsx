import '@campus/ui/course/course-text.css';
import type { Locale } from '@campus/api-client';
import { Surroundings, type TextSurroundings } from '@campus/players';
import { lazyPart, useFormats } from '@campus/web-shell';
import { useCallback, useMemo, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../text.ts';
import { enhanceText } from './enhance.ts';
import type { Term } from './term-definition.tsx';

// It comes with the first term that somebody asks for.
const OpenTerm = lazyPart(async () => (await import('./open-term.tsx')).OpenTerm);

const noTerms: readonly Term[] = [];

/**
 * Around all HTML of one activity: says its language, which may not be the interface's, and shows the
 * definition of a term. Terms that are not in `terms` are looked up in the course's glossary.
 */
export const CourseText = ({
  enrolmentId,
  lang,
  terms = noTerms,
  className,
  children,
}: {
  enrolmentId: string;
  lang: Locale;
  terms?: readonly Term[];
  className?: string;
  children: ReactNode;
}) => {
  const t = useText();
  const formats = useFormats();
  const [open, setOpen] = useState<{ anchor: HTMLElement; termKey: string } | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const around = useMemo<TextSurroundings>(
    () => ({ lang, enhance: (root) => enhanceText(root, { enrolmentId, t, formats }) }),
    [lang, enrolmentId, t, formats],
  );
  const openTerm = ({ target }: MouseEvent | KeyboardEvent) => {
    const anchor = target instanceof Element ? target.closest<HTMLElement>('.term') : null;
    const termKey = anchor?.dataset['term'];
    if (anchor && termKey) setOpen({ anchor, termKey });
  };
  const pressTerm = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.term')) return;
    event.preventDefault();
    openTerm(event);
  };
  return (
    <Surroundings value={around}>
      <div className={className} onClick={openTerm} onKeyDown={pressTerm}>
        {children}
        {open && (
          <OpenTerm key={open.termKey} {...open} enrolmentId={enrolmentId} terms={terms} onClose={close} />
        )}
      </div>
    </Surroundings>
  );
};
