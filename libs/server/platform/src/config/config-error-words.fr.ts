import { type FaultWords } from './config-error.ts';

export const errorsFr: FaultWords = {
  FILE_UNREADABLE: '{setting}_FILE indique {file}, qui est illisible.',
  FILE_MISSING: '{setting} indique {file}, qui n’existe pas.',
  NUMBER: '{setting} doit être un nombre entier, et non « {given} ».',
  DATABASE_MISSING:
    'DATABASE_URL n’est pas définie : `./campus start` apporte son propre serveur ; pour tout le reste, il faut en indiquer un.',
  DATABASE_OLD: 'Le campus a besoin de PostgreSQL 16 ou d’une version ultérieure.',
  ROLE_SUPER: 'DATABASE_URL indique {role}, un superutilisateur : indiquez un rôle qui a moins de droits.',
  ROLE_MISSING:
    'Le rôle {role} n’existe pas, et {owner} ne peut pas le créer : créez-le, ou donnez ce droit à {owner}.',
  PUBLIC_URL_MISSING: 'En production, il faut définir PUBLIC_URL, par exemple https://campus.example.org.',
  PUBLIC_URL_NO_ADDRESS: 'PUBLIC_URL doit être une adresse, et non « {given} ».',
  PUBLIC_URL_OPEN:
    'En production, PUBLIC_URL doit commencer par https:// : avec {given}, les mots de passe et les connexions pourraient être lus en chemin.',
  PUBLIC_URL_OF_DEMO:
    'PUBLIC_URL vaut {given}, et ceci est une démonstration, dont tout le monde connaît les mots de passe : définissez NODE_ENV=production ou CAMPUS_DEMO=0.',
  PUBLIC_URL_MOVED:
    'PUBLIC_URL vaut {given}, mais des certificats ont été délivrés sous {origins} : leurs codes QR et leurs attestations numériques y mènent. Remettez cette adresse, ou voyez ./campus issuer move.',
  SECRET_GUESSABLE:
    'En production, il faut définir CAMPUS_SECRET : au moins 32 caractères que personne ne peut deviner (openssl rand -hex 32).',
  SECRET_SAME:
    'CAMPUS_SECRET_PREVIOUS est identique à CAMPUS_SECRET : donnez à CAMPUS_SECRET une nouvelle valeur (openssl rand -hex 32).',
  ISSUER_KEY_MISSING:
    'En production, il faut définir ISSUER_KEY : elle sert à signer les certificats (openssl genpkey -algorithm ed25519).',
  ISSUER_KEY_KIND: 'ISSUER_KEY doit être une clé Ed25519 en PEM (openssl genpkey -algorithm ed25519).',
  ISSUER_KEY_OTHER:
    'ISSUER_KEY n’est pas la clé avec laquelle ce campus délivre les certificats ({key}). Pour changer de clé : ./campus issuer rotate. L’ancienne clé publique reste publiée.',
  SIGNING_CLOSED: 'SIGNING_CERTIFICATE ne s’ouvre pas avec SIGNING_PASSWORD.',
  SIGNING_EMPTY: 'SIGNING_CERTIFICATE ne contient pas de clé ou pas de certificat.',
  SIGNING_CURVE: 'SIGNING_CERTIFICATE doit contenir une clé RSA ou une clé de la courbe P-256.',
  SMTP_MISSING:
    'En production, il faut définir SMTP_URL : les liens pour changer de mot de passe partent par courriel.',
  BOUNCE_ADDRESS:
    'MAIL_BOUNCE_TO doit être une adresse avec au plus 14 lettres, chiffres, points ou tirets avant le @, et non « {given} ».',
  CONTACT: 'SECURITY_CONTACT doit être une adresse électronique ou une adresse https, et non « {given} ».',
  ALERTS:
    'SECURITY_ALERTS doit avoir la forme « spray=15/10 guessing=20/60 », c’est-à-dire combien de fois en combien de minutes (de 1 à 120), et non « {given} ».',
  SANDBOX:
    'TRIAL_WITHOUT_SANDBOX est réservé aux tests : en production, un paquet qui s’échapperait du navigateur prendrait le contrôle du serveur.',
  STORAGE:
    'STORAGE_URL doit avoir la forme {example} ; la clé et le secret sont encodés en pourcentage s’ils contiennent / ou +.',
  BACKUP_KEY: 'BACKUP_RECIPIENT doit être la clé publique qu’affiche ./campus backup key (age1…).',
  BACKUP_KEY_MISSING:
    'Si BACKUP_DIR est définie, il faut aussi définir BACKUP_RECIPIENT : les sauvegardes sont chiffrées avec cette clé (./campus backup key).',
  BACKUP_TIMES:
    'BACKUP_AT doit contenir cinq champs cron en UTC, par exemple « {example} », et non « {given} ».',
  BACKUP_KEPT:
    'BACKUP_KEEP doit dire combien de jours, de semaines et de mois sont conservés, par exemple « 7,4,12 », et non « {given} ».',
};
