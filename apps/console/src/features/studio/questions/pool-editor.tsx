import './questions.css';
import type { PoolParts } from '@campus/content-format/editing';
import { Button, Notice } from '@campus/ui';
import { useLocale, useSearchValue } from '@campus/web-shell';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Draft, Run } from '../draft/draft-tree.ts';
import { SaveLine } from '../file/save-line.tsx';
import type { Writing } from '../file/use-writing.ts';
import { PoolPreview } from '../preview/pool-preview.tsx';
import type { Locale } from './fields/editing.ts';
import { PoolHeadForm } from './pool-head-form.tsx';
import { questionAt } from './question-at.ts';
import { QuestionForm } from './question-form.tsx';
import { QuestionList } from './question-list.tsx';
import { useCourseChoices } from './use-course-choices.ts';
import { usePool, type Pool } from './use-pool.ts';

/** What happened that one may want to undo, and what could not be done. */
const Told = ({ pool, onRestored }: { pool: Pool; onRestored: (at: number) => void }) => {
  const t = useText();
  const { removed, isRefused, restore } = pool;
  const told = useRef<HTMLDivElement>(null);
  const act = removed?.act;
  // What had the focus went too.
  useEffect(() => {
    if (act) told.current?.querySelector('button')?.focus();
  }, [act]);
  if (isRefused) return <Notice tone="warn" isLive title={t('studio.q.refused')} />;
  if (!removed) return null;
  const title = t(removed.isPart ? 'studio.q.removed.part' : 'studio.q.removed', { number: removed.at + 1 });
  return (
    <div ref={told} className="row">
      <p role="status">{title}</p>
      <Button
        kind="quiet"
        onClick={() => {
          restore();
          onRestored(removed.at);
        }}
      >
        {t('studio.q.undo')}
      </Button>
    </div>
  );
};

/** What the last check found, question by question. */
const Checked = ({
  problems,
  pool,
  onOpen,
}: {
  problems: Run['problems'];
  pool: Pool;
  onOpen: (at: number) => void;
}) => {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {problems.map(({ line, code, reason }) => {
        const at = pool.parts ? questionAt(pool.parts, line) : null;
        return (
          <li key={`${line} ${code} ${reason}`}>
            {at === null ? (
              t('studio.problem.line', { line })
            ) : (
              <button type="button" className="studio__line" onClick={() => onOpen(at)}>
                {t('studio.pool.number', { number: at + 1 })}
              </button>
            )}
            <p lang="en">{reason}</p>
          </li>
        );
      })}
    </ul>
  );
};

/** Which question is looked at (from 0), whether its form is open, and in which language. */
const useLooking = (pool: Pool) => {
  const own = useLocale();
  const asked = Number(useSearchValue('line') ?? 0);
  const [first] = useState(() => (pool.parts && asked > 0 ? questionAt(pool.parts, asked) : null));
  const [shown, setShown] = useState(first ?? 0);
  const [isOpen, setOpen] = useState(first !== null);
  const [back, setBack] = useState<{ at: number } | null>(null);
  const [locale, setLocale] = useState<Locale>(own);
  const last = pool.questions.length - 1;
  return {
    at: Math.max(Math.min(shown, last), 0),
    isOpen: isOpen && last >= 0,
    back,
    locale,
    setLocale,
    show: setShown,
    open: (at: number) => {
      setShown(at);
      setOpen(true);
    },
    close: () => {
      setOpen(false);
      setBack({ at: shown });
    },
    /** The button that brought something back is gone: the focus goes to what came. */
    comeBack: (at: number) => {
      setShown(at);
      setBack({ at });
    },
  };
};

/** The pool itself, and the list of its questions. */
const Listed = ({
  draftId,
  parts,
  ...list
}: ComponentProps<typeof QuestionList> & { draftId: string; parts: PoolParts }) => (
  <>
    <PoolHeadForm draftId={draftId} parts={parts} pool={list.pool} mayWrite={list.mayWrite} />
    <QuestionList {...list} />
  </>
);

/** The questions of a pool in forms, beside what participants will see. */
export const PoolEditor = ({
  draft,
  path,
  it,
  problems,
  mayWrite,
}: {
  draft: Draft;
  path: string;
  it: Writing;
  problems: Run['problems'];
  mayWrite: boolean;
}) => {
  const t = useText();
  const pool = usePool(it.text, it.change);
  const choices = useCourseChoices(draft.id);
  const { at, isOpen, back, locale, setLocale, show, open, close, comeBack } = useLooking(pool);
  const save = () => void it.write(it.seen.hash);
  const shared = { pool, choices, mayWrite, onShow: show };
  return (
    <div
      className="studio__beside pool-editor"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
        event.preventDefault();
        if (it.isUnsaved) save();
      }}
    >
      <div className="stack question-form__column">
        <Checked problems={problems} pool={pool} onOpen={open} />
        {pool.parts === null ? (
          <Notice tone="warn" title={t('studio.q.onlyText')} />
        ) : isOpen ? (
          <QuestionForm
            {...shared}
            at={at}
            path={path}
            locale={locale}
            back={back}
            onLanguage={setLocale}
            onClose={close}
          />
        ) : (
          <Listed {...shared} draftId={draft.id} parts={pool.parts} back={back} onOpen={open} />
        )}
        <div className="question-form__save stack stack--tight">
          <Told pool={pool} onRestored={comeBack} />
          <SaveLine it={it} mayWrite={mayWrite} onSave={save} />
        </div>
      </div>
      <PoolPreview
        draftId={draft.id}
        path={path}
        text={it.text}
        showing={{ shown: at, locale, hasForm: isOpen, onShow: show, onLanguage: setLocale }}
        // The form shows what is wrong at its fields.
        onGo={isOpen ? undefined : (line) => open((pool.parts && questionAt(pool.parts, line)) ?? at)}
      />
    </div>
  );
};
