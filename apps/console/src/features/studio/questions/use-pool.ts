import {
  copiedQuestion,
  editQuestion,
  fieldsOf,
  insertQuestion,
  movedQuestion,
  partsOf,
  textOfParts,
  withoutQuestion,
  withQuestion,
  writtenQuestion,
  type PoolParts,
  type QuestionFields,
  type YamlEdit,
} from '@campus/content-format/editing';
import { randomId } from '@campus/web-shell';
import { useMemo, useState } from 'react';

/** Questions as they were read last: while one is written, the others need not be read again. */
const read = new Map<string, QuestionFields | null>();
const MOST = 1000;

const readOnce = (question: string): QuestionFields | null => {
  const known = read.get(question);
  if (known !== undefined) return known;
  if (read.size > MOST) read.clear();
  const fields = fieldsOf(question);
  read.set(question, fields);
  return fields;
};

/** What was removed last, to be brought back: a question, or a part of the question at a place. */
type Removed =
  | { at: number; question: string; whole: PoolParts; rest: PoolParts }
  | { at: number; before: string; after: string };

/** A pool as questions. Each change goes into the text of its file, where nothing else changes. */
export const usePool = (text: string, change: (next: string) => void) => {
  const [known, setKnown] = useState(() => ({ text, parts: partsOf(text) }));
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [isRefused, setRefused] = useState(false);
  // Somebody typed into the text itself, or took that of others.
  const isOther = known.text !== text;
  const now = isOther ? { text, parts: partsOf(text) } : known;
  if (isOther) setKnown(now);
  const { parts } = now;
  const questions = useMemo(() => parts?.questions.map(readOnce) ?? [], [parts]);
  const write = (next: PoolParts) => {
    const written = textOfParts(next);
    setKnown({ text: written, parts: next });
    setRefused(false);
    change(written);
  };
  const edit = (at: number, edits: readonly YamlEdit[]): Removed | null => {
    const before = parts?.questions[at];
    const after = before === undefined ? null : editQuestion(before, edits);
    if (!parts || before === undefined || after === null) {
      setRefused(true);
      return null;
    }
    if (after !== before) write(withQuestion(parts, at, after));
    return { at, before, after };
  };
  // Once more was written, the part that went has no place to come back to.
  const isBack = removed && ('question' in removed || parts?.questions[removed.at] === removed.after);
  return {
    parts,
    questions,
    isRefused,
    /** What can be brought back. */
    removed: isBack ? { at: removed.at, isPart: 'before' in removed, act: removed } : null,
    replace: (next: PoolParts | null) => (next ? write(next) : setRefused(true)),
    edit: (at: number, edits: readonly YamlEdit[]) => void edit(at, edits),
    removePart: (at: number, edits: readonly YamlEdit[]) => setRemoved(edit(at, edits)),
    /** Puts a new one at the end. */
    add: (question: Parameters<typeof writtenQuestion>[1]) => {
      if (parts) write(insertQuestion(parts, parts.questions.length, writtenQuestion(parts, question)));
    },
    duplicate: (at: number) => {
      const copy = copiedQuestion(parts?.questions[at] ?? '', randomId());
      if (parts && copy !== null) write(insertQuestion(parts, at + 1, copy));
      else setRefused(true);
    },
    move: (from: number, to: number) => void (parts && write(movedQuestion(parts, from, to))),
    remove: (at: number) => {
      const question = parts?.questions[at];
      if (!parts || question === undefined) return;
      const rest = withoutQuestion(parts, at);
      write(rest);
      setRemoved({ at, question, whole: parts, rest });
    },
    /** What was removed last comes back to its place; what was written since stays. */
    restore: () => {
      setRemoved(null);
      if (!parts || !removed) return;
      if ('before' in removed) write(withQuestion(parts, removed.at, removed.before));
      else if (parts === removed.rest) write(removed.whole);
      else write(insertQuestion(parts, Math.min(removed.at, parts.questions.length), removed.question));
    },
  };
};

export type Pool = ReturnType<typeof usePool>;
