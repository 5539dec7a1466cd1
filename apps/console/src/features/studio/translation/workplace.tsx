import { DraftText, DraftTranslation, ReviewTranslation } from '@campus/api-client';
import { alignTexts, countStates, cutFile } from '@campus/content-format/translation';
import { Button, Notice, Progress, Select } from '@campus/ui';
import { localeNames, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Draft } from '../draft/draft-tree.ts';
import { KeptLine } from '../file/save-line.tsx';
import { Theirs } from '../file/theirs.tsx';
import type { KeptText } from '../file/use-kept-text.ts';
import type { Read } from '../file/use-writing.ts';
import { selectedIn } from '../remarks/passage.ts';
import { RemarksPart } from '../remarks/remarks-part.tsx';
import { ExchangePart } from './exchange/exchange-part.tsx';
import { BlockRow, type RowActs, type Shown } from './block-row.tsx';
import {
  askedLocale,
  isNext,
  sourcePlace,
  targetPlace,
  type Row,
  type Translation,
} from './translation-data.ts';
import { useTranslating } from './use-translating.ts';

/** The words of another language at the places of the source; empty while it is the source one reads. */
const useShown = (draftId: string, it: Translation, locale: string): ReadonlyMap<number, Shown> => {
  const hash = locale !== it.sourceLocale && it.languages.find((each) => each.locale === locale)?.hash;
  const text = useQuery(DraftText, hash ? { draftId, hash } : null).data?.draftText?.text ?? null;
  return useMemo(() => {
    if (text === null) return new Map<number, Shown>();
    const other = cutFile(text, targetPlace(it, locale));
    return new Map(
      alignTexts(cutFile(it.source.text ?? '', sourcePlace(it)), other).flatMap(({ source, target }) => {
        const words = other.blocks[target ?? -1]?.text;
        return source === null || !words ? [] : [[source, { locale, words }] as const];
      }),
    );
  }, [it, locale, text]);
};

const Languages = ({
  draftId,
  it,
  read,
  onRead,
}: {
  draftId: string;
  it: Translation;
  read: string;
  onRead: (locale: string) => void;
}) => {
  const t = useText();
  const id = useId();
  return (
    <div className="row translation__languages">
      <Select
        label={t('studio.tr.from')}
        value={read}
        options={it.languages
          .filter(({ locale, hash }) => locale !== it.locale && hash !== null)
          .map(({ locale }) => ({ value: locale, label: localeNames[locale], lang: locale }))}
        onChange={(event) => onRead(event.target.value)}
      />
      <nav className="field" aria-labelledby={id}>
        <span className="field__label" id={id}>
          {t('studio.tr.to')}
        </span>
        <div className="row translation__targets">
          {it.languages
            .filter(({ locale }) => locale !== it.sourceLocale)
            .map(({ locale, path }) => (
              <a
                key={locale}
                href={studioPaths.translation(draftId, path, askedLocale({ path, locale }))}
                lang={locale}
                aria-current={locale === it.locale ? 'page' : undefined}
              >
                {localeNames[locale]}
              </a>
            ))}
        </div>
      </nav>
    </div>
  );
};

/** How far the whole text is. */
const Standing = ({ rows }: { rows: readonly Row[] }) => {
  const t = useText();
  const counts = countStates(rows);
  const done = counts.draft + counts.reviewed;
  const all = done + counts.untranslated + counts.changed;
  return (
    <Progress
      label={t('studio.tr.standing', counts)}
      words={t('studio.tr.done', { done, all })}
      value={done}
      max={Math.max(all, 1)}
    />
  );
};

const useReviewing = (draftId: string, it: Translation, seenHash: string) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const review = async (rows: readonly Row[], isReviewed: boolean) => {
    const blocks = rows.flatMap(({ source, target }) =>
      source === null || target === null ? [] : [{ source, target }],
    );
    const input = {
      draftId,
      path: it.path,
      seenHash,
      locale: askedLocale(it),
      seenSourceHash: askedLocale(it) === null ? it.source.hash : seenHash,
      blocks,
      isReviewed,
    };
    const done = await act(
      input,
      async (whole) => (await client.run(ReviewTranslation, { input: whole })).reviewTranslation,
    );
    if (done) cache.invalidate();
  };
  return { review, isRunning, trouble };
};

