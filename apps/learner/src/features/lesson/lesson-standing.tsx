import { Notice } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { Lesson } from './lesson-data.ts';

/** Whether the lesson is done, or which of its screens are still to be seen. */
export const LessonStanding = ({
  lesson,
  seen,
  onGo,
}: {
  lesson: Lesson;
  seen: ReadonlySet<string>;
  onGo: (step: string) => void;
}) => {
  const t = useText();
  const unseen = lesson.screens.filter(({ id }) => !seen.has(id));
  if (unseen.length === 0) return <Notice tone="done" title={t('lesson.done.title')} />;
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
