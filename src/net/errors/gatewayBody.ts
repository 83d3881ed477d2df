import { STATUS_CODES } from 'node:http';

/**
 * Members that web frameworks and gateways put into a refusal of their own: `statusCode` (Azure API Management, Fastify,
 * NestJS), `http_status_code` (Gravitee), `error_description` (proxies that sign in by OAuth, RFC 6750), `path` and
 * `timestamp` (Spring), `fault` (Apigee), `error_msg` (APISIX), `cloudflare_error` (Cloudflare).
 */
const MEMBERS = [
  'statusCode',
  'http_status_code',
  'error_description',
  'path',
  'timestamp',
  'fault',
  'error_msg',
  'cloudflare_error',
];

/**
 * True for the JSON of something in front of a platform, for dialects whose own form is as plain: a body with a member
 * that only gateways write, or whose whole message is the name of its status, such as `{"message":"Forbidden"}` or
 * `{"error":"Not Found"}`. The case counts: platforms that write `forbidden` write it themselves.
 */
export function isGatewayBody(status: number, json: unknown): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const fields: Readonly<Record<string, unknown>> = { ...json };
  if (MEMBERS.some((name) => Object.hasOwn(fields, name))) return true;
  const said = [fields['message'], fields['error']].filter((text) => typeof text === 'string');
  return said.length > 0 && said.every((text) => text.trim() === STATUS_CODES[status]);
}
