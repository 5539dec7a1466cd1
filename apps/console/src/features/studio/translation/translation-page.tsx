import '../studio.css';
import './translation.css';
import { CourseDraft, DraftTranslation, WriteTranslation } from '@campus/api-client';
import { withoutStamp } from '@campus/content-format/translation';
import { Button, EmptyState } from '@campus/ui';
import {
  localeNames,
  Page,
  type locales,
  QueryView,
  TroubleNotice,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { partOf, type Draft } from '../draft/draft-tree.ts';
import { useEarlierText } from '../file/use-kept-text.ts';
import type { Read } from '../file/use-writing.ts';
import type { Translation } from './translation-data.ts';
import { TranslationsList } from './translations-list.tsx';
import { useTextNames } from './use-text-names.ts';
import { Workplace } from './workplace.tsx';

/** A text that is not there yet in the language: it begins with the structure of its source. */
const Begin = ({ draft, it }: { draft: Draft; it: Translation }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const begin = async () => {
    const input = {
      draftId: draft.id,
      path: it.path,
      locale: null,
      seenHash: null,
      seenSourceHash: it.source.hash,
      text: withoutStamp(it.source.text ?? ''),
      blocks: [],
    };
    await act(
      input,
      async (whole) => (await client.run(WriteTranslation, { input: whole })).writeTranslation,
    );
    cache.invalidate();
  };
  return (
    <EmptyState title={t('studio.tr.none', { language: localeNames[it.locale] })}>
      <p>{t('studio.tr.none.text')}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      {it.mayWrite && (
        <Button isBusy={isRunning} onClick={() => void begin()}>
          {t('studio.tr.begin')}
        </Button>
      )}
    </EmptyState>
  );
};

/** The translation as it was when the page was opened: what others write meanwhile is shown when one writes. */
const Opened = ({ draft, it, now, name }: { draft: Draft; it: Translation; now: Read; name: string }) => {
  const [opened] = useState(now);
  const earlier = useEarlierText(draft.id, it.path);
  return earlier === undefined ? null : (
    <Workplace draft={draft} it={it} opened={opened} earlier={earlier} name={name} />
  );
};

type Asked = (typeof locales)[number] | null;

const OneText = ({ draft, path, locale }: { draft: Draft; path: string; locale: Asked }) => {
  const t = useText();
  const query = useQuery(DraftTranslation, { draftId: draft.id, path, locale });
  const { nameOf, folderOf } = useTextNames(draft.id);
  return (
    <Page
      isWide
      title={nameOf(path)}
      windowTitle={t('studio.tr.of', { name: nameOf(path) })}
      lead={
        <>
          {folderOf(partOf(path))} · <a href={studioPaths.file(draft.id, path)}>{t('studio.tr.whole')}</a>
        </>
      }
      above={<a href={studioPaths.translation(draft.id)}>{t('studio.tr.title')}</a>}
    >
      <QueryView query={query}>
        {({ draftTranslation: it }) => {
          if (!it || it.source.text === null) return <MissingPage />;
          if (!it.target) return <Begin draft={draft} it={it} />;
          const { hash, text } = it.target;
          return text === null ? (
            <MissingPage />
          ) : (
            <Opened draft={draft} it={it} now={{ hash, text }} name={nameOf(path)} />
          );
        }}
      </QueryView>
    </Page>
  );
};

/** The translations of a draft, or one of them block by block. */
export const TranslationPage = ({
  draftId,
  path,
  locale,
}: {
  draftId: string;
  path: string | null;
  /** Of a file of YAML, which has all languages. */
  locale: Asked;
}) => {
  const t = useText();
  const query = useQuery(CourseDraft, { id: draftId });
  return (
    <QueryView query={query} loading={<Page title={t('studio.tr.title')} children={null} />}>
      {({ courseDraft }) =>
        !courseDraft ? (
          <MissingPage />
        ) : path ? (
          <OneText draft={courseDraft} path={path} locale={locale} />
        ) : (
          <TranslationsList draft={courseDraft} />
        )
      }
    </QueryView>
  );
};
