import { Icon, LinkButton } from '@campus/ui';
import type { NextProps } from './activity-view.tsx';
import { useOpensHere } from './kept/use-opens-here.ts';
import { paths } from './paths.ts';
import { useText } from './text.ts';

/** The way on without a connection: to what this device has; else it says beforehand that it has to wait. */
export const NextOffline = ({ enrolmentId, next, kind }: NextProps) => {
  const t = useText();
  const here = useOpensHere({ enrolmentId, modules: [{ id: '', isOpen: true, activities: [next] }] }, true);
  if (!here) return null;
  if (here.has(next.id))
    return (
      <LinkButton kind={kind} icon="next" iconAtEnd href={paths.activity(enrolmentId, next)}>
        {t('activity.next.go', { title: next.title })}
      </LinkButton>
    );
  return (
    <p className="row">
      <Icon name="offline" />
      {next.title}. {t(next.kind === 'SCORM' ? 'kept.next.waits.scorm' : 'kept.next.waits')}
    </p>
  );
};
