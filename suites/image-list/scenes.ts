import { scene } from '../../lib/conformance.ts';

// No scene has more than four images, and no list without a limit is asked for more than two of them: a target may give no longer pages.

/**
 * Four images with a tag of theirs, whose names, ids and times of creation stand in different orders: names a to d, ids d a c b, made as b d a c.
 * Of two tags more, a and d have both, b has x alone and c has y alone.
 */
export const four = scene(async ({ given, random }) => {
  const [tag, x, y] = [random.word('tag'), random.word('x'), random.word('y')];
  const [d, a, c, b] = Array.from({ length: 4 }, () => random.uuid()).toSorted() as [string, string, string, string];
  const ids = { a, b, c, d };
  const tags = { a: [tag, x, y], b: [tag, x], c: [tag, y], d: [tag, x, y] };
  const images = [];
  for (const label of ['b', 'd', 'a', 'c'] as const)
    images.push(await given.queued({ id: ids[label], name: random.name(label), tags: tags[label] }));
  return { tag, x, y, ids, byId: [d, a, c, b], images };
});

/** Two images of each of two names, x and y; ids in the order x1 y1 y2 x2. */
export const pairs = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  const names = { x: random.name('x'), y: random.name('y') };
  const byId = Array.from({ length: 4 }, () => random.uuid()).toSorted() as [string, string, string, string];
  const [x1, y1, y2, x2] = byId;
  const wanted: [id: string, name: 'x' | 'y'][] = [
    [y2, 'y'],
    [x1, 'x'],
    [x2, 'x'],
    [y1, 'y'],
  ];
  for (const [id, name] of wanted) await given.queued({ id, name: names[name], tags: [tag] });
  return { tag, x1, x2, y1, y2, byId };
});

/** An image with data, and one without data and formats but with a property, whose id comes first. */
export const withAndWithoutData = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  const [first, second] = [random.uuid(), random.uuid()].toSorted() as [string, string];
  const property = { [random.word('property')]: random.word('value') };
  const queued = await given.queued({ id: first, tags: [tag], disk_format: null, container_format: null, min_disk: 3, ...property });
  const active = await given.active(random.bytes(1000), { id: second, tags: [tag] });
  return { tag, queued, active };
});

/**
 * Images of 900, 2000, 10,000 and 20,000 bytes; by id, and as they were made: middle, largest, smallest, large. With the size go min_disk, from 1 to 4,
 * and min_ram, from 128 to 1024.
 */
export const sizes = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  const ids = Array.from({ length: 4 }, () => random.uuid()).toSorted();
  const ofSize = (size: number, place: number, min_disk: number) =>
    given.active(random.bytes(size), { id: ids[place] ?? '', tags: [tag], min_disk, min_ram: 64 * 2 ** min_disk });
  const middle = await ofSize(2000, 0, 2);
  const largest = await ofSize(20_000, 1, 4);
  const smallest = await ofSize(900, 2, 1);
  const large = await ofSize(10_000, 3, 3);
  return { tag, ascending: [smallest, middle, large, largest] as const };
});

/** A private, a shared and a community image. */
export const visibilities = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  const of = (visibility: 'private' | 'shared' | 'community') => given.queued({ visibility, tags: [tag] });
  return { tag, private: await of('private'), shared: await of('shared'), community: await of('community') };
});

/** Images a to d by name, of which b and d are hidden. */
export const hidden = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  const named = (label: string, os_hidden: boolean) => given.queued({ name: random.name(label), os_hidden, tags: [tag] });
  return { tag, a: await named('a', false), b: await named('b', true), c: await named('c', false), d: await named('d', true) };
});

/**
 * A protected image, and three unprotected ones of which each differs from it: by a longer name and another container_format, in a property, in
 * disk_format.
 */
export const contrasts = scene(async ({ given, random, discovery }) => {
  const [tag, property, value, otherValue] = [random.word('tag'), random.word('property'), random.word('value'), random.word('value')];
  const name = random.name('wanted');
  const longerName = `${name}-longer`;
  const alike = { tags: [tag], name, [property]: value };
  const wanted = await given.queued({ ...alike, protected: true });
  const otherOf = (offered: readonly string[], key: 'disk_format' | 'container_format', others: readonly string[]) => ({
    [key]: others.find((one) => offered.includes(one) && one !== wanted[key]) ?? null,
  });
  const otherContainer = otherOf(discovery.containerFormats, 'container_format', ['ovf', 'ova', 'docker']);
  const otherFormat = otherOf(discovery.diskFormats, 'disk_format', ['qcow2', 'vmdk', 'iso']);
  return {
    tag,
    name,
    longerName,
    property,
    value,
    otherValue,
    wanted,
    otherName: await given.queued({ ...alike, name: longerName, ...otherContainer }),
    otherProperty: await given.queued({ ...alike, [property]: otherValue }),
    otherDisk: await given.queued({ ...alike, ...otherFormat }),
  };
});

/**
 * Up to three images of different disk and container formats, as the target takes them. For each of the two a tag and the ids in the order of the
 * formats: of themselves the ids go the other way, and the one that comes first is made last.
 */
export const byFormats = scene(async ({ given, random, discovery }) => {
  const inOrder = (offered: readonly string[], wanted: readonly string[]) =>
    wanted.filter((format) => offered.length === 0 || offered.includes(format)).slice(0, 3);
  const kinds = [
    { key: 'disk_format', tag: random.word('tag'), formats: inOrder(discovery.diskFormats, ['iso', 'qcow2', 'raw', 'vdi', 'vmdk']) },
    { key: 'container_format', tag: random.word('tag'), formats: inOrder(discovery.containerFormats, ['bare', 'docker', 'ova', 'ovf']) },
  ] as const;
  const [disk, container] = kinds;
  const ids = Array.from({ length: Math.max(disk.formats.length, container.formats.length) }, () => random.uuid())
    .toSorted()
    .toReversed();
  const [first, ...others] = ids.map((id, place) => ({ id, place }));
  for (const { id, place } of first ? [...others, first] : []) {
    const here = kinds.filter(({ formats }) => place < formats.length);
    await given.queued({
      id,
      tags: here.map(({ tag }) => tag),
      ...Object.fromEntries(here.map(({ key, formats }) => [key, formats[place]])),
    });
  }
  return {
    disk_format: { tag: disk.tag, ids: ids.slice(0, disk.formats.length) },
    container_format: { tag: container.tag, ids: ids.slice(0, container.formats.length) },
  };
});

/** One image with a tag that no other has. */
export const one = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  return { tag, image: await given.queued({ tags: [tag] }) };
});

/** Two images, made in different seconds; the older was changed in a second after that. */
export const olderAndNewer = scene(async ({ given, touched, random }) => {
  const tag = random.word('tag');
  const older = await given.queued({ tags: [tag] });
  await touched(older);
  const newer = await given.queued({ tags: [tag] });
  await touched(older, newer);
  return { tag, older, newer };
});
