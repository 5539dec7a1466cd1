import { X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { type INestApplicationContext } from '@nestjs/common';
import { IssuerKeys } from '@campus/certification';
import { type Config } from '@campus/platform/config/config.ts';
import { exampleOf } from './addresses.ts';
import { dayOf, found, reasonOf, type Finding, type Level } from './finding.ts';

interface Tls {
  host: string;
  until: Date;
  /** Why browsers would not believe it; null: they do. */
  fault: string | null;
}

interface Facts {
  now: Date;
  /** For each https address that answers. */
  tls: Tls[];
  /** Why nothing can be signed; null: it can. */
  keyFault: string | null;
  key: string | null;
  /** Of SIGNING_CERTIFICATE; null: the campus has made its own. */
  signerUntil: Date | null;
  isProduction: boolean;
}

const DAY_MS = 86_400_000;

/** Proxies renew a month ahead: what is this near has not been renewed. A service of certification needs weeks. */
const NEAR_DAYS = { tls: 14, signer: 60 };

function levelOf(until: Date, now: Date, near: number): Level {
  const left = (until.getTime() - now.getTime()) / DAY_MS;
  if (left <= 0) return 'wrong';
  return left < near ? 'look' : 'ok';
}

function ofTls({ host, until, fault }: Tls, now: Date): Finding {
  const level = levelOf(until, now, NEAR_DAYS.tls);
  const params = { host, until: dayOf(until) };
  if (level === 'wrong') return found(level, 'TLS_OVER', params);
  if (fault !== null) return found('wrong', 'TLS_DOUBTED', { host, reason: fault });
  return found(level, level === 'ok' ? 'TLS' : 'TLS_NEAR', params);
}

function ofSigner({ signerUntil, now, isProduction }: Facts): Finding {
  if (!signerUntil) return found(isProduction ? 'look' : 'ok', 'SIGNER_OWN');
  const level = levelOf(signerUntil, now, NEAR_DAYS.signer);
  const code = { ok: 'SIGNER', look: 'SIGNER_NEAR', wrong: 'SIGNER_OVER' } as const;
  return found(level, code[level], { until: dayOf(signerUntil) });
}

export function judgeCertificates(facts: Facts): Finding[] {
  const { tls, now, keyFault, key } = facts;
  const ofHosts = tls.map((one) => ofTls(one, now));
  if (keyFault !== null) return [...ofHosts, found('wrong', 'ISSUER_KEY_WRONG', { reason: keyFault })];
  const ofKey = key === null ? found('ok', 'ISSUER_KEY_NONE') : found('ok', 'ISSUER_KEY', { key });
  return [...ofHosts, ofKey, ofSigner(facts)];
}

const PATIENCE_MS = 8_000;

/** Null: no TLS there. */
export function readTls(address: string): Promise<Tls | null> {
  const { hostname: host, port } = new URL(address);
  return new Promise((done) => {
    const socket = connect({ host, port: Number(port || 443), servername: host, rejectUnauthorized: false });
    const end = (tls: Tls | null) => {
      socket.destroy();
      done(tls);
    };
    socket.setTimeout(PATIENCE_MS, () => end(null));
    socket.once('error', () => end(null));
    socket.once('secureConnect', () => {
      const until = new Date(socket.getPeerCertificate().valid_to);
      const fault = socket.authorized ? null : String(socket.authorizationError);
      end({ host, until, fault });
    });
  });
}

async function signerUntil(keys: IssuerKeys): Promise<Date | null> {
  const certificate = await keys.configuredCertificate();
  return certificate && new Date(new X509Certificate(certificate).validTo);
}

export async function readCertificates(config: Config, app: INestApplicationContext): Promise<Facts> {
  const addresses = [config.publicUrl, exampleOf(config.contentOrigin)].filter((one) =>
    one.startsWith('https:'),
  );
  const tls = (await Promise.all(addresses.map(readTls))).filter((one) => one !== null);
  const keys = app.get(IssuerKeys);
  const base = { now: new Date(), tls, isProduction: config.isProduction };
  try {
    const [current] = await keys.published();
    // Where there is none yet, the check would make one.
    if (current) await keys.check();
    const until = await signerUntil(keys);
    return { ...base, keyFault: null, key: current?.multikey ?? null, signerUntil: until };
  } catch (error) {
    return { ...base, keyFault: reasonOf(error), key: null, signerUntil: null };
  }
}
