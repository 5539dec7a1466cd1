import { Notice } from '@campus/ui';
import { DOMParser as ModelParser } from 'prosemirror-model';
import { useRef, useState } from 'react';
import { useText } from '../../../../shared/text.ts';
import { schema } from '../model/schema.ts';
import type { BlockView } from '../use-block-view.ts';
import { bringWord, type WordRefusal } from './bring-word.ts';

/** How a file was taken. */
type Taken = { name: string; refused: WordRefusal | 'empty' | null };

/** Puts the words of a file where the cursor is. */
const useBringing = (it: BlockView, onPictures: (count: number) => void) => {
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isReading, setReading] = useState(false);
  const bring = async (file: File) => {
    setReading(true);
    const brought = await bringWord(new Uint8Array(await file.arrayBuffer()));
    setReading(false);
    const { view } = it;
    if (brought.refused !== undefined) return setTaken({ name: file.name, refused: brought.refused });
    const slice = ModelParser.fromSchema(schema).parseSlice(brought.body);
    if (!view || slice.content.textBetween(0, slice.content.size).trim() === '')
      return setTaken({ name: file.name, refused: 'empty' });
    onPictures(brought.pictures);
    setTaken({ name: file.name, refused: null });
    view.dispatch(view.state.tr.replaceSelection(slice).setMeta('paste', true).scrollIntoView());
    view.focus();
  };
  return { taken, isReading, bring };
};

/** Chooses a `.docx`, and says what became of it. */
export const WordButton = ({ it, onPictures }: { it: BlockView; onPictures: (count: number) => void }) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { taken, isReading, bring } = useBringing(it, onPictures);
  return (
    <>
      <button
        type="button"
        className="blocks__tool"
        aria-busy={isReading}
        onClick={() => input.current?.click()}
      >
        {t('blocks.word')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={t('blocks.word')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void bring(file);
          currentTarget.value = '';
        }}
      />
      {taken &&
        (taken.refused === null ? (
          <Notice tone="done" isLive title={t('blocks.word.done', { name: taken.name })} />
        ) : taken.refused === 'empty' ? (
          <Notice tone="warn" isLive title={t('blocks.word.empty', { name: taken.name })} />
        ) : (
          <Notice
            tone="warn"
            isLive
            title={t('blocks.word.refused', { name: taken.name, reason: taken.refused })}
          />
        ))}
    </>
  );
};
