import { type MailTemplate } from '../../platform/mail/mail-text.ts';

/** The good news, with the two things a holder needs: where to download and how others check. */
export const certificateIssuedMail: MailTemplate<{
  name: string;
  course: string;
  link: string;
  verifyUrl: string;
}> = {
  name: 'certificate-issued',
  write: {
    es: ({ name, course, link, verifyUrl }) => ({
      subject: 'Su certificado está listo',
      greeting: `Estimado/a ${name}:`,
      paragraphs: [
        `Se emitió su certificado del curso «${course}».`,
        'Puede descargarlo en tamaño A4 o carta.',
      ],
      action: { label: 'Descargar mi certificado', url: link },
      notes: [`Quien necesite comprobarlo puede hacerlo sin cuenta en ${verifyUrl}`],
    }),
    en: ({ name, course, link, verifyUrl }) => ({
      subject: 'Your certificate is ready',
      greeting: `Dear ${name},`,
      paragraphs: [
        `Your certificate for “${course}” has been issued.`,
        'You can download it in A4 or Letter size.',
      ],
      action: { label: 'Download my certificate', url: link },
      notes: [`Anyone who needs to check it can do so without an account at ${verifyUrl}`],
    }),
    fr: ({ name, course, link, verifyUrl }) => ({
      subject: 'Votre certificat est prêt',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Votre certificat du cours « ${course} » a été délivré.`,
        'Vous pouvez le télécharger au format A4 ou Letter.',
      ],
      action: { label: 'Télécharger mon certificat', url: link },
      notes: [`Toute personne qui souhaite le vérifier peut le faire sans compte sur ${verifyUrl}`],
    }),
  },
};
