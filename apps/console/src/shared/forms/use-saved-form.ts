import { useIntention, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useState } from 'react';

/**
 * A form over something the server has: what it holds, whether that differs from what the server has, and sending it. Leaving
 * with something unsaved asks first.
 */
export const useSavedForm = <Value extends object>(initial: Value) => {
  const { cache } = useShell();
  const intention = useIntention();
  const [base, setBase] = useState(initial);
  const [value, setValue] = useState(initial);
  const [isChecked, setChecked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const isUnsaved = JSON.stringify(value) !== JSON.stringify(base);
  const release = useUnsavedWarning(isUnsaved);
  const change = (part: Partial<Value>) => {
    setValue((before) => ({ ...before, ...part }));
    setSaved(false);
  };
  /** The server has something else by now: what was changed here stays changed. */
  const rebase = (latest: Value) => {
    const touched = Object.entries(value).filter(
      ([key, part]) => JSON.stringify(part) !== JSON.stringify(base[key as keyof Value]),
    );
    setBase(latest);
    setValue({ ...latest, ...Object.fromEntries(touched) });
  };
  /** Sends it; resolves to what the server answered, or null. */
  const save = async <Input extends object, Result extends { __typename: string }>(
    input: Input,
    run: (input: Input & { idempotencyKey: string }) => Promise<Result>,
  ) => {
    const done = await intention.act(input, run);
    if (!done) return null;
    setBase(value);
    setSaved(true);
    release();
    cache.invalidate();
    return done;
  };
  return { value, base, change, intention, isUnsaved, isSaved, isChecked, setChecked, save, rebase };
};
