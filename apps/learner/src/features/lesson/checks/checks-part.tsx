import type { CheckStates } from '@campus/players';
import { lazyPart } from '@campus/web-shell';
import { calm } from '../calm.ts';
import { endStep, type Lesson } from '../lesson-data.ts';

const bring = async () => (await import('./lesson-checks.tsx')).LessonChecks;

const Checks = lazyPart(bring);

const LaterChecks = lazyPart(async () => {
  await calm();
  return bring();
});

const asks = (html: string | null) => html?.includes(' data-check="');

/** The first screens of a lesson ask nothing: the code of its self-checks comes with the first, or when all else is there. */
export const ChecksPart = ({
  lesson,
  step,
  states,
}: {
  lesson: Lesson;
  /** On display; the end stands for all of them. */
  step: string;
  states: CheckStates;
}) => {
  const { screens, planHtml, extendedHtml } = lesson;
  const asking = screens.filter(({ html }) => asks(html));
  if (asking.length === 0 && !asks(planHtml) && !asks(extendedHtml)) return null;
  const isOn = step === endStep || asking.some(({ id }) => id === step);
  return isOn ? <Checks lesson={lesson} states={states} /> : <LaterChecks lesson={lesson} states={states} />;
};
