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

/** What the server says about a row that somebody else has changed since it was read. */
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
 * Rows as they were seen, for a decision about them. Once a refusal has told what a colleague did, that has been seen:
 * `noting` the answer makes the next decision one on purpose.
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

/** Why a decision about rows was refused; what colleagues did meanwhile is said row by row. */
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
