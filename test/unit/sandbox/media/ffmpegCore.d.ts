/** What the tests use of these packages, which come without types. */
declare module '@ffmpeg/core' {
  export interface FfmpegCore {
    readonly ret: number;
    readonly FS: {
      writeFile(path: string, bytes: Uint8Array): void;
      readFile(path: string): Uint8Array;
      unlink(path: string): void;
      readdir(path: string): string[];
    };
    /** Runs ffmpeg with these words; gives its exit code. */
    exec(...words: string[]): number;
    ffprobe(...words: string[]): number;
    setLogger(log: (line: { readonly type: string; readonly message: string }) => void): void;
    reset(): void;
  }
  export default function createFfmpegCore(options: {
    readonly wasmBinary: Uint8Array;
    readonly locateFile: (name: string) => string;
  }): Promise<FfmpegCore>;
}

declare module 'gltf-validator' {
  export interface Report {
    readonly mimeType: string;
    readonly issues: {
      readonly numErrors: number;
      readonly numWarnings: number;
      readonly numInfos: number;
      readonly messages: readonly unknown[];
    };
    readonly info: { readonly totalTriangleCount: number; readonly totalVertexCount: number };
  }
  export function validateBytes(
    bytes: Uint8Array,
    options?: { readonly format?: 'glb' | 'gltf'; readonly maxIssues?: number },
  ): Promise<Report>;
}
