import { ItemRefused, type ReadItem } from '../question.ts';
import { inOneLine, markdownOf } from '../texts/markdown.ts';
import { choiceOf, Items } from './item.ts';

const OPTION = /^([A-Z])[.)]\s*(.*)$/;
const ANSWER = /^ANSWER:\s*(.*)$/;

export const isAiken = (text: string): boolean => /^ANSWER:/m.test(text) && /^[A-Z][.)]\s/m.test(text);

/** A prompt, options `A.` or `A)`, and `ANSWER: B`; the prompt may have several lines. */
export function readAiken(text: string, locale: string): ReadItem[] {
  const items = new Items();
  let block: { line: number; lines: string[] } | null = null;
  const end = (answer: string | null): void => {
    if (!block) return;
    const { line, lines } = block;
    block = null;
    items.read(line, '', (notes) => {
      const at = lines.findIndex((each) => OPTION.test(each));
      const options = at < 0 ? [] : lines.slice(at).map((each) => OPTION.exec(each));
      if (answer === null || options.length === 0 || options.includes(null)) throw new ItemRefused('SYNTAX');
      const letters = options.map((each) => each?.[1]);
      if (!letters.includes(answer)) throw new ItemRefused('NO_RIGHT_ANSWER', answer);
      const weighed = options.map((each) => ({
        text: { [locale]: inOneLine(markdownOf(each?.[2] ?? '')) },
        share: each?.[1] === answer ? 100 : 0,
        feedback: null,
      }));
      return {
        prompt: { [locale]: markdownOf(lines.slice(0, at).join('\n')) },
        answer: choiceOf(weighed, true, notes),
      };
    });
  };
  text.split('\n').forEach((written, index) => {
    const line = written.trim();
    const answer = ANSWER.exec(line)?.[1];
    if (answer !== undefined) {
      block ??= { line: index + 1, lines: [] };
      end(answer.trim());
    } else if (line) {
      block ??= { line: index + 1, lines: [] };
      block.lines.push(line);
    } else if (block?.lines.some((each) => OPTION.test(each))) end(null);
  });
  end(null);
  return items.all;
}
