import { describe, expect, it } from '@jest/globals';
import { claimNames, resourceLaunch } from './claims.ts';
import { languageOf, launchOf } from './launch.ts';
import { placeRoleOf } from './place-role.ts';

const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
const INSTITUTION = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person';
const SYSTEM = 'http://purl.imsglobal.org/vocab/lis/v2/system/person';

describe('somebody is', () => {
  const cases: [string[], string][] = [
    [[`${MEMBERSHIP}#Learner`], 'LEARNER'],
    [[`${MEMBERSHIP}/Learner#GuestLearner`], 'LEARNER'],
    [['Learner'], 'LEARNER'],
    [[`${MEMBERSHIP}#Learner`, `${SYSTEM}#Administrator`], 'LEARNER'],
    [[`${MEMBERSHIP}#Instructor`], 'TEACHER'],
    [[`${MEMBERSHIP}/Instructor#TeachingAssistant`], 'TEACHER'],
    [[`${MEMBERSHIP}#Learner`, `${MEMBERSHIP}#Instructor`], 'TEACHER'],
    [[`${MEMBERSHIP}#Administrator`], 'TEACHER'],
    [[`${SYSTEM}#Administrator`], 'OTHER'],
    [[`${INSTITUTION}#Student`], 'OTHER'],
    [[`${MEMBERSHIP}#Mentor`], 'OTHER'],
    [['http://example.org/membership#Learner'], 'OTHER'],
    [[`${MEMBERSHIP}#Learner#x`], 'OTHER'],
    [[], 'OTHER'],
  ];
  it.each(cases)('%j: %s', (roles, role) => expect(placeRoleOf(roles)).toBe(role));
});

describe('the language', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['es_MX', 'es'],
    ['EN', 'en'],
    ['pt-BR', null],
    ['', null],
    [null, null],
  ])('of %s is %s', (locale, language) => expect(languageOf(locale)).toBe(language));
});

const read = (claims: Record<string, unknown>) =>
  launchOf(
    resourceLaunch.parse({
      [claimNames.target]: 'https://campus.example.org/lti/launch',
      [claimNames.resourceLink]: { id: '40' },
      [claimNames.roles]: [],
      ...claims,
    }),
    { subject: '7', deploymentId: '1', madeAt: new Date('2026-12-01T10:00:00Z') },
  );

describe('the name', () => {
  it.each([
    [
      { given_name: 'Ana', family_name: 'Núñez Díaz' },
      { given: 'Ana', family: 'Núñez Díaz' },
    ],
    [{ name: 'Ana  Núñez Díaz' }, { given: 'Ana', family: 'Núñez Díaz' }],
    [{ name: 'Ana' }, null],
    [{ given_name: ' ', family_name: 'Núñez' }, null],
    [{}, null],
  ])('in %j', (claims, name) => expect(read(claims).name).toEqual(name));
});

it('parameters of a link are texts', () =>
  expect(read({ [claimNames.custom]: { part: 'm3', deep: { a: 1 }, number: 4 } }).custom).toEqual({
    part: 'm3',
  }));

it.each([
  ['https://learning.example.org/back?id=1', 'https://learning.example.org/back?id=1'],
  ['http://127.0.0.1:8080/back', 'http://127.0.0.1:8080/back'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/back', null],
  ['', null],
])('the way back by %j: %j', (address, back) =>
  expect(read({ [claimNames.presentation]: { return_url: address } }).returnUrl).toBe(back),
);

describe('where results go', () => {
  const scope = ['https://purl.imsglobal.org/spec/lti-ags/scope/score'];
  const lineitem = 'https://learning.example.org/8/lineitem?type_id=2';
  it.each([
    [
      { scope, lineitem },
      { scopes: scope, lineItems: null, lineItem: lineitem },
    ],
    [
      { scope, lineitems: lineitem },
      { scopes: scope, lineItems: lineitem, lineItem: null },
    ],
    [{ scope }, null],
    [{ scope, lineitem: 'javascript:alert(1)' }, null],
    [{ lineitem }, null],
    [undefined, null],
  ])('by %j: %j', (said, results) => expect(read({ [claimNames.results]: said }).results).toEqual(results));
});
