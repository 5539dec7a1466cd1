import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type MessageKind } from './message-kinds.ts';

/** Whom a preview greets that is meant for nobody in particular. */
export const SPECIMEN = 'María José';

interface Frame {
  /** The words of the link. */
  action: string;
  /** Why somebody gets the message. */
  why: string;
  leave: string;
}

const usual: Record<Locale, Frame> = {
  es: {
    action: 'Ir al curso',
    why: 'Recibe este mensaje porque participa en «{edition}».',
    leave: 'No recibir más recordatorios',
  },
  en: {
    action: 'Go to the course',
    why: 'You receive this message because you take part in “{edition}”.',
    leave: 'Receive no more reminders',
  },
  fr: {
    action: 'Aller au cours',
    why: 'Vous recevez ce message parce que vous participez à « {edition} ».',
    leave: 'Ne plus recevoir de rappels',
  },
};

/** A follow-up leads to its survey, and is read by people who have finished. */
const followUp: Record<Locale, Pick<Frame, 'action' | 'why'>> = {
  es: {
    action: 'Responder la encuesta',
    why: 'Recibe este mensaje porque obtuvo el certificado de «{edition}».',
  },
  en: {
    action: 'Answer the survey',
    why: 'You receive this message because you hold a certificate for “{edition}”.',
  },
  fr: {
    action: 'Répondre à l’enquête',
    why: 'Vous recevez ce message parce que vous avez obtenu le certificat de « {edition} ».',
  },
};

/** What stands around the text of a message. */
export const frameWords = (kind: MessageKind, locale: Locale): Frame => ({
  ...usual[locale],
  ...(kind === 'follow_up' ? followUp[locale] : {}),
});
