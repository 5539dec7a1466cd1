import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type RuleKind, type Words } from './message-kinds.ts';

/** Parted by empty lines. */
const paragraphs = (...texts: string[]) => texts.join('\n\n');

/** What each rule says until an edition has words of its own. A paragraph that names what there is not is left out. */
export const usualTexts: Record<RuleKind, Record<Locale, Words>> = {
  welcome: {
    es: {
      subject: 'Ya puede empezar: {edition}',
      body: paragraphs(
        'Hola, {given}:',
        '«{edition}» ya está en marcha y su lugar está listo.',
        'Puede avanzar a su ritmo, en computadora o en teléfono. Lo que haga se guarda, también si se corta la conexión.',
        'Lo primero que le espera: {next}.',
        '{link}',
        'Tiene hasta el {deadline} para terminar.',
      ),
    },
    en: {
      subject: 'You can begin: {edition}',
      body: paragraphs(
        'Hello {given},',
        '“{edition}” has opened and your place is ready.',
        'Work at your own pace, on a computer or a phone. Whatever you do is kept, even when the connection drops.',
        'What comes first: {next}.',
        '{link}',
        'You have until {deadline} to finish.',
      ),
    },
    fr: {
      subject: 'Vous pouvez commencer : {edition}',
      body: paragraphs(
        'Bonjour {given},',
        'La session « {edition} » est ouverte et votre place est prête.',
        'Avancez à votre rythme, sur ordinateur ou sur téléphone. Votre travail est gardé, même si la connexion est coupée.',
        'Pour commencer : {next}.',
        '{link}',
        'Vous avez jusqu’au {deadline} pour terminer.',
      ),
    },
  },
  module_opens: {
    es: {
      subject: 'Se abrió un módulo: {edition}',
      body: paragraphs(
        'Hola, {given}:',
        'En «{edition}» ya está abierto: {module}.',
        'Lo que sigue para usted: {next}.',
        '{link}',
      ),
    },
    en: {
      subject: 'A module has opened: {edition}',
      body: paragraphs(
        'Hello {given},',
        'Now open in “{edition}”: {module}.',
        'What comes next for you: {next}.',
        '{link}',
      ),
    },
    fr: {
      subject: 'Un module est ouvert : {edition}',
      body: paragraphs(
        'Bonjour {given},',
        'Désormais ouvert dans « {edition} » : {module}.',
        'La suite pour vous : {next}.',
        '{link}',
      ),
    },
  },
  live_session: {
    es: {
      subject: 'Sesión en vivo: {session}',
      body: paragraphs(
        'Hola, {given}:',
        'Le recordamos la sesión en vivo de «{edition}»:',
        '{session}',
        'La hora es la de su oficina. El lugar o el enlace están en la página del curso.',
        '{link}',
        'Si no puede asistir, avise a su coordinación para ver cómo recuperarla.',
      ),
    },
    en: {
      subject: 'Live session: {session}',
      body: paragraphs(
        'Hello {given},',
        'A reminder of the live session of “{edition}”:',
        '{session}',
        'The time is that of your post. The place or the link is on the page of the course.',
        '{link}',
        'If you cannot attend, tell your coordinator, so that you can make up for it.',
      ),
    },
    fr: {
      subject: 'Séance en direct : {session}',
      body: paragraphs(
        'Bonjour {given},',
        'Nous vous rappelons la séance en direct de « {edition} » :',
        '{session}',
        'L’heure est celle de votre poste. Le lieu ou le lien se trouve sur la page du cours.',
        '{link}',
        'Si vous ne pouvez pas y assister, prévenez votre coordination pour savoir comment la rattraper.',
      ),
    },
  },
  before_deadline: {
    es: {
      subject: 'Se acerca el cierre: {edition}',
      body: paragraphs(
        'Hola, {given}:',
        '«{edition}» cierra el {deadline}.',
        'Lo que sigue para usted: {next}.',
        '{link}',
        'Si el trabajo de la oficina no le deja terminar a tiempo, escriba a su coordinación antes del cierre: puede darle más días.',
      ),
    },
    en: {
      subject: 'The deadline is near: {edition}',
      body: paragraphs(
        'Hello {given},',
        '“{edition}” closes on {deadline}.',
        'What comes next for you: {next}.',
        '{link}',
        'If work at your post will not let you finish in time, write to your coordinator before the end: you can be given more days.',
      ),
    },
    fr: {
      subject: 'L’échéance approche : {edition}',
      body: paragraphs(
        'Bonjour {given},',
        'La session « {edition} » se termine le {deadline}.',
        'La suite pour vous : {next}.',
        '{link}',
        'Si le travail du poste ne vous permet pas de finir à temps, écrivez à votre coordination avant l’échéance : un délai peut vous être accordé.',
      ),
    },
  },
  inactive: {
    es: {
      subject: 'Su curso le espera: {edition}',
      body: paragraphs(
        'Hola, {given}:',
        'Hace unos días que no le vemos en «{edition}». Sabemos que la atención al público no espera; el curso, sí.',
        'Puede seguir justo donde lo dejó: {next}.',
        '{link}',
        'Si algo le impide avanzar, responda a su coordinación: para eso está.',
      ),
    },
    en: {
      subject: 'Your course is waiting: {edition}',
      body: paragraphs(
        'Hello {given},',
        'We have not seen you in “{edition}” for some days. People at the counter cannot wait; the course can.',
        'You can go on exactly where you stopped: {next}.',
        '{link}',
        'If something keeps you from going on, tell your coordinator, who is there to help.',
      ),
    },
    fr: {
      subject: 'Votre cours vous attend : {edition}',
      body: paragraphs(
        'Bonjour {given},',
        'Nous ne vous avons pas vu depuis quelques jours dans « {edition} ». Le public ne peut pas attendre ; le cours, si.',
        'Vous pouvez reprendre exactement là où vous en étiez : {next}.',
        '{link}',
        'Si quelque chose vous empêche d’avancer, dites-le à votre coordination : elle est là pour vous aider.',
      ),
    },
  },
  after_deadline: {
    es: {
      subject: 'El plazo terminó: {edition}',
      body: paragraphs(
        'Hola, {given}:',
        '«{edition}» cerró el {deadline}.',
        'Le faltó terminar. Si quiere completar el curso, escriba a su coordinación: puede darle más tiempo o un lugar en otra edición. Nada de lo que hizo se pierde.',
        '{link}',
      ),
    },
    en: {
      subject: 'The deadline has passed: {edition}',
      body: paragraphs(
        'Hello {given},',
        '“{edition}” closed on {deadline}.',
        'Something was left to do. If you wish to complete the course, write to your coordinator: you can be given more time, or a place in another edition. Nothing you did is lost.',
        '{link}',
      ),
    },
    fr: {
      subject: 'L’échéance est passée : {edition}',
      body: paragraphs(
        'Bonjour {given},',
        'La session « {edition} » s’est terminée le {deadline}.',
        'Il vous restait quelque chose à faire. Si vous souhaitez achever le cours, écrivez à votre coordination : un délai ou une place dans une autre session peut vous être accordé. Rien de ce que vous avez fait n’est perdu.',
        '{link}',
      ),
    },
  },
  follow_up: {
    es: {
      subject: '{survey}: unas preguntas sobre «{edition}»',
      body: paragraphs(
        'Hola, {given}:',
        'Hace unos meses obtuvo el certificado de «{edition}». Nos gustaría saber qué le ha servido en su puesto y qué le ha faltado.',
        'Ya puede responder la encuesta «{survey}»: toma pocos minutos y no lleva nota.',
        '{link}',
        'Lo que responda ayuda a mejorar el curso para quienes lo hagan después.',
      ),
    },
    en: {
      subject: '{survey}: a few questions about “{edition}”',
      body: paragraphs(
        'Hello {given},',
        'Some months ago you received your certificate for “{edition}”. We would like to know what has helped you at your post, and what has been missing.',
        'The survey “{survey}” is now open. It takes a few minutes and is not marked.',
        '{link}',
        'Your answers help to improve the course for those who take it next.',
      ),
    },
    fr: {
      subject: '{survey} : quelques questions sur « {edition} »',
      body: paragraphs(
        'Bonjour {given},',
        'Il y a quelques mois, vous avez obtenu le certificat de « {edition} ». Nous aimerions savoir ce qui vous a servi dans votre poste, et ce qui vous a manqué.',
        'L’enquête « {survey} » est désormais ouverte. Elle prend quelques minutes et n’est pas notée.',
        '{link}',
        'Vos réponses aident à améliorer le cours pour les personnes qui le suivront après vous.',
      ),
    },
  },
};