type Translating = ReturnType<typeof useTranslating>;
type Reviewing = ReturnType<typeof useReviewing>;

/** Keys that lead through the blocks; how to get to the next that waits. */
const useBlockKeys = (onSave: () => void, onSay: (row: Row) => void) => {
  const list = useRef<HTMLOListElement>(null);
  const move = (by: 1 | -1) => {
    const areas = [...(list.current?.querySelectorAll('textarea') ?? [])];
    if (by === -1) areas.reverse();
    const at = areas.findIndex((area) => area === document.activeElement);
    const next = [...areas.slice(at + 1), ...areas.slice(0, Math.max(at, 0))].find(
      (area) => area.dataset['next'] === 'true',
    );
    next?.focus();
    next?.scrollIntoView?.({ block: 'center' });
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>, row: Row) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isMove = event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (!isMove && !(isCommand && (event.key === 's' || event.key === 'Enter'))) return;
    event.preventDefault();
    if (isMove) move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 's') onSave();
    else {
      onSay(row);
      move(1);
    }
  };
  return { list, move, press };
};

/** How far the text is, and what one does with the whole of it; stays in sight. */
const Bar = ({
  it,
  work,
  reviewing,
  onSave,
  onNext,
}: {
  it: Translation;
  work: Translating;
  reviewing: Reviewing;
  onSave: () => void;
  onNext: () => void;
}) => {
  const t = useText();
  const { rows, isUnsaved } = work;
  const open = rows.filter((row) => isNext(row, it)).length;
  const drafts = rows.filter(({ state, isPending }) => state === 'draft' && !isPending);
  return (
    <div className="translation__bar">
      <Standing rows={rows} />
      <div className="row">
        {it.mayWrite && (
          <Button isBusy={work.isRunning} disabled={!isSavable(work)} onClick={onSave}>
            {t('studio.save')}
          </Button>
        )}
        <Button kind="quiet" disabled={open === 0} onClick={onNext}>
          {t('studio.tr.next', { count: open })}
        </Button>
        {it.mayReview && drafts.length > 0 && (
          <Button
            kind="quiet"
            isBusy={reviewing.isRunning}
            disabled={isUnsaved}
            onClick={() => void reviewing.review(drafts, true)}
          >
            {t('studio.tr.review.all', { count: drafts.length })}
          </Button>
        )}
        {isUnsaved && <KeptLine it={work} />}
      </div>
      {work.trouble && <TroubleNotice trouble={work.trouble} />}
      {reviewing.trouble && <TroubleNotice trouble={reviewing.trouble} />}
      {work.isSaved && !isUnsaved && <Notice tone="done" isLive title={t('studio.saved')} />}
    </div>
  );
};

/** There is something to write or to put on record, and nothing that would be no block. */
const isSavable = ({ rows, isUnsaved }: Translating): boolean =>
  isUnsaved && rows.every(({ fault }) => fault === null);

/** All blocks, each beside its source. */
const Rows = ({
  draftId,
  it,
  work,
  reviewing,
  keys,
  read,
}: {
  draftId: string;
  it: Translation;
  work: Translating;
  reviewing: Reviewing;
  keys: ReturnType<typeof useBlockKeys>;
  read: string;
}) => {
  const shown = useShown(draftId, it, read);
  const [active, setActive] = useState<string | null>(null);
  const acts = useSteadyActs({
    type: work.type,
    say: work.say,
    splice: work.splice,
    review: (row, isReviewed) => void reviewing.review([row], isReviewed),
    enter: setActive,
    press: keys.press,
  });
  return (
    <ol className="translation__rows" ref={keys.list}>
      {work.rows.map((row) => (
        <BlockRow
          key={row.key}
          draftId={draftId}
          row={row}
          it={it}
          shown={shown.get(row.source ?? -1) ?? null}
          isActive={active === row.key}
          // Places of blocks that are not saved are none of the draft.
          mayReview={it.mayReview && !work.isUnsaved}
          acts={acts}
        />
      ))}
    </ol>
  );
};

