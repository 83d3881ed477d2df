import * as z from 'zod/mini';

const size = z.optional(z.number());

/** Where the next result of a job is found instead of at its right address. */
const outputVariant = z.enum([
  'missing',
  'notFound',
  'expired',
  'html',
  'htmlAsPng',
  'huge',
  'loopback',
  'privateNetwork',
  'linkLocal',
  'redirect',
  'redirectPrivate',
  'redirectOtherOrigin',
  'redirectLoop',
  'emptyAddress',
  'relativeAddress',
  'otherScheme',
]);

const retryAfter = z.union([
  z.object({ seconds: z.number() }),
  /** An HTTP date that lies so many milliseconds ahead on the sandbox's clock. */
  z.object({ inMs: z.number() }),
  /** Any text. */
  z.object({ raw: z.string() }),
]);

/** What can go wrong on demand. */
const fault = z.discriminatedUnion('kind', [
  /** Nothing wrong but the time that it takes. */
  z.object({ kind: z.literal('latency') }),
  /** Another status; `body` is the platform's own error, a proxy's HTML page, or nothing. */
  z.object({
    kind: z.literal('status'),
    status: z.int().check(z.gte(200), z.lte(599)),
    retryAfter: z.optional(retryAfter),
    body: z.optional(z.enum(['platform', 'html', 'empty'])),
  }),
  /** The connection ends in the middle of the answer, whose headers promised more. */
  z.object({ kind: z.literal('cut'), afterBytes: size }),
  /** The connection ends while the request's body is still arriving. */
  z.object({ kind: z.literal('cutRequest'), afterBytes: size }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('wrongShape') }),
  z.object({ kind: z.literal('html') }),
  z.object({ kind: z.literal('truncatedJson') }),
  /** The error document of a storage host, as for an address that has run out; default status 400. */
  z.object({ kind: z.literal('storageError'), status: size }),
  /** Only the first bytes of the body, by default half of them, announced and sent as if they were all. */
  z.object({ kind: z.literal('shortened'), bytes: size }),
  /** The body compressed, though nobody asked for it; of the compressed bytes, only the first where `bytes` says so. */
  z.object({ kind: z.literal('compressed'), encoding: z.enum(['gzip', 'br', 'zstd']), bytes: size }),
  /** A body of so many bytes, sent as fast as the client reads; `chunked` hides their number. */
  z.object({ kind: z.literal('huge'), bytes: size, chunked: z.optional(z.boolean()) }),
  /** The request is sent to another address. */
  z.object({ kind: z.literal('redirect'), to: z.string(), status: size }),
  /** The work is done and the connection ends without a byte. */
  z.object({ kind: z.literal('lostAnswer') }),
  /** The connection is reset before the request is read. */
  z.object({ kind: z.literal('refuse') }),
  /** Never answers and never ends. */
  z.object({ kind: z.literal('halfOpen') }),
  /** The next result of a job stands at a bad address. */
  z.object({ kind: z.literal('output'), variant: outputVariant }),
]);

/** Which requests a fault hits, and how often. Members that are left out match everything. */
export const faultRule = z.object({
  fault,
  platform: z.optional(z.string()),
  operation: z.optional(z.string()),
  method: z.optional(z.string()),
  /** The start of the whole path, with the platform's prefix. */
  pathPrefix: z.optional(z.string()),
  /** How many matching requests are hit; default 1, null = all. */
  times: z.optional(z.nullable(z.number())),
  /** How many matching requests pass before the first is hit; default 0. */
  skip: z.optional(z.number()),
  /** Real milliseconds to wait before anything else. */
  delayMs: z.optional(z.number()),
  /** Whether the platform does the work first; the default depends on the kind. */
  afterWork: z.optional(z.boolean()),
});

export type OutputVariant = z.infer<typeof outputVariant>;
export type RetryAfter = z.infer<typeof retryAfter>;
export type Fault = z.infer<typeof fault>;
export type FaultRule = z.infer<typeof faultRule>;
