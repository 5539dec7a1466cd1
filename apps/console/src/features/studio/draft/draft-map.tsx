import { Table, Tag, type Column } from '@campus/ui';
import { locales } from '@campus/web-shell';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Cell, MapRow } from './draft-tree.ts';
import type { Names } from './use-parts.ts';

/** How many texts, and what of them asks for somebody: each as a word, so that colour never says it alone. */
const Counts = ({ cell, href, label }: { cell: Cell; href: string; label: string }) => {
  const t = useText();
  const { files, changed, problems, stale, missing, waiting } = cell;
  if (files === 0 && !missing && !waiting) return <span className="soft">—</span>;
  return (
    <span className="studio__cell">
      {files > 0 && (
        <a href={href} aria-label={label}>
          {t('studio.map.files', { count: files })}
        </a>
      )}
      {problems > 0 && <Tag tone="danger">{t('studio.map.problems', { count: problems })}</Tag>}
      {missing !== null && missing > 0 && (
        <Tag tone="warn">{t('studio.map.missing', { count: missing })}</Tag>
      )}
      {stale !== null && stale > 0 && <Tag tone="warn">{t('studio.map.stale', { count: stale })}</Tag>}
      {waiting !== null && waiting > 0 && (
        <Tag tone="warn">{t('studio.map.waiting', { count: waiting })}</Tag>
      )}
      {changed > 0 && <Tag tone="info">{t('studio.map.changed', { count: changed })}</Tag>}
    </span>
  );
};

/** What the draft has: part by part, language by language. */
export const DraftMap = ({
  draftId,
  rows,
  names: { folderOf },
}: {
  draftId: string;
  rows: readonly MapRow[];
  names: Names;
}) => {
  const t = useText();
  const columns: Column<MapRow>[] = [
    {
      id: 'part',
      label: t('studio.map.part'),
      isName: true,
      cell: ({ part }) => folderOf(part),
    },
    ...[...locales, null].map((locale): Column<MapRow> => {
      const label = t('studio.map.language', { language: locale ?? 'none' });
      return {
        id: locale ?? 'none',
        label,
        cell: ({ part, cells }) => {
          const cell = cells.get(locale);
          return (
            cell && (
              <Counts
                cell={cell}
                href={studioPaths.draft(draftId, { part: part || 'top', locale: locale ?? 'none' })}
                label={`${t('studio.map.files', { count: cell.files })} · ${folderOf(part)} · ${label}`}
              />
            )
          );
        },
      };
    }),
  ];
  return <Table caption={t('studio.map')} columns={columns} rows={rows} keyOf={({ part }) => part} />;
};
