import { classes } from '@campus/ui';
import { createContext, useContext, useLayoutEffect, useRef, type ComponentProps } from 'react';

/** What the HTML of an activity finds around it. */
export interface TextSurroundings {
  /** Its language, which may not be the interface's (BCP 47). */
  lang: string | undefined;
  /** Gives the nodes what HTML cannot bring along; must allow being run again over the same ones. */
  enhance: (root: HTMLElement) => void;
}

/** Set by an application above all texts of one activity. */
export const Surroundings = createContext<TextSurroundings>({ lang: undefined, enhance: () => {} });

/** Marks each term as opening a definition. May run again on the same nodes. */
export const drawTerms = (root: Element): void => {
  for (const term of root.querySelectorAll('.term:not([aria-haspopup])')) {
    term.setAttribute('aria-haspopup', 'dialog');
    term.setAttribute('aria-expanded', 'false');
  }
};

/**
 * A text of the course, sanitised by the importer. `onDrawn` runs after its nodes are created, and again when
 * its surroundings change, so everything it adds must allow being added again.
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
  const { lang, enhance } = useContext(Surroundings);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = ref.current;
    if (!root) return;
    enhance(root);
    onDrawn?.(root);
  }, [html, enhance, onDrawn]);
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
  <span lang={useContext(Surroundings).lang} {...rest} dangerouslySetInnerHTML={{ __html: html }} />
);

/** The words of a piece of HTML, for places that hold no markup. */
export const wordsOf = (html: string): string => {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.textContent.trim();
};
