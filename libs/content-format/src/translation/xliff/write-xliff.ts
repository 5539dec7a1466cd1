import type { KnownTranslation, TranslatedBlock, TranslationState } from '../block-states.ts';
import type { CutText } from '../cut-text.ts';
import { alignedCodes, type Code, dataById, type Piece, piecesOf } from './inline-codes.ts';

/** A text of a course beside its translation. */
export interface ExchangedText {
  /** Of the translation, in the course. */
  path: string;
  source: CutText;
  target: CutText | null;
  blocks: readonly TranslatedBlock<KnownTranslation>[];
}

/** What the states of XLIFF 2 say of ours; a changed block is to be looked at again. */
const states: Readonly<Record<TranslationState, string>> = {
  untranslated: 'initial',
  changed: 'initial',
  draft: 'translated',
  reviewed: 'reviewed',
};

/**
 * Texts as XLIFF 2.1: a file for each, a unit for each block with words. Whatever is not words is a protected code.
 */
export function writeXliff(texts: readonly ExchangedText[], from: string, to: string): string {
  const files = texts.map((text, nth) => fileOf(text, nth + 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${from}" trgLang="${to}">
${files.join('')}</xliff>
`;
}

function fileOf({ path, source, target, blocks }: ExchangedText, nth: number): string {
  const units = blocks.flatMap((block) => {
    const words = source.blocks[block.source ?? -1];
    if (!words || !block.state || block.source === null) return [];
    return [unitOf(block, block.source, piecesOf(words), target?.blocks[block.target ?? -1] ?? null, words)];
  });
  return `  <file id="f${nth}" original="${escaped(path)}">\n${units.join('')}  </file>\n`;
}

function unitOf(
  { state, was }: TranslatedBlock<KnownTranslation>,
  at: number,
  source: readonly Piece[],
  there: CutText['blocks'][number] | null,
  { kind, of }: CutText['blocks'][number],
): string {
  const hasTarget = there !== null && state !== 'untranslated';
  const target = hasTarget ? alignedCodes(source, piecesOf(there)) : [];
  const notes = [
    [`kind`, of === '' ? kind : `${kind}: ${of}`],
    ...(was === null ? [] : [['changed-from', was]]),
  ];
  const codes = [
    ...new Map(
      [...target, ...source].flatMap((piece) =>
        typeof piece === 'string' ? [] : [[idOf(piece), piece.data]],
      ),
    ),
  ];
  return `    <unit id="b${at}">
      <notes>
${notes.map(([category, text]) => `        <note category="${category}">${escaped(text ?? '')}</note>\n`).join('')}      </notes>
${codes.length === 0 ? '' : `      <originalData>\n${codes.map(([id, data]) => `        <data id="${id}">${escaped(data)}</data>\n`).join('')}      </originalData>\n`}      <segment state="${state ? states[state] : 'initial'}"${state === 'changed' ? ' subState="campus:changed"' : ''}>
        <source xml:space="preserve">${written(source)}</source>
${hasTarget ? `        <target xml:space="preserve">${written(target)}</target>\n` : ''}      </segment>
    </unit>
`;
}

const idOf = ({ id, part }: Code): string => `d${id}${part === 'close' ? 'e' : ''}`;

/** `canDelete` and `canCopy`: a tool that knows XLIFF keeps each code once. */
const fixed = 'canCopy="no" canDelete="no"';

function written(pieces: readonly Piece[]): string {
  const whole = dataById(pieces);
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      const { id, part, data } = piece;
      if (part === 'whole') return `<ph id="${id}" dataRef="d${id}" disp="${escaped(data)}" ${fixed}/>`;
      if (part === 'close') return '</pc>';
      const shown = escaped((whole.get(id) ?? '').trim().replace(/\n/g, '…'));
      return `<pc id="${id}" dataRefStart="d${id}" dataRefEnd="d${id}e" dispStart="${shown}" ${fixed}>`;
    })
    .join('');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold in any spelling: one such letter, pasted unseen, and no tool opens the file. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Words as XML can hold them. */
export const writable = (text: string): string => text.replace(unwritable, ' ');

const escaped = (text: string): string =>
  writable(text).replace(/[&<>"]/g, (letter) => references[letter] ?? letter);
