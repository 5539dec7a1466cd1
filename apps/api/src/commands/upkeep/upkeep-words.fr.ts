import { type UpkeepWords } from './upkeep-words.ts';

export const upkeepFr: UpkeepWords = {
  laterDatabase:
    'Cette base de données a été mise à jour par une version ultérieure du campus, dont celle-ci ne connaît pas les tables : démarrez de nouveau cette version ultérieure. Pour revenir en arrière définitivement, restaurez la sauvegarde faite avant la mise à jour.',
  earlierDatabase: 'La base de données est plus ancienne que ce campus : ./campus migrate la met à jour.',
  unpreparedDatabase:
    'La base de données est vide ou plus ancienne que ce campus : ./campus migrate la prépare.',
  demoPeople: (count) =>
    `Cette base de données contient ${count} personnes de démonstration, dont tout le monde connaît le mot de passe. Donnez à la production sa propre base de données, ou désactivez ces comptes (./campus people disable).`,
  noSuchFile: (path) => `Le fichier ${path} n’existe pas.`,
  noIdentity: (path) =>
    `${path} ne contient pas la clé secrète des sauvegardes (une ligne qui commence par AGE-SECRET-KEY-1).`,
  notWritten: (path) => `Impossible d’écrire ${path}, ou il existe déjà : indiquez un nouveau fichier.`,
  noFolder: 'Indiquez où se trouvent les sauvegardes : définissez BACKUP_DIR ou nommez le dossier.',
  noRecipient:
    'Les sauvegardes sont chiffrées : ./campus backup key --out FICHIER crée une clé ; mettez sa partie publique dans BACKUP_RECIPIENT.',
  noBackups: 'Il n’y a encore aucune sauvegarde.',
  nothingToPrune: 'Toutes les sauvegardes sont conservées.',
  keepKey: (path) =>
    `La clé secrète se trouve dans ${path}. Conservez-la hors de cette machine : sans elle, aucune sauvegarde n’est lisible.`,
  holds: (rows, files) => `${rows} lignes et ${files} fichiers.`,
  missingFiles: (count) => `La base de données nomme ${count} fichiers qui ne sont pas dans le stockage.`,
  damaged: (reason) =>
    `La sauvegarde est illisible (${reason}). Est-ce la bonne clé, et le fichier est-il complet ?`,
  wrongSum: (path) => `${path} n’est pas ce qui a été écrit : sa somme de contrôle est différente.`,
  noSum: (path) => `Aucune somme de contrôle à côté de ${path} : indiquez la clé secrète avec --identity.`,
  sumHolds: 'Le fichier est tel qu’il a été écrit. Son contenu ne peut être lu qu’avec --identity.',
  isWhole: (campus, at) => `La sauvegarde est complète : ${campus} dans son état du ${at}.`,
  databaseNotEmpty:
    'La base de données n’est pas vide. Restaurez dans une nouvelle base : avec une autre DATABASE_URL ou un autre DATA_DIR.',
  storageNotEmpty:
    'Le stockage contient déjà des fichiers. Restaurez dans un stockage vide : indiquez un autre STORAGE_DIR ou une autre STORAGE_URL.',
  newerCampus:
    'La sauvegarde provient d’une version plus récente du campus : restaurez-la avec cette version ou une version ultérieure.',
  restored: (campus, at) => `Restauré : ${campus} dans son état du ${at}.`,
  auditWhole: (events) => `La chaîne de l’audit est intacte : ${events} événements.`,
  auditBroken: 'La chaîne de l’audit est rompue : ./campus audit verify indique où.',
  certificates: (genuine, doubtful) =>
    doubtful.length
      ? `${genuine} certificats se vérifient ; ceux-ci non : ${doubtful.join(', ')}.`
      : `${genuine} certificats, tous vérifiables.`,
  otherSecret:
    'CAMPUS_SECRET n’est pas celui de la sauvegarde : le travail fait hors connexion comptera à partir de son arrivée, et les paquets SCORM devront être rouverts.',
  devicesGiveBack:
    'Les appareils renvoient maintenant ce qui leur avait été confirmé depuis. Ce qui a été fait dans la console doit être refait, en commençant par les effacements.',
  epochRenewed: 'Les appareils renvoient maintenant ce qu’ils conservent des 14 derniers jours.',
};
