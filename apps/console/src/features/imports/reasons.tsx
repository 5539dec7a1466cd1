import { Button } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { ImportDetail, ImportResult } from './import-data.ts';
import { useImportWords } from './import-words.ts';

/** Why rows are skipped or to be decided, with their number; each shows its rows. */
export const Reasons = ({
  counts,
  value,
  onChange,
}: {
  counts: ImportDetail['counts'];
  value: string | null;
  onChange: (reason: string | null, result: ImportResult | 'ALL') => void;
}) => {
  const t = useText();
  const words = useImportWords();
  const reasons = new Map<string, { result: ImportResult; count: number }>();
  for (const { reason, result, count } of counts)
    if (reason !== null) reasons.set(reason, { result, count: (reasons.get(reason)?.count ?? 0) + count });
  if (reasons.size === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="imports-reasons">
      <h3 id="imports-reasons">{t('imports.reasons')}</h3>
      <ul className="plain-list imports-reasons">
        {[...reasons]
          .sort(([, one], [, other]) => other.count - one.count)
          .map(([reason, { result, count }]) => (
            <li key={reason}>
              <Button
                kind="bare"
                aria-pressed={value === reason}
                onClick={() => (value === reason ? onChange(null, 'ALL') : onChange(reason, result))}
              >
                {words.reason(reason)}
              </Button>{' '}
              <span className="soft">{t('imports.reasons.count', { count })}</span>
            </li>
          ))}
      </ul>
      {value !== null && (
        <div>
          <Button kind="quiet" onClick={() => onChange(null, 'ALL')}>
            {t('imports.reasons.all')}
          </Button>
        </div>
      )}
    </section>
  );
};
