import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface NewDeviceMail {
  name: string;
  /** As the browser says; empty: it says nothing. */
  device: string;
  at: string;
  url: string;
}

/** To somebody of staff whose account was entered from a browser it was never entered from. */
export const newDeviceMail: MailTemplate<NewDeviceMail> = {
  name: 'new-device',
  write: {
    es: ({ name, device, at, url }) => ({
      subject: 'Se inició sesión en su cuenta desde un dispositivo nuevo',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `El ${at} se inició sesión en su cuenta desde un dispositivo nuevo${device && `: ${device}`}.`,
      ],
      action: { label: 'Si no fue usted, cree una contraseña nueva', url },
      notes: [
        'Si fue usted, no haga nada. Con una contraseña nueva se cierran las sesiones en todos los dispositivos.',
      ],
    }),
    en: ({ name, device, at, url }) => ({
      subject: 'Your account was entered from a new device',
      greeting: `Hello ${name},`,
      paragraphs: [`On ${at} your account was entered from a new device${device && `: ${device}`}.`],
      action: { label: 'If it was not you, choose a new password', url },
      notes: ['If it was you, do nothing. A new password signs you out on all devices.'],
    }),
    fr: ({ name, device, at, url }) => ({
      subject: 'Connexion à votre compte depuis un nouvel appareil',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Le ${at}, quelqu’un s’est connecté à votre compte depuis un nouvel appareil${device && ` : ${device}`}.`,
      ],
      action: { label: 'Si ce n’était pas vous, choisissez un nouveau mot de passe', url },
      notes: [
        'Si c’était vous, ne faites rien. Un nouveau mot de passe ferme les sessions sur tous les appareils.',
      ],
    }),
  },
};
