import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type pg from 'pg';
import { found, type Finding } from './finding.ts';

interface Facts {
  node: string;
  /** As `server_version_num`: 170010 for 17.10. */
  server: number;
  /** The same of the client programs; null where the machine has none. */
  client: number | null;
  maxConnections: number;
  /** One server asks for so many. */
  needed: number;
}

const OLDEST_NODE = 24;
const OLDEST_SERVER = 160_000;

const nameOf = (version: number): string => `${Math.floor(version / 10_000)}.${version % 10_000}`;
const majorOf = (version: number): number => Math.floor(version / 10_000);

export function judgeVersions({ node, server, client, maxConnections, needed }: Facts): Finding[] {
  const isNodeOld = Number(node.split('.')[0]) < OLDEST_NODE;
  const isServerOld = server < OLDEST_SERVER;
  const names = { client: client === null ? '' : nameOf(client), server: nameOf(server) };
  return [
    found(isNodeOld ? 'wrong' : 'ok', isNodeOld ? 'NODE_OLD' : 'NODE', { version: node }),
    found(isServerOld ? 'wrong' : 'ok', isServerOld ? 'POSTGRES_OLD' : 'POSTGRES', { version: names.server }),
    ...(client !== null && majorOf(client) < majorOf(server) ? [found('look', 'CLIENT_OLD', names)] : []),
    ...(maxConnections < needed
      ? [found('wrong', 'CONNECTIONS_FEW', { max: String(maxConnections), needed: String(needed) })]
      : []),
  ];
}

async function clientVersion(): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('pg_dump', ['--version']);
    const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
    return major && minor ? Number(major) * 10_000 + Number(minor) : null;
  } catch {
    return null;
  }
}

/** Jobs, health and the queue, beside those of DATABASE_POOL. */
const BESIDE_THE_POOL = 11;

export async function readVersions(sql: pg.Client, poolSize: number): Promise<Facts> {
  const { rows } = await sql.query<{ server: number; usable: number }>(
    `select current_setting('server_version_num')::int as server,
            current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as usable`,
  );
  return {
    node: process.versions.node,
    server: rows[0]?.server ?? 0,
    client: await clientVersion(),
    maxConnections: rows[0]?.usable ?? 0,
    needed: poolSize + BESIDE_THE_POOL,
  };
}
