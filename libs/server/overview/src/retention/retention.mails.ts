import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface PlanLeavesMail {
  name: string;
  edition: string;
  /** From which the plan is not kept, written out in the language and zone of the person. */
  day: string;
  url: string;
}

/** To the author of a plan whose edition was closed some time ago. */
export const planLeavesMail: MailTemplate<PlanLeavesMail> = {
  name: 'plan-leaves',
  write: {
    es: ({ name, edition, day, url }) => ({
      subject: `Descargue su plan antes del ${day}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La edición «${edition}» está cerrada. El campus guarda su plan y sus hojas de trabajo hasta el ${day}; después los borra, porque pueden contener datos delicados.`,
        'Descárguelo como documento o imprímalo. Su avance, sus resultados y sus certificados no cambian.',
      ],
      action: { label: 'Abrir y descargar mi plan', url },
    }),
    en: ({ name, edition, day, url }) => ({
      subject: `Download your plan before ${day}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `The edition “${edition}” is closed. The campus keeps your plan and your worksheets until ${day}; then it deletes them, because they may hold sensitive information.`,
        'Download it as a document or print it. Your progress, results and certificates do not change.',
      ],
      action: { label: 'Open and download my plan', url },
    }),
    fr: ({ name, edition, day, url }) => ({
      subject: `Téléchargez votre plan avant le ${day}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La session « ${edition} » est close. Le campus conserve votre plan et vos fiches de travail jusqu’au ${day} ; il les supprime ensuite, car ils peuvent contenir des informations sensibles.`,
        'Téléchargez-le sous forme de document ou imprimez-le. Votre progression, vos résultats et vos certificats ne changent pas.',
      ],
      action: { label: 'Ouvrir et télécharger mon plan', url },
    }),
  },
};
