import { useRef } from 'react';
import { randomId } from '../storage/ids.ts';
import { useSubmit } from './use-submit.ts';

/**
 * A mutation a person sets off. It carries one idempotency key per intention: the same input sent again after a lost
 * answer has the same key, so that the server does nothing twice; another input, or the same one after it has been
 * answered, has a new one.
 */
export const useIntention = () => {
  const { submit, ...state } = useSubmit();
  const last = useRef<{ input: string; key: string } | null>(null);

  const act = async <Input extends object, Result extends { __typename: string }>(
    input: Input,
    run: (input: Input & { idempotencyKey: string }) => Promise<Result>,
  ): Promise<Exclude<Result, { __typename: 'Refusal' }> | null> => {
    const text = JSON.stringify(input);
    const isAgain = last.current?.input === text;
    const key = isAgain && last.current ? last.current.key : randomId();
    last.current = { input: text, key };
    const done = await submit(async () => {
      const answer = await run({ ...input, idempotencyKey: key });
      last.current = null;
      return answer;
    });
    return done as Exclude<Result, { __typename: 'Refusal' }> | null;
  };

  return { ...state, act };
};
