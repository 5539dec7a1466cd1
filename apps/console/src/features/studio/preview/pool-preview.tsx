import '@campus/ui/course/course-text.css';
import '@campus/ui/course/quiz.css';
import './preview.css';
import { draftedPool, previewQuestion, type DraftedPool } from '@campus/content-format/preview-pool';
import { Button, Disclosure, Notice, Select } from '@campus/ui';
import { localeNames, locales, useLocale } from '@campus/web-shell';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../../shared/text.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import { Choice } from './choice.tsx';
import { PoolGuards } from './pool-guards.tsx';
import { frameLooks, frameWidths, PreviewFrame, type FrameLook, type FrameWidth } from './preview-frame.tsx';
import { ShownQuestion } from './shown-question.tsx';
import { usePreviewCourse } from './use-preview-course.ts';

/** Milliseconds without a key before the pool is read again. */
const PAUSE = 100;

/** Longer prompts are cut in the list. */
const SHOWN = 80;

const cut = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

const Faults = ({
  faults,
  onGo,
}: {
  faults: readonly { line: number; reason: string }[];
  onGo: ((line: number) => void) | undefined;
}) => {
  const t = useText();
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {faults.map(({ line, reason }) => (
        <li key={`${line} ${reason}`}>
          {onGo ? (
            <button type="button" className="studio__line" onClick={() => onGo(line)}>
              {t('studio.problem.line', { line })}
            </button>
          ) : (
            t('studio.problem.line', { line })
          )}
          <p lang="en">{reason}</p>
        </li>
      ))}
    </ul>
  );
};

type Locale = (typeof locales)[number];

/** What is shown where it is chosen elsewhere: the question (from 0), and its language. */
export interface Showing {
  shown: number;
  locale: Locale;
  /** Its form is open, and has the language and the ways to the next question. */
  hasForm: boolean;
  onShow: (at: number) => void;
  onLanguage: (locale: Locale) => void;
}

/** How the question is looked at. */
interface Looking {
  locale: Locale;
  width: FrameWidth;
  look: FrameLook;
  hasKey: boolean;
}

const Controls = ({
  looking,
  hasLanguage,
  onLook,
  children,
}: {
  looking: Looking;
  hasLanguage: boolean;
  onLook: (change: Partial<Looking>) => void;
  children: ReactNode;
}) => {
  const t = useText();
  const { locale, width, look, hasKey } = looking;
  return (
    <div className="row">
      {hasLanguage && (
        <Choice
          label={t('studio.pool.language')}
          values={locales}
          value={locale}
          nameOf={(each) => localeNames[each]}
          onChoose={(chosen) => onLook({ locale: chosen })}
        />
      )}
      <Choice
        label={t('studio.preview.width')}
        values={frameWidths}
        value={width}
        nameOf={(each) => t(`studio.preview.${each}`)}
        onChoose={(chosen) => onLook({ width: chosen })}
      />
      <Choice
        label={t('studio.preview.look')}
        values={frameLooks}
        value={look}
        nameOf={(each) => t(`studio.preview.${each}`)}
        onChoose={(chosen) => onLook({ look: chosen })}
      />
      <Button kind="quiet" aria-pressed={hasKey} onClick={() => onLook({ hasKey: !hasKey })}>
        {t('studio.pool.key')}
      </Button>
      {children}
    </div>
  );
};

