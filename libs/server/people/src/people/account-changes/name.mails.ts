import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { whyInLetter, type Why } from '@campus/platform/mail/letter-reason.ts';

export interface NameMail {
  /** How the person is greeted: the given names they had. */
  name: string;
  from: string;
  to: string;
}

/** To a person whose name was changed, whoever did it. */
export const nameChangedMail: MailTemplate<NameMail> = {
  name: 'name-changed',
  write: {
    es: ({ name, from, to }) => ({
      subject: 'Cambió su nombre en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `Su nombre en el campus era «${from}» y ahora es «${to}». Así se imprimirá en los certificados que se emitan desde hoy.`,
      ],
      notes: ['Si usted no pidió este cambio, escriba enseguida a la coordinación de su país.'],
    }),
    en: ({ name, from, to }) => ({
      subject: 'Your name on MICIC Campus has changed',
      greeting: `Hello ${name},`,
      paragraphs: [
        `Your name on the campus was “${from}” and is now “${to}”. This is how certificates issued from today will print it.`,
      ],
      notes: ['If you did not ask for this, write to the coordinators of your country at once.'],
    }),
    fr: ({ name, from, to }) => ({
      subject: 'Votre nom sur MICIC Campus a changé',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Votre nom sur le campus était « ${from} » ; il est désormais « ${to} ». C’est ainsi que l’imprimeront les certificats délivrés à partir d’aujourd’hui.`,
      ],
      notes: [
        'Si vous n’avez pas demandé ce changement, écrivez sans attendre à la coordination de votre pays.',
      ],
    }),
  },
};

/** To a person whose name somebody is asked about first. */
export const nameAskedMail: MailTemplate<NameMail> = {
  name: 'name-asked',
  write: {
    es: ({ name, from, to }) => ({
      subject: 'Su cambio de nombre espera la aprobación de la coordinación',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `Se pidió desde su cuenta que su nombre pase de «${from}» a «${to}». Como su nombre ya figura en una postulación, en una propuesta de certificado o en actos del equipo, primero lo revisa la coordinación.`,
      ],
      notes: ['Si no fue usted, cambie su contraseña y escriba a la coordinación de su país.'],
    }),
    en: ({ name, from, to }) => ({
      subject: 'Your change of name waits for the coordinators',
      greeting: `Hello ${name},`,
      paragraphs: [
        `Your account asked for your name to change from “${from}” to “${to}”. As your name already stands in a nomination, in a proposed certificate or in what the team has done, the coordinators look at it first.`,
      ],
      notes: ['If it was not you, change your password and write to the coordinators of your country.'],
    }),
    fr: ({ name, from, to }) => ({
      subject: 'Votre changement de nom attend la coordination',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Votre compte a demandé que votre nom passe de « ${from} » à « ${to} ». Comme votre nom figure déjà dans une candidature, dans une proposition de certificat ou dans des actes de l’équipe, la coordination l’examine d’abord.`,
      ],
      notes: [
        'Si ce n’était pas vous, changez votre mot de passe et écrivez à la coordination de votre pays.',
      ],
    }),
  },
};

/** To a person whose change of name was refused. The reason kept in the record is not in it. */
export const nameKeptMail: MailTemplate<NameMail & Why> = {
  name: 'name-kept',
  write: {
    es: ({ name, from, to, letterReason }) => ({
      subject: 'No se cambió su nombre en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `Su nombre sigue siendo «${from}». El cambio a «${to}» no se aprobó.`,
        ...whyInLetter('es', letterReason),
      ],
      notes: ['Si tiene preguntas, escriba a la coordinación de su país.'],
    }),
    en: ({ name, from, to, letterReason }) => ({
      subject: 'Your name on MICIC Campus was not changed',
      greeting: `Hello ${name},`,
      paragraphs: [
        `Your name is still “${from}”. The change to “${to}” was not approved.`,
        ...whyInLetter('en', letterReason),
      ],
      notes: ['If you have questions, write to the coordinators of your country.'],
    }),
    fr: ({ name, from, to, letterReason }) => ({
      subject: 'Votre nom sur MICIC Campus n’a pas été changé',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Votre nom reste « ${from} ». Le changement en « ${to} » n’a pas été approuvé.`,
        ...whyInLetter('fr', letterReason),
      ],
      notes: ['Pour toute question, écrivez à la coordination de votre pays.'],
    }),
  },
};
