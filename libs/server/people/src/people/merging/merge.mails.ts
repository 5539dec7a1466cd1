import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface MergeMail {
  name: string;
  /** Of the account that is closed. */
  from: string;
  /** Of the account that stays. */
  to: string;
}

export interface MergeAskedMail extends MergeMail {
  url: string;
  days: number;
}

/** To each of the two addresses, with a link of its own: nothing happens before both say so. */
export const mergeAskedMail: MailTemplate<MergeAskedMail> = {
  name: 'merge-asked',
  // It is tried even where mails have come back from: silence is what lets a second coordinator decide.
  isAskedFor: true,
  write: {
    es: ({ name, from, to, url, days }) => ({
      subject: 'Confirme o rechace la unión de dos cuentas en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación de su país pidió unir dos cuentas: la de ${from} se cerraría y su trabajo pasaría a la de ${to}.`,
        'Si las dos son suyas, confírmelo desde los dos correos. Si una no es suya, rechácelo: quien tenga la otra se quedaría con su avance y sus certificados.',
      ],
      action: { label: 'Ver el pedido y responder', url },
      notes: [
        `El enlace vale durante ${days} días.`,
        'Si no hay respuesta, otra persona de la coordinación podrá aprobar la unión después de 72 horas.',
      ],
    }),
    en: ({ name, from, to, url, days }) => ({
      subject: 'Confirm or refuse the merging of two accounts on MICIC Campus',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators of your country have asked for two accounts to be merged: the account of ${from} would be closed and its work would move to the account of ${to}.`,
        'If both are yours, confirm it from both addresses. If one is not, refuse it: the holder of the other one would get your progress and your certificates.',
      ],
      action: { label: 'See the request and answer', url },
      notes: [
        `The link is good for ${days} days.`,
        'If nobody answers, another coordinator may approve the merge after 72 hours.',
      ],
    }),
    fr: ({ name, from, to, url, days }) => ({
      subject: 'Confirmez ou refusez la fusion de deux comptes sur MICIC Campus',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination de votre pays a demandé la fusion de deux comptes : celui de ${from} serait fermé et son travail passerait à celui de ${to}.`,
        'Si les deux sont à vous, confirmez depuis les deux adresses. Sinon, refusez : la personne qui détient l’autre compte recevrait votre progression et vos certificats.',
      ],
      action: { label: 'Voir la demande et répondre', url },
      notes: [
        `Le lien est valable ${days} jours.`,
        'Sans réponse, une autre personne de la coordination pourra approuver la fusion après 72 heures.',
      ],
    }),
  },
};

/** To both addresses once it is done. */
export const mergedMail: MailTemplate<MergeMail> = {
  name: 'accounts-merged',
  write: {
    es: ({ name, from, to }) => ({
      subject: 'Dos cuentas suyas en MICIC Campus son ahora una',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La cuenta de ${from} se cerró y su trabajo pasó a la de ${to}. Inicie sesión con cualquiera de los dos correos y la contraseña de ${to}.`,
        'Las sesiones abiertas se cerraron en todos los dispositivos.',
      ],
      notes: [
        'Si una de las cuentas no es suya, escriba enseguida a la coordinación de su país: puede deshacerse durante 30 días.',
      ],
    }),
    en: ({ name, from, to }) => ({
      subject: 'Two accounts of yours on MICIC Campus are now one',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The account of ${from} was closed and its work moved to the account of ${to}. Sign in with either address and the password of ${to}.`,
        'You have been signed out on all devices.',
      ],
      notes: [
        'If one of the accounts is not yours, write to the coordinators of your country at once: it can be undone for 30 days.',
      ],
    }),
    fr: ({ name, from, to }) => ({
      subject: 'Vos deux comptes MICIC Campus n’en font plus qu’un',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Le compte de ${from} a été fermé et son travail est passé à celui de ${to}. Connectez-vous avec l’une ou l’autre adresse et le mot de passe de ${to}.`,
        'Tous les appareils ont été déconnectés.',
      ],
      notes: [
        'Si l’un des comptes n’est pas à vous, écrivez sans attendre à la coordination de votre pays : la fusion peut être annulée pendant 30 jours.',
      ],
    }),
  },
};

/** To both addresses, and to the person who asked: the request is over and nothing has changed. */
export const mergeKeptMail: MailTemplate<MergeMail> = {
  name: 'merge-kept',
  write: {
    es: ({ from, to }) => ({
      subject: 'No se unieron dos cuentas en MICIC Campus',
      greeting: 'Hola:',
      paragraphs: [
        `El pedido de unir las cuentas de ${from} y ${to} fue rechazado o cancelado. Las dos siguen como estaban.`,
      ],
    }),
    en: ({ from, to }) => ({
      subject: 'Two accounts on MICIC Campus were not merged',
      greeting: 'Hello,',
      paragraphs: [
        `The request to merge the accounts of ${from} and ${to} was refused or cancelled. Both stay as they were.`,
      ],
    }),
    fr: ({ from, to }) => ({
      subject: 'Deux comptes MICIC Campus n’ont pas été fusionnés',
      greeting: 'Bonjour,',
      paragraphs: [
        `La demande de fusionner les comptes de ${from} et ${to} a été refusée ou annulée. Les deux restent tels quels.`,
      ],
    }),
  },
};
