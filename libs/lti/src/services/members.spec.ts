import { expect, it } from '@jest/globals';
import { membersUrl, readMembers, readNamedMembers } from './members.ts';

const LEARNER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner';
const TEACHER = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor';

it('members are who they are to the platform, by name where it says one, without their addresses', () => {
  const members = [
    {
      user_id: '7',
      roles: [LEARNER],
      given_name: 'Ana',
      family_name: 'Ruiz',
      name: 'Ana R.',
      email: 'ana@example.org',
    },
    { user_id: '8', roles: [TEACHER], status: 'Active', name: ' Tomás ' },
    { user_id: '9', roles: ['Learner'], status: 'Inactive' },
    { user_id: '10', status: 'Deleted' },
  ];
  expect(readMembers({ id: 'https://learning.example.org/members', members })).toEqual([
    { subject: '7', name: 'Ana Ruiz', role: 'LEARNER', isActive: true },
    { subject: '8', name: 'Tomás', role: 'TEACHER', isActive: true },
    { subject: '9', name: null, role: 'LEARNER', isActive: false },
    { subject: '10', name: null, role: 'OTHER', isActive: false },
  ]);
});

it('members who are to be proposed have their names apart, and an address where the platform gives one', () => {
  const members = [
    { user_id: '7', roles: [LEARNER], given_name: ' Ana ', family_name: 'Ruiz', email: 'ana@example.org' },
    { user_id: '8', roles: [LEARNER], name: 'Ana R.', email: 7 },
  ];
  expect(readNamedMembers({ members })).toMatchObject([
    { subject: '7', given: 'Ana', family: 'Ruiz', email: 'ana@example.org' },
    { subject: '8', name: 'Ana R.', given: '', family: '', email: '' },
  ]);
});

it.each([
  [{ members: [{ user_id: 7 }, { roles: [] }, null, 'x'] }, []],
  [{ members: [] }, []],
  [{ members: 'none' }, null],
  [[], null],
  ['no', null],
])('%j are %j', (answer, members) => expect(readMembers(answer)).toEqual(members));

it.each([
  ['https://learning.example.org/members', 'https://learning.example.org/members?limit=50'],
  ['https://learning.example.org/members?id=3&limit=9', 'https://learning.example.org/members?id=3&limit=50'],
])('of %s fifty are read at %s', (address, page) => expect(membersUrl(address, 50)).toBe(page));
