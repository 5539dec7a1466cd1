import { Button, VisuallyHidden } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { RemindDialog } from './remind-dialog.tsx';
import type { RosterRow, StuckReason } from './roster-data.ts';

/** Why somebody is stuck, in a sentence. */
export const useStuckWords = () => {
  const t = useText();
  const formats = useFormats();
  return ({ kind, count, until }: StuckReason) => {
    const when =
      until === null ? '' : /^\d{4}-\d{2}-\d{2}$/.test(until) ? formats.day(until) : formats.dateTime(until);
    return t(`stuck.${kind}`, { count: count ?? 0, when });
  };
};

/** What blocks somebody, and the one thing to do about it; the other reasons are counted. */
export const StuckCell = ({ row }: { row: RosterRow }) => {
  const t = useText();
  const words = useStuckWords();
  const [isWriting, setWriting] = useState(false);
  const [first, ...more] = row.stuck;
  if (!first)
    return (
      <span className="list-line soft">
        <Cut>{t(`roster.pace.${row.pace}`)}</Cut>
      </span>
    );
  const action = t(`stuck.action.${first.action}`);
  const label = t('stuck.actionOf', { action, name: row.fullName });
  return (
    <span className="list-line">
      <Cut>{words(first)}</Cut>
      {more.length > 0 && (
        <span className="soft" title={more.map(words).join('\n')}>
          <span aria-hidden="true">+{more.length}</span>
          <VisuallyHidden>{t('roster.more', { count: more.length })}</VisuallyHidden>
        </span>
      )}
      {first.action === 'REMIND' ? (
        <Button kind="bare" aria-label={label} onClick={() => setWriting(true)}>
          {action}
        </Button>
      ) : (
        <a href={peoplePaths.person(row.personId)} aria-label={label}>
          {action}
        </a>
      )}
      {isWriting && <RemindDialog row={row} onClose={() => setWriting(false)} />}
    </span>
  );
};
