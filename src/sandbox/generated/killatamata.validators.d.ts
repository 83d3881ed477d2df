// Generated from specs/killatamata.yaml by `npm run generate`. Do not edit.
import type { Validators } from '../routeTable.ts';

export declare const validators: Validators;
