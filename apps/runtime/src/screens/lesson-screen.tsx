import type { ExportLesson, ExportLessonText, ExportTexts } from '@campus/export-format';
import { type CheckStates, CourseHtml, useMaps, useReaderKeys, useUnfoldedPrint } from '@campus/players';
import { Button, classes, Disclosure, Notice, VisuallyHidden } from '@campus/ui';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { CourseText } from './course-text.tsx';
import { LessonHtml } from './lesson-html.tsx';
import { NextActivity } from './next-activity.tsx';
import { Page } from './page.tsx';
import { useRun } from './run-context.tsx';
import { turnTo } from './turn-to.ts';
import { useOnDisplay } from './use-on-display.ts';

interface Reading {
  lesson: ExportLesson;
  text: ExportLessonText;
  at: number;
  step: number;
  isWhole: boolean;
}

const idOfStep = (step: number) => `screen-${step}`;

const Rail = ({ text, at, step, isWhole, onGo }: Reading & { onGo: (step: number) => void }) => {
  const t = useText();
  const run = useRun();
  const { seen } = run.work(at, 'lesson');
  const titles = [...text.screens.map(({ title }) => title), t('lesson.end')];
  return (
    <nav className="lesson-rail no-print" aria-label={t('lesson.rail')}>
      <ol>
        {titles.map((title, place) => (
          <li key={place}>
            <a
              className={classes('lesson-rail__step', seen[place] && 'lesson-rail__step--seen')}
              href={`#${idOfStep(place)}`}
              aria-current={!isWhole && place === step ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                if (isWhole) turnTo(document.getElementById(idOfStep(place))?.querySelector('h2'));
                else onGo(place);
              }}
            >
              <span className="lesson-rail__title">{title}</span>
              {place < seen.length && (
                <VisuallyHidden>{t(seen[place] ? 'lesson.rail.seen' : 'lesson.rail.unseen')}</VisuallyHidden>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const End = ({
  lesson,
  text,
  at,
  checks,
}: Pick<Reading, 'lesson' | 'text' | 'at'> & { checks: CheckStates }) => {
  const t = useText();
  const run = useRun();
  const unseen = run.work(at, 'lesson').seen.filter((isSeen) => !isSeen).length;
  return (
    <>
      {text.plan && (
        <div className="lesson-plan">
          <h3>{t('lesson.plan')}</h3>
          <LessonHtml html={text.plan} lesson={lesson.id} checks={checks} />
        </div>
      )}
      {text.extended && (
        <Disclosure summary={t('lesson.extended')}>
          <LessonHtml html={text.extended} lesson={lesson.id} checks={checks} />
        </Disclosure>
      )}
      {text.sources && (
        <div className="lesson-sources">
          <h3>{t('lesson.sources')}</h3>
          <CourseHtml html={text.sources} />
        </div>
      )}
      <div className="no-print">
        {unseen === 0 ? (
          <Notice tone="done" title={t('lesson.done')} />
        ) : (
          <Notice title={t('lesson.unseen', { count: unseen })} />
        )}
      </div>
      <NextActivity at={at} />
    </>
  );
};

const Steps = ({ lesson, text, at, step, isWhole }: Reading) => {
  const t = useText();
  const { run } = useRun().state;
  const [checks] = useState<CheckStates>(() => ({ seed: run, given: new Map() }));
  const isAway = (place: number) => !isWhole && place !== step;
  return (
    <>
      {text.screens.map((screen, place) => (
        <section
          key={screen.id}
          id={idOfStep(place)}
          data-screen={place}
          className="lesson-step lesson-screen"
          hidden={isAway(place)}
        >
          <h2 tabIndex={-1}>{screen.title}</h2>
          <LessonHtml html={screen.html} lesson={lesson.id} checks={checks} />
        </section>
      ))}
      <section
        className="lesson-step lesson-end"
        id={idOfStep(text.screens.length)}
        hidden={isAway(text.screens.length)}
      >
        <h2 tabIndex={-1}>{t('lesson.end')}</h2>
        <End lesson={lesson} text={text} at={at} checks={checks} />
      </section>
    </>
  );
};

/** Moves the focus to the heading of the step just opened, so that a screen reader continues there. */
const useStepFocus = (step: number) => {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    turnTo(document.getElementById(idOfStep(step))?.querySelector('h2'));
  }, [step]);
};

const Turning = ({ step, last, onTurn }: { step: number; last: number; onTurn: (by: 1 | -1) => void }) => {
  const t = useText();
  return (
    <div className="lesson-turning no-print">
      {step > 0 && (
        <Button kind="quiet" icon="back" onClick={() => onTurn(-1)}>
          {t('lesson.back')}
        </Button>
      )}
      {step < last && (
        <Button icon="next" iconAtEnd onClick={() => onTurn(1)}>
          {t('lesson.next')}
        </Button>
      )}
    </div>
  );
};

/** A lesson: text first, one screen at a time or all of it; everything of it on paper. */
export const LessonScreen = ({
  lesson,
  texts,
  at,
}: {
  lesson: ExportLesson;
  texts: ExportTexts;
  at: number;
}) => {
  const t = useText();
  const run = useRun();
  const [isWhole, setWhole] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const text = texts.lessons[lesson.id];
  const last = lesson.screens.length;
  const step = Math.min(run.state.place.step, last);
  const go = (next: number) => run.go({ activity: at, step: next });
  const turn = (by: 1 | -1) => {
    if (step + by < 0 || step + by > last) return;
    if (by === 1 && step < last) run.see(at, step);
    go(step + by);
  };
  useOnDisplay(body, `${isWhole ? 'whole' : step}`, (screen) => run.see(at, screen));
  useReaderKeys(!isWhole, turn);
  useUnfoldedPrint();
  useMaps();
  useStepFocus(step);
  if (!text) return null;
  const reading = { lesson, text, at, step, isWhole };
  return (
    <Page title={text.title} isWide>
      <CourseText terms={texts.terms} className={classes('lesson', isWhole && 'lesson--whole')}>
        <div className="lesson__aside">
          {!isWhole && (
            <p className="soft small numbers no-print">
              {t('lesson.position', { number: step + 1, total: last + 1 })}
            </p>
          )}
          <Rail {...reading} onGo={go} />
        </div>
        <div className="lesson__body" ref={body}>
          <Steps {...reading} />
          {!isWhole && <Turning step={step} last={last} onTurn={turn} />}
          <div className="lesson-tools no-print">
            <Button kind="bare" icon="list" onClick={() => setWhole(!isWhole)}>
              {t(isWhole ? 'lesson.showOne' : 'lesson.showAll')}
            </Button>
            <Button kind="bare" icon="print" onClick={() => window.print()}>
              {t('lesson.print')}
            </Button>
          </div>
        </div>
      </CourseText>
    </Page>
  );
};
