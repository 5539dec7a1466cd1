import { Tag } from '@campus/ui';
import type { CSSProperties } from 'react';
import type { PackageReport } from '../package-data.ts';
import { useText } from '../text.ts';

const depthOf = (depth: number): CSSProperties => ({ ['--depth' as string]: Math.min(depth, 6) });

/** The table of contents, as learners will see it. */
export const ItemTree = ({ items }: { items: PackageReport['items'] }) => {
  const t = useText();
  return (
    <ol className="plain-list item-tree" aria-label={t('report.items')}>
      {items.map(({ identifier, title, depth, launch, opens }) => (
        <li key={identifier} style={depthOf(depth)}>
          <span className={launch === null ? 'item-tree__heading' : undefined}>{title}</span>
          {launch !== null && <Tag>{opens === 'sco' ? t('report.item.sco') : t('report.item.asset')}</Tag>}
        </li>
      ))}
    </ol>
  );
};
