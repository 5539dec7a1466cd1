const findings = {
  NOT_CHECKED: { says: 'This could not be checked: {reason}' },
  WAITS: { says: 'Not checked: it needs {settings}.' },
  SETTINGS_REFUSED: { says: 'A setting is refused: {reason}', todo: 'Until then no server starts.' },
  SETTINGS_GOOD: { says: 'The settings are accepted.' },
  DEMO: {
    says: 'This is a demo: everybody knows its passwords.',
    todo: 'Set NODE_ENV=production before real people use it.',
  },
  NOT_PRODUCTION: {
    says: 'NODE_ENV is not production: settings that a real campus needs are not asked for.',
    todo: 'Set NODE_ENV=production.',
  },
  GRAPHQL_OPEN: {
    says: 'GRAPHQL_OPEN=1: anybody may send any GraphQL document.',
    todo: 'Remove GRAPHQL_OPEN unless another program needs it.',
  },
  NO_PROXY_TRUSTED: {
    says: 'TRUSTED_PROXIES is 0 behind an https address: to the throttle everybody has the address of the proxy.',
    todo: 'Set TRUSTED_PROXIES to the number of proxies in front, usually 1.',
  },
  MAIL_FROM_LOCAL: {
    says: 'MAIL_FROM ends in @localhost: mail servers refuse that.',
    todo: 'Set MAIL_FROM to an address of your domain.',
  },
  SAMPLE_POOL: {
    says: 'The final test draws from the sample questions, which are public.',
    todo: 'Name a folder with your own in CONTENT_OVERLAYS (docs/content-format.md, Overlays).',
  },
  SECRET_ALONE: { says: 'CAMPUS_SECRET is the only one.' },
  SECRET_NEW: {
    says: 'CAMPUS_SECRET is new, and no server has started with it yet.',
    todo: 'Restart the servers with it, and leave CAMPUS_SECRET_PREVIOUS set.',
  },
  SECRET_PREVIOUS: {
    says: 'CAMPUS_SECRET has been in use since {since}. What was made with CAMPUS_SECRET_PREVIOUS is still accepted.',
    todo: 'Leave it until {day}, then remove it. If the previous secret was stolen, remove it now.',
  },
  SECRET_PREVIOUS_OLD: {
    says: 'CAMPUS_SECRET_PREVIOUS has not been needed since {day}, and is still accepted.',
    todo: 'Remove it, unless links of an open call were mailed before {since}: they stay valid, but can no longer be copied or sent again.',
  },
  NODE: { says: 'Node {version}' },
  NODE_OLD: { says: 'Node {version} is too old.', todo: 'Install Node 24 or newer.' },
  POSTGRES: { says: 'PostgreSQL {version}' },
  POSTGRES_OLD: {
    says: 'PostgreSQL {version} is too old.',
    todo: 'Move to PostgreSQL 16 or newer: restore a backup there.',
  },
  DATABASE_AWAY: {
    says: 'The database does not answer: {reason}',
    todo: 'Check DATABASE_URL and DATABASE_OWNER_URL, and that PostgreSQL runs and lets this machine in.',
  },
  CLIENT_OLD: {
    says: 'The client programs of PostgreSQL here are of version {client}, the server is {server}: pg_dump refuses to work.',
    todo: 'Nothing, unless you use them: ./campus backup needs none. Else install those of the server’s version.',
  },
  CONNECTIONS_FEW: {
    says: 'PostgreSQL lets {max} connections in, one server needs {needed}.',
    todo: 'Raise max_connections, or lower DATABASE_POOL.',
  },
  SCHEMA_SAME: { says: 'The tables are those of this program.' },
  SCHEMA_EMPTY: {
    says: 'The database is empty.',
    todo: './campus migrate prepares it, and so does serve --prepare.',
  },
  SCHEMA_OLDER: {
    says: 'The tables are of an earlier version than this program.',
    todo: 'Make a backup, then ./campus migrate.',
  },
  SCHEMA_NEWER: {
    says: 'The tables are of a later version than this program, which will not start on them.',
    todo: 'Start the later version, or restore the backup that was made before the upgrade.',
  },
  ROLE_SERVES: { says: 'The campus serves as {role}, who may not change tables.' },
  ROLE_OWNER: {
    says: 'The campus serves as {role}, whose the tables are: what keeps records true could be switched off.',
    todo: 'Move this address to DATABASE_OWNER_URL, give DATABASE_URL another name and password, then ./campus migrate.',
  },
  ROLE_SUPER: {
    says: 'The campus serves as {role}, a superuser of PostgreSQL.',
    todo: 'Move this address to DATABASE_OWNER_URL, give DATABASE_URL another name and password, then ./campus migrate.',
  },
  STORAGE_ROOM: { says: '{free} free in {path}' },
  STORAGE_LOW: {
    says: 'Only {free} are free in {path}.',
    todo: 'Make room, or move STORAGE_DIR to a larger disk.',
  },
  STORAGE_FULL: {
    says: 'The disk of {path} is full ({free} free): uploads are refused.',
    todo: 'Make room, or move STORAGE_DIR to a larger disk.',
  },
  STORAGE_UNWRITABLE: {
    says: 'Nothing can be written to {path}.',
    todo: 'Give the folder to the user the server runs as.',
  },
  BUCKET: { says: 'The bucket of STORAGE_URL answers.' },
  BUCKET_AWAY: {
    says: 'The bucket of STORAGE_URL does not answer: {reason}',
    todo: 'Check the key, the secret, the name and the region in STORAGE_URL.',
  },
  FILES: { says: 'The storage has all of {asked} files that were asked for.' },
  FILES_MISSING: {
    says: '{missing} of {asked} files that were asked for are not in the storage: lessons lack pictures, packages do not open.',
    todo: 'See whether STORAGE_DIR or STORAGE_URL is that of this database. Otherwise bring the files back from a backup.',
  },
  DATABASE_SIZE: { says: 'The database holds {size}; its disk cannot be seen from here.' },
  DATABASE_ROOM: { says: 'The database holds {size}; {free} free in {path}.' },
  DATABASE_LOW: {
    says: 'The database holds {size}; only {free} are free in {path}.',
    todo: 'Make room before PostgreSQL stops.',
  },
  DATABASE_FULL: {
    says: 'The disk of the database is full: {free} free in {path}.',
    todo: 'Make room at once.',
  },
  CLOCK: { says: 'This machine and the database agree on the time.' },
  CLOCK_AHEAD: {
    says: 'The clock here is {seconds} seconds ahead of the database’s.',
    todo: 'Let both follow a time server (chrony, systemd-timesyncd).',
  },
  CLOCK_BEHIND: {
    says: 'The clock here is {seconds} seconds behind the database’s.',
    todo: 'Let both follow a time server (chrony, systemd-timesyncd).',
  },
  MAIL_OUTBOX: {
    says: 'No mail leaves: without SMTP_URL it is shown at /outbox.',
    todo: 'Set SMTP_URL where people are to get mail.',
  },
  MAIL_SERVER: { says: 'The mail server {host} answers and lets us in.' },
  MAIL_AWAY: {
    says: 'The mail server {host} takes nothing: {reason}',
    todo: 'Check SMTP_URL: the name, the port, user and password (percent-encoded), smtps for port 465.',
  },
  MAIL_SENT: {
    says: 'A test mail to {address} was taken.',
    todo: 'See that it arrives, and not among the spam.',
  },
  MAIL_NOT_SENT: {
    says: 'A test mail to {address} was refused: {reason}',
    todo: 'Check MAIL_FROM: the mail server may let only its own addresses send.',
  },
  ADDRESS: { says: '{url} answers.' },
  ADDRESS_AWAY: {
    says: 'Nobody answers at {url}: {reason}',
    todo: 'Is the server running? Does the name lead to it, and does the proxy?',
  },
  ADDRESS_OPEN: {
    says: '{url} is not https: passwords can be read on the way.',
    todo: 'Put a proxy with a certificate in front, and set PUBLIC_URL.',
  },
  CONTENT: { says: '{url} answers; each package has an origin of its own.' },
  CONTENT_SHARED: {
    says: '{url} answers; all packages share it and can read each other’s local storage.',
    todo: 'With a wildcard name and certificate, put a * into CONTENT_ORIGIN.',
  },
  CONTENT_SAME: {
    says: 'CONTENT_ORIGIN {url} is the origin of PUBLIC_URL: packages could act as the person who opens them.',
    todo: 'Give the content a name of its own.',
  },
  CONTENT_OPEN: {
    says: '{url} is not https, and the campus is: browsers show no package.',
    todo: 'Set CONTENT_ORIGIN to an https address.',
  },
  CONTENT_AWAY: {
    says: 'Nobody answers at {url}: {reason}',
    todo: 'Does the name, with anything in place of the *, lead to CONTENT_PORT?',
  },
  TLS: { says: 'The certificate of {host} is good until {until}.' },
  TLS_NEAR: {
    says: 'The certificate of {host} ends on {until} and has not been renewed.',
    todo: 'See what the proxy says about renewing it.',
  },
  TLS_OVER: { says: 'The certificate of {host} ended on {until}: nobody gets in.', todo: 'Renew it now.' },
  TLS_DOUBTED: {
    says: 'Browsers do not believe the certificate of {host}: {reason}',
    todo: 'Let the proxy send the whole chain of a known authority.',
  },
  ISSUER_KEY: { says: 'Certificates are signed with {key}.' },
  ISSUER_KEY_NONE: { says: 'No certificate has been issued yet.' },
  ISSUER_KEY_WRONG: { says: 'No certificate can be issued: {reason}' },
  SIGNER: { says: 'PDFs are signed with a certificate that is good until {until}.' },
  SIGNER_OWN: {
    says: 'PDFs are signed with a certificate of the campus’s own making: no PDF reader knows the signer.',
    todo: 'Nothing, or set SIGNING_CERTIFICATE.',
  },
  SIGNER_NEAR: {
    says: 'The certificate that signs PDFs ends on {until}.',
    todo: 'Ask your certification service for the next one, and set SIGNING_CERTIFICATE.',
  },
  SIGNER_OVER: {
    says: 'The certificate that signs PDFs ended on {until}: readers call new PDFs doubtful.',
    todo: 'Put the next one into SIGNING_CERTIFICATE.',
  },
  BACKUP: { says: 'The last backup is of {at}.' },
  BACKUP_OLD: {
    says: 'The last backup is of {at}.',
    todo: './campus backup makes one now; see why none has been made since.',
  },
  BACKUP_NEVER: {
    says: 'No backup has ever been made.',
    todo: './campus backup key, then ./campus backup (docs/running.md, Backup and restore).',
  },
  BACKUP_FAILED: {
    says: 'The backup of {at} failed: {reason}',
    todo: 'Remove the cause, then ./campus backup.',
  },
  BACKUP_MISSING_FILES: {
    says: 'Files that the database names were missing in the storage at the last backup: {count}.',
    todo: 'Bring them back from an earlier backup; ./campus backup names them.',
  },
  BACKUP_UNSCHEDULED: {
    says: 'Nothing makes backups by a timetable.',
    todo: 'Set BACKUP_DIR and BACKUP_RECIPIENT.',
  },
  BACKUP_ELSEWHERE: {
    says: '{name} is not in BACKUP_DIR here.',
    todo: 'See that it is where you keep backups.',
  },
  BACKUP_DAMAGED: {
    says: '{name} is not what was written: its checksum is another.',
    todo: 'Make another with ./campus backup, and look after the disk.',
  },
  BACKUP_READ: { says: '{name} was read to its end with the secret key, {at}.' },
  BACKUP_UNREAD: {
    says: '{name} is as it was written, and nobody has tried to read it here.',
    todo: './campus backup verify FILE --identity KEYFILE, where the secret key is.',
  },
  BACKUP_UNCHECKED: {
    says: '{name} has no checksum beside it.',
    todo: './campus backup verify FILE --identity KEYFILE, where the secret key is.',
  },
  JOBS: { says: 'No job has failed, none is late.' },
  JOBS_FAILED: {
    says: 'Jobs that failed and are not tried again: {tasks}.',
    todo: 'See why under Jobs in the console, and try them again there.',
  },
  JOBS_STALLED: {
    says: 'Jobs in the hands of servers that are silent: {count}.',
    todo: 'A living server takes them over within a minute.',
  },
  JOBS_LATE: {
    says: 'Jobs that have been due for more than ten minutes: {count}.',
    todo: 'See under Jobs in the console what holds them up.',
  },
  WORKERS: { says: 'Servers that do jobs: {count}.' },
  WORKERS_NONE: {
    says: 'No server does jobs: no mail leaves, no package is looked into.',
    todo: 'Start the server, or see what its log says.',
  },
  WORKERS_DEAD: {
    says: 'Servers that have been silent for too long: {count}.',
    todo: 'Their jobs are handed on; see why they ended.',
  },
} as const;

export const doctorEn = {
  levels: { ok: 'ok', look: 'look', wrong: 'wrong' },
  checks: {
    settings: 'Settings',
    versions: 'Versions',
    schema: 'Tables',
    role: 'Role in the database',
    secret: 'Secret of the campus',
    room: 'Room',
    files: 'Files',
    clock: 'Clock',
    mail: 'Mail',
    addresses: 'Addresses',
    certificates: 'Certificates and keys',
    backups: 'Backups',
    jobs: 'Jobs',
  },
  findings,
  sum: (ok: number, look: number, wrong: number) => `${ok} ok, ${look} to look at, ${wrong} wrong.`,
  nameAddress: 'Name the address the test mail is to go to: ./campus doctor --mail you@example.org',
  testMail: {
    subject: 'MICIC Campus: test mail',
    text: 'This mail was sent by ./campus doctor to see whether mail of the campus arrives. Nothing has to be done.',
  },
};
