import { MessageRulePreview } from '@campus/api-client';
import { QueryView, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { AudienceList, useAudienceOrder, useAudienceWords } from './audience-list.tsx';
import type { RuleKind } from './message-data.ts';

/** Who would get a rule's message today, with the days in the form. */
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
  const list = useAudienceOrder();
  const query = useQuery(MessageRulePreview, {
    editionId,
    kind,
    days: [...days],
    ...list.asked,
  });
  return (
    <QueryView query={query}>
      {({ messageRulePreview: audience }) => (
        <div className="stack">
          <p role="status">{audience.totalCount === 0 ? t('message.today.nobody') : words(audience)}</p>
          <AudienceList audience={audience} list={list} />
          <p className="soft small prose">{t('message.today.note')}</p>
        </div>
      )}
    </QueryView>
  );
};
