import './course-outline.css';
import { CourseHome, type DataOf } from '@campus/api-client';
import { classes, Icon, VisuallyHidden } from '@campus/ui';
import { useLocale, useShell } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { kindIcons } from '../../shared/kinds.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useStateWords } from '../../shared/use-state-words.ts';
import type { LessonPlace } from './lesson-data.ts';

type Home = NonNullable<DataOf<typeof CourseHome>['courseHome']>;
type Module = Home['modules'][number];

/** What this device knows of the course: nothing is fetched for it. */
const useKnownHome = (enrolmentId: string, lessonId: string): Home | null => {
  const { cache } = useShell();
  const locale = useLocale();
  const [home, setHome] = useState<Home | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void cache.kept(CourseHome, { enrolmentId, locale }).then((kept) => {
      if (isCurrent) setHome(kept?.courseHome ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [cache, enrolmentId, lessonId, locale]);
  return home;
};

const Steps = ({ module, place, lang }: { module: Module; place: LessonPlace; lang: string }) => {
  const stateOf = useStateWords();
  return (
    <ol className="outline__steps">
      {module.activities.map((activity) => {
        const isHere = activity.id === place.activityId;
        const isDone = activity.state === 'COMPLETED';
        return (
          <li key={activity.id}>
            <a
              className={classes('outline__step', isHere && 'outline__step--here')}
              href={paths.activity(place.enrolmentId, activity)}
              aria-current={isHere ? 'page' : undefined}
            >
              <Icon name={isDone ? 'done' : kindIcons[activity.kind]} />
              <span>
                <span lang={lang}>{activity.title}</span> <VisuallyHidden>{stateOf(activity)}</VisuallyHidden>
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
};

/** The nearest element around another that scrolls. */
const scrolledBy = (inner: HTMLElement): HTMLElement | null => {
  for (let box = inner.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return null;
};

/** The lesson's place in the course: the steps of its module, and the names of the other modules. */
export const CourseOutline = ({ place }: { place: LessonPlace }) => {
  const t = useText();
  const home = useKnownHome(place.enrolmentId, place.activityId);
  const outline = useRef<HTMLElement>(null);
  // The column has a scroll of its own, which the lesson before left somewhere else.
  useEffect(() => {
    const step = outline.current?.querySelector<HTMLElement>('[aria-current="page"]');
    const column = step && scrolledBy(step);
    if (!column) return;
    const [at, seen] = [step.getBoundingClientRect(), column.getBoundingClientRect()];
    if (at.top < seen.top || at.bottom > seen.bottom)
      column.scrollTop += at.top - seen.top - (seen.height - at.height) / 2;
  }, [home, place.activityId]);
  const here = home?.modules.find(({ activities }) => activities.some(({ id }) => id === place.activityId));
  if (!home || !here) return null;
  const at = home.modules.indexOf(here);
  const [before, after] = [home.modules[at - 1], home.modules[at + 1]];
  const first = (module: Module | undefined) => (module?.isOpen ? module.activities[0] : undefined);
  const [back, on] = [first(before), first(after)];
  return (
    <nav ref={outline} className="outline no-print" aria-label={t('lesson.outline')}>
      {before && back && (
        <p className="outline__module">
          <a href={paths.activity(place.enrolmentId, back)} lang={home.locale}>
            {before.title}
          </a>
        </p>
      )}
      <p className="outline__module outline__module--here" lang={home.locale}>
        {here.title}
      </p>
      <Steps module={here} place={place} lang={home.locale} />
      {after && (
        <p className="outline__module" lang={home.locale}>
          {on ? <a href={paths.activity(place.enrolmentId, on)}>{after.title}</a> : after.title}
        </p>
      )}
      <p className="outline__module">
        <a href={paths.course(place.enrolmentId)}>{t('lesson.outline.all')}</a>
      </p>
    </nav>
  );
};
