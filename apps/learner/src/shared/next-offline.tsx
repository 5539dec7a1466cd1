import { Icon } from '@campus/ui';
import { NextButton, type NextProps } from './activity-view.tsx';
import { useOpensHere } from './kept/use-opens-here.ts';
import { useText } from './text.ts';

/** The way on without a connection: to what this device has; else it says beforehand that it has to wait. */
export const NextOffline = ({ enrolmentId, next, isAside }: NextProps) => {
  const t = useText();
  const here = useOpensHere({ enrolmentId, modules: [{ id: '', isOpen: true, activities: [next] }] }, true);
  if (!here) return null;
  if (here.has(next.id)) return <NextButton {...{ enrolmentId, next, isAside }} />;
  return (
    <p className="row">
      <Icon name="offline" />
      {next.title}. {t(next.kind === 'SCORM' ? 'kept.next.waits.scorm' : 'kept.next.waits')}
    </p>
  );
};
