import { type CheckStates, CourseHtml } from '@campus/players';
import { Disclosure } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useState } from 'react';
import { NextActivity } from '../../shared/activity-view.tsx';
import { useText } from '../../shared/text.ts';
import { endStep, type Lesson } from './lesson-data.ts';
import { LessonHtml } from './lesson-html.tsx';
import type { Worksheet } from './use-worksheet.ts';

/** Few lessons have one: its code and words come with the first. */
const CountryUnit = lazyPart(async () => (await import('./country/country-unit.tsx')).CountryUnit, 'country');

/** How far the reader is: on the last step only, and not what somebody waits for. */
const Standing = lazyPart(async () => (await import('./reading-aids.tsx')).LessonStanding);

/** Few lessons fold their worksheet; whoever is sent to it finds the way here. */
const WorksheetWay = lazyPart(async () => (await import('./left/worksheet-way.tsx')).WorksheetWay);

/** The last step: what to take back to the post, further reading, sources, and the next activity. */
export const LessonEnd = ({
  lesson,
  enrolmentId,
  seen,
  isAway,
  checks,
  worksheet,
  onGo,
}: {
  lesson: Lesson;
  enrolmentId: string;
  seen: ReadonlySet<string>;
  isAway: boolean;
  checks: CheckStates;
  worksheet: Worksheet;
  onGo: (step: string) => void;
}) => {
  const t = useText();
  const hasFields = lesson.extendedHtml.includes('data-field="');
  const [before] = useState(lesson.seenScreens);
  return (
    <section className="lesson-step lesson-end" id={endStep} hidden={isAway}>
      {lesson.takesCountryUnit && <CountryUnit lesson={lesson} />}
      <h2 tabIndex={-1}>{t('lesson.end')}</h2>
      {lesson.planHtml && (
        <div className="lesson-plan">
          <LessonHtml html={lesson.planHtml} worksheet={worksheet} />
        </div>
      )}
      {hasFields && !isAway && <WorksheetWay />}
      {lesson.extendedHtml && (
        <Disclosure summary={t(hasFields ? 'lesson.worksheet' : 'lesson.extended')}>
          <LessonHtml html={lesson.extendedHtml} worksheet={worksheet} />
        </Disclosure>
      )}
      {lesson.sourcesHtml && (
        <div className="lesson-sources">
          <h3>{t('lesson.sources')}</h3>
          <CourseHtml html={lesson.sourcesHtml} />
        </div>
      )}
      <div className="no-print">
        <Standing {...{ lesson, seen, before, checks, worksheet, onGo }} />
      </div>
      <NextActivity enrolmentId={enrolmentId} next={lesson.next} />
    </section>
  );
};
