import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface LinkMail {
  /** How the person is greeted: the given names. */
  name: string;
  url: string;
}

/** To a person who asked for a new password. The link is good for an hour. */
export const passwordResetMail: MailTemplate<LinkMail> = {
  name: 'password-reset',
  isAskedFor: true,
  write: {
    es: ({ name, url }) => ({
      subject: 'Cree una contraseña nueva',
      greeting: `Hola, ${name}:`,
      paragraphs: ['Alguien, esperamos que usted, pidió una contraseña nueva para su cuenta del campus.'],
      action: { label: 'Crear una contraseña nueva', url },
      notes: [
        'El enlace vale durante una hora y sirve una sola vez.',
        'Si no la pidió, no haga nada: su contraseña sigue siendo la misma y nadie ha entrado en su cuenta.',
      ],
    }),
    en: ({ name, url }) => ({
      subject: 'Choose a new password',
      greeting: `Hello ${name},`,
      paragraphs: ['Someone, we hope you, asked for a new password for your account on the campus.'],
      action: { label: 'Choose a new password', url },
      notes: [
        'The link is good for one hour and works once.',
        'If it was not you, do nothing: your password stays as it is and nobody has entered your account.',
      ],
    }),
    fr: ({ name, url }) => ({
      subject: 'Choisissez un nouveau mot de passe',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        'Quelqu’un, vous nous l’espérons, a demandé un nouveau mot de passe pour votre compte du campus.',
      ],
      action: { label: 'Choisir un nouveau mot de passe', url },
      notes: [
        'Le lien est valable une heure et ne sert qu’une fois.',
        'Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même et personne n’est entré dans votre compte.',
      ],
    }),
  },
};

/** To a person whose account was just made. The link is good for a week. */
export const welcomeMail: MailTemplate<LinkMail> = {
  name: 'welcome',
  write: {
    es: ({ name, url }) => ({
      subject: 'Su cuenta en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        'Tiene una cuenta en MICIC Campus, el curso en línea para quienes protegen a sus nacionales en países en crisis.',
        'Para entrar por primera vez, cree su contraseña:',
      ],
      action: { label: 'Crear mi contraseña', url },
      notes: [
        'El enlace vale durante siete días y sirve una sola vez. Después puede pedir otro en la página de inicio de sesión.',
      ],
    }),
    en: ({ name, url }) => ({
      subject: 'Your account on MICIC Campus',
      greeting: `Hello ${name},`,
      paragraphs: [
        'You have an account on MICIC Campus, the online course for those who protect their nationals in countries in crisis.',
        'To enter for the first time, choose your password:',
      ],
      action: { label: 'Choose my password', url },
      notes: [
        'The link is good for seven days and works once. After that you can ask for another on the sign-in page.',
      ],
    }),
    fr: ({ name, url }) => ({
      subject: 'Votre compte sur MICIC Campus',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        'Vous avez un compte sur MICIC Campus, le cours en ligne pour celles et ceux qui protègent leurs ressortissants dans les pays en crise.',
        'Pour entrer la première fois, choisissez votre mot de passe :',
      ],
      action: { label: 'Choisir mon mot de passe', url },
      notes: [
        'Le lien est valable sept jours et ne sert qu’une fois. Ensuite, vous pouvez en demander un autre sur la page de connexion.',
      ],
    }),
  },
};

/** To a person whose password was changed, whoever did it. */
export const passwordChangedMail: MailTemplate<LinkMail> = {
  name: 'password-changed',
  write: {
    es: ({ name, url }) => ({
      subject: 'Su contraseña cambió',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        'La contraseña de su cuenta del campus acaba de cambiar. Las sesiones abiertas en otros dispositivos se cerraron.',
      ],
      action: { label: 'Si no fue usted, pida ahora una contraseña nueva', url },
    }),
    en: ({ name, url }) => ({
      subject: 'Your password was changed',
      greeting: `Hello ${name},`,
      paragraphs: [
        'The password of your account on the campus has just been changed. Sessions on other devices were ended.',
      ],
      action: { label: 'If it was not you, ask for a new password now', url },
    }),
    fr: ({ name, url }) => ({
      subject: 'Votre mot de passe a changé',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        'Le mot de passe de votre compte du campus vient d’être changé. Les autres appareils ont été déconnectés.',
      ],
      action: { label: 'Si ce n’était pas vous, demandez dès maintenant un nouveau mot de passe', url },
    }),
  },
};
