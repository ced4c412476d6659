import { expect, test } from 'vitest';
import { resolveTargetOnline } from '../../lib/target/index.ts';
import { auth, cloudsPath, type Files, memory, oneCloud, project, secret, vendorsPath } from './memory.ts';

const url = 'https://acme.example:8443/.well-known/openstack/api';
const document = { name: 'acme', profile: { auth: { auth_url: 'https://id/v3' } } };
const rest = `auth: {username: u, password: ${secret}, user_domain_id: default, ${project}}`;

/** Resolves with a network that answers every request alike, and counts them. */
async function online(files: Files, answer: () => Promise<unknown>) {
  const asked: string[] = [];
  const fetchJson = (address: string) => {
    asked.push(address);
    return answer();
  };
  return { target: await resolveTargetOnline({}, fetchJson, memory(files)), asked };
}

test('a profile by URL is fetched once', async () => {
  const files = { [cloudsPath]: oneCloud('profile: https://acme.example:8443/some/page', rest) };
  const { target, asked } = await online(files, async () => document);
  expect(asked).toEqual([url]);
  expect(target).toMatchObject({ credential: { authUrl: 'https://id/v3' }, warnings: [] });
});

test('and so is one that a profile of clouds-public.yaml names', async () => {
  const files = {
    [cloudsPath]: oneCloud('profile: acme', rest),
    [vendorsPath]: 'public-clouds: {acme: {profile: "https://acme.example:8443"}}',
  };
  const { target, asked } = await online(files, async () => document);
  expect(asked).toEqual([url]);
  expect(target.credential).toMatchObject({ authUrl: 'https://id/v3' });
});

test.each<[string, string[], Files]>([
  ['there is no profile', [auth], {}],
  ['it is no URL', ['profile: acme', auth], {}],
  ['clouds-public.yaml has it', ['profile: https://acme.example', auth], { [vendorsPath]: 'public-clouds: {"https://acme.example": {}}' }],
])('nothing is fetched when %s', async (_, lines, files) => {
  const { asked } = await online({ [cloudsPath]: oneCloud(...lines), ...files }, async () => document);
  expect(asked).toEqual([]);
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  ['an error', () => Promise.reject(new Error('no route to host.')), /was not found at https:\/\/acme\.example.*: no route to host\./],
  ['something else', () => Promise.reject('gone.'), /: gone\./],
  ['null', async () => null, /expected a JSON object/],
  ['nothing', async () => undefined, /expected a JSON object/],
])('a fetch that ends in %s is a warning', async (_, answer, expected) => {
  const { target } = await online({ [cloudsPath]: oneCloud('profile: https://acme.example', auth) }, answer);
  expect(target.warnings).toEqual([expect.stringMatching(expected)]);
});
