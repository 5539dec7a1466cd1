import { AccountChanges } from '@campus/api-client';
import { LinkButton, Notice } from '@campus/ui';
import { useQuery } from '@campus/web-shell';
import { accountsPaths } from '../../shared/paths/accounts-paths.ts';
import { useText } from '../../shared/text.ts';

/** Another address or name of this person that waits to be decided, with the way there. */
export const WaitingChanges = ({ personId }: { personId: string }) => {
  const t = useText();
  const changes =
    useQuery(AccountChanges, { personId, limit: 2, offset: 0 }).data?.accountChanges.items ?? [];
  return changes.map(({ id, kind, to }) => (
    <Notice
      key={id}
      tone="info"
      title={<span className="person__word">{t(`person.waiting.${kind}`, { to })}</span>}
    >
      <LinkButton kind="quiet" href={accountsPaths.requests}>
        {t('person.waiting.link')}
      </LinkButton>
    </Notice>
  ));
};
