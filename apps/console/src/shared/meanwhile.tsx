import { Notice } from '@campus/ui';
import { TroubleNotice, useFormats, WithMessages, type Trouble } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from './text.ts';
import { useAuditWords } from './words/audit-words.ts';

interface Row {
  id: string;
  name: string;
  version: number;
}

/** The server's description of what somebody else did to a row since it was read. */
interface Act {
  id: string;
  version: number;
  action: string | null;
  actor: string | null;
  at: string | null;
}

const isAct = (value: unknown): value is Act =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value && 'action' in value;

const actsIn = (refusal: object): Act[] => {
  if (!('code' in refusal) || refusal.code !== 'CHANGED_MEANWHILE' || !('params' in refusal)) return [];
  const rows = (refusal.params as { rows?: unknown } | null)?.rows;
  return Array.isArray(rows) ? rows.filter(isAct) : [];
};

/** Whether the server refused because a colleague was first. */
export const isMeanwhile = (answer: object): boolean =>
  'code' in answer && answer.code === 'CHANGED_MEANWHILE';

/**
 * Versions of the rows a decision is about. A refusal shows what a colleague did; after `noting` it, the next
 * decision is made knowingly.
 */
export const useSeen = () => {
  const [told, setTold] = useState<ReadonlyMap<string, number>>(new Map());
  const seen = (rows: readonly Pick<Row, 'id' | 'version'>[]) =>
    rows.map(({ id, version }) => ({ id, basedOn: Math.max(version, told.get(id) ?? 0) }));
  const noting = <Answer extends object>(answer: Answer): Answer => {
    const acts = actsIn(answer);
    if (acts.length > 0)
      setTold((before) => new Map([...before, ...acts.map((act) => [act.id, act.version] as const)]));
    return answer;
  };
  return { seen, noting };
};

const Acts = ({ acts, rows }: { acts: readonly Act[]; rows: readonly Pick<Row, 'id' | 'name'>[] }) => {
  const t = useText();
  const formats = useFormats();
  const words = useAuditWords();
  return (
    <ul className="plain-list">
      {acts.map(({ id, action, actor, at }) => (
        <li key={id}>
          {t('console.meanwhile.row', {
            name: rows.find((row) => row.id === id)?.name ?? '',
            what: words(action ?? ''),
            actor: actor ?? 'none',
            at: at === null ? '' : formats.dateTime(at),
          })}
        </li>
      ))}
    </ul>
  );
};

/** Why a decision about rows was refused, with what colleagues did meanwhile, row by row. */
export const DecisionTrouble = ({
  trouble,
  rows,
}: {
  trouble: Trouble;
  rows: readonly Pick<Row, 'id' | 'name'>[];
}) => {
  const t = useText();
  const acts = actsIn(trouble);
  if (acts.length === 0) return <TroubleNotice trouble={trouble} />;
  return (
    <Notice tone="warn" isLive title={t('console.meanwhile.title', { count: acts.length })}>
      <WithMessages bundle="audit">
        <Acts acts={acts} rows={rows} />
      </WithMessages>
      <p>{t('console.meanwhile.do')}</p>
    </Notice>
  );
};
