/** What the sniffed content is, and so which viewer shows it. */
export type MediaKind = 'image' | 'video' | 'audio' | 'model' | 'text' | 'json' | 'unknown';

/** An output as the platform names it, before its bytes are here. */
export interface OutputRef {
  /** Position among the job's outputs, from 0. */
  readonly index: number;
  /** Absolute URL; null when the platform gives none. It may be pre-signed: never logged. */
  readonly url: string | null;
  /** The platform's word for the type, not believed until the content has been sniffed. */
  readonly mimeType: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Milliseconds since the epoch after which the platform may have deleted it. */
  readonly expiresAt: number | null;
}

/** Content that is in the cache, by what it is and not where it lies: the cache folder can move. */
export interface CachedContent {
  /** SHA-256 of the content, hex: its name in the cache. */
  readonly hash: string;
  readonly kind: MediaKind;
  /** Sniffed from the bytes, not taken from a header. */
  readonly mimeType: string;
  /** Without a dot. */
  readonly extension: string;
  readonly byteSize: number;
}

/** An output of a job in the journal. */
export interface JobOutput extends OutputRef {
  /** Null until its bytes have been fetched. */
  readonly cached: CachedContent | null;
}
