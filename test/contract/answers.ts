/** An image as a conforming service shows it; what a test is about is changed. */
export function imageBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const id = '8d4c2b6a-0a4f-4f0e-9a53-0f8f0d1e2c3b';
  return {
    id,
    name: 'n',
    status: 'queued',
    visibility: 'private',
    protected: false,
    owner: 'p1',
    size: null,
    virtual_size: null,
    checksum: null,
    disk_format: 'raw',
    container_format: 'bare',
    min_disk: 0,
    min_ram: 0,
    tags: [],
    created_at: '2026-11-01T00:00:00Z',
    updated_at: '2026-11-01T00:00:00Z',
    self: `/v2/images/${id}`,
    file: `/v2/images/${id}/file`,
    schema: '/v2/schemas/image',
    ...changes,
  };
}

/** The same without a key. */
export function imageWithout(key: string): Record<string, unknown> {
  const { [key]: _, ...rest } = imageBody();
  return rest;
}
