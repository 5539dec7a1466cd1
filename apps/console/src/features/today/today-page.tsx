import { EmptyState, LinkButton } from '@campus/ui';
import { Page, QueryView, useFormats, usePerson } from '@campus/web-shell';
import { useState } from 'react';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { TodayList } from '../../shared/today/today-list.tsx';
import { useToday } from '../../shared/today/use-today.ts';

const Nothing = () => {
  const t = useText();
  const coordinates = isCoordinator(usePerson());
  return (
    <EmptyState title={t('today.none.title')}>
      <p>{t(coordinates ? 'today.none.text' : 'today.none.trainer')}</p>
      <LinkButton href={coordinates ? editionPaths.list : peoplePaths.groups}>
        {t(coordinates ? 'today.none.editions' : 'today.none.groups')}
      </LinkButton>
    </EmptyState>
  );
};

/** Where the console opens: what waits for the person signed in. */
export const TodayPage = () => {
  const t = useText();
  const formats = useFormats();
  const [now] = useState(Date.now);
  const query = useToday();
  return (
    <Page isWide title={t('today.title')} lead={formats.date(now, 'full')}>
      <QueryView query={query}>
        {({ todayLines }) => (todayLines.length === 0 ? <Nothing /> : <TodayList lines={todayLines} />)}
      </QueryView>
    </Page>
  );
};
