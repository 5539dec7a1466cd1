import { type WatchedFor } from '@campus/platform/config/security-settings.ts';
import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface ToldBurst {
  rule: WatchedFor;
  times: number;
  minutes: number;
  /** A network, or the name of a person; empty where nobody has the address that was tried. */
  who: string;
}

export interface BurstsMail {
  name: string;
  bursts: ToldBurst[];
  /** Those beyond the ones that are named. */
  more: number;
  url: string;
}

type Sentence = (burst: ToldBurst) => string;

const es: Record<WatchedFor, Sentence> = {
  spray: ({ who, times, minutes }) =>
    `Desde la red ${who} se intentó entrar en ${times} cuentas distintas en ${minutes} minutos.`,
  guessing: ({ who, times, minutes }) =>
    who
      ? `Hubo ${times} intentos fallidos de entrar en la cuenta de ${who} en ${minutes} minutos.`
      : `Hubo ${times} intentos fallidos con un correo que no es de nadie en ${minutes} minutos.`,
  campaign: ({ times, minutes }) =>
    `Hubo ${times} intentos fallidos de iniciar sesión en ${minutes} minutos, en todo el campus.`,
  refusals: ({ who, times, minutes }) =>
    `La cuenta de ${who} pidió ${times} veces en ${minutes} minutos algo a lo que no tiene acceso o que no existe.`,
  roles: ({ times, minutes }) => `Se dieron o quitaron funciones ${times} veces en ${minutes} minutos.`,
};

const en: Record<WatchedFor, Sentence> = {
  spray: ({ who, times, minutes }) =>
    `Somebody on the network ${who} tried to enter ${times} different accounts within ${minutes} minutes.`,
  guessing: ({ who, times, minutes }) =>
    who
      ? `There were ${times} failed attempts to enter the account of ${who} within ${minutes} minutes.`
      : `There were ${times} failed attempts with an e-mail that nobody has within ${minutes} minutes.`,
  campaign: ({ times, minutes }) =>
    `There were ${times} failed sign-ins within ${minutes} minutes across the campus.`,
  refusals: ({ who, times, minutes }) =>
    `The account of ${who} asked ${times} times within ${minutes} minutes for something it has no access to or that does not exist.`,
  roles: ({ times, minutes }) => `Roles were given or taken ${times} times within ${minutes} minutes.`,
};

const fr: Record<WatchedFor, Sentence> = {
  spray: ({ who, times, minutes }) =>
    `Depuis le réseau ${who}, quelqu’un a essayé d’entrer dans ${times} comptes différents en ${minutes} minutes.`,
  guessing: ({ who, times, minutes }) =>
    who
      ? `Il y a eu ${times} tentatives infructueuses d’entrer dans le compte de ${who} en ${minutes} minutes.`
      : `Il y a eu ${times} tentatives infructueuses avec une adresse que personne n’a en ${minutes} minutes.`,
  campaign: ({ times, minutes }) =>
    `Il y a eu ${times} tentatives de connexion infructueuses en ${minutes} minutes sur tout le campus.`,
  refusals: ({ who, times, minutes }) =>
    `Le compte de ${who} a demandé ${times} fois en ${minutes} minutes quelque chose à quoi il n’a pas accès ou qui n’existe pas.`,
  roles: ({ times, minutes }) => `Des rôles ont été donnés ou retirés ${times} fois en ${minutes} minutes.`,
};

const told = (words: Record<WatchedFor, Sentence>, bursts: ToldBurst[]): string[] =>
  bursts.map((burst) => words[burst.rule](burst));

/** To administrators: what was seen since the last mail, once for each burst. */
export const burstsMail: MailTemplate<BurstsMail> = {
  name: 'security-bursts',
  write: {
    es: ({ name, bursts, more, url }) => ({
      subject: 'Actividad fuera de lo común en MICIC Campus',
      greeting: `Hola, ${name}:`,
      paragraphs: [...told(es, bursts), ...(more ? [`Y ${more} más, que puede ver en el registro.`] : [])],
      action: { label: 'Abrir el registro de seguridad', url },
      notes: [
        'Si reconoce lo que pasó, no tiene que hacer nada. Si no, puede cerrar sesiones y accesos en «Equipo y funciones».',
        'De cada ráfaga se avisa una sola vez.',
      ],
    }),
    en: ({ name, bursts, more, url }) => ({
      subject: 'Unusual activity on MICIC Campus',
      greeting: `Hello ${name},`,
      paragraphs: [...told(en, bursts), ...(more ? [`And ${more} more, which you can see in the log.`] : [])],
      action: { label: 'Open the security log', url },
      notes: [
        'If you recognise this, you do not need to do anything. If not, you can end sessions and close accounts under “Staff and roles”.',
        'You are told of each burst once.',
      ],
    }),
    fr: ({ name, bursts, more, url }) => ({
      subject: 'Activité inhabituelle sur MICIC Campus',
      greeting: `Bonjour ${name},`,
      paragraphs: [...told(fr, bursts), ...(more ? [`Et ${more} de plus, à voir dans le journal.`] : [])],
      action: { label: 'Ouvrir le journal de sécurité', url },
      notes: [
        'Si vous savez de quoi il s’agit, vous n’avez rien à faire. Sinon, vous pouvez fermer des sessions et des accès dans « Équipe et rôles ».',
        'Chaque vague n’est signalée qu’une fois.',
      ],
    }),
  },
};