/** What others wrote meanwhile. Of a file that has all languages it stays, with one’s own words in it. */
const OfOthers = ({ it, work }: { it: Translation; work: Translating }) => {
  const t = useText();
  const { theirs } = work;
  const isYaml = askedLocale(it) !== null;
  if (!theirs) return null;
  return (
    <Theirs
      theirs={theirs}
      locale={it.locale}
      onTake={() => work.take(theirs)}
      over={isYaml ? t('studio.tr.rebase') : undefined}
      onWrite={() => {
        if (!isYaml || !work.rebase(theirs)) work.save(theirs.hash);
      }}
    />
  );
};

/** A translated file that comes in, or the text that goes out for it. */
const Exchanged = ({
  draftId,
  it,
  work,
  name,
}: {
  draftId: string;
  it: Translation;
  work: Translating;
  name: string;
}) => {
  const { client } = useShell();
  const readAgain = async () => {
    const { draftTranslation } = await client.run(DraftTranslation, {
      draftId,
      path: it.path,
      locale: askedLocale(it),
    });
    const now = draftTranslation?.target;
    if (now?.text != null) work.take({ hash: now.hash, text: now.text });
  };
  return (
    <ExchangePart
      draftId={draftId}
      name={name}
      from={it.sourceLocale}
      to={it.locale}
      paths={[it.path]}
      mayWrite={it.mayWrite && !work.isUnsaved}
      nameOf={() => name}
      onTaken={readAgain}
    />
  );
};

/** Source and translation side by side, block by block. */
export const Workplace = ({
  draft,
  it,
  opened,
  earlier,
  name,
}: {
  draft: Draft;
  it: Translation;
  opened: Read;
  earlier: KeptText | null;
  /** Of the text. */
  name: string;
}) => {
  const t = useText();
  const work = useTranslating(draft, it, opened, earlier);
  const reviewing = useReviewing(draft.id, it, work.seen.hash);
  const [read, setRead] = useState<string>(it.sourceLocale);
  const whole = useRef<HTMLDivElement>(null);
  const save = () => {
    if (it.mayWrite && isSavable(work)) work.save(work.seen.hash);
  };
  const keys = useBlockKeys(save, ({ words, state, fault }) => {
    if (it.mayWrite && words && state !== null && fault === null) work.say(words);
  });
  return (
    <div className="translation stack" ref={whole}>
      <Languages draftId={draft.id} it={it} read={read} onRead={setRead} />
      {!it.mayWrite && <Notice title={t('studio.file.readOnly')} />}
      <Bar it={it} work={work} reviewing={reviewing} onSave={save} onNext={() => keys.move(1)} />
      <OfOthers it={it} work={work} />
      {it.mayWrite && <p className="soft small">{t('studio.tr.keys')}</p>}
      <Rows draftId={draft.id} it={it} work={work} reviewing={reviewing} keys={keys} read={read} />
      <Exchanged draftId={draft.id} it={it} work={work} name={name} />
      <RemarksPart
        place={{ draftId: draft.id, path: it.path, hash: work.seen.hash }}
        text={work.text}
        isOpen={draft.state === 'OPEN'}
        selected={() => selectedIn(whole.current)}
      />
    </div>
  );
};

/** The same functions at each drawing, doing what those of the last one do: rows that did not change are not drawn. */
function useSteadyActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const [steady] = useState<RowActs>(() => ({
    type: (...given) => latest.current.type(...given),
    say: (...given) => latest.current.say(...given),
    splice: (...given) => latest.current.splice(...given),
    review: (...given) => latest.current.review(...given),
    enter: (...given) => latest.current.enter(...given),
    press: (...given) => latest.current.press(...given),
  }));
  return steady;
}
