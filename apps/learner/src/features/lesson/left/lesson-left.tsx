import type { CheckStates } from '@campus/players';
import { useEffect, useReducer } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Lesson } from '../lesson-data.ts';
import type { Worksheet } from '../use-worksheet.ts';
import { leftOpen, type LeftOpen } from './left-open.ts';

/** Brings the reader to the question or field itself, once its screen is shown. */
const focusOn = ({ kind, id }: LeftOpen) => {
  const part = document.querySelector(`[data-${kind}="${id}"]`);
  const input = part?.querySelector<HTMLElement>('input, textarea');
  input?.focus();
  part?.scrollIntoView?.({ block: 'center' });
};

/** What a reader of all screens did not touch, and the way to the first of it. It holds nothing up. */
export const LessonLeft = ({
  lesson,
  before,
  checks: answers,
  worksheet,
  onGo,
}: {
  lesson: Lesson;
  /** Screens that were seen before this visit. */
  before: readonly string[];
  checks: CheckStates;
  worksheet: Worksheet;
  onGo: (step: string) => void;
}) => {
  const t = useText();
  // An answer to a question is no change that the page is drawn for.
  const [, look] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    document.addEventListener('change', look);
    return () => document.removeEventListener('change', look);
  }, []);
  const left = leftOpen(lesson, before, answers, worksheet);
  const [first] = left;
  if (!first) return null;
  const checks = left.filter(({ kind }) => kind === 'check').length;
  const fields = left.length - checks;
  const words =
    checks > 0 && fields > 0
      ? t('left.both', { checks, fields })
      : t(checks > 0 ? 'left.checks' : 'left.fields', { count: left.length });
  return (
    <p className="soft">
      {words}{' '}
      <a
        href={`#${first.step}`}
        onClick={(event) => {
          event.preventDefault();
          onGo(first.step);
          setTimeout(() => focusOn(first));
        }}
      >
        {t(`left.go.${first.kind}`, { count: first.kind === 'check' ? checks : fields })}
      </a>
    </p>
  );
};
