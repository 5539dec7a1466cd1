import '@campus/ui/course/course-text.css';
import type { Locale } from '@campus/api-client';
import { askedTerm, Surroundings, type TextSurroundings } from '@campus/players';
import { lazyPart } from '@campus/web-shell';
import { useCallback, useMemo, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { enhanceText } from './enhance.ts';
import type { Term } from './term-definition.tsx';

// Loaded with the first term that is opened.
const OpenTerm = lazyPart(async () => (await import('./open-term.tsx')).OpenTerm);

// Few texts bring a file along.
const Files = lazyPart(async () => (await import('./files.tsx')).Files, 'files');

const noTerms: readonly Term[] = [];

/**
 * Around all HTML of one activity: sets its language, which may not be the interface's, and shows the
 * definition of a term. Terms missing in `terms` are looked up in the course's glossary.
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
  const [open, setOpen] = useState<{ anchor: HTMLElement; termKey: string } | null>(null);
  const [hasFiles, setFiles] = useState(false);
  const close = useCallback(() => setOpen(null), []);
  const around = useMemo<TextSurroundings>(
    () => ({
      lang,
      enhance: (root) => {
        enhanceText(root, enrolmentId);
        if (root.querySelector('.download, .audio')) setFiles(true);
      },
    }),
    [lang, enrolmentId],
  );
  const openTerm = (event: MouseEvent | KeyboardEvent) => {
    const anchor = askedTerm(event);
    const termKey = anchor?.dataset['term'];
    if (anchor && termKey) setOpen({ anchor, termKey });
  };
  return (
    <Surroundings value={around}>
      <div className={className} onClick={openTerm} onKeyDown={openTerm}>
        {children}
        {hasFiles && <Files />}
        {open && (
          <OpenTerm key={open.termKey} {...open} enrolmentId={enrolmentId} terms={terms} onClose={close} />
        )}
      </div>
    </Surroundings>
  );
};
