import { describe, expect, test } from 'vitest';
import { resolveTarget } from '../../lib/target/index.ts';
import { memory, refusalOf } from './memory.ts';
import cases from './recordings/cases.json' with { type: 'json' };
import recording from './recordings/openstacksdk.json' with { type: 'json' };
import { sdkView } from './sdk-view.ts';

interface Case {
  readonly name: string;
  /** Lines by file; a file without a directory lies in ~/.config/openstack. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly cloud?: string;
  readonly region?: string;
  /** Why we make something else of it than the SDK. */
  readonly differs?: string;
  /** What that is, in the words of the SDK. */
  readonly ours?: Readonly<Record<string, unknown>>;
  /** Our error, where it is an error to us. */
  readonly refusal?: string;
}

type Recorded = { readonly name: string; readonly error?: string } & Readonly<Record<string, unknown>>;

const recorded = new Map((recording.cases as Recorded[]).map((answer) => [answer.name, answer]));
const all = cases as unknown as Case[];
const accepted = all.filter((c) => c.refusal === undefined);
const refused = all.filter((c) => c.refusal !== undefined);

/** Names of ours for several of keystoneauth's. */
const oneName: Readonly<Record<string, string>> = { v3password: 'password', v3token: 'token' };

function resolved({ files, env = {}, cloud, region }: Case) {
  const texts = Object.entries(files).map(([name, lines]) => [
    name.includes('/') ? `/${name}` : `/home/u/.config/openstack/${name}`,
    lines.join('\n'),
  ]);
  return resolveTarget({ cloud, regionName: region }, memory(Object.fromEntries(texts), { env }));
}

function sdkAnswer({ name }: Case): Record<string, unknown> {
  const { name: _, ...answer } = recorded.get(name)!;
  return { ...answer, auth_type: oneName[String(answer.auth_type)] ?? answer.auth_type };
}

describe(`as openstacksdk ${recording.openstacksdk} has it`, () => {
  test('every case is recorded', () => {
    expect([...recorded.keys()]).toEqual(all.map(({ name }) => name));
  });

  test.each(accepted.filter((c) => c.differs === undefined))('$name', (c) => {
    expect(sdkView(resolved(c))).toEqual(sdkAnswer(c));
  });

  test.each(refused.filter((c) => c.differs === undefined))('$name is an error', (c) => {
    expect(sdkAnswer(c).error).toBeTypeOf('string');
    expect(refusalOf(() => resolved(c))).toMatch(new RegExp(c.refusal!));
  });
});

describe('unlike openstacksdk, on purpose', () => {
  test.each(accepted.filter((c) => c.differs !== undefined))('$name: $differs', (c) => {
    const view = sdkView(resolved(c));
    const sdk = sdkAnswer(c);
    const differing = (record: Record<string, unknown>) => Object.fromEntries(Object.keys(c.ours!).map((key) => [key, record[key]]));
    expect(differing(view)).toEqual(c.ours);
    // When the SDK comes round to it, the reason has to go.
    expect(differing(sdk)).not.toEqual(c.ours);
    expect({ ...('error' in sdk ? view : sdk), ...c.ours }).toEqual(view);
  });

  test.each(refused.filter((c) => c.differs !== undefined))('$name is an error: $differs', (c) => {
    expect(sdkAnswer(c)).not.toHaveProperty('error');
    expect(refusalOf(() => resolved(c))).toMatch(new RegExp(c.refusal!));
  });
});
