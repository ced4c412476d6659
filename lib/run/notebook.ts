import { randomUUID } from 'node:crypto';
import type { Recorder } from '../client/index.ts';
import type { Violation } from '../contract/index.ts';
import { ConformanceError } from '../errors.ts';
import type { SeenViolation } from '../fixtures/index.ts';
import type { Exchange } from '../http/index.ts';

/** Listens to the clients of the run itself: discovery before the tests, clean-up after them. They create nothing. */
export class Notebook implements Recorder {
  readonly exchanges: Exchange[] = [];
  /** Ids of the exchanges after which the same request was sent again. */
  readonly passed: string[] = [];
  readonly seenViolations: SeenViolation[] = [];

  exchange(exchange: Exchange): void {
    this.exchanges.push(exchange);
  }

  passing(exchange: Exchange): void {
    this.exchanges.push(exchange);
    this.passed.push(exchange.id);
  }

  violations(violations: readonly Violation[], exchange: Exchange): void {
    for (const violation of violations) this.seenViolations.push({ ...violation, exchange: exchange.id });
  }

  willCreate(): void {
    throw new ConformanceError('ERR_BROKEN', 'Only tests create.');
  }

  didCreate(): void {
    throw new ConformanceError('ERR_BROKEN', 'Only tests create.');
  }

  didNotCreate(): void {
    throw new ConformanceError('ERR_BROKEN', 'Only tests create.');
  }

  willDeactivate(): void {
    throw new ConformanceError('ERR_BROKEN', 'Only tests deactivate.');
  }

  requestId(): string {
    return `req-${randomUUID()}`;
  }
}
