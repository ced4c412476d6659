import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { createDispatcher, defaultDispatcherOptions, send, type TlsSettings } from '../../lib/http/index.ts';
import { networkFault } from '../../lib/http/network-fault.ts';
import { dispatcherOf } from './loopback.ts';
import { requestTo, unanswered } from './requests.ts';
import { pemPath, selfSignedServer } from './tls-server.ts';

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'http-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'file.pem');
  writeFileSync(path, text);
  return path;
}

const pem = readFileSync(pemPath, 'utf8');
const part = (name: string) => new RegExp(`-----BEGIN ${name}-----[^]*-----END ${name}-----\n`).exec(pem)?.[0] ?? '';

test('a certificate that nobody trusts', async () => {
  const url = await selfSignedServer();
  const error = await unanswered(send(dispatcherOf(), requestTo(url)));
  expect(error).toMatchObject({ code: 'ERR_TLS', hint: expect.stringContaining('cacert') });
  expect(error.message).toContain(new URL(url).host);
  expect(error.message).toContain('the roots of the system');
});

test('is trusted when it is named as CA, and with verification off', async () => {
  const url = await selfSignedServer();
  const named = fileWith(`a comment, as bundles have them\n${part('CERTIFICATE')}`);
  expect(await send(dispatcherOf({ verify: true, cacert: named }), requestTo(url))).toMatchObject({ status: 200, text: 'hello' });
  expect(await send(dispatcherOf({ verify: false }), requestTo(url))).toMatchObject({ status: 200 });
  expect(await send(dispatcherOf({ verify: false, cacert: '/nowhere' }), requestTo(url))).toMatchObject({ status: 200 });
});

test('an error names the CA file that was tried', async () => {
  const url = await selfSignedServer();
  const another = fileWith(rootCertificates[0] ?? '');
  const error = await unanswered(send(dispatcherOf({ verify: true, cacert: another }), requestTo(url)));
  expect(error).toMatchObject({ code: 'ERR_TLS', message: expect.stringContaining(another) });
});

test('a server that wants a certificate gets ours, from one file or two', async () => {
  const url = await selfSignedServer({ requestCert: true, rejectUnauthorized: true, ca: pem });
  const trusting = { verify: true, cacert: pemPath };
  expect((await send(dispatcherOf({ ...trusting, cert: pemPath }), requestTo(url))).text).toBe('hello');
  const pair = { cert: fileWith(part('CERTIFICATE')), key: fileWith(part('PRIVATE KEY')) };
  expect((await send(dispatcherOf({ ...trusting, ...pair }), requestTo(url))).text).toBe('hello');
});

test.each(['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA'])(
  'the alert %s turns down our certificate, not theirs',
  (code) => {
    const fault = networkFault(Object.assign(new Error('alert'), { code }), { method: 'GET', url: 'https://h/x' });
    expect(fault).toMatchObject({ code: 'ERR_TLS', message: expect.stringContaining('our certificate') });
    expect(fault.hint).toContain('OS_CERT');
  },
);

test.each<[string, (path: string) => Partial<TlsSettings>, string]>([
  ['cacert', (cacert) => ({ cacert }), 'hello'],
  ['cert', (cert) => ({ cert }), 'hello'],
  ['key', (key) => ({ cert: pemPath, key }), 'hello'],
  ['key', (cert) => ({ cert }), part('CERTIFICATE')],
])('a wrong file for %s is refused before anything is sent', (setting, settings, text) => {
  const path = fileWith(text);
  const make = (path: string) => () => createDispatcher({ ...defaultDispatcherOptions, tls: { verify: true, ...settings(path) } });
  expect(make(path)).toThrow(
    expect.objectContaining({ code: 'ERR_CONFIG_VALUE', message: expect.stringContaining(path), hint: expect.stringContaining(setting) }),
  );
  expect(make('/nowhere/at-all.pem')).toThrow(
    expect.objectContaining({ code: 'ERR_CONFIG_VALUE', message: expect.stringContaining('/nowhere/at-all.pem') }),
  );
});
