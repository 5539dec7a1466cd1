import { type DoctorWords } from './doctor-words.ts';

const findings: DoctorWords['findings'] = {
  NOT_CHECKED: { says: 'La vérification n’a pas pu se faire : {reason}' },
  WAITS: { says: 'Non vérifié : il faut {settings}.' },
  SETTINGS_REFUSED: {
    says: 'Réglage refusé : {reason}',
    todo: 'D’ici là, aucun serveur ne démarre.',
  },
  SETTINGS_GOOD: { says: 'Les réglages sont acceptés.' },
  DEMO: {
    says: 'C’est une démonstration : tout le monde connaît ses mots de passe.',
    todo: 'Mettez NODE_ENV=production avant que de vraies personnes l’utilisent.',
  },
  NOT_PRODUCTION: {
    says: 'NODE_ENV n’est pas production : les réglages dont un vrai campus a besoin ne sont pas exigés.',
    todo: 'Mettez NODE_ENV=production.',
  },
  GRAPHQL_OPEN: {
    says: 'GRAPHQL_OPEN=1 : n’importe qui peut envoyer n’importe quel document GraphQL.',
    todo: 'Retirez GRAPHQL_OPEN, sauf si un autre programme en a besoin.',
  },
  NO_PROXY_TRUSTED: {
    says: 'TRUSTED_PROXIES vaut 0 derrière une adresse https : pour la limite d’essais, tout le monde a l’adresse du proxy.',
    todo: 'Indiquez dans TRUSTED_PROXIES le nombre de proxys placés devant, en général 1.',
  },
  MAIL_FROM_LOCAL: {
    says: 'MAIL_FROM se termine par @localhost : les serveurs de courriel le refusent.',
    todo: 'Mettez dans MAIL_FROM une adresse de votre domaine.',
  },
  SAMPLE_POOL: {
    says: 'Le test final tire ses questions de l’échantillon, qui est public.',
    todo: 'Indiquez dans CONTENT_OVERLAYS un dossier avec les vôtres (docs/content-format.md, Overlays).',
  },
  SECRET_ALONE: { says: 'CAMPUS_SECRET est le seul.' },
  SECRET_NEW: {
    says: 'CAMPUS_SECRET est nouveau, et aucun serveur n’a encore démarré avec lui.',
    todo: 'Redémarrez les serveurs avec ce secret, et laissez CAMPUS_SECRET_PREVIOUS en place.',
  },
  SECRET_PREVIOUS: {
    says: 'CAMPUS_SECRET est utilisé depuis le {since}. Ce qui a été produit avec CAMPUS_SECRET_PREVIOUS est encore accepté.',
    todo: 'Laissez-le jusqu’au {day}, puis retirez-le. Si l’ancien secret a été volé, retirez-le tout de suite.',
  },
  SECRET_PREVIOUS_OLD: {
    says: 'CAMPUS_SECRET_PREVIOUS n’est plus nécessaire depuis le {day}, et il est encore accepté.',
    todo: 'Retirez-le, sauf si des liens d’un appel ouvert ont été envoyés avant le {since}\u00a0: ils restent valables, mais on ne pourra plus les copier ni les renvoyer.',
  },
  NODE: { says: 'Node {version}' },
  NODE_OLD: {
    says: 'Node {version} est trop ancien.',
    todo: 'Installez Node 24 ou une version plus récente.',
  },
  POSTGRES: { says: 'PostgreSQL {version}' },
  POSTGRES_OLD: {
    says: 'PostgreSQL {version} est trop ancien.',
    todo: 'Passez à PostgreSQL 16 ou plus récent : restaurez-y une sauvegarde.',
  },
  DATABASE_AWAY: {
    says: 'La base de données ne répond pas : {reason}',
    todo: 'Vérifiez DATABASE_URL et DATABASE_OWNER_URL, et que PostgreSQL fonctionne et accepte cette machine.',
  },
  CLIENT_OLD: {
    says: 'Les programmes clients de PostgreSQL sont ici en version {client}, le serveur en {server} : pg_dump refuse de travailler.',
    todo: 'Rien, si vous ne les utilisez pas : ./campus backup s’en passe. Sinon, installez ceux de la version du serveur.',
  },
  CONNECTIONS_FEW: {
    says: 'PostgreSQL accepte {max} connexions, un serveur en demande {needed}.',
    todo: 'Augmentez max_connections ou réduisez DATABASE_POOL.',
  },
  SCHEMA_SAME: { says: 'Les tables sont celles de ce programme.' },
  SCHEMA_EMPTY: {
    says: 'La base de données est vide.',
    todo: './campus migrate la prépare, serve --prepare aussi.',
  },
  SCHEMA_OLDER: {
    says: 'Les tables sont d’une version antérieure à ce programme.',
    todo: 'Faites une sauvegarde, puis ./campus migrate.',
  },
  SCHEMA_NEWER: {
    says: 'Les tables sont d’une version postérieure à ce programme, qui ne démarre pas avec elles.',
    todo: 'Démarrez la version postérieure, ou restaurez la sauvegarde faite avant la mise à jour.',
  },
  ROLE_SERVES: { says: 'Le campus travaille sous le rôle {role}, qui ne peut pas modifier les tables.' },
  ROLE_OWNER: {
    says: 'Le campus travaille sous le rôle {role}, à qui appartiennent les tables : ce qui protège les registres pourrait être désactivé.',
    todo: 'Déplacez cette adresse dans DATABASE_OWNER_URL, donnez à DATABASE_URL un autre nom et un autre mot de passe, puis ./campus migrate.',
  },
  ROLE_SUPER: {
    says: 'Le campus travaille sous le rôle {role}, superutilisateur de PostgreSQL.',
    todo: 'Déplacez cette adresse dans DATABASE_OWNER_URL, donnez à DATABASE_URL un autre nom et un autre mot de passe, puis ./campus migrate.',
  },
  STORAGE_ROOM: { says: '{free} libres dans {path}' },
  STORAGE_LOW: {
    says: 'Il ne reste que {free} libres dans {path}.',
    todo: 'Faites de la place, ou déplacez STORAGE_DIR sur un disque plus grand.',
  },
  STORAGE_FULL: {
    says: 'Le disque de {path} est plein ({free} libres) : aucun fichier n’est accepté.',
    todo: 'Faites de la place, ou déplacez STORAGE_DIR sur un disque plus grand.',
  },
  STORAGE_UNWRITABLE: {
    says: 'Rien ne peut être écrit dans {path}.',
    todo: 'Donnez le dossier à l’utilisateur sous lequel le serveur fonctionne.',
  },
  BUCKET: { says: 'Le bucket de STORAGE_URL répond.' },
  BUCKET_AWAY: {
    says: 'Le bucket de STORAGE_URL ne répond pas : {reason}',
    todo: 'Vérifiez dans STORAGE_URL la clé, le secret, le nom et la région.',
  },
  FILES: { says: 'Le stockage contient les {asked} fichiers demandés.' },
  FILES_MISSING: {
    says: 'Sur {asked} fichiers demandés, {missing} manquent dans le stockage\u00a0: des leçons n’ont pas leurs images, des paquets ne s’ouvrent pas.',
    todo: 'Vérifiez que STORAGE_DIR ou STORAGE_URL est celui de cette base de données. Si c’est le cas, reprenez les fichiers d’une sauvegarde.',
  },
  DATABASE_SIZE: { says: 'La base de données occupe {size} ; son disque n’est pas visible d’ici.' },
  DATABASE_ROOM: { says: 'La base de données occupe {size} ; {free} libres dans {path}.' },
  DATABASE_LOW: {
    says: 'La base de données occupe {size} ; il ne reste que {free} libres dans {path}.',
    todo: 'Faites de la place avant que PostgreSQL ne s’arrête.',
  },
  DATABASE_FULL: {
    says: 'Le disque de la base de données est plein : {free} libres dans {path}.',
    todo: 'Faites de la place immédiatement.',
  },
  CLOCK: { says: 'Cette machine et la base de données sont à la même heure.' },
  CLOCK_AHEAD: {
    says: 'L’horloge de cette machine avance de {seconds} secondes sur celle de la base de données.',
    todo: 'Réglez les deux sur un serveur de temps (chrony, systemd-timesyncd).',
  },
  CLOCK_BEHIND: {
    says: 'L’horloge de cette machine retarde de {seconds} secondes sur celle de la base de données.',
    todo: 'Réglez les deux sur un serveur de temps (chrony, systemd-timesyncd).',
  },
  MAIL_OUTBOX: {
    says: 'Aucun courriel ne part : sans SMTP_URL, ils s’affichent à l’adresse /outbox.',
    todo: 'Renseignez SMTP_URL si des personnes doivent recevoir du courriel.',
  },
  MAIL_SERVER: { says: 'Le serveur de courriel {host} répond et accepte nos identifiants.' },
  MAIL_AWAY: {
    says: 'Le serveur de courriel {host} n’accepte rien : {reason}',
    todo: 'Vérifiez SMTP_URL : le nom, le port, l’utilisateur et le mot de passe (encodés pour une URL), smtps pour le port 465.',
  },
  MAIL_SENT: {
    says: 'Un courriel d’essai pour {address} a été accepté.',
    todo: 'Vérifiez qu’il arrive, et qu’il n’est pas classé comme indésirable.',
  },
  MAIL_NOT_SENT: {
    says: 'Un courriel d’essai pour {address} a été refusé : {reason}',
    todo: 'Vérifiez MAIL_FROM : le serveur n’autorise peut-être que ses propres adresses.',
  },
  ADDRESS: { says: '{url} répond.' },
  ADDRESS_AWAY: {
    says: 'Personne ne répond à {url} : {reason}',
    todo: 'Le serveur fonctionne-t-il ? Le nom et le proxy mènent-ils jusqu’à lui ?',
  },
  ADDRESS_OPEN: {
    says: '{url} n’est pas en https : les mots de passe peuvent être lus en chemin.',
    todo: 'Placez devant un proxy muni d’un certificat, et changez PUBLIC_URL.',
  },
  CONTENT: { says: '{url} répond ; chaque paquet a sa propre origine.' },
  CONTENT_SHARED: {
    says: '{url} répond ; tous les paquets la partagent, et chacun peut lire ce que les autres y gardent.',
    todo: 'Avec un nom et un certificat génériques, mettez un * dans CONTENT_ORIGIN.',
  },
  CONTENT_SAME: {
    says: 'CONTENT_ORIGIN {url} est la même origine que PUBLIC_URL : un paquet pourrait agir au nom de la personne qui l’ouvre.',
    todo: 'Donnez aux contenus un nom à eux.',
  },
  CONTENT_OPEN: {
    says: '{url} n’est pas en https, alors que le campus l’est : les navigateurs n’affichent aucun paquet.',
    todo: 'Mettez dans CONTENT_ORIGIN une adresse https.',
  },
  CONTENT_AWAY: {
    says: 'Personne ne répond à {url} : {reason}',
    todo: 'Le nom, avec n’importe quoi à la place du *, mène-t-il à CONTENT_PORT ?',
  },
  TLS: { says: 'Le certificat de {host} est valable jusqu’au {until}.' },
  TLS_NEAR: {
    says: 'Le certificat de {host} expire le {until} et n’a pas été renouvelé.',
    todo: 'Regardez ce que le proxy dit du renouvellement.',
  },
  TLS_OVER: {
    says: 'Le certificat de {host} a expiré le {until} : plus personne n’entre.',
    todo: 'Renouvelez-le maintenant.',
  },
  TLS_DOUBTED: {
    says: 'Les navigateurs refusent le certificat de {host} : {reason}',
    todo: 'Faites envoyer par le proxy la chaîne complète d’une autorité reconnue.',
  },
  ISSUER_KEY: { says: 'Les certificats sont signés avec {key}.' },
  ISSUER_KEY_NONE: { says: 'Aucun certificat n’a encore été délivré.' },
  ISSUER_KEY_WRONG: { says: 'Aucun certificat ne peut être délivré : {reason}' },
  SIGNER: { says: 'Les PDF sont signés avec un certificat valable jusqu’au {until}.' },
  SIGNER_OWN: {
    says: 'Les PDF sont signés avec un certificat fait par le campus lui-même : aucun lecteur de PDF ne connaît le signataire.',
    todo: 'Rien, ou renseignez SIGNING_CERTIFICATE.',
  },
  SIGNER_NEAR: {
    says: 'Le certificat qui signe les PDF expire le {until}.',
    todo: 'Demandez le suivant à votre service de certification, et mettez-le dans SIGNING_CERTIFICATE.',
  },
  SIGNER_OVER: {
    says: 'Le certificat qui signe les PDF a expiré le {until} : les lecteurs jugent douteux les nouveaux PDF.',
    todo: 'Mettez le suivant dans SIGNING_CERTIFICATE.',
  },
  BACKUP: { says: 'La dernière sauvegarde date du {at}.' },
  BACKUP_OLD: {
    says: 'La dernière sauvegarde date du {at}.',
    todo: './campus backup en fait une maintenant ; cherchez pourquoi aucune n’a été faite depuis.',
  },
  BACKUP_NEVER: {
    says: 'Aucune sauvegarde n’a jamais été faite.',
    todo: './campus backup key, puis ./campus backup (docs/running.md, Backup and restore).',
  },
  BACKUP_FAILED: {
    says: 'La sauvegarde du {at} a échoué : {reason}',
    todo: 'Supprimez la cause, puis ./campus backup.',
  },
  BACKUP_MISSING_FILES: {
    says: 'À la dernière sauvegarde, des fichiers que la base de données nomme manquaient : {count}.',
    todo: 'Reprenez-les d’une sauvegarde antérieure ; ./campus backup dit lesquels.',
  },
  BACKUP_UNSCHEDULED: {
    says: 'Aucune sauvegarde n’est programmée.',
    todo: 'Renseignez BACKUP_DIR et BACKUP_RECIPIENT.',
  },
  BACKUP_ELSEWHERE: {
    says: '{name} ne se trouve pas ici dans BACKUP_DIR.',
    todo: 'Vérifiez qu’elle est là où vous gardez les sauvegardes.',
  },
  BACKUP_DAMAGED: {
    says: '{name} n’est pas ce qui a été écrit : sa somme de contrôle diffère.',
    todo: 'Faites-en une autre avec ./campus backup, et examinez le disque.',
  },
  BACKUP_READ: { says: '{name} a été lue en entier avec la clé secrète le {at}.' },
  BACKUP_UNREAD: {
    says: '{name} est telle qu’elle a été écrite, et personne n’a essayé de la lire ici.',
    todo: './campus backup verify FICHIER --identity CLÉ, là où se trouve la clé secrète.',
  },
  BACKUP_UNCHECKED: {
    says: '{name} n’a pas sa somme de contrôle à côté d’elle.',
    todo: './campus backup verify FICHIER --identity CLÉ, là où se trouve la clé secrète.',
  },
  JOBS: { says: 'Aucune tâche n’a échoué, aucune n’est en retard.' },
  JOBS_FAILED: {
    says: 'Tâches qui ont échoué et ne sont plus tentées : {tasks}.',
    todo: 'Voyez pourquoi sous Tâches, dans la console, et relancez-les là.',
  },
  JOBS_STALLED: {
    says: 'Tâches aux mains de serveurs silencieux : {count}.',
    todo: 'Un serveur en marche les reprend en moins d’une minute.',
  },
  JOBS_LATE: {
    says: 'Tâches qui attendent depuis plus de dix minutes : {count}.',
    todo: 'Voyez sous Tâches, dans la console, ce qui les retient.',
  },
  WORKERS: { says: 'Serveurs qui font des tâches : {count}.' },
  WORKERS_NONE: {
    says: 'Aucun serveur ne fait de tâches : aucun courriel ne part, aucun paquet n’est examiné.',
    todo: 'Démarrez le serveur, ou lisez ce que dit son journal.',
  },
  WORKERS_DEAD: {
    says: 'Serveurs silencieux depuis trop longtemps : {count}.',
    todo: 'D’autres reprennent leurs tâches ; cherchez pourquoi ils se sont arrêtés.',
  },
};

export const doctorFr: DoctorWords = {
  levels: { ok: 'bien', look: 'à voir', wrong: 'mal' },
  checks: {
    settings: 'Réglages',
    versions: 'Versions',
    schema: 'Tables',
    role: 'Rôle dans la base de données',
    secret: 'Secret du campus',
    room: 'Place',
    files: 'Fichiers',
    clock: 'Horloge',
    mail: 'Courriel',
    addresses: 'Adresses',
    certificates: 'Certificats et clés',
    backups: 'Sauvegardes',
    jobs: 'Tâches',
  },
  findings,
  sum: (ok, look, wrong) => `Bien\u00a0: ${ok}. À voir\u00a0: ${look}. Mal\u00a0: ${wrong}.`,
  nameAddress:
    'Indiquez à quelle adresse envoyer le courriel d’essai : ./campus doctor --mail vous@example.org',
  testMail: {
    subject: 'Campus MICIC : courriel d’essai',
    text: 'Ce courriel a été envoyé par ./campus doctor pour voir si le courriel du campus arrive. Il n’y a rien à faire.',
  },
};
