import { Failure } from '@campus/api-client';
import { useState } from 'react';
import type { Trouble } from '../trouble/trouble-notice.tsx';

interface RefusalLike {
  __typename: 'Refusal';
  code: Exclude<Trouble, Failure>['code'];
  params: unknown;
}

/** Any result union of the schema. */
type Result = { __typename: string } | RefusalLike;

const isRefusal = (result: Result): result is RefusalLike => result.__typename === 'Refusal';

/**
 * Runs something that ends well, in a refusal or in a failure, and keeps what went wrong for the form.
 * Returns the good result, or null; a second call while one runs does nothing.
 */
export const useSubmit = () => {
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const submit = async <R extends Result>(
    run: () => Promise<R>,
  ): Promise<Exclude<R, { __typename: 'Refusal' }> | null> => {
    if (isRunning) return null;
    setRunning(true);
    setTrouble(null);
    try {
      const result = await run();
      if (!isRefusal(result)) return result as Exclude<R, { __typename: 'Refusal' }>;
      setTrouble({ code: result.code, params: result.params });
    } catch (error) {
      setTrouble(error instanceof Failure ? error : new Failure('MALFORMED'));
    } finally {
      setRunning(false);
    }
    return null;
  };

  return { isRunning, trouble, submit, clearTrouble: () => setTrouble(null) };
};
