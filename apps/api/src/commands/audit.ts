import { anchorOf, anchorText, AuditTrail, type ChainBreak } from '@campus/overview';
import { OperatorError, optionsOf, say, type Command } from './command.ts';
import { withCampus } from './in-campus.ts';
import { usageSay } from './terminal/terminal-language.ts';

const issues: Record<ChainBreak['kind'], (fault: ChainBreak) => string> = {
  CHANGED: ({ number, eventId }) => `Event ${number} (${eventId}) is not what was recorded.`,
  EVENT_GONE: ({ number, eventId }) => `Event ${number} (${eventId}) is missing.`,
  LINK_GONE: ({ number }) => `Link ${number} is missing.`,
  UNCHAINED: ({ eventId }) => `Event ${eventId} was put in past the chain.`,
  NOT_ANCHORED: ({ number }) => `The chain is intact, but link ${number} is not the one on the anchor.`,
};

export const auditAnchor: Command = {
  name: 'audit anchor',
  usage: 'audit anchor',
  summary: 'print the newest link of the audit, to be kept outside this machine',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const head = await withCampus((app) => app.get(AuditTrail).head());
    if (!head) throw new OperatorError('Nothing has been recorded yet.');
    const text = anchorText(head);
    say(args, [text, `of ${head.at.toISOString()}`], {
      number: head.number,
      at: head.at,
      hash: head.hash,
      text,
    });
    return 0;
  },
};

export const auditVerify: Command = {
  name: 'audit verify',
  usage: 'audit verify [--anchor "NUMBER HASH"]',
  summary: 'check the chain of recorded events; exit with 1 if something was changed, added or removed',
  needsDatabase: true,
  async run(args) {
    const { anchor: text } = optionsOf(args, [], ['anchor']);
    const anchor = text === undefined ? null : anchorOf(text);
    if (text !== undefined && !anchor) throw new OperatorError(usageSay('badAnchor'));
    const { links, head, fault } = await withCampus((app) => app.get(AuditTrail).check(anchor));
    const found = fault
      ? [issues[fault.kind](fault), `${links} events before it are in order.`]
      : [`${links} events are in order.`, ...(head ? [`The newest: ${anchorText(head)}`] : [])];
    say(args, found, { links, fault, anchor: head && anchorText(head) });
    return fault ? 1 : 0;
  },
};
