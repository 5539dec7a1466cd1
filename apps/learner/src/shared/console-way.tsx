import { LinkButton } from '@campus/ui';
import { usePerson } from '@campus/web-shell';
import { useText } from './text.ts';

/** For people who work on the campus. */
export const ConsoleWay = () => {
  const t = useText();
  const { roles } = usePerson();
  if (roles.every((role) => role === 'LEARNER')) return null;
  return (
    <p>
      <LinkButton kind="quiet" href="/console" icon="next" iconAtEnd>
        {t('courses.console')}
      </LinkButton>
    </p>
  );
};