/** One question at a time, in one language, at one width. */
const Question = ({
  draftId,
  pool,
  at,
  showing,
  onGo,
}: {
  draftId: string;
  pool: DraftedPool;
  at: number;
  showing: Showing | undefined;
  /** Undefined: there is no text beside, and the form shows what is wrong. */
  onGo: ((line: number) => void) | undefined;
}) => {
  const t = useText();
  const { references, fileAt } = usePreviewCourse(draftId);
  const own = useLocale();
  const [looking, setLooking] = useState<Looking>({
    locale: own,
    width: 'phone',
    look: 'light',
    hasKey: false,
  });
  const drafted = pool.questions[at];
  const shown = useMemo(
    () => drafted && previewQuestion(pool, drafted, references, fileAt),
    [pool, drafted, references, fileAt],
  );
  if (!drafted || !shown) return null;
  const { width, look, hasKey } = looking;
  const locale = showing?.locale ?? looking.locale;
  const lookAt = (change: Partial<Looking>) => {
    setLooking({ ...looking, ...change });
    if (change.locale) showing?.onLanguage(change.locale);
  };
  const { question, problems } = shown;
  return (
    <>
      <Controls looking={{ ...looking, locale }} hasLanguage={!showing?.hasForm} onLook={lookAt}>
        {onGo && (
          <Button kind="bare" onClick={() => onGo(drafted.line)}>
            {t('studio.problem.line', { line: drafted.line })}
          </Button>
        )}
      </Controls>
      {onGo && problems.length > 0 && <Faults faults={problems} onGo={onGo} />}
      <div className="studio-preview__stage">
        <PreviewFrame title={t('studio.pool.frame')} lang={locale} width={width} look={look}>
          <ShownQuestion
            key={question.uuid}
            question={question}
            number={at + 1}
            total={pool.questions.length}
            locale={locale}
            hasKey={hasKey}
          />
        </PreviewFrame>
      </div>
    </>
  );
};

const Shown = ({
  draftId,
  pool,
  showing,
  onGo,
}: {
  draftId: string;
  pool: DraftedPool;
  /** Undefined: it is chosen here. */
  showing: Showing | undefined;
  onGo: ((line: number) => void) | undefined;
}) => {
  const t = useText();
  const locale = useLocale();
  const [chosen, setChosen] = useState(0);
  const last = pool.questions.length - 1;
  const at = Math.min(showing?.shown ?? chosen, last);
  const show = showing?.onShow ?? setChosen;
  if (last < 0) return <p>{t('studio.pool.empty')}</p>;
  const options = pool.questions.map(({ prompt }, index) => ({
    value: String(index),
    label: t('studio.pool.item', { number: index + 1, words: cut(prompt[locale] ?? '…') }),
  }));
  return (
    <>
      <Disclosure summary={t('studio.guards')} isOpen={!showing?.hasForm}>
        <PoolGuards pool={pool} onShow={show} />
      </Disclosure>
      {!showing && (
        <Select
          label={t('studio.pool.question')}
          value={String(at)}
          options={options}
          onChange={(event) => show(Number(event.target.value))}
        />
      )}
      {!showing?.hasForm && (
        <div className="row">
          <Button kind="quiet" disabled={at === 0} onClick={() => show(at - 1)}>
            {t('studio.pool.before')}
          </Button>
          <Button kind="quiet" disabled={at === last} onClick={() => show(at + 1)}>
            {t('studio.pool.next')}
          </Button>
        </div>
      )}
      <Question draftId={draftId} pool={pool} at={at} showing={showing} onGo={onGo} />
    </>
  );
};

/** Questions of a pool as learners will get them, and what the pool gives away, while it is written. */
export const PoolPreview = ({
  draftId,
  path,
  text,
  showing,
  onGo,
}: {
  draftId: string;
  path: string;
  text: string;
  showing?: Showing;
  /** To a line of the text, or to the form of its question. */
  onGo: ((line: number) => void) | undefined;
}) => {
  const t = useText();
  const settled = useDeferredValue(useSettled(text, PAUSE));
  const { pool, faults } = useMemo(() => draftedPool(path, settled, locales), [path, settled]);
  return (
    <section className="studio-preview stack stack--tight" aria-labelledby="studio-preview">
      <h2 id="studio-preview">{t('studio.preview')}</h2>
      {pool ? (
        <Shown draftId={draftId} pool={pool} showing={showing} onGo={onGo} />
      ) : (
        <Notice tone="warn" title={t('studio.pool.broken')}>
          <Faults faults={faults} onGo={onGo} />
        </Notice>
      )}
    </section>
  );
};
