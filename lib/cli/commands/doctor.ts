import { resolve } from 'node:path';
import { type CredentialedRole, credentialedRoles } from '../../../specs/roles.ts';
import { defaultLimits, diagnose, type Subject, toText } from '../../doctor/index.ts';
import { isConformanceError } from '../../errors.ts';
import { listClouds } from '../../target/index.ts';
import { paintFor } from '../paint.ts';
import { cloudsOf, resolveRole, type TargetFlags } from '../target-options.ts';

/** `doctor`: says within five seconds whether a run could start, and what to do where it could not. Returns the exit status. */
export async function doctor(flags: TargetFlags & { readonly json?: boolean }): Promise<number> {
  const given = cloudsOf(flags);
  const roles = credentialedRoles.filter((role) => role === 'member' || given[role] !== undefined);
  const places = placesOf(flags);
  const diagnosis = await diagnose(await Promise.all(roles.map((role) => subjectOf(role, given[role], flags))), {
    userAgent: 'image-api-conformance (doctor)',
    limits: { ...defaultLimits, totalMs: timeLeft() },
  });
  if (flags.json) console.log(JSON.stringify({ ...places, ...diagnosis }, null, 2));
  else {
    const { file, searched } = places;
    console.log(file === undefined ? `No clouds.yaml in: ${searched.join(', ')}\n` : `${file}\n`);
    console.log(toText(diagnosis, paintFor(process.stdout)));
  }
  return diagnosis.exitStatus;
}

/** Five seconds are counted from the start of the process, as whoever waits counts them; a slow start leaves enough for a look. */
function timeLeft(): number {
  return Math.max(3000, defaultLimits.totalMs - Math.ceil(performance.now()));
}

/** Every role is resolved for itself, so that the fault of one does not hide the others. */
async function subjectOf(role: CredentialedRole, cloud: string | undefined, flags: TargetFlags): Promise<Subject> {
  try {
    return { role, target: await resolveRole(role, cloud, flags) };
  } catch (error) {
    if (isConformanceError(error)) return { role, error };
    throw error;
  }
}

/** The clouds.yaml that is read, and where one was looked for. */
function placesOf({ osClientConfigFile }: TargetFlags): { readonly file?: string; readonly searched: readonly string[] } {
  if (osClientConfigFile !== undefined) return { file: resolve(osClientConfigFile), searched: [resolve(osClientConfigFile)] };
  try {
    const { file, searched } = listClouds();
    return { ...(file === undefined ? {} : { file }), searched };
  } catch (error) {
    // What is wrong with the file is said for each role.
    if (isConformanceError(error)) return { searched: [] };
    throw error;
  }
}
