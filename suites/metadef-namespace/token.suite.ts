import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { plain } from './scenes.ts';
import { steady } from './steady.ts';

describe('namespaces without a valid token', () => {
  test('namespaces are not listed', covers('metadef-namespace.list.token-required'), async ({ anonymous, impostor, member }) => {
    expect(await anonymous.listMetadefNamespaces({ limit: 1 })).toHaveStatus(401);
    expect(await impostor.listMetadefNamespaces({ limit: 1 })).toHaveStatus(401);
    expect(await steady(() => member.listMetadefNamespaces({ limit: 1 }))).toHaveStatus(200);
  });

  test('a namespace is not created', covers('metadef-namespace.create.token-required'), async ({ anonymous, impostor, admin, random }) => {
    const namespace = random.name('namespace');
    expect(await anonymous.createMetadefNamespace({ namespace })).toHaveStatus(401);
    expect(await impostor.createMetadefNamespace({ namespace })).toHaveStatus(401);
    expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(404);
    expect(await admin.createMetadefNamespace({ namespace })).toHaveStatus(201);
  });

  test('a namespace is not shown', covers('metadef-namespace.show.token-required'), async ({ anonymous, impostor, member, shared }) => {
    const { namespace } = await shared(plain);
    expect(await anonymous.showMetadefNamespace(namespace)).toHaveStatus(401);
    expect(await impostor.showMetadefNamespace(namespace)).toHaveStatus(401);
    expect(await member.showMetadefNamespace(namespace)).toHaveStatus(200);
  });

  test('a namespace is not updated', covers('metadef-namespace.update.token-required'), async ({ anonymous, impostor, admin, given }) => {
    const { namespace } = await given.namespace();
    const before = await admin.showMetadefNamespace(namespace);
    const update = { namespace, description: 'changed' };
    expect(await anonymous.updateMetadefNamespace(namespace, update)).toHaveStatus(401);
    expect(await impostor.updateMetadefNamespace(namespace, update)).toHaveStatus(401);
    const after = await admin.showMetadefNamespace(namespace);
    expect(after).toHaveStatus(200);
    expect(after.body).toEqual(before.body);
    expect(await admin.updateMetadefNamespace(namespace, update)).toHaveStatus(200);
  });

  test('a namespace is not deleted', covers('metadef-namespace.delete.token-required'), async ({ anonymous, impostor, admin, given }) => {
    const { namespace } = await given.namespace();
    expect(await anonymous.deleteMetadefNamespace(namespace)).toHaveStatus(401);
    expect(await impostor.deleteMetadefNamespace(namespace)).toHaveStatus(401);
    expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(200);
    expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(204);
  });
});
