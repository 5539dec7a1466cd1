import type { DraftedPool } from '@campus/content-format/preview-pool';
import { questionTypes } from '@campus/quiz-grading';
import { localeNames, locales, useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';

/** "español y francés" of codes, as the reader's language joins them. */
const useLanguages = () => {
  const { list } = useFormats();
  return (codes: readonly string[]) =>
    list(codes.map((code) => localeNames[locales.find((each) => each === code) ?? 'es']));
};

/** One sentence for what shows in several languages, with the highest share. */
const together = (guessing: DraftedPool['guessing']) => {
  const found = new Map<string, { first: DraftedPool['guessing'][number]; share: number; in: string[] }>();
  for (const each of guessing) {
    const key = `${each.code} ${each.number}`;
    const known = found.get(key) ?? { first: each, share: 0, in: [] };
    found.set(key, { ...known, share: Math.max(known.share, each.share), in: [...known.in, each.locale] });
  }
  return [...found.values()];
};

const Findings = ({ pool, onShow }: { pool: DraftedPool; onShow: (at: number) => void }) => {
  const t = useText();
  const languages = useLanguages();
  const { balance, guessing, questions } = pool;
  const odd = questions.flatMap(({ wide, catchAll, line }, at) =>
    wide.length > 0 || catchAll !== null ? [{ wide, catchAll, line, at }] : [],
  );
  if (balance.length + guessing.length + odd.length === 0)
    return <p>{t('studio.guards.none', { count: pool.stats.single })}</p>;
  return (
    <ul className="stack stack--tight studio__problems studio__guards" aria-label={t('studio.guards')}>
      {balance.map(({ code, share, number, limit, locale }) => (
        <li key={`${code} ${number}`}>
          {t(`studio.guards.${code}`, { share, number, limit, language: languages([locale]) })}
        </li>
      ))}
      {together(guessing).map(({ first: { code, number, limit }, share, in: codes }) => (
        <li key={`${code} ${number}`}>
          {t(`studio.guards.${code}`, { share, number, limit, languages: languages(codes) })}
        </li>
      ))}
      {odd.map(({ wide, catchAll, line, at }) => (
        <li key={line}>
          <button type="button" className="studio__line" onClick={() => onShow(at)}>
            {t('studio.pool.number', { number: at + 1 })}
          </button>
          {wide.length > 0 && (
            <p>
              {t('studio.guards.wide', {
                languages: languages(wide.map(({ locale }) => locale)),
                spread: Math.max(...wide.map(({ spread }) => spread)),
              })}
            </p>
          )}
          {catchAll !== null && <p>{t('studio.guards.catchAll', { text: catchAll })}</p>}
        </li>
      ))}
    </ul>
  );
};

/** What a pool gives away as a set, and how it is spread: the measures of the check, while one writes. */
export const PoolGuards = ({ pool, onShow }: { pool: DraftedPool; onShow: (at: number) => void }) => {
  const t = useText();
  const { stats, types } = pool;
  return (
    <>
      <Findings pool={pool} onShow={onShow} />
      <dl className="studio__spread">
        <div>
          <dt>{t('studio.spread.types')}</dt>
          {questionTypes.map((type) => {
            const count = types[type] ?? 0;
            return count > 0 && <dd key={type}>{t(`studio.spread.type.${type}`, { count })}</dd>;
          })}
        </div>
        <div>
          <dt>{t('studio.spread.difficulty')}</dt>
          {stats.difficulty.map((count, at) => (
            <dd key={at}>{t('studio.spread.level', { level: at + 1, count })}</dd>
          ))}
        </div>
        <div>
          <dt>{t('studio.spread.outcomes')}</dt>
          {Object.entries(stats.outcomes).map(([outcome, count]) => (
            <dd key={outcome}>{t('studio.spread.outcome', { outcome: outcome || '–', count })}</dd>
          ))}
        </div>
      </dl>
    </>
  );
};
