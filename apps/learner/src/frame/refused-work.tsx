import { Button, Notice } from '@campus/ui';
import { useJournal, useTroubleWords, type RefusedWork as Refused, type WorkKind } from '@campus/web-shell';
import { useEffect } from 'react';
import { useText } from '../shared/text.ts';

type Beginning = 'quizBegun' | 'scormLaunched';

interface Group {
  kind: Exclude<WorkKind, Beginning>;
  code: Refused['code'];
  count: number;
}

const Item = ({ kind, code, count }: Group) => {
  const t = useText();
  const { title } = useTroubleWords({ code });
  return <li>{t('app.refused.item', { kind: t(`app.work.${kind}`), reason: title, count })}</li>;
};

/** What is equal to who reads it, once: a quiz of twenty questions is refused in twenty pieces. */
const grouped = (lost: readonly Omit<Group, 'count'>[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { kind, code } of lost) {
    const key = `${kind} ${code}`;
    groups.set(key, { kind, code, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
};

/** A refused start is not work itself: what was done in it is refused separately, and named. */
const isWork = <One extends { kind: WorkKind }>(
  one: One,
): one is One & { kind: Exclude<WorkKind, Beginning> } =>
  one.kind !== 'quizBegun' && one.kind !== 'scormLaunched';

/** It came late, and somebody decides about it: nothing is lost. */
const isKept = ({ code }: Refused) => code === 'WORK_KEPT';

/** While the notice shows refused work, no line next to it may tell that everything is saved. */
const useRefused = (isRefused: boolean) => {
  const journal = useJournal();
  useEffect(() => {
    const notice = {};
    if (isRefused) journal.setDraft(notice, 'refused');
    return () => journal.setDraft(notice, null);
  }, [journal, isRefused]);
};

/** Work that a rule of the server refused, and why. */
export const RefusedWork = ({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) => {
  const t = useText();
  const kept = refused.filter(isKept);
  const lost = refused
    .filter((item) => !isKept(item))
    .map(({ entry, code }) => ({ kind: entry.kind, code }))
    .filter(isWork);
  useRefused(lost.length > 0);
  if (kept.length + lost.length === 0) return null;
  const close = (
    <Button kind="quiet" onClick={onClose}>
      {t('app.refused.close')}
    </Button>
  );
  return (
    <div className="frame__notice no-print stack">
      {lost.length > 0 && (
        <Notice tone="danger" title={t('app.refused.title', { count: lost.length })} isLive>
          <ul>
            {grouped(lost).map((group) => (
              <Item key={`${group.kind} ${group.code}`} {...group} />
            ))}
          </ul>
          {close}
        </Notice>
      )}
      {kept.length > 0 && (
        <Notice tone="warn" title={t('app.kept.title', { count: kept.length })} isLive>
          <p>{t('app.kept.text')}</p>
          {lost.length === 0 && close}
        </Notice>
      )}
    </div>
  );
};
