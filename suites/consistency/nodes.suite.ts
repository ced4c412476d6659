import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { queued } from '../scenes.ts';
import { everywhere, expectAlike, sorted } from './answers.ts';

const mixed = 'nodes of different releases or configurations may stand behind this endpoint.';

const questions: readonly [RequirementId, string, (client: ImageClient) => Promise<Reply<unknown>>, number][] = [
  ['consistency.versions.alike', 'the versions at the root are the same', (client) => client.getVersionsAtRoot(), 300],
  ['consistency.schema.alike', 'the schema of an image is the same', (client) => client.showImageSchema(), 200],
  ['consistency.import-info.alike', 'the import methods are the same', (client) => client.getImportInfo(), 200],
  ['consistency.stores.alike', 'the stores are the same', (client) => client.listStores(), 200],
];

/** Of a connection, a moment or a gateway, and not of the service. */
const passing =
  /^(age|alt-svc|cf-.*|connection|content-length|date|keep-alive|server-timing|set-cookie|strict-transport-security|transfer-encoding|via|x-.*)$/;

describe('one endpoint, perhaps several nodes', () => {
  for (const [requirement, what, ask, status] of questions) {
    test(`over fresh connections ${what}`, covers(requirement), async ({ afresh }) => {
      expectAlike(await everywhere(() => ask(afresh)), status, ({ body }) => sorted(body), mixed);
    });
  }

  test(
    'over fresh connections an image is shown with the same headers',
    covers('consistency.headers.alike'),
    async ({ afresh, shared }) => {
      const { id } = await shared(queued);
      const namesOf = ({ headers }: Reply<unknown>) =>
        Object.keys(headers)
          .filter((name) => !passing.test(name))
          .sort();
      const replies = await everywhere(() => afresh.showImage(id));
      expectAlike(replies, 200, (reply) => [namesOf(reply), reply.headers['content-type']], mixed);
    },
  );

  test(
    'what was staged over one connection is imported over another',
    covers('consistency.staging.shared'),
    async ({ afresh, given, random }) => {
      const imports = await Promise.all(
        [1, 2, 3].map(async () => {
          const { id } = await given.queued();
          const data = random.bytes(10_007);
          expect(await afresh.stageImageData(id, data)).toHaveStatus(204);
          expect(await afresh.importImage(id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
          return { id, data, image: await afresh.waitForImage(id, 'active') };
        }),
      );
      for (const { id, data, image } of imports) {
        expect(image).toHaveStatus(200);
        expect(
          image.body.status,
          `the image is ${image.body.status} long after its import began: perhaps staging is not shared between nodes, so that one imports what lies on another.`,
        ).toBe('active');
        const download = await afresh.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(data);
      }
    },
  );
});
