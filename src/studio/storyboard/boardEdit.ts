import type { MemberList } from './board.ts';

export type NewValues = Readonly<Record<string, unknown>>;

/**
 * What can be done to a board, in one step of undoing. Shots, scenes and members are named by their keys. In values,
 * undefined takes a key away.
 */
export type BoardEdit =
  /** Behind a shot; null: at the end of the scene, or of the last one. */
  | {
      readonly kind: 'addShot';
      readonly scene: string | null;
      readonly after: string | null;
      readonly values: NewValues;
    }
  | { readonly kind: 'duplicateShots'; readonly shots: readonly string[] }
  /** Cuts its length in half; with `promptAt`, the prompt is cut there too. */
  | { readonly kind: 'splitShot'; readonly shot: string; readonly promptAt?: number | undefined }
  | { readonly kind: 'deleteShots'; readonly shots: readonly string[] }
  /** In front of a shot that is not among them; null: to the end of the scene. */
  | {
      readonly kind: 'moveShots';
      readonly shots: readonly string[];
      readonly scene: string;
      readonly before: string | null;
    }
  | { readonly kind: 'setShots'; readonly shots: readonly string[]; readonly values: NewValues }
  | { readonly kind: 'chooseTake'; readonly shot: string; readonly take: number }
  /** One picture that a shot ends on and another one begins with: then neither has to wait for the other. */
  | {
      readonly kind: 'shareKeyframe';
      readonly before: string;
      readonly shot: string;
      readonly asset: string;
    }
  /** In front of a scene; null: at the end. */
  | { readonly kind: 'addScene'; readonly before: string | null; readonly values: NewValues }
  | { readonly kind: 'setScene'; readonly scene: string; readonly values: NewValues }
  | { readonly kind: 'deleteScene'; readonly scene: string }
  | { readonly kind: 'moveScene'; readonly scene: string; readonly before: string | null }
  | { readonly kind: 'setBoard'; readonly values: NewValues }
  | { readonly kind: 'setSettings'; readonly values: NewValues }
  | { readonly kind: 'addMember'; readonly list: MemberList; readonly values: NewValues }
  | {
      readonly kind: 'setMember';
      readonly list: MemberList;
      readonly member: string;
      readonly values: NewValues;
    }
  | { readonly kind: 'deleteMember'; readonly list: MemberList; readonly member: string }
  /** Citing a member attaches its reference; no longer citing it takes the reference away. */
  | {
      readonly kind: 'cite';
      readonly shots: readonly string[];
      readonly member: string;
      readonly on: boolean;
    }
  /** `none`: codes follow from the positions; `fill`: those that are shown are kept from now on; `overwrite`: anew. */
  | { readonly kind: 'renumber'; readonly mode: 'none' | 'fill' | 'overwrite' };
