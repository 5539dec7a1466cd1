import { MessageRulePreview } from '@campus/api-client';
import { QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { AUDIENCE_SIZE, AudienceList, useAudienceWords } from './audience-list.tsx';
import type { RuleKind } from './message-data.ts';

/** Who would get a rule’s message today, with the days as they stand in the form. */
export const RuleAudience = ({
  editionId,
  kind,
  days,
}: {
  editionId: string;
  kind: RuleKind;
  days: readonly number[];
}) => {
  const t = useText();
  const words = useAudienceWords();
  const [page, setPage] = useState(0);
  const query = useQuery(MessageRulePreview, {
    editionId,
    kind,
    days: [...days],
    limit: AUDIENCE_SIZE,
    offset: page * AUDIENCE_SIZE,
  });
  return (
    <QueryView query={query}>
      {({ messageRulePreview: audience }) => (
        <div className="stack">
          <p role="status">{audience.totalCount === 0 ? t('message.today.nobody') : words(audience)}</p>
          <AudienceList audience={audience} page={page} onPage={setPage} />
          <p className="soft small prose">{t('message.today.note')}</p>
        </div>
      )}
    </QueryView>
  );
};
