/** The editor hands bytes over as they are; the browser's bridge for tests makes them an object. */
export function withBytes(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('bytes' in raw)) return raw;
  const { bytes } = raw;
  if (bytes instanceof Uint8Array || typeof bytes !== 'object' || bytes === null) return raw;
  return { ...raw, bytes: Uint8Array.from(Object.values(bytes) as number[]) };
}
