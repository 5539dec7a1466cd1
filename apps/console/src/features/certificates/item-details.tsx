import { OverrideOutcome, RevokeCertificate, SupersedeCertificate } from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Item } from './batch-data.ts';
import { ReasonDialog } from '../../shared/reason-dialog.tsx';
import { TakeBack } from './take-back.tsx';

type Act = 'hold' | 'revoke' | 'supersede';
type Input = { reason: string; idempotencyKey: string };

/** The tree that explains each outcome, line under line. */
export const Explanations = ({ item }: { item: Item }) => {
  const t = useText();
  const formats = useFormats();
  return item.explanations.map(({ outcome, isMet, lines }) => (
    <Disclosure
      key={outcome}
      summary={t(isMet ? 'certificates.outcome.met' : 'certificates.outcome.unmet', {
        outcome: t(`certificates.outcome.${outcome}`),
      })}
    >
      <ul>
        {lines.map((line, at) => (
          <li key={at} style={{ marginInlineStart: `${line.depth}rem` }}>
            {line.isMet ? '✓ ' : '○ '}
            {t(`certificates.line.${line.kind}`, {
              title: line.title ?? '',
              had: line.had === null ? '–' : formats.number(line.had),
              needed: line.needed === null ? '–' : formats.number(line.needed),
            })}
            {line.overrideReason !== null && (
              <small> {t('certificates.line.decided', { reason: line.overrideReason })}</small>
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

/** The certificate somebody has, with what can be done about it; or holding the next one back. */
export const ItemActs = ({ item }: { item: Item }) => {
  const t = useText();
  const { client } = useShell();
  const [open, setOpen] = useState<Act | null>(null);
  const { certificate, enrolmentId } = item;
  const serial = certificate?.serial ?? '';
  const runs = {
    hold: async (input: Input) =>
      (
        await client.run(OverrideOutcome, {
          input: { ...input, enrolmentId, kind: 'HOLD', activityId: null, outcome: null },
        })
      ).overrideOutcome,
    revoke: async (input: Input) =>
      (await client.run(RevokeCertificate, { input: { ...input, serial } })).revokeCertificate,
    supersede: async (input: Input) =>
      (await client.run(SupersedeCertificate, { input: { ...input, serial } })).supersedeCertificate,
  };
  const isHeld = item.blockers.some(({ code }) => code === 'HELD');
  const acts: Act[] =
    certificate?.status === 'ISSUED'
      ? ['supersede', 'revoke']
      : [
          ...(certificate?.status === 'EXPIRED' ? (['revoke'] as const) : []),
          ...(isHeld ? [] : (['hold'] as const)),
        ];
  return (
    <>
      {certificate && (
        <p>
          <a href={certificate.verifyUrl}>{certificate.serial}</a> ·{' '}
          {t(`certificates.inForce.${certificate.status}`)} ·{' '}
          <a href={`/certificates/${certificate.id}/a4.pdf`}>A4</a> ·{' '}
          <a href={`/certificates/${certificate.id}/letter.pdf`}>{t('certificates.letter')}</a>
        </p>
      )}
      {acts.map((act) => (
        <Button key={act} kind="quiet" onClick={() => setOpen(act)}>
          {t(`certificates.act.${act}`)}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          title={t(`certificates.act.${open}.title`, { name: item.fullName })}
          what={t(`certificates.act.${open}.what`)}
          submit={t(`certificates.act.${open}`)}
          run={(input): Promise<{ __typename: string }> => runs[open](input)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};
