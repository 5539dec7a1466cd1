import { TermBox } from '@campus/players';
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import type { ExportTexts } from '@campus/export-format';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';

const Around = createContext<{ lang: string }>({ lang: 'es' });

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
  const close = useCallback(() => setOpen(null), []);
  const [open, setOpen] = useState<{ anchor: HTMLElement; definition: string } | null>(null);
  const pressed = (target: EventTarget, prevent: () => void) => {
    if (!(target instanceof Element)) return;
    const anchor = target.closest<HTMLElement>('button.term');
    const definition = terms[anchor?.dataset['term'] ?? '']?.definition;
    if (anchor && definition !== undefined) setOpen({ anchor, definition });
    const lesson = target.closest<HTMLElement>('a[data-lesson]')?.dataset['lesson'];
    const at = run.activities.findIndex(({ activity }) => activity.id === lesson);
    if (lesson === undefined) return;
    prevent();
    if (at >= 0) run.go({ activity: at, step: 0 });
  };
  return (
    <Around.Provider value={{ lang }}>
      <div className={className} onClick={(event) => pressed(event.target, () => event.preventDefault())}>
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
    </Around.Provider>
  );
};

/** A link leads to a lesson of this package, or is none; the other ones leave in a window of their own. */
const drawLinks = (root: Element, isHere: (lesson: string) => boolean) => {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a')) {
    const { lesson } = link.dataset;
    if (lesson !== undefined && isHere(lesson)) link.setAttribute('href', '#');
    else if (lesson !== undefined) link.removeAttribute('href');
    else if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('target', '_blank');
  }
  for (const term of root.querySelectorAll('button.term:not([aria-haspopup])')) {
    term.setAttribute('aria-haspopup', 'dialog');
    term.setAttribute('aria-expanded', 'false');
  }
};

/** A text of the course, sanitised when it was imported. `onDrawn` may run again over the same nodes. */
export const CourseHtml = ({
  html,
  onDrawn,
  className,
  ...rest
}: {
  html: string;
  onDrawn?: (root: HTMLElement) => void;
} & Omit<ComponentProps<'div'>, 'children' | 'dangerouslySetInnerHTML' | 'ref'>) => {
  const run = useRun();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!ref.current) return;
    drawLinks(ref.current, (lesson) => run.activities.some(({ activity }) => activity.id === lesson));
    onDrawn?.(ref.current);
  }, [html, run, onDrawn]);
  return (
    <div
      {...rest}
      lang={useContext(Around).lang}
      ref={ref}
      className={className ? `course-html ${className}` : 'course-html'}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
};

/** One line of HTML of the course, for a label or a sentence. */
export const CourseLine = ({ html, ...rest }: { html: string } & ComponentProps<'span'>) => (
  <span lang={useContext(Around).lang} {...rest} dangerouslySetInnerHTML={{ __html: html }} />
);
