import { inAll, type Maker, type NewFile, type Texts, wordIn } from './starting-words.ts';
import { yamlOf } from './yaml-of.ts';

/** A quiz that is not passed yet, and its pool with a question to begin with. */
export function newQuiz(
  maker: Maker,
  it: { path: string; poolPath: string; key: string; poolKey: string; outcome: string | null; title: Texts },
): NewFile[] {
  const quiz = yamlOf({
    uuid: maker.newId(),
    key: it.key,
    kind: 'quiz',
    title: inAll(maker, it.title),
    minutes: 10,
    graded: false,
    draw: [{ pool: it.poolKey, count: 1 }],
  });
  const question = {
    uuid: maker.newId(),
    type: 'single',
    ...(it.outcome === null ? {} : { outcome: it.outcome }),
    difficulty: 1,
    prompt: wordIn(maker, 'prompt'),
    options: [
      { key: 'a', correct: true, text: wordIn(maker, 'right') },
      { key: 'b', correct: false, text: wordIn(maker, 'wrong') },
    ],
    rationale: wordIn(maker, 'rationale'),
  };
  return [
    { path: it.path, text: quiz },
    { path: it.poolPath, text: yamlOf({ key: it.poolKey, questions: [question] }) },
  ];
}
