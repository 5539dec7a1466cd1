import { Notice } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import type { ComponentProps } from 'react';
import { useText } from '../../shared/text.ts';

const LessonLeft = lazyPart(async () => (await import('./left/lesson-left.tsx')).LessonLeft, 'left');

/** Whether the lesson is done, and what was left in it; or which of its screens are still to be seen. */
export const LessonStanding = ({
  seen,
  ...end
}: ComponentProps<typeof LessonLeft> & { seen: ReadonlySet<string> }) => {
  const t = useText();
  const { lesson, onGo } = end;
  const unseen = lesson.screens.filter(({ id }) => !seen.has(id));
  if (unseen.length === 0)
    return (
      <div className="stack stack--tight">
        <Notice tone="done" title={t('lesson.done.title')} />
        <LessonLeft {...end} />
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
