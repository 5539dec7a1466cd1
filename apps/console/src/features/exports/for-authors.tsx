import { LinkButton } from '@campus/ui';
import { Page, usePerson } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { paths } from '../../shared/paths/paths.ts';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';

/** A package carries the answers of its tests: only those who write courses take it out. Others are shown a way on. */
export const ForAuthors = ({ children }: { children: ReactNode }) => {
  const t = useText();
  if (hasRole(usePerson(), 'TRAINER', 'ADMINISTRATOR')) return children;
  return (
    <Page title={t('exports.notYours.title')} lead={t('exports.notYours.text')}>
      <LinkButton href={paths.packages}>{t('exports.notYours.packages')}</LinkButton>
    </Page>
  );
};
