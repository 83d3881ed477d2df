import type { ForeignText } from '../foreignText.ts';
import type { Session } from '../session.ts';

/** A remote project. */
export interface RemoteProject {
  readonly id: string;
  readonly title: ForeignText | undefined;
  readonly description: ForeignText | undefined;
  readonly updatedAt: string | undefined;
}

/** A file of a remote project. */
export interface RemoteAsset {
  readonly id: string;
  readonly title: ForeignText | undefined;
  /** `text`, `storyboard`, `image`, `video`, `audio`, `model`, `other`, or a word that is not known. */
  readonly kind: string | undefined;
  readonly mimeType: string | undefined;
  readonly sizeBytes: number | undefined;
  /** Where its content is; may be signed, and then it ends soon. */
  readonly url: string | undefined;
  readonly thumbnailUrl: string | undefined;
  readonly userMetadata: Readonly<Record<string, unknown>>;
  /** No revision: only to be compared. */
  readonly updatedAt: string | undefined;
  /** Set while it is in the recycling bin. */
  readonly deletedAt: string | undefined;
}

export type AssetScope = 'active' | 'recycling';

/** Which assets of a project to list. */
export interface AssetQuery {
  readonly projectId: string;
  readonly scope: AssetScope;
  /** What the platform searches for. */
  readonly search?: string;
  /** How many to skip; 0 when left out. */
  readonly offset?: number;
}

/** Projects as far as they can be read. */
export interface ProjectList {
  readonly rows: readonly RemoteProject[];
  /** How many more there are that cannot be read. */
  readonly unread: number;
}

export interface AssetPage {
  readonly rows: readonly RemoteAsset[];
  /** How many more are on the page that cannot be read. */
  readonly unread: number;
  /** The offset of the page that follows; null on the last one. */
  readonly next: number | null;
}

/** What is stored of a document. */
export interface RemoteDocument<Content> {
  readonly title: ForeignText | undefined;
  /** Exactly what came, to be edited and sent back. Of a storyboard a JSON object whose numbers are exact (`readJson`). */
  readonly content: Content;
  readonly updatedAt: string | undefined;
}

export type BoardContent = Readonly<Record<string, unknown>>;

export interface StoryboardDocument extends RemoteDocument<BoardContent> {
  /** False for a document of a format that is not to be rewritten. */
  readonly isEditable: boolean;
}

/** A document over which something is written. */
export interface WrittenDocument<Content> {
  readonly assetId: string;
  readonly content: Content;
}

/** What a new document is to be. */
export interface NewDocument<Content> {
  readonly projectId: string;
  readonly title: string;
  /** Left out: empty. */
  readonly content?: Content;
}

export interface AssetUpload {
  readonly projectId: string;
  readonly filename: string;
  /** Its bytes, or the file on this computer that is read while it is sent. */
  readonly bytes: Uint8Array<ArrayBuffer> | { readonly path: string; readonly byteSize: number };
  /** Gets how many bytes of a file on this computer have left. */
  readonly onSent?: (sent: number, total: number) => void;
}

/** Limits of what can be stored, in UTF-16 units as JavaScript counts them. */
export interface StudioLimits {
  readonly textCharacters: number;
  readonly titleCharacters: number;
  readonly filenameCharacters: number;
}

/** Remote projects whose assets are documents and files. Errors of all calls: as `Session.call`. */
export interface StudioAbility {
  readonly limits: StudioLimits;
  projects(session: Session, signal: AbortSignal): Promise<ProjectList>;
  createProject(session: Session, title: string, signal: AbortSignal): Promise<RemoteProject>;
  assets(session: Session, query: AssetQuery, signal: AbortSignal): Promise<AssetPage>;
  readText(session: Session, assetId: string, signal: AbortSignal): Promise<RemoteDocument<string>>;
  /** Replaces the whole text, whatever is there now, and gives what is stored. */
  writeText(
    session: Session,
    written: WrittenDocument<string>,
    signal: AbortSignal,
  ): Promise<RemoteDocument<string>>;
  readStoryboard(session: Session, assetId: string, signal: AbortSignal): Promise<StoryboardDocument>;
  /** Replaces the whole document, whatever is there now, and gives what is stored. */
  writeStoryboard(
    session: Session,
    written: WrittenDocument<BoardContent>,
    signal: AbortSignal,
  ): Promise<StoryboardDocument>;
  createText(
    session: Session,
    document: NewDocument<string> & { readonly mimeType?: string },
    signal: AbortSignal,
  ): Promise<RemoteAsset>;
  createStoryboard(
    session: Session,
    document: NewDocument<BoardContent>,
    signal: AbortSignal,
  ): Promise<RemoteAsset>;
  upload(session: Session, upload: AssetUpload, signal: AbortSignal): Promise<RemoteAsset>;
  /** Replaces the user's own facts of an asset. */
  setMetadata(
    session: Session,
    assetId: string,
    metadata: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<RemoteAsset>;
  /** Makes a storyboard of one in an older format. */
  importStoryboard(
    session: Session,
    source: { readonly projectId: string; readonly sourceAssetId: string; readonly title?: string },
    signal: AbortSignal,
  ): Promise<RemoteAsset>;
  /** The storyboard for people to read. */
  exportMarkdown(session: Session, assetId: string, signal: AbortSignal): Promise<string>;
}
