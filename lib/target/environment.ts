import { canonicalName, type Setting, type Settings, settingsOf } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

/** They choose or adjust a cloud and describe none (openstacksdk: _get_os_environ, selectors). */
const selectors = new Set(['OS_CLOUD', 'OS_CLOUD_NAME', 'OS_CLIENT_CONFIG_FILE', 'OS_CLIENT_SECURE_FILE']);

/** Variables of test frameworks, which only look like ours. */
const foreign = /^OS_(TEST|STD|LOG)/;

/** The name of the cloud that the OS_* variables describe. */
export function environmentCloudName(env: Surroundings['env']): string {
  return env.OS_CLOUD_NAME || 'envvars';
}

/** The OS_* variables that describe a credential. Without any there is no environment cloud. */
export function credentialVariables(env: Surroundings['env']): string[] {
  return variables(env).filter((name) => /^auth(\.|_type$)/.test(canonicalName(keyOf(name))));
}

/** The environment cloud: every OS_* variable but the selectors. */
export function environmentSettings(env: Surroundings['env'], warnings: string[]): Settings {
  const entry = Object.fromEntries(variables(env).map((name) => [keyOf(name), env[name]]));
  const settings = settingsOf(entry, 'the environment', warnings);
  return new Map([...settings].map(([name, { value, spelling }]) => [name, fromVariable(`OS_${spelling.toUpperCase()}`, value)]));
}

/**
 * What the environment changes on a cloud that was chosen by name. The SDK changes nothing, the `openstack` command
 * everything; here only what holds no secret, so that two clouds are never mixed into one login.
 */
export function overlaySettings(env: Surroundings['env']): Settings {
  const overlays: [string, Setting | undefined][] = [
    ['interface', variable(env, 'OS_ENDPOINT_TYPE')],
    ['interface', variable(env, 'OS_INTERFACE')],
    ['cacert', variable(env, 'OS_CACERT')],
    ['cert', variable(env, 'OS_CERT')],
    ['key', variable(env, 'OS_KEY')],
    ['image_endpoint_override', variable(env, 'OS_IMAGE_ENDPOINT_OVERRIDE')],
  ];
  return new Map(overlays.flatMap(([name, setting]) => (setting === undefined ? [] : [[name, setting]])));
}

/** A variable as a setting, undefined where it is unset or empty. */
export function variable(env: Surroundings['env'], name: string): Setting | undefined {
  return env[name] ? fromVariable(name, env[name]) : undefined;
}

function fromVariable(name: string, value: unknown): Setting {
  return { value, source: name, spelling: name };
}

function variables(env: Surroundings['env']): string[] {
  return Object.keys(env).filter((name) => name.startsWith('OS_') && !selectors.has(name) && !foreign.test(name) && env[name]);
}

function keyOf(variableName: string): string {
  return variableName.slice('OS_'.length).toLowerCase();
}
