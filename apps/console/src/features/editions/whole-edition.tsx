import { Edition as EditionQuery } from '@campus/api-client';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import type { Edition } from './edition-data.ts';

/** A page of an edition that needs all of it. */
export const WholeEdition = ({
  editionId,
  part,
  children,
}: {
  editionId: string;
  part?: string;
  children: (edition: Edition) => ReactNode;
}) => {
  const locale = useLocale();
  const query = useQuery(EditionQuery, { id: editionId, locale });
  return (
    <EditionFrame editionId={editionId} {...(part ? { part } : {})}>
      {() => <QueryView query={query}>{({ edition }) => edition && children(edition)}</QueryView>}
    </EditionFrame>
  );
};
