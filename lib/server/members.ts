import { type Call, isObject, json, jsonBody, withImage } from './call.ts';
import { Fault } from './fault.ts';
import type { Image, Member } from './model.ts';
import { demandWithin } from './quotas.ts';

/** GET /v2/images/{image_id}/members */
export const listMembers = withImage((call, image) => {
  demandShared(call, image, 403);
  if (!call.rules.mayListMembers(call.caller, image)) throw new Fault(403);
  const members = call.rules.visibleMembers(call.caller, image).map((member) => call.rules.representMember(image, member));
  return json({ members, schema: '/v2/schemas/members' });
});

/** POST /v2/images/{image_id}/members: 200, not 201. The body is judged before the image is looked up. */
export async function addMember(call: Call): Promise<Response> {
  const value = keyOf(await jsonBody(call), 'member');
  const memberId = call.rules.checkNewMember(value);
  return withImage((_call, image) => {
    const { rules, caller } = call;
    demandShared(call, image, 403);
    if (!rules.mayShare(caller, image)) throw new Fault(403, `Not allowed to create members for image ${image.id}.`);
    const count = image.members.filter(({ isDeleted }) => !isDeleted).length;
    demandWithin(call, 'members', count + 1, (reason) => `Image member limit exceeded for image ${image.id}: ${reason}:`);
    image.members = rules.addMember(image.members, memberId);
    // What was sent comes back as it was sent: a number stays one here, and is a text from then on.
    return json({ ...rules.representMember(image, lookUp(call, image, memberId, image.members)), member_id: value });
  })(call);
}

/** GET /v2/images/{image_id}/members/{member_id}: whatever is wrong, it is not found. */
export const showMember = withImage((call, image) => {
  demandShared(call, image, 404);
  return json(call.rules.representMember(image, lookUp(call, image)));
});

/** PUT /v2/images/{image_id}/members/{member_id} */
export async function updateMember(call: Call): Promise<Response> {
  const status = keyOf(await jsonBody(call), 'status');
  return withImage((_call, image) => {
    const { rules, caller } = call;
    demandShared(call, image, 403);
    const { memberId } = lookUp(call, image);
    if (!rules.mayAnswerSharing(caller, image)) throw new Fault(403, `Not allowed to update members for image ${image.id}.`);
    image.members = rules.setMemberStatus(image.members, memberId, rules.checkMemberStatus(status));
    return json(rules.representMember(image, lookUp(call, image)));
  })(call);
}

/** DELETE /v2/images/{image_id}/members/{member_id} */
export const removeMember = withImage((call, image) => {
  const { rules, caller } = call;
  demandShared(call, image, 403);
  const { memberId } = lookUp(call, image);
  if (!rules.mayShare(caller, image)) throw new Fault(403, `Not allowed to delete members for image ${image.id}.`);
  image.members = rules.removeMember(image.members, memberId);
  // An answer of its own making, without the media type that others have.
  return new Response(null, { status: 204 });
});

function demandShared({ rules }: Call, image: Image, status: number): void {
  if (!rules.hasMembers(image)) throw new Fault(status, 'Only shared images have members.');
}

function lookUp(call: Call, image: Image, memberId = call.params.member ?? '', among?: readonly Member[]): Member {
  const member = (among ?? call.rules.visibleMembers(call.caller, image)).find((other) => other.memberId === memberId);
  if (member === undefined) throw new Fault(404, `${memberId} not found in the member list of the image ${image.id}.`);
  return member;
}

/** The one key that matters in a body; 400 where it is missing. */
function keyOf(body: unknown, key: string): unknown {
  if (!isObject(body) || !(key in body)) throw new Fault(400, `Expected a body with the key '${key}'.`);
  return body[key];
}
