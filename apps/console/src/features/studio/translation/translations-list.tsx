import { DraftTranslations } from '@campus/api-client';
import { Checkbox, EmptyState, Select, Table, Tag, type Column } from '@campus/ui';
import { localeNames, locales, Page, QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { DraftTabs } from '../draft/draft-tabs.tsx';
import { localeOf, partOf, type Draft } from '../draft/draft-tree.ts';
import { ExchangePart } from './exchange/exchange-part.tsx';
import { askedLocale, type FileTranslation } from './translation-data.ts';
import { useTextNames } from './use-text-names.ts';

type Names = ReturnType<typeof useTextNames>;

/** A text with its translations. */
interface TextRow {
  sourcePath: string;
  translations: ReadonlyMap<string, FileTranslation>;
}

const left = ({ untranslated, changed }: FileTranslation): number => untranslated + changed;

function rowsOf(files: readonly FileTranslation[]): TextRow[] {
  const rows = new Map<string, Map<string, FileTranslation>>();
  for (const file of files) {
    const translations = rows.get(file.sourcePath) ?? new Map<string, FileTranslation>();
    rows.set(file.sourcePath, translations.set(file.locale, file));
  }
  return [...rows].map(([sourcePath, translations]) => ({ sourcePath, translations }));
}

const Counts = ({ file, href, label }: { file: FileTranslation; href: string; label: string }) => {
  const t = useText();
  const { untranslated, changed, draft, reviewed } = file;
  const done = t('studio.tr.done', { done: draft + reviewed, all: draft + reviewed + left(file) });
  return (
    <span className="studio__cell">
      <a href={href} aria-label={`${done} · ${label}`}>
        {done}
      </a>
      {untranslated > 0 && (
        <Tag tone="warn">{t('studio.tr.count.untranslated', { count: untranslated })}</Tag>
      )}
      {changed > 0 && <Tag tone="warn">{t('studio.tr.count.changed', { count: changed })}</Tag>}
      {reviewed > 0 && <Tag tone="done">{t('studio.tr.count.reviewed', { count: reviewed })}</Tag>}
    </span>
  );
};

const useColumns = (
  draftId: string,
  targets: readonly (typeof locales)[number][],
  { nameOf, folderOf }: Names,
): Column<TextRow>[] => {
  const t = useText();
  return [
    { id: 'text', label: t('studio.tr.text'), isName: true, cell: ({ sourcePath }) => nameOf(sourcePath) },
    { id: 'part', label: t('studio.map.part'), cell: ({ sourcePath }) => folderOf(partOf(sourcePath)) },
    ...targets.map((locale): Column<TextRow> => ({
      id: locale,
      label: t('studio.map.language', { language: locale }),
      cell: ({ sourcePath, translations }) => {
        const file = translations.get(locale);
        return (
          file && (
            <Counts
              file={file}
              href={studioPaths.translation(draftId, file.path, askedLocale(file))}
              label={`${nameOf(sourcePath)} · ${localeNames[locale]}`}
            />
          )
        );
      },
    })),
  ];
};

const Texts = ({
  draft,
  files,
  names,
}: {
  draft: Draft;
  files: readonly FileTranslation[];
  names: Names;
}) => {
  const t = useText();
  const { id: draftId, state } = draft;
  const [isAll, setAll] = useState(false);
  const rows = rowsOf(files).filter(
    ({ translations }) => isAll || [...translations.values()].some((each) => left(each) > 0),
  );
  const targets = locales.filter((locale) => files.some((file) => file.locale === locale));
  const columns = useColumns(draftId, targets, names);
  return (
    <>
      <Checkbox
        label={t('studio.tr.all')}
        checked={isAll}
        onChange={(event) => setAll(event.target.checked)}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('studio.tr.complete')}>{t('studio.tr.complete.text')}</EmptyState>
      ) : (
        <Table
          caption={t('studio.tr.title')}
          columns={columns}
          rows={rows}
          keyOf={({ sourcePath }) => sourcePath}
        />
      )}
      {state === 'OPEN' && (
        <ForOthers draftId={draftId} files={files} targets={targets} nameOf={names.nameOf} />
      )}
    </>
  );
};

/** All texts of a language, for a translator who works elsewhere. */
const ForOthers = ({
  draftId,
  files,
  targets,
  nameOf,
}: {
  draftId: string;
  files: readonly FileTranslation[];
  targets: readonly (typeof locales)[number][];
  nameOf: Names['nameOf'];
}) => {
  const t = useText();
  const [chosen, setChosen] = useState(targets[0]);
  const from = files.map(({ sourcePath }) => localeOf(sourcePath)).find((each) => each !== null);
  if (!chosen || !from) return null;
  const own = files.filter(({ locale }) => locale === chosen);
  return (
    <section className="stack" aria-labelledby="translation-others">
      <h2 id="translation-others">{t('studio.tr.others')}</h2>
      <Select
        label={t('studio.tr.to')}
        value={chosen}
        options={targets.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
        onChange={(event) => setChosen(targets.find((locale) => locale === event.target.value) ?? chosen)}
      />
      <ExchangePart
        key={chosen}
        draftId={draftId}
        name={t('studio.tr.title')}
        from={from}
        to={chosen}
        paths={own.map(({ path }) => path)}
        // A translator is given no file of a language that is not theirs.
        mayWrite={own.some(({ mayWrite }) => mayWrite)}
        nameOf={nameOf}
      />
    </section>
  );
};

/** How far the translations of a draft are, text by text. */
export const TranslationsList = ({ draft }: { draft: Draft }) => {
  const t = useText();
  const query = useQuery(DraftTranslations, { draftId: draft.id });
  const names = useTextNames(draft.id);
  return (
    <Page
      isWide
      title={t('studio.tr.title')}
      lead={t('studio.tr.lead')}
      above={<a href={studioPaths.draft(draft.id)}>{draft.name}</a>}
    >
      <DraftTabs draftId={draft.id} here="translation" />
      <QueryView query={query}>
        {({ draftTranslations }) => <Texts draft={draft} files={draftTranslations} names={names} />}
      </QueryView>
    </Page>
  );
};
