/** Why a setting is refused, and what to set. `{name}` is replaced by a parameter of the error. */
export const errorsEn = {
  FILE_UNREADABLE: '{setting}_FILE names {file}, which cannot be read.',
  FILE_MISSING: '{setting} names {file}, which is not there.',
  NUMBER: '{setting} must be a whole number, not "{given}".',
  DATABASE_MISSING:
    'DATABASE_URL is not set: `./campus start` brings its own server, anything else needs one.',
  DATABASE_OLD: 'The campus needs PostgreSQL 16 or newer.',
  ROLE_SUPER: 'DATABASE_URL names {role}, a superuser: name a role that may do less.',
  ROLE_MISSING: 'There is no role {role}, and {owner} may not make one: create it, or let {owner}.',
  PUBLIC_URL_MISSING: 'PUBLIC_URL must be set in production, for example https://campus.example.org.',
  PUBLIC_URL_NO_ADDRESS: 'PUBLIC_URL must be an address, not "{given}".',
  PUBLIC_URL_OPEN:
    'PUBLIC_URL must begin with https:// in production: over {given} passwords and sessions could be read on the way.',
  PUBLIC_URL_OF_DEMO:
    'PUBLIC_URL is {given}, and this is a demo, whose passwords everybody knows: set NODE_ENV=production, or CAMPUS_DEMO=0.',
  PUBLIC_URL_MOVED:
    'PUBLIC_URL is {given}, but certificates were issued under {origins}: their QR codes and credentials lead there. Set it back, or see ./campus issuer move.',
  SECRET_GUESSABLE:
    'CAMPUS_SECRET must be set in production: at least 32 characters nobody can guess (openssl rand -hex 32).',
  SECRET_SAME:
    'CAMPUS_SECRET_PREVIOUS is the same as CAMPUS_SECRET: give CAMPUS_SECRET a new one (openssl rand -hex 32).',
  ISSUER_KEY_MISSING:
    'ISSUER_KEY must be set in production: certificates are signed with it (openssl genpkey -algorithm ed25519).',
  ISSUER_KEY_KIND: 'ISSUER_KEY must be an Ed25519 key in PEM (openssl genpkey -algorithm ed25519).',
  ISSUER_KEY_OTHER:
    'ISSUER_KEY is not the key this campus issues certificates with ({key}). To change keys: ./campus issuer rotate. The old public key stays published.',
  SIGNING_CLOSED: 'SIGNING_CERTIFICATE cannot be opened with SIGNING_PASSWORD.',
  SIGNING_EMPTY: 'SIGNING_CERTIFICATE holds no key or no certificate.',
  SIGNING_CURVE: 'SIGNING_CERTIFICATE must hold an RSA key or one of the curve P-256.',
  SMTP_MISSING: 'SMTP_URL must be set in production: password resets travel by e-mail.',
  BOUNCE_ADDRESS:
    'MAIL_BOUNCE_TO must be an address with at most 14 letters, digits, dots or dashes before the @, not "{given}".',
  CONTACT: 'SECURITY_CONTACT must be an e-mail or https address, not "{given}".',
  ALERTS:
    'SECURITY_ALERTS must be like "spray=15/10 guessing=20/60": so many within so many minutes (1 to 120), not "{given}".',
  SANDBOX:
    'TRIAL_WITHOUT_SANDBOX is for tests: in production a package that breaks out of the browser would have the server.',
  STORAGE: 'STORAGE_URL must look like {example}; key and secret percent-encoded where they hold / or +.',
  BACKUP_KEY: 'BACKUP_RECIPIENT must be the public key that ./campus backup key prints (age1…).',
  BACKUP_KEY_MISSING:
    'BACKUP_RECIPIENT must be set where BACKUP_DIR is: backups are encrypted to it (./campus backup key).',
  BACKUP_TIMES: 'BACKUP_AT must be five cron fields in UTC such as "{example}", not "{given}".',
  BACKUP_KEPT: 'BACKUP_KEEP must say how many days, weeks and months stay, such as "7,4,12", not "{given}".',
};
