import { Notice } from '@campus/ui';
import { type Trouble, useFormats } from '@campus/web-shell';
import { DecisionTrouble } from '../../../shared/meanwhile.tsx';
import { useText } from '../../../shared/text.ts';
import type { NominationRow } from '../calls/call-data.ts';
import { useQuotaName } from './quota-board.tsx';

const textOf = (params: unknown, name: string): string | null => {
  const value = (params as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
};
const numberOf = (params: unknown, name: string): number => {
  const value = (params as Record<string, unknown> | null)?.[name];
  return typeof value === 'number' ? value : 0;
};

/** Which seats are gone: somebody else may have just given them. */
export const SeatTrouble = ({ trouble, rows }: { trouble: Trouble; rows: readonly NominationRow[] }) => {
  const t = useText();
  const formats = useFormats();
  const nameOf = useQuotaName();
  if (trouble.code !== 'QUOTA_FULL') return <DecisionTrouble trouble={trouble} rows={rows} />;
  const { params } = trouble as { params?: unknown };
  const kind = textOf(params, 'kind');
  const country = textOf(params, 'country');
  const name = nameOf({ country, institutionKind: kind === 'group' ? null : kind });
  const values = {
    name,
    seats: formats.number(numberOf(params, 'seats')),
    taken: formats.number(numberOf(params, 'taken')),
    asked: formats.number(numberOf(params, 'asked')),
  };
  return (
    <Notice
      tone="danger"
      isLive
      title={t(kind === 'group' ? 'calls.full.group' : 'calls.full.quota', values)}
    >
      <p>{t('calls.full.what')}</p>
    </Notice>
  );
};
