import { isObject } from './call.ts';
import { Fault } from './fault.ts';
import type { ValidationData } from './rules/locating.ts';

export interface NewLocation {
  readonly url: string;
  readonly validation_data?: ValidationData | Record<string, never>;
}

/** The body of POST /v2/images/{image_id}/locations; keys that it does not know may be there. */
export function parseNewLocation(body: unknown): NewLocation {
  const isRight = isObject(body) && typeof body.url === 'string' && (!('validation_data' in body) || isValidation(body.validation_data));
  if (!isRight) throw new Fault(400, "Provided object does not match schema 'location'");
  return body as unknown as NewLocation;
}

function isValidation(data: unknown): boolean {
  if (!isObject(data)) return false;
  const names = Object.keys(data);
  if (names.length === 0) return true;
  return (
    names.length === 2 && ['sha1', 'sha256', 'sha512', 'md5'].includes(data.os_hash_algo as string) && isText(data.os_hash_value, 0, 128)
  );
}

/** True for a location as a patch gives it: url and metadata, and perhaps what is known of the data. */
export function isLocationValue(value: unknown): boolean {
  if (!isObject(value) || !isText(value.url, 0, 255) || !isObject(value.metadata)) return false;
  const data = value.validation_data;
  if (data === undefined) return true;
  return (
    isObject(data) &&
    Object.keys(data).every((name) => ['checksum', 'os_hash_algo', 'os_hash_value'].includes(name)) &&
    (data.checksum === undefined || isText(data.checksum, 32, 32)) &&
    isText(data.os_hash_algo, 0, 64) &&
    isText(data.os_hash_value, 0, 128)
  );
}

function isText(value: unknown, shortest: number, longest: number): boolean {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest;
}
