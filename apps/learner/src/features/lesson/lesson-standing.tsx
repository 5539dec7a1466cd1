import type { CheckStates } from '@campus/players';
import { Notice } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { leftOpen } from './left/left-open.ts';
import type { Lesson } from './lesson-data.ts';
import type { Worksheet } from './use-worksheet.ts';

const LessonLeft = lazyPart(async () => (await import('./left/lesson-left.tsx')).LessonLeft, 'left');

/** Whether the lesson is done, and what was left in it; or which of its screens are still to be seen. */
export const LessonStanding = ({
  lesson,
  seen,
  before,
  checks,
  worksheet,
  onGo,
}: {
  lesson: Lesson;
  seen: ReadonlySet<string>;
  /** Screens that were seen before this visit. */
  before: readonly string[];
  checks: CheckStates;
  worksheet: Worksheet;
  onGo: (step: string) => void;
}) => {
  const t = useText();
  const unseen = lesson.screens.filter(({ id }) => !seen.has(id));
  const leftNow = () => leftOpen(lesson, before, checks, worksheet);
  if (unseen.length === 0)
    return (
      <div className="stack stack--tight">
        <Notice tone="done" title={t('lesson.done.title')} />
        {leftNow().length > 0 && <LessonLeft leftNow={leftNow} onGo={onGo} />}
      </div>
    );
  return (
    <Notice title={t('lesson.unseen.title', { count: unseen.length })}>
      <ul>
        {unseen.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              lang={lesson.locale}
              onClick={(event) => {
                event.preventDefault();
                onGo(id);
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
