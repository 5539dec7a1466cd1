import { ReadQuestionFile, TakeQuestions } from '@campus/api-client';
import { useIntention, useShell, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import {
  chosenFile,
  isTakeable,
  mostBytes,
  nothingSaid,
  takenOf,
  type ChosenFile,
  type Draft,
  type Locale,
  type Pool,
  type ReadFile,
  type Said,
} from './question-file-data.ts';

const tooLarge: ReadFile = {
  format: null,
  fault: 'FILE_LARGE',
  place: String(mostBytes / 1024),
  questions: [],
};

interface Opened {
  file: ChosenFile;
  reading: ReadFile;
}

/** Which questions are ticked, and what is said of them. */
const useTicks = () => {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [all, setAll] = useState<Said>(nothingSaid);
  const [own, setOwn] = useState<ReadonlyMap<number, Said>>(new Map());
  const begin = ({ questions }: ReadFile) => {
    setTicked(new Set(questions.filter(isTakeable).map(({ item }) => item)));
    setOwn(new Map());
  };
  const tick = (item: number, is: boolean) => {
    const next = new Set(ticked);
    if (is) next.add(item);
    else next.delete(item);
    setTicked(next);
  };
  const say = (item: number, said: Said) => setOwn(new Map([...own, [item, said]]));
  return { ticked, all, own, begin, tick, setAll, say };
};

/** A file that was chosen, as the server reads it in a language. */
const useReading = (draft: Draft, pool: Pool, onRead: (read: ReadFile) => void) => {
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [locale, setLocale] = useState<Locale>('es');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const show = (file: ChosenFile, read: ReadFile) => {
    setOpened({ file, reading: read });
    onRead(read);
  };
  const read = async (file: ChosenFile, language: Locale) => {
    const { name, content } = file;
    if (content === null) return show(file, tooLarge);
    await submit(async () => {
      const variables = { draftId: draft.id, path: pool.path, file: { name, content, locale: language } };
      const { readQuestionFile } = await client.run(ReadQuestionFile, variables);
      if (readQuestionFile) show(file, readQuestionFile);
      return { __typename: 'Read' };
    });
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setLost(null);
    // Moved, changed or deleted since it was chosen.
    const chosen = await chosenFile(file).catch(() => null);
    if (chosen) return read(chosen, locale);
    setOpened(null);
    setLost(file.name);
  };
  const speak = async (language: Locale) => {
    setLocale(language);
    if (opened) await read(opened.file, language);
  };
  return { locale, speak, opened, lost, open, close: () => setOpened(null), isRunning, trouble };
};

/** A file is read, its questions are ticked, and they come into the pool. */
export const useTaking = (draft: Draft, pool: Pool, onTaken: () => Promise<void>) => {
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [taken, setTaken] = useState<number | null>(null);
  const ticks = useTicks();
  const reading = useReading(draft, pool, (read) => {
    setTaken(null);
    ticks.begin(read);
  });
  const take = async () => {
    const { opened, locale } = reading;
    if (!opened || opened.file.content === null) return;
    const questions = opened.reading.questions.filter(({ item }) => ticks.ticked.has(item));
    const input = {
      draftId: draft.id,
      path: pool.path,
      seenHash: pool.hash,
      file: { name: opened.file.name, content: opened.file.content, locale },
      questions: questions.map((question) => takenOf(question, ticks.all, ticks.own.get(question.item))),
    };
    const done = await act(
      input,
      async (whole) => (await client.run(TakeQuestions, { input: whole })).takeQuestions,
    );
    if (!done) return;
    reading.close();
    setTaken(done.count);
    await onTaken();
  };
  return { ...ticks, reading, take, taken, isTaking: isRunning, trouble };
};

export type Taking = ReturnType<typeof useTaking>;
