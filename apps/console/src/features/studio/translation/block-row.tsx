import { wordFaults } from '@campus/content-format/translation';
import { Button, classes, Tag } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { memo, useId, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../../shared/text.ts';
import { ChangedSource } from './changed-source.tsx';
import { BlockName } from './block-name.tsx';
import { Offers } from './offers.tsx';
import { isNext, waits, type Row, type Translation } from './translation-data.ts';

const tones = { untranslated: 'warn', changed: 'warn', draft: 'info', reviewed: 'done' } as const;

/** How far a block is, and whose work that is. */
const StateLine = ({ row: { state, known, isPending } }: { row: Row }) => {
  const t = useText();
  const formats = useFormats();
  if (!state) return null;
  const who =
    state === 'reviewed' && known?.reviewedBy
      ? t('studio.tr.reviewed.by', { name: known.reviewedBy, date: formats.date(known.reviewedAt ?? '') })
      : state === 'draft' && known?.translatedBy
        ? t('studio.tr.draft.by', { name: known.translatedBy })
        : null;
  return (
    <>
      <Tag tone={tones[state]}>{t(isPending ? 'studio.tr.state.pending' : `studio.tr.state.${state}`)}</Tag>
      {who && <span className="soft small">{who}</span>}
    </>
  );
};

/** What a block is, which names its field, and how far it is. */
const Head = ({ row, id }: { row: Row; id: string }) => {
  return (
    <div className="row translation__head">
      <span className="small soft" id={id}>
        <BlockName block={row.sourceBlock ?? row.targetBlock} />
      </span>
      <StateLine row={row} />
    </div>
  );
};

/** What one can do with a row, wherever it stands. */
export interface RowActs {
  type: (at: number, words: string) => void;
  say: (words: string) => void;
  splice: (splice: { start: number; end: number; text: string }) => void;
  review: (row: Row, isReviewed: boolean) => void;
  enter: (key: string) => void;
  press: (event: KeyboardEvent<HTMLTextAreaElement>, row: Row) => void;
}

const Source = ({ row, it, shown }: { row: Row; it: Translation; shown: Shown | null }) => {
  const t = useText();
  const { sourceBlock, state, was } = row;
  if (!sourceBlock) return <p className="soft">{t('studio.tr.extra')}</p>;
  return (
    <>
      {shown && (
        <p className="translation__words" lang={shown.locale}>
          {shown.words}
        </p>
      )}
      {state === 'changed' && was !== null ? (
        <ChangedSource was={was} is={sourceBlock.text} locale={it.sourceLocale} />
      ) : (
        !shown && (
          <p className="translation__words" lang={it.sourceLocale}>
            {sourceBlock.text}
          </p>
        )
      )}
      {state === 'changed' && was === null && <p className="soft small">{t('studio.tr.unknown')}</p>}
    </>
  );
};

/** The source in another language that one reads better. */
export interface Shown {
  locale: string;
  words: string;
}

const Faults = ({ row: { fault, sourceBlock, targetBlock, state }, it }: { row: Row; it: Translation }) => {
  const t = useText();
  if (fault) return <p className="field__error">{t(`studio.tr.fault.${fault}`)}</p>;
  if (!sourceBlock || !targetBlock || state === 'untranslated') return null;
  const found = wordFaults(
    { block: sourceBlock, locale: it.sourceLocale },
    { block: targetBlock, locale: it.locale },
  );
  return found.map((reason) => (
    <p key={reason} className="small translation__fault" lang="en">
      {reason}
    </p>
  ));
};

const Buttons = ({ row, it, mayReview, acts }: Pick<BlockRowProps, 'row' | 'it' | 'mayReview' | 'acts'>) => {
  const t = useText();
  const { state, words, insertion, removal, target, isPending, sourceBlock } = row;
  /** There are no words yet: they are those of the source. */
  const copy = () => {
    if (target !== null && sourceBlock) acts.type(target, sourceBlock.text);
  };
  return (
    <div className="row translation__acts">
      {it.mayWrite && words !== null && waits(row) && !row.fault && (
        <Button kind="quiet" onClick={() => (words === '' ? copy() : acts.say(words))}>
          {t(state === 'changed' ? 'studio.tr.holds' : 'studio.tr.same')}
        </Button>
      )}
      {it.mayWrite && insertion && (
        <Button
          kind="quiet"
          onClick={() => acts.splice({ start: insertion.at, end: insertion.at, text: insertion.text })}
        >
          {t('studio.tr.insert')}
        </Button>
      )}
      {it.mayWrite && removal && (
        <Button kind="quiet" onClick={() => acts.splice({ ...removal, text: '' })}>
          {t('studio.tr.remove')}
        </Button>
      )}
      {mayReview && target !== null && !isPending && (state === 'draft' || state === 'reviewed') && (
        <Button kind="quiet" onClick={() => acts.review(row, state === 'draft')}>
          {t(state === 'draft' ? 'studio.tr.review' : 'studio.tr.review.withdraw')}
        </Button>
      )}
    </div>
  );
};

interface BlockRowProps {
  draftId: string;
  row: Row;
  it: Translation;
  shown: Shown | null;
  isActive: boolean;
  mayReview: boolean;
  acts: RowActs;
}

/** Rows are made anew with each key; most say what they said. */
const isAlike = (one: BlockRowProps, other: BlockRowProps): boolean =>
  one.it === other.it &&
  one.isActive === other.isActive &&
  one.mayReview === other.mayReview &&
  one.shown?.words === other.shown?.words &&
  one.acts === other.acts &&
  one.row.words === other.row.words &&
  one.row.target === other.row.target &&
  one.row.state === other.row.state &&
  one.row.was === other.row.was &&
  one.row.isPending === other.row.isPending &&
  one.row.known === other.row.known &&
  one.row.insertion?.at === other.row.insertion?.at &&
  one.row.removal?.start === other.row.removal?.start;

/** A block and its translation, beside each other. */
export const BlockRow = memo(function BlockRow({
  draftId,
  row,
  it,
  shown,
  isActive,
  mayReview,
  acts,
}: BlockRowProps) {
  const t = useText();
  const id = useId();
  const { sourceBlock, words, target, state } = row;
  const area = useRef<HTMLTextAreaElement>(null);
  /** In the place of the whole block as long as it has the words of its source; else where one writes. */
  const take = (offered: string, isSentence: boolean) => {
    if (target === null || words === null) return;
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const isWhole = isSentence && state === 'untranslated';
    acts.type(target, isWhole ? offered : words.slice(0, from) + offered + words.slice(to));
    area.current?.focus();
  };
  return (
    <li className={classes('translation__row', isActive && 'translation__row--active')}>
      <Head row={row} id={id} />
      <div className="translation__source" id={`${id}-source`}>
        <Source row={row} it={it} shown={shown} />
      </div>
      <div className="translation__target stack stack--tight">
        {words === null || target === null ? (
          <p className="soft">{t('studio.tr.missing')}</p>
        ) : (
          <textarea
            ref={area}
            className="input translation__input"
            aria-labelledby={id}
            aria-describedby={`${id}-source ${id}-faults`}
            aria-invalid={row.fault !== null}
            lang={it.locale}
            rows={Math.max(1, Math.ceil(words.length / 48))}
            readOnly={!it.mayWrite}
            value={words}
            data-next={isNext(row, it)}
            onFocus={() => acts.enter(row.key)}
            onChange={(event) => acts.type(target, event.target.value)}
            onKeyDown={(event) => acts.press(event, row)}
          />
        )}
        <div id={`${id}-faults`} className="translation__faults stack stack--tight">
          <Faults row={row} it={it} />
        </div>
        <Buttons row={row} it={it} mayReview={mayReview} acts={acts} />
        {isActive && it.mayWrite && sourceBlock && words !== null && (
          <Offers draftId={draftId} it={it} words={sourceBlock.text} onTake={take} />
        )}
      </div>
    </li>
  );
}, isAlike);
