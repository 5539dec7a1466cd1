import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { type CertificateIssuedMail } from '../certificates.mails.ts';
import { whyInLetter, type Why } from '@campus/platform/mail/letter-reason.ts';

export interface CertificateReplacedMail extends CertificateIssuedMail, Why {
  /** The number of the one that no longer holds. */
  oldSerial: string;
}

/** To the holder of a certificate that was corrected: which one holds now. */
export const certificateReplacedMail: MailTemplate<CertificateReplacedMail> = {
  name: 'certificate-replaced',
  write: {
    es: ({ name, courseTitle, oldSerial, serial, verifyUrl, letterReason }) => ({
      subject: `Su certificado corregido: ${courseTitle}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación corrigió los datos de su certificado del curso «${courseTitle}». El nuevo lleva el número ${serial} y reemplaza al ${oldSerial}, que ya no es válido.`,
        ...whyInLetter('es', letterReason),
        'Descargue el nuevo en PDF, en la sección «Certificados» del campus, y deje de usar el anterior.',
      ],
      action: { label: 'Comprobar el certificado', url: verifyUrl },
      notes: ['Quien compruebe el anterior verá que fue reemplazado y por cuál.'],
    }),
    en: ({ name, courseTitle, oldSerial, serial, verifyUrl, letterReason }) => ({
      subject: `Your corrected certificate: ${courseTitle}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators have corrected the details on your certificate for the course “${courseTitle}”. The new one is number ${serial} and replaces ${oldSerial}, which is no longer valid.`,
        ...whyInLetter('en', letterReason),
        'Please download the new one as a PDF, under “Certificates” on the campus, and stop using the old one.',
      ],
      action: { label: 'Check the certificate', url: verifyUrl },
      notes: ['Anyone who checks the old one will see that it was replaced, and by which.'],
    }),
    fr: ({ name, courseTitle, oldSerial, serial, verifyUrl, letterReason }) => ({
      subject: `Votre certificat corrigé\u00a0: ${courseTitle}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination a corrigé les données de votre certificat du cours «\u00a0${courseTitle}\u00a0». Le nouveau porte le numéro ${serial} et remplace le ${oldSerial}, qui n’est plus valable.`,
        ...whyInLetter('fr', letterReason),
        'Téléchargez le nouveau en PDF, dans la rubrique «\u00a0Certificats\u00a0» du campus, et n’utilisez plus l’ancien.',
      ],
      action: { label: 'Vérifier le certificat', url: verifyUrl },
      notes: ['Toute personne qui vérifie l’ancien verra qu’il a été remplacé, et par lequel.'],
    }),
  },
};

/** Of a certificate that nothing takes the place of. */
export interface OutOfForceMail extends Why {
  name: string;
  courseTitle: string;
  serial: string;
  /** Where the holder’s certificates are. */
  url: string;
}

/** To the holder of a certificate that was revoked. The reason kept in the record is not in it. */
export const certificateRevokedMail: MailTemplate<OutOfForceMail> = {
  name: 'certificate-revoked',
  write: {
    es: ({ name, courseTitle, serial, url, letterReason }) => ({
      subject: `Su certificado ya no es válido: ${courseTitle}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación revocó su certificado ${serial}, del curso «${courseTitle}». Desde hoy, quien lo compruebe verá que está revocado.`,
        ...whyInLetter('es', letterReason),
        'Si no sabe por qué, o cree que es un error, pregunte a la coordinación de su curso.',
      ],
      action: { label: 'Ver mis certificados', url },
      notes: [],
    }),
    en: ({ name, courseTitle, serial, url, letterReason }) => ({
      subject: `Your certificate is no longer valid: ${courseTitle}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators have revoked your certificate ${serial} for the course “${courseTitle}”. From today, anyone who checks it will see that it has been revoked.`,
        ...whyInLetter('en', letterReason),
        'If you do not know why, or think it is a mistake, please ask the coordinators of your course.',
      ],
      action: { label: 'See my certificates', url },
      notes: [],
    }),
    fr: ({ name, courseTitle, serial, url, letterReason }) => ({
      subject: `Votre certificat n’est plus valable\u00a0: ${courseTitle}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination a révoqué votre certificat ${serial}, du cours «\u00a0${courseTitle}\u00a0». Dès aujourd’hui, toute personne qui le vérifie verra qu’il est révoqué.`,
        ...whyInLetter('fr', letterReason),
        'Si vous ne savez pas pourquoi, ou si vous pensez à une erreur, demandez à la coordination de votre cours.',
      ],
      action: { label: 'Voir mes certificats', url },
      notes: [],
    }),
  },
};

/** To the holder of a certificate that was ended before its day: it held until now, and no longer does. */
export const certificateEndedMail: MailTemplate<OutOfForceMail> = {
  name: 'certificate-ended',
  write: {
    es: ({ name, courseTitle, serial, url, letterReason }) => ({
      subject: `Su certificado dejó de estar vigente: ${courseTitle}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación dio por vencido hoy su certificado ${serial}, del curso «${courseTitle}», antes de lo previsto. Fue válido hasta ahora; desde hoy, quien lo compruebe verá que venció.`,
        ...whyInLetter('es', letterReason),
        'Si no sabe por qué, o cree que es un error, pregunte a la coordinación de su curso.',
      ],
      action: { label: 'Ver mis certificados', url },
      notes: [],
    }),
    en: ({ name, courseTitle, serial, url, letterReason }) => ({
      subject: `Your certificate is no longer in force: ${courseTitle}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators have today ended your certificate ${serial} for the course “${courseTitle}”, earlier than planned. It was valid until now; from today, anyone who checks it will see that it has expired.`,
        ...whyInLetter('en', letterReason),
        'If you do not know why, or think it is a mistake, please ask the coordinators of your course.',
      ],
      action: { label: 'See my certificates', url },
      notes: [],
    }),
    fr: ({ name, courseTitle, serial, url, letterReason }) => ({
      subject: `Votre certificat n’est plus en vigueur\u00a0: ${courseTitle}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination a mis fin aujourd’hui à votre certificat ${serial}, du cours «\u00a0${courseTitle}\u00a0», plus tôt que prévu. Il était valable jusqu’ici\u00a0; dès aujourd’hui, toute personne qui le vérifie verra qu’il a expiré.`,
        ...whyInLetter('fr', letterReason),
        'Si vous ne savez pas pourquoi, ou si vous pensez à une erreur, demandez à la coordination de votre cours.',
      ],
      action: { label: 'Voir mes certificats', url },
      notes: [],
    }),
  },
};
