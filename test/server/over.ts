import { expect, vi } from 'vitest';
import type { Ask } from './ask.ts';

/** The newest task of an image, once it is over; an admin sees those of all projects. */
export async function overTask(ask: Ask, path: string) {
  return vi.waitFor(async () => {
    const task = (await ask('GET', `${path}/tasks`)).body.tasks.at(-1);
    expect(task?.status).toMatch(/success|failure/);
    return task;
  });
}
