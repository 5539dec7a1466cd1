import type { FlatCmi } from '@campus/scorm-format';
import type { Navigation } from '../sequencing/navigation.ts';
import type { Sequencer } from '../sequencing/sequencer.ts';
import type { Engine2004 } from './engine.ts';

export interface Request {
  navigation: Navigation;
  target: string | null;
}

const plainRequests: readonly Navigation[] = [
  'continue',
  'previous',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
];

const tidy = (target: string): string => target.replace(/%20/g, ' ').replace(/\s+/gu, ' ').trim();

/** What content wants to happen next, by its request or else by the way it exits (RTE 4.2.8); null: it only ends. */
export const requestOf = (engine: Pick<Engine2004, 'adl'>, cmi: FlatCmi): Request | null => {
  const { request } = engine.adl.nav;
  const [, target, verb] = /^\{target=(.+)\}(choice|jump)$/.exec(request) ?? [];
  if (target !== undefined) return { navigation: verb === 'jump' ? 'jump' : 'choice', target: tidy(target) };
  const plain = plainRequests.find((navigation) => navigation === request);
  if (plain) return { navigation: plain, target: null };
  const isOver = cmi['cmi.exit'] === 'time-out' || cmi['cmi.exit'] === 'logout';
  return isOver ? { navigation: 'exitAll', target: null } : null;
};

/** The answer to `adl.nav.request_valid.…`; null for any other element. */
export const navigationValidity = (
  element: string,
  sequencer: Pick<Sequencer, 'wouldLead'>,
): string | null => {
  const plain = /^adl\.nav\.request_valid\.(continue|previous)$/.exec(element)?.[1];
  if (plain === 'continue' || plain === 'previous') return String(sequencer.wouldLead(plain));
  const [, verb, target] = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=(.+)\}$/.exec(element) ?? [];
  if (target === undefined) return null;
  return String(sequencer.wouldLead(verb === 'jump' ? 'jump' : 'choice', tidy(target)));
};
