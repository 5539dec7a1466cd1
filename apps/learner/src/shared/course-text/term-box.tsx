import { Glossary } from '@campus/api-client';
import { Button, Spinner } from '@campus/ui';
import { useLocale, useQuery } from '@campus/web-shell';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { paths } from '../paths.ts';
import { useText } from '../text.ts';

/** A glossary entry, its definition as HTML of the course. */
export interface Term {
  key: string;
  term: string;
  definitionHtml: string;
}

const gap = 8;

/** Under its word, or above it where there is no room below; narrow windows show it at the bottom instead. */
const place = (box: HTMLElement, anchor: Element) => {
  const at = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = box;
  const below = at.bottom + gap;
  const top = below + height > innerHeight && at.top - gap - height > 0 ? at.top - gap - height : below;
  const left = Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - width - gap));
  box.style.setProperty('--term-top', `${Math.round(top + scrollY)}px`);
  box.style.setProperty('--term-left', `${Math.round(left + scrollX)}px`);
};

const hasPopovers = () => 'showPopover' in HTMLElement.prototype;

const Definition = ({
  enrolmentId,
  termKey,
  terms,
}: {
  enrolmentId: string;
  termKey: string;
  terms: readonly Term[];
}) => {
  const t = useText();
  const locale = useLocale();
  const known = terms.find(({ key }) => key === termKey);
  const query = useQuery(Glossary, known ? null : { enrolmentId, locale });
  const term = known ?? query.data?.glossary.find(({ key }) => key === termKey);
  if (term) return <p dangerouslySetInnerHTML={{ __html: term.definitionHtml }} />;
  return query.isFetching ? (
    <Spinner label={t('activity.term.loading')} />
  ) : (
    <p role="status">{t('activity.term.missing')}</p>
  );
};

/** Opens the box beside its word and hears when the browser has closed it. */
const useOpenBox = (anchor: HTMLElement, onClose: () => void) => {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    if (hasPopovers()) box.showPopover();
    place(box, anchor);
    box.focus({ preventScroll: true });
    anchor.setAttribute('aria-expanded', 'true');
    return () => anchor.setAttribute('aria-expanded', 'false');
  }, [anchor]);
  useEffect(() => {
    const box = ref.current;
    const toggled = (event: Event) => {
      if ('newState' in event && event.newState === 'closed') onClose();
    };
    box?.addEventListener('toggle', toggled);
    return () => box?.removeEventListener('toggle', toggled);
  }, [onClose]);
  return ref;
};

/**
 * The definition of one term beside its word: a native popover, so Escape and a press elsewhere close it.
 * Where the browser has none, it lies at the bottom of the window and hears Escape itself.
 */
export const TermBox = ({
  anchor,
  onClose,
  ...definition
}: {
  anchor: HTMLElement;
  enrolmentId: string;
  termKey: string;
  terms: readonly Term[];
  onClose: () => void;
}) => {
  const t = useText();
  const id = useId();
  const ref = useOpenBox(anchor, onClose);
  const close = () => {
    onClose();
    anchor.focus({ preventScroll: true });
  };

  return (
    <div
      ref={ref}
      className={hasPopovers() ? 'term-box' : 'term-box term-box--plain'}
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <p className="term-box__term" id={id}>
        {anchor.textContent}
      </p>
      <Definition {...definition} />
      <div className="row">
        <Button kind="quiet" onClick={close}>
          {t('activity.term.close')}
        </Button>
        <a href={paths.glossary(definition.enrolmentId)}>{t('activity.term.all')}</a>
      </div>
    </div>
  );
};
