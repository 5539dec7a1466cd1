// One file with every dependency: production needs no node_modules, and starts in half the time.
import { rolldown } from 'rolldown';

const optionalPeers =
  /^(@nestjs\/(microservices|websockets|platform-socket.io|platform-express)|@fastify\/view|@as-integrations\/express5|@apollo\/(subgraph|gateway)|ts-morph|pg-native|@google-cloud|@sap|better-sqlite3|ioredis|mongodb|mssql|mysql2|oracledb|pg-query-stream|redis|sql\.js|typeorm-aurora|react-native-sqlite|sqlite3|ts-node|@swc\/core|cosmiconfig|graphile-config\/load|class-transformer|class-validator|@fastify\/multipart)/;

const bundle = await rolldown({
  input: { main: 'src/main.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  transform: { target: 'node24' },
  external: (id) => id.startsWith('node:') || optionalPeers.test(id),
  logLevel: 'warn',
});
await bundle.write({ dir: 'dist', format: 'esm', sourcemap: true, codeSplitting: false, keepNames: true });
