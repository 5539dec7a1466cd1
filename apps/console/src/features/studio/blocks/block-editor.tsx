import '@campus/ui/course/course-text.css';
import './blocks.css';
import { kindOfText } from '@campus/content-format/blocks';
import { Notice } from '@campus/ui';
import { useSearchValue, WithMessages } from '@campus/web-shell';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../../shared/text.ts';
import { localeOf, type Draft, type Run } from '../draft/draft-tree.ts';
import { SaveLine } from '../file/save-line.tsx';
import type { Writing } from '../file/use-writing.ts';
import { Preview } from '../preview/text-preview.tsx';
import { usePreviewCourse } from '../preview/use-preview-course.ts';
import { WordButton } from './bringing/word-button.tsx';
import { openFormOf } from './editing/open-form.ts';
import { BlockForm } from './forms/block-form.tsx';
import { useModuleFiles } from './forms/use-module-files.ts';
import { goToLine } from './go-to-line.ts';
import { addBlock } from './insert-block.ts';
import { Measures } from './measures.tsx';
import { SlashMenu } from './slash-menu.tsx';
import { TitleField } from './title-field.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBlockChoices } from './use-block-choices.ts';
import { useBlockView, type BlockView } from './use-block-view.ts';
import { useBlockWords } from './words/use-block-words.ts';
import { WordsDialog, type WordsAsked } from './words/words-dialog.tsx';

/** The form of the block whose form is open, in the place the block has for it. */
const OpenForm = ({ it, files }: { it: BlockView; files: readonly string[] }) => {
  const { view, state } = it;
  const at = state && openFormOf(state);
  const node = at == null ? null : state?.doc.nodeAt(at);
  if (!view || at == null || !node) return null;
  const dom = view.nodeDOM(at);
  const slot = dom instanceof HTMLElement ? dom.querySelector(':scope > [data-slot]') : null;
  return slot && createPortal(<BlockForm key={at} view={view} at={at} node={node} files={files} />, slot);
};

/** What the last check found, each with the way to its block. */
const Checked = ({ problems, onGo }: { problems: Run['problems']; onGo: (line: number) => void }) => {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {problems.map(({ line, code, reason }) => (
        <li key={`${line} ${code} ${reason}`}>
          <button type="button" className="studio__line" onClick={() => onGo(line)}>
            {t('studio.problem.line', { line })}
          </button>
          <p lang="en">{reason}</p>
        </li>
      ))}
    </ul>
  );
};

interface Edited {
  draft: Draft;
  path: string;
  it: Writing;
  /** What the last check found in it. */
  problems: Run['problems'];
  mayWrite: boolean;
  /** While the blocks are there: goes to the one that a line belongs to. */
  goTo: RefObject<((line: number) => void) | null>;
}

/** A text in blocks, beside what participants will see. Its value is the text of the file. */
export const BlockEditor = (edited: Edited) => (
  <WithMessages bundle="blocks">
    <Editor {...edited} />
  </WithMessages>
);

/** From a line that somebody else names to its block: the address of the page, or a remark. */
const useGoTo = ({ it, goTo }: Edited, blocks: BlockView) => {
  const asked = Number(useSearchValue('line') ?? 0);
  const { view } = blocks;
  const go = useEffectEvent((line: number) => goToLine(blocks, it.text, line));
  useEffect(() => {
    if (!view) return;
    goTo.current = (line) => go(line);
    if (asked > 0) go(asked);
    return () => {
      goTo.current = null;
    };
  }, [view, asked, goTo]);
  return (line: number) => goToLine(blocks, it.text, line);
};

/** The blocks of the text, and what they refer to in the course. */
const useBlocks = ({ draft, path, it, mayWrite }: Edited) => {
  const t = useText();
  const locale = localeOf(path) ?? 'es';
  const { references, fileAt } = usePreviewCourse(draft.id);
  const { files, pictureAt } = useModuleFiles(draft.id, path, locale, fileAt);
  const words = useBlockWords(references, pictureAt);
  const [pictures, setPictures] = useState(0);
  const blocks = useBlockView({
    text: it.text,
    onChange: it.change,
    onPictures: setPictures,
    mayWrite,
    words,
    label: t('blocks.text'),
    lang: locale,
  });
  const choices = useBlockChoices(kindOfText(path), blocks.state?.doc ?? null);
  return { locale, references, files, pictures, setPictures, blocks, choices };
};

/** The tools and the blocks themselves, with the form that is open in one of them. */
const Text = ({ edited, own }: { edited: Edited; own: ReturnType<typeof useBlocks> }) => {
  const t = useText();
  const { locale, references, files, setPictures, blocks, choices } = own;
  const [asked, setAsked] = useState<WordsAsked | null>(null);
  return (
    <>
      {edited.mayWrite && (
        <Toolbar
          it={blocks}
          choices={choices}
          onAdd={(name) => addBlock(blocks, name, locale, null)}
          onWords={setAsked}
        >
          <WordButton it={blocks} onPictures={setPictures} />
        </Toolbar>
      )}
      <div className="blocks__frame course-html" ref={blocks.place}>
        <SlashMenu
          it={blocks}
          choices={choices}
          onChoose={(name, slash) => addBlock(blocks, name, locale, slash)}
        />
      </div>
      {edited.mayWrite && <p className="soft small">{t('blocks.hint')}</p>}
      <OpenForm it={blocks} files={files} />
      {asked && (
        <WordsDialog
          it={blocks}
          draftId={edited.draft.id}
          path={edited.path}
          asked={asked}
          locale={locale}
          references={references}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};

const Editor = (edited: Edited) => {
  const t = useText();
  const { draft, path, it, problems, mayWrite } = edited;
  const own = useBlocks(edited);
  const { locale, references, blocks, pictures } = own;
  const save = () => void it.write(it.seen.hash);
  const goTo = useGoTo(edited, blocks);
  return (
    <div
      className="studio__beside blocks"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
        event.preventDefault();
        if (it.isUnsaved) save();
      }}
    >
      <div className="stack blocks__column">
        <Checked problems={problems} onGo={goTo} />
        <TitleField it={blocks} locale={locale} mayWrite={mayWrite} />
        <Text edited={edited} own={own} />
        <div className="blocks__save">
          {pictures > 0 && <Notice tone="warn" isLive title={t('blocks.pictures', { count: pictures })} />}
          <SaveLine it={it} mayWrite={mayWrite} onSave={save} />
        </div>
        <Measures text={it.text} path={path} locale={locale} references={references} onGo={goTo} />
      </div>
      <Preview draftId={draft.id} path={path} text={it.text} locale={locale} />
    </div>
  );
};
