import { type FastifyPluginCallback } from 'fastify';

/** Fastify searches every file that is loaded for the name of a scope that has none: 60 ms each in a test. */
export const namedScope = (name: string, scope: FastifyPluginCallback): FastifyPluginCallback =>
  Object.assign(scope, { [Symbol.for('fastify.display-name')]: name });
