import { Button, EmptyState } from '@campus/ui';
import { useText } from '../text.ts';

/** An empty search result, with a link back to the whole list. */
export const NothingFound = ({ search, onAll }: { search: string; onAll: () => void }) => {
  const t = useText();
  return (
    <EmptyState title={t('console.found.none', { search })}>
      <Button kind="quiet" onClick={onAll}>
        {t('console.found.all')}
      </Button>
    </EmptyState>
  );
};
