import 'reflect-metadata';
import { type Type } from '@nestjs/common';
import { authoringDomain } from '@campus/authoring';
import { certificationDomain } from '@campus/certification';
import { courseDomain } from '@campus/course';
import { deliveryDomain } from '@campus/delivery';
import { intakeDomain } from '@campus/intake';
import { overviewDomain } from '@campus/overview';
import { partnersDomain } from '@campus/partners';
import { peopleDomain } from '@campus/people';
import { scormDomain } from '@campus/scorm';
import { studyDomain } from '@campus/study';
import { type Domain } from '@campus/platform/domain.ts';
import { platformAsks, platformEntities, platformTables, platformViews } from '@campus/platform/entities.ts';

/** By their folders in libs/server, lowest first. */
export const domains: Record<string, Domain> = {
  platform: {
    modules: [],
    entities: platformEntities,
    tables: platformTables,
    views: platformViews,
    asks: platformAsks,
  },
  people: peopleDomain,
  course: courseDomain,
  authoring: authoringDomain,
  delivery: deliveryDomain,
  intake: intakeDomain,
  study: studyDomain,
  scorm: scormDomain,
  certification: certificationDomain,
  partners: partnersDomain,
  overview: overviewDomain,
};

/** Each domain has a schema of its name in the database. TypeORM looks for its table of migrations in the first. */
export const schemas: readonly string[] = Object.keys(domains);

const all = Object.values(domains);

export const businessModules: Type[] = all.flatMap(({ modules }) => modules);

export const entities: Type[] = all.flatMap((domain) => domain.entities);

/** What Nest leaves on a class that is a resolver. */
const RESOLVER = 'graphql:resolver_type';

const providersOf = (module: Type): unknown[] =>
  (Reflect.getMetadata('providers', module) as unknown[] | undefined) ?? [];

const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' && Reflect.hasMetadata(RESOLVER, provider);

/** Every resolver of these modules: `./campus schema` builds the contract from them. */
export const resolvers: Type[] = businessModules.flatMap(providersOf).filter(isResolver);
