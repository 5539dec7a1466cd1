import type { TextKind } from '@campus/content-format/blocks';
import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import { useText } from '../../../shared/text.ts';
import { blockNames, plainBlocks } from './editing/new-blocks.ts';
import { isBlockDirective, isLessonPart } from './forms/attribute-controls.ts';

/** A block one may add, with what it is for. */
export interface BlockChoice {
  name: string;
  label: string;
  note: string;
}

/** What may be added to a text of its kind, by name, in the language of whoever writes. */
export function useBlockChoices(kind: TextKind, doc: Node | null): readonly BlockChoice[] {
  const t = useText();
  const names = doc ? blockNames(kind, doc).join(' ') : '';
  return useMemo(
    () =>
      names
        .split(' ')
        .filter(Boolean)
        .map((name) => {
          const plain = plainBlocks.find((each) => each === name);
          if (plain) return { name, label: t(`blocks.add.${plain}`), note: t(`blocks.note.${plain}`) };
          if (isBlockDirective(name) || isLessonPart(name))
            return { name, label: t(`blocks.of.${name}`), note: t(`blocks.note.${name}`) };
          return { name, label: name, note: '' };
        }),
    [t, names],
  );
}
