import { ConfirmGrant, GrantStanding, ProposeGrant, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Notice, Select } from '@campus/ui';
import { QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import type { Decision } from '../batches/batch-data.ts';
import { DecisionList, useDecisionWords } from '../batches/decision-list.tsx';
import { useLineWords } from '../items/use-line-words.ts';

type Standing = NonNullable<DataOf<typeof GrantStanding>['grantStanding']>;
type Grantable = Standing['grantable'][number];

/** Everything an outcome asks for that the person has not met. */
const Missing = ({ grantable: { missing, parts } }: { grantable: Grantable }) => {
  const t = useText();
  const lineWords = useLineWords();
  return (
    <>
      <h3>{t('certificates.grant.missing', { missing: missing.length, parts })}</h3>
      <ul>
        {missing.map((line) => (
          <li key={`${line.kind}/${line.activityId ?? ''}`}>{lineWords(line, false)}</li>
        ))}
      </ul>
    </>
  );
};

const Propose = ({ standing, grantable }: { standing: Standing; grantable: Grantable }) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  const { enrolmentId, fullName: name } = standing;
  const { outcome, missing } = grantable;
  return (
    <>
      <p>
        <Button kind="danger" onClick={() => setOpen(true)}>
          {t('certificates.grant.propose')}
        </Button>
      </p>
      {isOpen && (
        <ReasonDialog
          title={t('certificates.grant.propose.title', { name })}
          what={t('certificates.grant.propose.what', {
            outcome: t(`certificates.outcome.${outcome}`),
            missing: missing.length,
          })}
          submit={t('certificates.grant.propose')}
          isDanger
          run={async (input): Promise<{ __typename: string }> =>
            (await client.run(ProposeGrant, { input: { ...input, enrolmentId, outcome } })).proposeGrant
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

/** The second person, or why this one is not. */
const Confirm = ({ decision, name }: { decision: Decision; name: string }) => {
  const t = useText();
  const words = useDecisionWords();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  const { id: overrideId, outcome, decidedBy: who, isOwn } = decision;
  return (
    <Notice tone="warn" title={words(decision)}>
      {isOwn ? (
        <p>{t('certificates.grant.own')}</p>
      ) : (
        <Button kind="danger" onClick={() => setOpen(true)}>
          {t('certificates.grant.confirm')}
        </Button>
      )}
      {isOpen && (
        <ReasonDialog
          title={t('certificates.grant.confirm.title', { name })}
          what={t('certificates.grant.confirm.what', {
            outcome: outcome === null ? '' : t(`certificates.outcome.${outcome}`),
            who,
          })}
          submit={t('certificates.grant.confirm')}
          isDanger
          run={async (input): Promise<{ __typename: string }> =>
            (await client.run(ConfirmGrant, { input: { ...input, overrideId } })).confirmGrant
          }
          onClose={() => setOpen(false)}
        />
      )}
    </Notice>
  );
};

/** What is missing for the outcome that is chosen, and the button that proposes it all the same. */
const Choice = ({ standing }: { standing: Standing }) => {
  const t = useText();
  const { grantable, decisions, fullName: name } = standing;
  const [chosen, choose] = useState(grantable[0]?.outcome ?? null);
  const found = grantable.find(({ outcome }) => outcome === chosen) ?? grantable[0];
  if (!found) return <p>{t('certificates.grant.none', { name })}</p>;
  const isProposed = decisions.some(({ isProposed: waits, outcome }) => waits && outcome === found.outcome);
  return (
    <>
      <Select
        label={t('certificates.grant.outcome')}
        value={found.outcome}
        options={grantable.map(({ outcome }) => ({
          value: outcome,
          label: t(`certificates.outcome.${outcome}`),
        }))}
        onChange={({ target }) =>
          choose(grantable.find(({ outcome }) => outcome === target.value)?.outcome ?? null)
        }
      />
      <Missing grantable={found} />
      {!isProposed && <Propose standing={standing} grantable={found} />}
    </>
  );
};

const Grant = ({ editionId, standing }: { editionId: string; standing: Standing }) => {
  const t = useText();
  const { fullName: name, decisions } = standing;
  return (
    <section className="stack" aria-labelledby="grant">
      <h2 id="grant">{t('certificates.grant.linkOf', { name })}</h2>
      <p>{t('certificates.grant.lead')}</p>
      {decisions
        .filter(({ isProposed }) => isProposed)
        .map((decision) => (
          <Confirm key={decision.id} decision={decision} name={name} />
        ))}
      <Choice standing={standing} />
      {decisions.length > 0 && (
        <>
          <h3>{t('certificates.grant.decisions', { name })}</h3>
          <DecisionList decisions={decisions} name={name} />
        </>
      )}
      <p>
        <a href={certificatePaths.list(editionId)}>{t('certificates.back')}</a>
      </p>
    </section>
  );
};

/** Grants a whole outcome to one person. A separate page, because it belongs to no other step. */
export const GrantPage = ({ editionId, enrolmentId }: { editionId: string; enrolmentId: string }) => {
  const t = useText();
  const query = useQuery(GrantStanding, { enrolmentId, locale: useLocale() });
  return (
    <EditionFrame editionId={editionId} part={t('certificates.title')}>
      {() => (
        <QueryView query={query}>
          {({ grantStanding: found }) =>
            found ? (
              <Grant editionId={editionId} standing={found} />
            ) : (
              <EmptyState title={t('certificates.grant.gone')}>
                <a href={certificatePaths.list(editionId)}>{t('certificates.back')}</a>
              </EmptyState>
            )
          }
        </QueryView>
      )}
    </EditionFrame>
  );
};
