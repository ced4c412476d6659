import { onTestFinished } from 'vitest';
import { type ClientContext, createImageClient, type ImageClient, type Recorder } from '../../lib/client/index.ts';
import { createValidator } from '../../lib/contract/index.ts';
import { createDispatcher, defaultDispatcherOptions } from '../../lib/http/index.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';

const validator = createValidator(imageApiV2);

/** A recorder that notes what it hears, in order, and keeps the rest. */
export function listener(): Recorder & { heard: string[]; where: string[] } {
  const heard: string[] = [];
  const where: string[] = [];
  return {
    heard,
    where,
    exchange: (e) => heard.push(`exchange ${e.operation} ${e.response?.status ?? e.fault?.code}`),
    passing: (e) => heard.push(`passing ${e.operation} ${e.response?.status ?? e.fault?.code}`),
    violations: (violations) => where.push(...violations.map((v) => v.where)),
    willCreate: (creation) => heard.push(`will ${creation.id ?? creation.name ?? 'something'}`),
    didCreate: (creation, id) => heard.push(`did ${creation.id ?? creation.name ?? 'something'} = ${id}`),
    willDeactivate: (id) => heard.push(`deactivate ${id}`),
    didNotCreate: (creation) => heard.push(`not ${creation.id ?? creation.name ?? 'something'}`),
    requestId: () => 'req-of-the-test',
  };
}

/** A client of a server, for the length of one test. */
export function clientOf(endpoint: string, recorder: Recorder, changes: Partial<ClientContext> = {}): ImageClient {
  const dispatcher = createDispatcher(defaultDispatcherOptions);
  onTestFinished(() => dispatcher.destroy());
  return createImageClient(
    {
      endpoint,
      role: 'member',
      phase: 'act',
      dispatcher,
      validator,
      userAgent: 'test',
      recorder,
      authorization: async () => ({ headers: { 'x-auth-token': 'tok' }, renew: async () => false }),
      ...changes,
    },
    { deadlineSeconds: 1 },
  );
}
