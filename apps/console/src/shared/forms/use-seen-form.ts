import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { isMeanwhile } from '../meanwhile.tsx';
import { useSavedForm } from './use-saved-form.ts';

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/**
 * A form over something that colleagues change too. It is sent with the version it was filled in from, and refused when
 * that is no longer the one: then what was typed stays, the fields that were not touched show what they are by now, and
 * sending again is a decision on purpose.
 *
 * @param latest what the server has, as far as this page has read it
 * @param version of that; null: it is not there yet
 */
export const useSeenForm = <Value extends object>(latest: Value, version: number | null) => {
  const { cache } = useShell();
  const form = useSavedForm(latest);
  const [basedOn, setBasedOn] = useState(version);
  const [isTold, setTold] = useState(false);
  const [changed, setChanged] = useState<(keyof Value)[]>([]);
  // A newer version replaces an untouched form; one being edited is replaced only after the person was told.
  if (version !== null && basedOn !== null && version > basedOn && (isTold || !form.isUnsaved)) {
    const others = (Object.keys(latest) as (keyof Value)[]).filter((key) =>
      differ(latest[key], form.base[key]),
    );
    if (isTold) setChanged(others);
    setTold(false);
    setBasedOn(version);
    form.rebase(latest);
  }
  /** `versionIn`: of what the server answered, so that the next change follows this one. */
  const save = async <Input extends object, Result extends { __typename: string }>(
    input: Input,
    run: (input: Input & { basedOn: number | null; idempotencyKey: string }) => Promise<Result>,
    versionIn: (result: Exclude<Result, { __typename: 'Refusal' }>) => number | undefined,
  ) => {
    const done = await form.save({ ...input, basedOn }, async (whole) => {
      const answer = await run(whole);
      if (isMeanwhile(answer)) {
        setTold(true);
        cache.invalidate();
      }
      return answer;
    });
    if (!done) return null;
    setChanged([]);
    setBasedOn(versionIn(done) ?? basedOn);
    return done;
  };
  return { ...form, save, changed };
};
