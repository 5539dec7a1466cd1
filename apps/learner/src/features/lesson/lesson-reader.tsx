import '@campus/ui/course/lesson.css';
import type { CheckStates } from '@campus/players';
import { Button, classes } from '@campus/ui';
import { useRef, useState } from 'react';
import { Page, lazyPart } from '@campus/web-shell';
import { ActivityPlace } from '../../shared/activity-view.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { useText } from '../../shared/text.ts';
import { LessonEnd } from './lesson-end.tsx';
import { endStep, minutesLeft, type Lesson, type LessonPlace } from './lesson-data.ts';
import { LessonHtml } from './lesson-html.tsx';
import { LessonRail } from './lesson-rail.tsx';
import { useLessonAhead, useOpenedGate } from './use-lesson-ahead.ts';
import { useOnDisplay, useSeenScreens } from './use-seen-screens.ts';
import { useStep, type StepControl } from './use-lesson-step.ts';
import { useWorksheet, type Worksheet } from './use-worksheet.ts';

const Standing = ({
  lesson,
  seen,
  control,
  isWhole,
}: {
  lesson: Lesson;
  seen: ReadonlySet<string>;
  control: StepControl;
  isWhole: boolean;
}) => {
  const t = useText();
  const left = minutesLeft(lesson, seen);
  const time = left === 0 ? t('lesson.finished') : t('lesson.left', { minutes: left });
  const where = isWhole
    ? t('lesson.whole', { minutes: lesson.minutes })
    : control.step === endStep
      ? t('lesson.end')
      : t('lesson.position', { number: control.index + 1, total: lesson.screens.length });
  return <p className="soft small numbers no-print">{`${where} · ${time}`}</p>;
};

const Turning = ({ control, onTurn }: { control: StepControl; onTurn: (direction: 1 | -1) => void }) => {
  const t = useText();
  return (
    <div className="lesson-turning no-print">
      {control.index > 0 && (
        <Button kind="quiet" icon="back" onClick={() => onTurn(-1)}>
          {t('lesson.back')}
        </Button>
      )}
      {control.index < control.steps.length - 1 && (
        <Button icon="next" iconAtEnd onClick={() => onTurn(1)}>
          {t('lesson.next')}
        </Button>
      )}
    </div>
  );
};

const ReadingAids = lazyPart(async () => (await import('./reading-aids.tsx')).ReadingAids);
/** Beside the text, where the window is wide enough: a phone does not even fetch it. */
const CourseOutline = lazyPart(async () => (await import('./course-outline.tsx')).CourseOutline, 'home');
const hasRoomBeside = () => typeof matchMedia !== 'function' || matchMedia('(min-width: 60em)').matches;
/** Few lessons have any. */
const Notes = lazyPart(async () => (await import('./reading-aids.tsx')).LessonNotes);

const Screens = ({
  lesson,
  shown,
  worksheet,
}: {
  lesson: Lesson;
  /** The one screen on display; null for all of them. */
  shown: string | null;
  worksheet: Worksheet;
}) =>
  lesson.screens.map((screen) => (
    <section
      key={screen.id}
      id={screen.id}
      className="lesson-step lesson-screen"
      hidden={shown !== null && screen.id !== shown}
    >
      <h2 tabIndex={-1} lang={lesson.locale}>
        {screen.title}
      </h2>
      <LessonHtml html={screen.html} worksheet={worksheet} />
    </section>
  ));

/** Everything that happens while a lesson is read. */
const useReading = ({ lesson, place, fetchedAt, refetch }: Reading) => {
  const body = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const [checks] = useState<CheckStates>(() => ({ seed: place.enrolmentId, given: new Map() }));
  const { seen, lastHere, see } = useSeenScreens(place, lesson, fetchedAt);
  const worksheet = useWorksheet(place, lesson, fetchedAt);
  const control = useStep(lesson, lastHere);
  useOnDisplay(body, control.step, isWhole, see);
  const isReading = seen.size > Number(lesson.screens.length > 3);
  useLessonAhead(place.enrolmentId, lesson.next, isReading);
  const isSeen = lesson.screens.every(({ id }) => seen.has(id));
  useOpenedGate(lesson.next?.isOpen === false, isSeen, refetch);
  const turn = (direction: 1 | -1) => {
    const next = control.steps[control.index + direction];
    if (!next) return;
    if (direction === 1) see(control.step);
    control.go(next);
  };
  return { body, isWhole, setWhole, checks, seen, worksheet, control, turn };
};

interface Reading {
  lesson: Lesson;
  place: LessonPlace;
  fetchedAt: number;
  refetch: () => Promise<void>;
}

/** A lesson: text first, one screen at a time or all of it; everything of it on paper. */
export const LessonReader = (reading: Reading) => {
  const { lesson, place } = reading;
  const { body, isWhole, setWhole, checks, seen, worksheet, control, turn } = useReading(reading);
  const goTo = (step: string) => {
    setWhole(false);
    control.go(step);
  };
  return (
    <Page
      title={lesson.title}
      above={<ActivityPlace enrolmentId={place.enrolmentId} moduleTitle={lesson.moduleTitle} />}
      isWide
    >
      <CourseText
        enrolmentId={place.enrolmentId}
        lang={lesson.locale}
        terms={lesson.terms}
        className={classes('lesson', isWhole && 'lesson--whole')}
      >
        <div className="lesson__aside">
          <Standing lesson={lesson} seen={seen} control={control} isWhole={isWhole} />
          <LessonRail lesson={lesson} control={control} seen={seen} isWhole={isWhole} />
          {hasRoomBeside() && <CourseOutline place={place} />}
        </div>
        <div className="lesson__body" ref={body}>
          <Notes lesson={lesson} enrolmentId={place.enrolmentId} isStart={isWhole || control.index === 0} />
          <Screens lesson={lesson} shown={isWhole ? null : control.step} worksheet={worksheet} />
          <LessonEnd
            lesson={lesson}
            enrolmentId={place.enrolmentId}
            seen={seen}
            isAway={!isWhole && control.step !== endStep}
            checks={checks}
            worksheet={worksheet}
            onGo={goTo}
          />
          {!isWhole && <Turning control={control} onTurn={turn} />}
          <ReadingAids
            on={{ ...place, lesson, fetchedAt: reading.fetchedAt, step: isWhole ? endStep : control.step }}
            checks={checks}
            isWhole={isWhole}
            onTurn={turn}
            onWhole={setWhole}
          />
        </div>
      </CourseText>
    </Page>
  );
};
