import { createDispatcher, defaultDispatcherOptions, send } from '../http/index.ts';
import { proxyOfProcess } from '../target/index.ts';

/** Seconds for a document that a cloud publishes about itself. */
const patience = 10;

/** A JSON document that anybody may read. Rejects when there is none: no answer, another status than 200, no JSON. */
export async function fetchJson(url: string): Promise<unknown> {
  const proxy = proxyOfProcess();
  const dispatcher = createDispatcher({ ...defaultDispatcherOptions, ...(proxy === undefined ? {} : { proxy }) });
  try {
    const answer = await send(dispatcher, {
      operation: 'profile',
      role: 'anonymous',
      phase: 'discovery',
      method: 'GET',
      url,
      headers: { accept: 'application/json' },
      deadlineSeconds: patience,
    });
    if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}`);
    return JSON.parse(answer.text) as unknown;
  } finally {
    await dispatcher.close();
  }
}
