import { type ImageClient, nobody, type Recorder } from './client/index.ts';
import { connect } from './connection/index.ts';
import { ConformanceError } from './errors.ts';
import { createImageOperations, type ImageOperations, type ImageOperationsOptions } from './operations/index.ts';
import { resolveTarget, type TargetRequest } from './target/index.ts';

/** A cloud's Image API as one user speaks to it. */
export interface OpenImageApi {
  /** The verbs: one method per operation of the API, which never throw on a status. */
  readonly client: ImageClient;
  /** What a person composes of them: they throw where the service refuses. */
  readonly images: ImageOperations;
  close(): Promise<void>;
}

export interface OpenImageApiOptions extends ImageOperationsOptions {
  /** Stands in front of the User-Agent: the program that asks. */
  readonly userAgent?: string;
  /** How long waits last that say nothing else. */
  readonly deadlineSeconds?: number;
  /** Hears of every exchange; what a program makes it undoes itself. */
  readonly recorder?: Recorder;
}

/**
 * Opens the Image API of a cloud of clouds.yaml, or of the OS_* variables: logs in when it is first asked for something. Errors: those of
 * resolveTarget; of logging in (ERR_AUTH, ERR_CATALOG) and of the network.
 */
export async function openImageApi(request: TargetRequest = {}, options: OpenImageApiOptions = {}): Promise<OpenImageApi> {
  const { userAgent, deadlineSeconds = 3600, recorder = nobody, ...own } = options;
  const agent = [userAgent, `image-api-conformance node/${process.versions.node}`].filter(Boolean).join(' ');
  const connection = connect({ member: resolveTarget(request) }, { userAgent: agent, deadlineSeconds });
  try {
    const client = await connection.client('member', 'act', recorder);
    if (!client) throw new ConformanceError('ERR_BROKEN', 'The member always has a client.');
    return { client, images: createImageOperations(client, own), close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
