import '@campus/ui/course/course-text.css';
import type { Locale } from '@campus/api-client';
import { TermBox } from '@campus/players';
import { classes } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import {
  createContext,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { paths } from '../paths.ts';
import { useText } from '../text.ts';
import { enhanceText } from './enhance.ts';
import { Definition, type Term } from './term-definition.tsx';

const Around = createContext<{ enrolmentId: string; lang: Locale | undefined }>({
  enrolmentId: '',
  lang: undefined,
});

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
  const [open, setOpen] = useState<{ anchor: HTMLElement; termKey: string } | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const around = useMemo(() => ({ enrolmentId, lang }), [enrolmentId, lang]);
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
    <Around value={around}>
      <div className={className} onClick={openTerm} onKeyDown={pressTerm}>
        {children}
        {open && (
          <TermBox
            key={open.termKey}
            anchor={open.anchor}
            closeLabel={t('activity.term.close')}
            more={<a href={paths.glossary(enrolmentId)}>{t('activity.term.all')}</a>}
            onClose={close}
          >
            <Definition enrolmentId={enrolmentId} termKey={open.termKey} terms={terms} />
          </TermBox>
        )}
      </div>
    </Around>
  );
};

/**
 * A text of the course, sanitised by the importer. `onDrawn` runs after its nodes are there, and again when
 * the language of the interface changes; everything added to the nodes must bear being added again.
 */
export const CourseHtml = ({
  html,
  className,
  onDrawn,
  ...rest
}: {
  html: string;
  onDrawn?: (root: HTMLElement) => void;
} & Omit<ComponentProps<'div'>, 'children' | 'dangerouslySetInnerHTML' | 'ref'>) => {
  const t = useText();
  const formats = useFormats();
  const { enrolmentId, lang } = use(Around);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = ref.current;
    if (!root) return;
    enhanceText(root, { enrolmentId, t, formats });
    onDrawn?.(root);
  }, [html, enrolmentId, t, formats, onDrawn]);
  return (
    <div
      lang={lang}
      {...rest}
      ref={ref}
      className={classes('course-html', className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
};

/** One line of HTML of the course, for a label or a sentence. */
export const CourseLine = ({ html, ...rest }: { html: string } & ComponentProps<'span'>) => (
  <span lang={use(Around).lang} {...rest} dangerouslySetInnerHTML={{ __html: html }} />
);

/** The words of a line of HTML, for places that hold no markup. */
export const wordsOf = (html: string): string => {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return (holder.content.textContent ?? '').trim();
};
