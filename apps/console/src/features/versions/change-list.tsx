import { VersionComparison } from '@campus/api-client';
import { EmptyState, Notice } from '@campus/ui';
import { localeNames, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import type { Change, Comparison } from './version-data.ts';

const size = 50;

/** What changed where: `Lección “La alerta” · pantalla “Antes de llamar” · español`. */
const usePlace = () => {
  const t = useText();
  return ({ kind, title, part, heading, locale }: Change): string =>
    [
      t('versions.place', { kind: t(`versions.kind.${kind}`), title }),
      heading
        ? t('versions.partNamed', { part: t(`versions.part.${part}`), heading })
        : t(`versions.part.${part}`),
      ...(locale ? [localeNames[locale]] : []),
    ].join(' · ');
};

const Side = ({ label, lang, words }: { label: string; lang: string | undefined; words: string }) => {
  const t = useText();
  return (
    <div>
      <dt>{label}</dt>
      <dd lang={words ? lang : undefined}>{words || t('versions.nothing')}</dd>
    </div>
  );
};

const ChangeItem = ({ change }: { change: Change }) => {
  const t = useText();
  const place = usePlace();
  const { before, after, isHidden, isMarkupOnly, locale } = change;
  return (
    <li className="version-change">
      <h3>{place(change)}</h3>
      {isHidden && <p className="soft">{t('versions.hidden')}</p>}
      {!isHidden && isMarkupOnly && <p className="soft">{t('versions.markupOnly')}</p>}
      {!isHidden && !isMarkupOnly && (
        <dl className="version-change__sides">
          <Side label={t('versions.before')} lang={locale ?? undefined} words={before} />
          <Side label={t('versions.after')} lang={locale ?? undefined} words={after} />
        </dl>
      )}
    </li>
  );
};

/** Why one version is no correction of the other. */
export const Differences = ({ differences }: Pick<Comparison, 'differences'>) => {
  const t = useText();
  return (
    <Notice title={t('versions.notACorrection')}>
      <p>{t('versions.notACorrection.text')}</p>
      <ul>
        {differences.map(({ part, key, aspect, isMissing }) => (
          <li key={`${part} ${key} ${aspect}`}>
            {t(isMissing ? 'versions.difference.missing' : 'versions.difference', {
              kind: t(`versions.kind.${part}`),
              key,
              aspect: t(`versions.aspect.${aspect}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Everything that reads otherwise from one version to another, before and after, as learners see it. */
export const ChangeList = ({ fromId, toId }: { fromId: string; toId: string }) => {
  const t = useText();
  const locale = useLocale();
  const [page, setPage] = useState(0);
  const query = useQuery(VersionComparison, {
    fromVersionId: fromId,
    toVersionId: toId,
    locale,
    limit: size,
    offset: page * size,
  });
  return (
    <QueryView query={query}>
      {({ versionComparison }) => {
        if (!versionComparison) return <EmptyState title={t('versions.noSuch')} />;
        const { isCorrection, differences, hasChangedKeys, changes, totalCount } = versionComparison;
        return (
          <div className="stack">
            {!isCorrection && <Differences differences={differences} />}
            {hasChangedKeys && <Notice title={t('versions.keysChanged')} />}
            <p className="soft">{t('versions.changes', { count: totalCount })}</p>
            <ul className="version-editions">
              {changes.map((change, at) => (
                <ChangeItem key={at} change={change} />
              ))}
            </ul>
            {totalCount > size && <ListPager page={page} size={size} total={totalCount} onPage={setPage} />}
          </div>
        );
      }}
    </QueryView>
  );
};
