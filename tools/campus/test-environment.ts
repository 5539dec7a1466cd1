/** What points a campus at real data, ports or mail: no test may inherit it from the shell it is started in. */
const POINTING =
  /^(DATABASE_|CAMPUS_(?!TEST_)|SMTP_|STORAGE_|UPLOAD_|TRIAL_|CONTENT_|LEARNER_DIR|CONSOLE_DIR|SCORM_FRAME_DIR|RUNTIME_DIR|VERIFIER_DIR|PUBLIC_URL|SECURITY_|STAFF_|MAIL_FROM|ISSUER_|SIGNING_|HOST$|PORT$|DATA_DIR|NODE_ENV|GRAPHQL_OPEN|PUBLIC_PAGE|TRUSTED_PROXIES)/;

/** The environment without whatever could make a test depend on, or change, anything outside it. */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !POINTING.test(name)));
}
