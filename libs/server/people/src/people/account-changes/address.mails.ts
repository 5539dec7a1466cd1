import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface AddressMail {
  name: string;
  from: string;
  to: string;
}

export interface AddressAskedMail extends AddressMail {
  url: string;
  days: number;
}

/** To the address the person still has: nothing changes before they say so. */
export const addressAskedMail: MailTemplate<AddressAskedMail> = {
  name: 'address-asked',
  // It is tried even where mails have come back from: silence is what lets a second coordinator decide.
  isAskedFor: true,
  write: {
    es: ({ name, from, to, url, days }) => ({
      subject: 'Confirme o rechace el cambio de su correo en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación de su país pidió que su cuenta deje de usar ${from} y pase a usar ${to}.`,
        'Si usted lo pidió, confírmelo. Si no lo pidió o no conoce ese correo, rechácelo: su cuenta quedará como está.',
      ],
      action: { label: 'Ver el pedido y responder', url },
      notes: [
        `El enlace vale durante ${days} días.`,
        'Si no responde, otra persona de la coordinación podrá aprobar el cambio después de 72 horas.',
      ],
    }),
    en: ({ name, from, to, url, days }) => ({
      subject: 'Confirm or refuse the change of your e-mail on MICIC Campus',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators of your country have asked for your account to use ${to} instead of ${from}.`,
        'If you asked for this, confirm it. If you did not, or do not know that address, refuse it: your account will stay as it is.',
      ],
      action: { label: 'See the request and answer', url },
      notes: [
        `The link is good for ${days} days.`,
        'If you do not answer, another coordinator may approve the change after 72 hours.',
      ],
    }),
    fr: ({ name, from, to, url, days }) => ({
      subject: 'Confirmez ou refusez le changement de votre adresse sur MICIC Campus',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination de votre pays a demandé que votre compte utilise ${to} au lieu de ${from}.`,
        'Si vous l’avez demandé, confirmez-le. Sinon, ou si vous ne connaissez pas cette adresse, refusez : votre compte restera tel quel.',
      ],
      action: { label: 'Voir la demande et répondre', url },
      notes: [
        `Le lien est valable ${days} jours.`,
        'Sans réponse de votre part, une autre personne de la coordination pourra approuver le changement après 72 heures.',
      ],
    }),
  },
};

/** To the address that is to be: whoever reads it and expects nothing can say so. */
export const addressProposedMail: MailTemplate<AddressMail> = {
  name: 'address-proposed',
  write: {
    es: ({ from, to }) => ({
      subject: 'Se pidió usar este correo en MICIC Campus',
      greeting: 'Hola:',
      paragraphs: [
        `La coordinación pidió que una cuenta de MICIC Campus pase a usar ${to}. Todavía no cambió nada: la persona tiene que confirmarlo desde su correo actual, ${from}.`,
      ],
      notes: ['Si ya no puede abrir ese correo, avise a la coordinación de su país.'],
    }),
    en: ({ from, to }) => ({
      subject: 'A request to use this e-mail on MICIC Campus',
      greeting: 'Hello,',
      paragraphs: [
        `The coordinators have asked for an account on MICIC Campus to use ${to}. Nothing has changed yet: the person has to confirm it from their present address, ${from}.`,
      ],
      notes: ['If you can no longer open that mailbox, tell the coordinators of your country.'],
    }),
    fr: ({ from, to }) => ({
      subject: 'Une demande d’utiliser cette adresse sur MICIC Campus',
      greeting: 'Bonjour,',
      paragraphs: [
        `La coordination a demandé qu’un compte MICIC Campus utilise ${to}. Rien n’a encore changé : la personne doit le confirmer depuis son adresse actuelle, ${from}.`,
      ],
      notes: ['Si vous ne pouvez plus ouvrir cette boîte, prévenez la coordination de votre pays.'],
    }),
  },
};

/** To both addresses once it is done. */
export const addressChangedMail: MailTemplate<AddressMail> = {
  name: 'address-changed',
  write: {
    es: ({ name, from, to }) => ({
      subject: 'Cambió el correo de su cuenta en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `El correo con el que usted inicia sesión cambió: antes era ${from}, ahora es ${to}.`,
        'Las sesiones abiertas se cerraron en todos los dispositivos. Su contraseña, su avance y sus certificados siguen siendo los mismos.',
      ],
      notes: ['Si usted no pidió este cambio, escriba enseguida a la coordinación de su país.'],
    }),
    en: ({ name, from, to }) => ({
      subject: 'The e-mail of your MICIC Campus account has changed',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The e-mail you sign in with has changed: it was ${from}, it is now ${to}.`,
        'You have been signed out on all devices. Your password, your progress and your certificates stay the same.',
      ],
      notes: ['If you did not ask for this, write to the coordinators of your country at once.'],
    }),
    fr: ({ name, from, to }) => ({
      subject: 'L’adresse de votre compte MICIC Campus a changé',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `L’adresse avec laquelle vous vous connectez a changé : ${from} est remplacée par ${to}.`,
        'Vous avez été déconnecté de tous les appareils. Votre mot de passe, votre progression et vos certificats restent les mêmes.',
      ],
      notes: [
        'Si vous n’avez pas demandé ce changement, écrivez sans attendre à la coordination de votre pays.',
      ],
    }),
  },
};

/** To both addresses, and to the person who asked: the request is over and nothing has changed. */
export const addressKeptMail: MailTemplate<AddressMail> = {
  name: 'address-kept',
  write: {
    es: ({ from, to }) => ({
      subject: 'No se cambió un correo en MICIC Campus',
      greeting: 'Hola:',
      paragraphs: [
        `El pedido de cambiar ${from} por ${to} fue rechazado o cancelado. La cuenta sigue usando ${from}.`,
      ],
    }),
    en: ({ from, to }) => ({
      subject: 'An e-mail on MICIC Campus was not changed',
      greeting: 'Hello,',
      paragraphs: [
        `The request to change ${from} to ${to} was refused or cancelled. The account goes on using ${from}.`,
      ],
    }),
    fr: ({ from, to }) => ({
      subject: 'Une adresse sur MICIC Campus n’a pas été changée',
      greeting: 'Bonjour,',
      paragraphs: [
        `La demande de remplacer ${from} par ${to} a été refusée ou annulée. Le compte continue d’utiliser ${from}.`,
      ],
    }),
  },
};
