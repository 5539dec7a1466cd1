import { PauseEnrolment, ReinstateEnrolment, ResumeEnrolment, WithdrawEnrolment } from '@campus/api-client';
import { useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Told } from '../../../shared/telling.tsx';
import type { Act } from './act-dialog.tsx';
import { useUndoReason } from './undo-reason.ts';

/** What reverses each act. */
const reverse = { pause: 'resume', resume: 'pause', withdraw: 'reinstate', reinstate: 'withdraw' } as const;

type Named = keyof typeof reverse;
type Send = (act: Act, reason: string) => Promise<object | null>;

/** The acts on an enrolment that ask for a reason alone; each of them is undone by another. */
export const useActsOn = (enrolmentId: string) => {
  const t = useText();
  const { client } = useShell();
  const undone = useUndoReason();
  const sends: Record<Named, Send> = {
    pause: (act, reason) =>
      act(
        { enrolmentId, reason },
        async (input) => (await client.run(PauseEnrolment, { input })).pauseEnrolment,
      ),
    resume: (act, reason) =>
      act(
        { enrolmentId, reason },
        async (input) => (await client.run(ResumeEnrolment, { input })).resumeEnrolment,
      ),
    withdraw: (act, reason) =>
      act(
        { enrolmentId, reason },
        async (input) => (await client.run(WithdrawEnrolment, { input })).withdrawEnrolment,
      ),
    reinstate: (act, reason) =>
      act(
        { enrolmentId, reason },
        async (input) => (await client.run(ReinstateEnrolment, { input })).reinstateEnrolment,
      ),
  };
  const told =
    (done: Named, name: string) =>
    (reason: string): Told => ({
      title: t(`person.${done}.done`, { name }),
      undo: (act) => sends[reverse[done]](act, undone(reason)),
    });
  return { ...sends, told };
};
