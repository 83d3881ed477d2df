// Generated from specs/molecule.yaml by `npm run generate`. Do not edit.
import type { Validators } from '../server/routeTable.ts';

export declare const validators: Validators;
