import { EditionCost } from '@campus/api-client';
import { Button, Facts } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { CostDialog, RemoveCostDialog } from './cost-dialogs.tsx';
import type { Cost } from '../figures-data.ts';
import { useFigureWords } from '../figures-words.ts';

const CostFacts = ({ cost }: { cost: Cost }) => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  return (
    <>
      <Facts
        facts={[
          { label: t('figures.cost.amount'), value: words.money(cost.amount, cost.currency) },
          { label: t('figures.cost.note'), value: cost.note },
        ]}
      />
      <p className="figures__note">
        {t('figures.cost.entered', { when: formats.dateTime(cost.enteredAt), who: cost.enteredBy })}
      </p>
    </>
  );
};

const CostView = ({
  editionId,
  cost,
  isClosed,
}: {
  editionId: string;
  cost: Cost | null;
  isClosed: boolean;
}) => {
  const t = useText();
  const [open, setOpen] = useState<'record' | 'remove' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {cost ? <CostFacts cost={cost} /> : <p className="prose">{t('figures.cost.none')}</p>}
      {!isClosed && <p className="prose">{t('figures.cost.open')}</p>}
      <p className="row">
        <Button kind="quiet" onClick={() => setOpen('record')}>
          {t(cost ? 'figures.cost.change' : 'figures.cost.enter')}
        </Button>
        {cost && (
          <Button kind="quiet" icon="close" onClick={() => setOpen('remove')}>
            {t('figures.cost.remove')}
          </Button>
        )}
      </p>
      {open === 'record' && <CostDialog editionId={editionId} cost={cost} onClose={close} />}
      {open === 'remove' && <RemoveCostDialog editionId={editionId} onClose={close} />}
    </>
  );
};

/** What an edition cost, as entered; nothing is computed where nobody has. */
export const CostSection = ({ editionId, isClosed }: { editionId: string; isClosed: boolean }) => {
  const t = useText();
  const query = useQuery(EditionCost, { editionId });
  return (
    <section className="stack" aria-labelledby="figures-cost">
      <h2 id="figures-cost">{t('figures.cost.title')}</h2>
      <p className="prose">{t('figures.cost.who')}</p>
      <QueryView query={query}>
        {({ editionCost }) => <CostView editionId={editionId} cost={editionCost} isClosed={isClosed} />}
      </QueryView>
    </section>
  );
};
