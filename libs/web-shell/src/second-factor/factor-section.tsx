import './second-factor.css';
import { OwnSecondFactors, RenewRecoveryCodes, type DataOf } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useState } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { QueryView } from '../query-cache/query-view.tsx';
import { ActTrouble } from './act-trouble.tsx';
import { AddFactor, type Added } from './add-factor.tsx';
import { FactorItem } from './factor-item.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Own = DataOf<typeof OwnSecondFactors>['ownSecondFactors'];

/** How many applications one may have; the server counts too. */
const MOST = 5;

const CodesLeft = ({ left, onMade }: { left: number; onMade: (codes: string[]) => void }) => {
  const t = useShellText();
  const { client } = useShell();
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const make = async () => {
    const made = await act(
      {},
      async (input) => (await client.run(RenewRecoveryCodes, { input })).renewRecoveryCodes,
    );
    if (made) onMade(made.recoveryCodes);
  };
  return (
    <>
      <p>{t('factor.codes.left', { left })}</p>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void make()}>
        {t('factor.codes.make')}
      </Button>
      <ActTrouble trouble={trouble} onProved={make} onClose={clearTrouble} />
    </>
  );
};

const List = ({ own, onChanged }: { own: Own; onChanged: (said: string | null) => void }) => {
  const t = useShellText();
  if (own.factors.length === 0) return <p>{t('factor.none')}</p>;
  return (
    <>
      {own.isRequired && <p>{t('factor.required')}</p>}
      <ul className="stack" role="list">
        {own.factors.map((factor) => (
          <FactorItem
            key={factor.id}
            factor={factor}
            mayRemove={!own.isRequired || own.factors.length > 1}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </>
  );
};

/** One's own second factors: add, name, remove, and the recovery codes. The same in both clients. */
export const FactorSection = () => {
  const t = useShellText();
  const query = useQuery(OwnSecondFactors, {});
  const [isAdding, setAdding] = useState(false);
  const [codes, setCodes] = useState<string[]>([]);
  const [said, setSaid] = useState<{ title: string; tone: 'done' | 'warn' } | null>(null);

  const changed = (title: string | null, tone: 'done' | 'warn' = 'done') => {
    setSaid(title === null ? null : { title, tone });
    void query.refetch();
  };
  const added = ({ name, codes: made }: Added) => {
    setAdding(false);
    setCodes(made);
    changed(t('factor.added', { name }));
  };
  const made = (fresh: string[]) => {
    setCodes(fresh);
    // The answer to a repeat has none to show.
    if (fresh.length > 0) changed(null);
    else changed(t('factor.codes.lost'), 'warn');
  };

  return (
    <QueryView query={query}>
      {({ ownSecondFactors: own }) => (
        <div className="stack">
          <p className="prose">{t('factor.lead')}</p>
          {said && <Notice {...said} isLive />}
          {codes.length > 0 && <RecoveryCodes codes={codes} onDone={() => setCodes([])} />}
          <List own={own} onChanged={changed} />
          {own.factors.length > 0 && codes.length === 0 && (
            <CodesLeft left={own.recoveryCodesLeft} onMade={made} />
          )}
          {isAdding ? (
            <section className="stack" aria-labelledby="add-factor">
              <h3 id="add-factor">{t('factor.add.title')}</h3>
              <AddFactor
                onAdded={added}
                onCancel={() => setAdding(false)}
                cancelWords={t('factor.add.cancel')}
              />
            </section>
          ) : (
            own.factors.length < MOST && (
              <Button kind="quiet" onClick={() => setAdding(true)}>
                {t(own.factors.length > 0 ? 'factor.add.another' : 'factor.add')}
              </Button>
            )
          )}
        </div>
      )}
    </QueryView>
  );
};
