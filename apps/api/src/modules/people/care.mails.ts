import { type MailTemplate } from '../../platform/mail/mail-text.ts';

export interface AddressMail {
  name: string;
  from: string;
  to: string;
}

/** To both addresses of a person when a coordinator changes it: whoever did not ask for it learns of it. */
export const addressChangedMail: MailTemplate<AddressMail> = {
  name: 'address-changed',
  write: {
    es: ({ name, from, to }) => ({
      subject: 'Cambió el correo de su cuenta en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación de su país cambió el correo con el que usted inicia sesión: de ${from} a ${to}.`,
        'Su contraseña, su avance y sus certificados siguen siendo los mismos.',
      ],
      notes: ['Si usted no pidió este cambio, escriba enseguida a la coordinación de su país.'],
    }),
    en: ({ name, from, to }) => ({
      subject: 'The e-mail of your MICIC Campus account has changed',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators of your country have changed the e-mail you sign in with: from ${from} to ${to}.`,
        'Your password, your progress and your certificates stay the same.',
      ],
      notes: ['If you did not ask for this, write to the coordinators of your country at once.'],
    }),
    fr: ({ name, from, to }) => ({
      subject: 'L’adresse de votre compte MICIC Campus a changé',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination de votre pays a changé l’adresse avec laquelle vous vous connectez : ${from} est remplacée par ${to}.`,
        'Votre mot de passe, votre progression et vos certificats restent les mêmes.',
      ],
      notes: [
        'Si vous n’avez pas demandé ce changement, écrivez sans attendre à la coordination de votre pays.',
      ],
    }),
  },
};
