import { OverrideOutcome } from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Item } from '../batches/batch-data.ts';
import { BasisTag } from '../../../shared/basis-tag.tsx';
import { DecisionList } from '../batches/decision-list.tsx';
import { FoldedActs } from '../batches/folded-acts.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { TakeBack } from '../grants/take-back.tsx';
import { useLineWords } from './use-line-words.ts';

/** What was granted counts, and was not reached. */
const headOf = (isMet: boolean, lines: Item['explanations'][number]['lines']) => {
  if (!isMet) return 'certificates.outcome.unmet';
  return lines.some(({ isGranted }) => isGranted)
    ? 'certificates.outcome.granted'
    : 'certificates.outcome.met';
};

/** The tree that explains each outcome, line under line. */
export const Explanations = ({ item }: { item: Item }) => {
  const t = useText();
  const lineWords = useLineWords();
  return item.explanations.map(({ outcome, isMet, lines }) => (
    <Disclosure
      key={outcome}
      summary={t(headOf(isMet, lines), { outcome: t(`certificates.outcome.${outcome}`) })}
    >
      <ul>
        {lines.map((line, at) => (
          <li key={at} style={{ marginInlineStart: `${line.depth}rem` }}>
            {line.isMet ? '✓ ' : '○ '}
            {lineWords(line, line.isMet && line.overrideReason === null)}
            {line.overrideReason !== null && (
              <small>
                {' '}
                {t(line.isGranted ? 'certificates.line.granted' : 'certificates.line.decided', {
                  reason: line.overrideReason,
                })}
              </small>
            )}
            {line.overrideId !== null && (
              <>
                {' '}
                <TakeBack
                  overrideId={line.overrideId}
                  name={item.fullName}
                  what={t('certificates.line.decided', { reason: line.overrideReason ?? '' })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  ));
};

/** Decisions about the person, and the way to the page where a whole outcome is granted. */
export const ItemDecisions = ({ editionId, item }: { editionId: string; item: Item }) => {
  const t = useText();
  const { decisions, fullName: name } = item;
  const isHeld = item.blockers.some(({ code }) => code === 'HELD');
  return (
    <>
      {decisions.length > 0 && (
        <Disclosure summary={t('certificates.decisions', { count: decisions.length })}>
          <DecisionList decisions={decisions} name={name} />
        </Disclosure>
      )}
      {item.state === 'BLOCKED' && !isHeld && (
        <p className="small">
          <a
            href={certificatePaths.grant(editionId, item.enrolmentId)}
            aria-label={t('certificates.grant.linkOf', { name })}
          >
            {t('certificates.grant.link')}
          </a>
        </p>
      )}
    </>
  );
};

/** Holds the next certificate back. */
const Hold = ({ item }: { item: Item }) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('certificates.act.hold')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('certificates.act.hold.title', { name: item.fullName })}
          what={t('certificates.act.hold.what')}
          submit={t('certificates.act.hold')}
          run={async (input): Promise<{ __typename: string }> =>
            (
              await client.run(OverrideOutcome, {
                input: {
                  ...input,
                  enrolmentId: item.enrolmentId,
                  kind: 'HOLD',
                  activityId: null,
                  activityIds: null,
                },
              })
            ).overrideOutcome
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

/** A person's certificate and the acts on it, or a hold on the next one. */
export const ItemActs = ({ item }: { item: Item }) => {
  const t = useText();
  const { certificate } = item;
  const isHeld = item.blockers.some(({ code }) => code === 'HELD');
  return (
    <>
      {certificate && (
        <p>
          <a href={certificate.verifyUrl} style={{ whiteSpace: 'nowrap' }}>
            {certificate.serial}
          </a>{' '}
          · {t(`certificates.inForce.${certificate.status}`)} <BasisTag basis={certificate.basis} />
          {certificate.status !== 'REVOKED' && (
            <>
              {' '}
              · <a href={`/certificates/${certificate.id}/a4.pdf`}>A4</a> ·{' '}
              <a href={`/certificates/${certificate.id}/letter.pdf`}>{t('certificates.letter')}</a>
            </>
          )}
        </p>
      )}
      {certificate && certificate.printedName !== item.fullName && (
        <p className="small">{t('certificates.name.onCertificate', { name: certificate.printedName })}</p>
      )}
      {certificate && (
        <FoldedActs serial={certificate.serial} status={certificate.status} name={item.fullName} />
      )}
      {certificate?.status !== 'ISSUED' && !isHeld && <Hold item={item} />}
    </>
  );
};
