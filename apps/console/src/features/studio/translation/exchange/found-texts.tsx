import { Notice, Table, Tag, type Column } from '@campus/ui';
import { useText } from '../../../../shared/text.ts';
import { changes, type MatchedText } from './exchanged-texts.ts';

type Unit = MatchedText['units'][number];

/** Rows of one text; nobody reads more of them. */
const MOST_SHOWN = 300;

const Becomes = ({ unit: { refusal, becomes } }: { unit: Unit }) => {
  const t = useText();
  if (refusal) return <Tag tone="danger">{t(`studio.tr.refusal.${refusal}`)}</Tag>;
  if (becomes)
    return <Tag tone={becomes === 'reviewed' ? 'done' : 'info'}>{t(`studio.tr.state.${becomes}`)}</Tag>;
  return null;
};

const Units = ({ text: { path, units, it }, name }: { text: MatchedText; name: string }) => {
  const t = useText();
  const touched = units.filter((unit) => unit.refusal !== null || changes(unit));
  const shown = touched.slice(0, MOST_SHOWN);
  const rest = touched.length - shown.length;
  const columns: Column<Unit>[] = [
    {
      id: 'line',
      label: t('studio.tr.line'),
      isName: true,
      cell: ({ line }) => t('studio.problem.line', { line }),
    },
    {
      id: 'source',
      label: t('studio.tr.source'),
      cell: ({ source }) => <span lang={it?.sourceLocale}>{source}</span>,
    },
    {
      id: 'before',
      label: t('studio.tr.before'),
      cell: ({ before }) => <span lang={it?.locale}>{before ?? '—'}</span>,
    },
    {
      id: 'after',
      label: t('studio.tr.after'),
      cell: (unit) => (
        <>
          <span lang={it?.locale}>{unit.after ?? ''}</span> <Becomes unit={unit} />
        </>
      ),
    },
  ];
  return (
    <>
      <Table
        caption={name}
        columns={columns}
        rows={shown}
        keyOf={({ id, line }) => `${path} ${id} ${line}`}
      />
      {rest > 0 && <p className="soft">{t('studio.tr.rest', { count: rest })}</p>}
    </>
  );
};

/** What a file would change, text by text and block by block, and what of it is refused. */
export const FoundTexts = ({
  texts,
  nameOf,
}: {
  texts: readonly MatchedText[];
  nameOf: (path: string) => string;
}) => {
  const t = useText();
  return texts.map((text) => {
    const { path, line, it, units } = text;
    if (!it)
      return (
        <Notice
          key={`${path} ${line}`}
          tone="danger"
          title={t('studio.tr.noText', { path: path.slice(0, 240), line })}
        />
      );
    const isSame = units.every((unit) => unit.refusal === null && !changes(unit));
    return isSame ? (
      <p key={path} className="soft">
        {t('studio.tr.unchanged', { name: nameOf(path) })}
      </p>
    ) : (
      <Units key={path} text={text} name={nameOf(path)} />
    );
  });
};
