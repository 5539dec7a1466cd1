import { keptTexts, usePerson, useShell } from '@campus/web-shell';
import { useEffect, useMemo, useRef, useState } from 'react';

/** What somebody typed into a text of a draft, until the server has it. */
export interface KeptText {
  /** Of the text as it was when one began to type. */
  seenHash: string;
  text: string;
  /** Epoch milliseconds of this device. */
  at: number;
  /** It was to be saved, and no answer came. */
  isAsked: boolean;
  /** Of a translation: words of blocks that one says are right as they are. */
  said?: readonly string[];
}

/** `lost`: the browser keeps nothing beyond this window. */
export type KeptState = 'none' | 'keeping' | 'kept' | 'lost';

const isKept = (value: unknown): value is KeptText =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'seenHash' in value &&
  typeof value.seenHash === 'string';

const useOwnTexts = () => {
  const { facts } = useShell();
  const { id } = usePerson();
  return useMemo(() => keptTexts(facts, id), [facts, id]);
};

const placeOf = (draftId: string, path: string) => `${draftId} ${path}`;

/** What an earlier visit left on this device; undefined: it is being looked up. */
export const useEarlierText = (draftId: string, path: string): KeptText | null | undefined => {
  const texts = useOwnTexts();
  const place = placeOf(draftId, path);
  const [found, setFound] = useState<KeptText | null | undefined>(undefined);
  useEffect(() => {
    let isHere = true;
    void texts.get(place).then((value) => {
      if (isHere) setFound(isKept(value) ? value : null);
    });
    return () => {
      isHere = false;
    };
  }, [texts, place]);
  return found;
};

/** Keeps what is typed on this device, each time the last of it; `keep(null)`: the server has it. */
export const useKeptText = (draftId: string, path: string) => {
  const texts = useOwnTexts();
  const place = placeOf(draftId, path);
  const [state, setState] = useState<KeptState>('none');
  const wanted = useRef<KeptText | null>(null);
  const isWriting = useRef(false);
  const write = async () => {
    if (isWriting.current) return;
    isWriting.current = true;
    let written: KeptText | null | undefined;
    while (written !== wanted.current) {
      written = wanted.current;
      if (written) setState((await texts.put(place, written)) ? 'kept' : 'lost');
      else {
        await texts.remove(place);
        setState('none');
      }
    }
    isWriting.current = false;
  };
  const keep = (text: KeptText | null) => {
    wanted.current = text;
    if (text && state !== 'lost') setState('keeping');
    void write();
  };
  return { state, keep };
};
