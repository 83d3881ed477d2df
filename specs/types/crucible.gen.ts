// Generated from specs/crucible.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/api/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Check that the gateway is up
         * @description Answers without a key as soon as the gateway accepts requests. It says nothing about the key or the credits.
         */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/credits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the credit balance and the latest movements
         * @description Gives the credits owned, held by running jobs and free to spend, with the latest entries of the ledger. Read it again after each submission and after each end of a job.
         */
        readonly get: operations["getCredits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workflows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List active workflows
         * @description Lists what can be generated with this key. A row has only an id and a date: the fields of a workflow are in its metadata.
         */
        readonly get: operations["listWorkflows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workflows/{workflow_id}/metadata": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the fields of a workflow
         * @description Tells which fields a job of this workflow may send, with tips and the expected running time where the workflow publishes them. Read it before submitting: only published fields are accepted.
         */
        readonly get: operations["getWorkflowMetadata"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List uploaded images
         * @description Lists the assets of the owner of the key, with their state. Only ready ones can be used in a job.
         */
        readonly get: operations["listAssets"];
        readonly put?: never;
        /**
         * Announce an image and get its upload address
         * @description Charges credits for the storage and answers with a pre-signed address for one upload of the announced bytes. The asset can be used once it is ready; the address expires. A repeated call charges again, as there is no idempotency key.
         */
        readonly post: operations["createAsset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets/{asset_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one uploaded image
         * @description Gives the state of an asset and, once it is ready, an address to download it from. Read it after an upload until it says ready.
         */
        readonly get: operations["getAsset"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an uploaded image
         * @description Removes the image for good and may give credits back. Jobs can no longer use it.
         */
        readonly delete: operations["deleteAsset"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/generate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Submit a generation job
         * @description Starts a job and reserves its credits: they are consumed when it succeeds and refunded when it fails. Send only fields that the metadata of the workflow publishes. With the idempotency key of an earlier job, that job is answered and nothing new starts.
         */
        readonly post: operations["submitGeneration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{job_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the state and results of a job
         * @description Gives the state of a job and, when it has succeeded, the addresses of its results. About every five seconds is often enough, until it has succeeded or failed.
         */
        readonly get: operations["getJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The body of every error. */
        readonly ApiFailure: {
            /** @constant */
            readonly success: false;
            /** @description Machine-readable reason; an open set of upper-case words. */
            readonly code: string;
            /** @description The reason in words. */
            readonly error: string;
            /** @description What to do about it, when the gateway knows. */
            readonly hint?: string;
            /** @description Id of the failed request, to quote when asking for support. */
            readonly request_id?: string;
        };
        readonly HealthSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: {
                /** @constant */
                readonly status: "ok";
            };
        };
        /** @description One movement of credits. */
        readonly CreditLedgerEntry: {
            /** Format: uuid */
            readonly id: string;
            /**
             * Format: uuid
             * @description The job that caused the movement; null when no job did.
             */
            readonly job_id?: string | null;
            /**
             * @description Kind of movement: a job first reserves its credits, then consumes them on success or gets them refunded on failure. An open set of words: an unknown one is shown as it is.
             * @example reserve
             * @example consume
             * @example refund
             */
            readonly entry_type: string;
            /** @description State of the movement; the words are not published. */
            readonly status: string;
            /** @description Credits moved. */
            readonly amount: number;
            /** @description A note on the movement. */
            readonly description?: string | null;
            /**
             * Format: date-time
             * @description When the movement was booked.
             */
            readonly created_at: string;
        };
        /** @description The balance in credits, which is not a currency. */
        readonly CreditsData: {
            /** @description Credits owned, including reserved ones. */
            readonly balance: number;
            /** @description Credits held for jobs that have not ended. */
            readonly reserved: number;
            /** @description Credits free to spend: the balance without what is reserved. */
            readonly available: number;
            /** @description The latest movements. */
            readonly recent_entries: readonly components["schemas"]["CreditLedgerEntry"][];
        };
        readonly CreditsSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["CreditsData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        readonly WorkflowSummary: {
            /**
             * @description Name to submit jobs under.
             * @example zimage-base
             */
            readonly workflow_id: string;
            /**
             * Format: date-time
             * @description When the workflow last changed; its fields may have changed with it.
             */
            readonly updated_at: string;
        };
        readonly WorkflowListData: {
            readonly workflows: readonly components["schemas"]["WorkflowSummary"][];
        };
        readonly WorkflowListSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["WorkflowListData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        /** @description What one workflow accepts. */
        readonly WorkflowMetadataData: {
            /** @description The workflow described. */
            readonly workflow_id: string;
            /** @description Free object. Known members are listed; others are kept and shown. */
            readonly metadata: {
                /** @description The fields that a job may send, by dotted `node.param` names to be used exactly as written. The name is known, the container is not published: a list of names, a list of descriptions or a map from name to description are all taken. */
                readonly available_fields?: readonly string[] | readonly components["schemas"]["WorkflowField"][] | {
                    readonly [key: string]: components["schemas"]["WorkflowField"];
                };
                /** @description Expected running time of a job. Waiting twice as long before worrying is advised. */
                readonly estimated_time_seconds?: number;
                /** @description Advice for good results. That there is some was seen; its name and shape were not. */
                readonly usage_tips?: string | readonly string[];
            } & {
                readonly [key: string]: unknown;
            };
        };
        readonly WorkflowMetadataSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["WorkflowMetadataData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        /** @description What will be uploaded. */
        readonly AssetCreateRequest: {
            /**
             * @description Media type of the file. Only images: it must start with `image/`. The upload must be sent with the same type.
             * @example image/png
             */
            readonly mime_type: string;
            /** @description Exact size of the file in bytes. */
            readonly byte_size: number;
            /** @description Name of the file, for display. */
            readonly filename?: string;
            /** @description Free notes stored with the asset. */
            readonly metadata?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description An image that the caller has uploaded or is about to upload. */
        readonly AssetDescriptor: {
            /**
             * Format: uuid
             * @description Value for a workflow field that takes an image.
             */
            readonly asset_id: string;
            /**
             * @description Usable in jobs only when `ready`.
             * @enum {string}
             */
            readonly status: "pending_upload" | "ready" | "deleted";
            /** @description Media type declared at creation. */
            readonly mime_type: string;
            /** @description Size in bytes. */
            readonly byte_size: number;
            /** @description Storage bucket that holds the file. */
            readonly bucket: string;
            /** @description Place of the file in the bucket. */
            readonly object_path: string;
            /** @description Name given at creation. */
            readonly original_filename?: string | null;
            /** @description The notes given at creation. */
            readonly metadata: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the upload was announced.
             */
            readonly created_at: string;
            /**
             * Format: date-time
             * @description Until when the upload may be sent.
             */
            readonly upload_expires_at: string;
            /** @description Pre-signed address of the file, good for a while; fetched without the API key. Null when there is none. */
            readonly download_url?: string | null;
        };
        /** @description Where to send the file. */
        readonly AssetCreateData: {
            /**
             * Format: uuid
             * @description Id of the new asset.
             */
            readonly asset_id: string;
            /** @description Storage bucket that will hold the file. */
            readonly bucket: string;
            /** @description Place of the file in the bucket. */
            readonly object_path: string;
            /** @description Pre-signed address for one PUT of the raw bytes, with the declared media type as Content-Type and without the API key. Grants access: never logged. */
            readonly upload_url: string;
            /** @description Token of the upload. Grants access: never logged. */
            readonly upload_token: string;
            /**
             * Format: date-time
             * @description Until when the upload may be sent.
             */
            readonly upload_expires_at: string;
            /** @description Credits charged for storing the asset. */
            readonly credits_charged: number;
        };
        readonly AssetCreateSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["AssetCreateData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        readonly AssetListData: {
            readonly assets: readonly components["schemas"]["AssetDescriptor"][];
        };
        readonly AssetListSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["AssetListData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        readonly AssetGetSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["AssetDescriptor"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        readonly AssetDeleteData: {
            /**
             * Format: uuid
             * @description The deleted asset.
             */
            readonly asset_id: string;
            /** @constant */
            readonly deleted: true;
            /** @description Credits given back for the deletion. */
            readonly credit_rebate: number;
        };
        readonly AssetDeleteSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["AssetDeleteData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        /** @description A job to run. */
        readonly GenerateRequest: {
            /** @description The workflow to run; it must be active and approved. */
            readonly workflow_id: string;
            /** @description Values by field name. Use only the names that the metadata of the workflow publishes in `available_fields`, exactly as written there; a field left out takes its default. `size.batch_size`, if sent, must be 1. `image.image`, if sent, must be the id of an uploaded asset of the caller. */
            readonly params: {
                readonly [key: string]: unknown;
            };
            /** @description Any text chosen by the caller. A second submission with the same key answers with the first job, even when its other values differ. */
            readonly idempotency_key?: string;
        };
        /** @description The accepted job. */
        readonly GenerateData: {
            /**
             * Format: uuid
             * @description Id to ask for the state of the job.
             */
            readonly job_id: string;
            /**
             * @description State when the answer was made.
             * @enum {string}
             */
            readonly status: "queued" | "running" | "succeeded" | "failed";
            /** @description Credits reserved for the job. */
            readonly requested_credits: number;
        };
        readonly GenerateSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["GenerateData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        /** @description One result of a job. */
        readonly JobOutput: {
            /** Format: uuid */
            readonly id: string;
            /**
             * Format: uuid
             * @description The job that made it.
             */
            readonly job_id: string;
            /** @description Position among the results of the job, from 0. */
            readonly output_index: number;
            /** @description Where the file is kept. */
            readonly storage_provider: string;
            /** @description Storage bucket, if there is one. */
            readonly bucket?: string | null;
            /** @description Place of the file in the bucket. */
            readonly path?: string | null;
            /** @description Address of the file, often pre-signed and redirecting; fetched without the API key. Null when there is nothing to fetch: then the error of the job says why. */
            readonly url?: string | null;
            /** @description Media type, if known. */
            readonly mime_type?: string | null;
            /** @description Width in pixels. */
            readonly width?: number | null;
            /** @description Height in pixels. */
            readonly height?: number | null;
            /** @description What the workflow noted about the result. */
            readonly metadata: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the result was stored.
             */
            readonly created_at: string;
        };
        /** @description The state of a job. */
        readonly JobData: {
            /** Format: uuid */
            readonly job_id: string;
            /**
             * @description `succeeded` and `failed` are final.
             * @enum {string}
             */
            readonly status: "queued" | "running" | "succeeded" | "failed";
            /** @description The workflow that runs. */
            readonly workflow_id: string;
            /** @description Credits reserved at submission; consumed on success, refunded on failure. */
            readonly requested_credits: number;
            /** @description Machine-readable reason of a failure. */
            readonly error_code?: string | null;
            /** @description Reason of a failure in words. */
            readonly error_message?: string | null;
            /** @description The results, empty until the job has succeeded. */
            readonly outputs: readonly components["schemas"]["JobOutput"][];
        };
        readonly JobSuccessResponse: {
            /** @constant */
            readonly success: true;
            readonly data: components["schemas"]["JobData"];
            /** @description Id of this request, to quote when asking for support. */
            readonly request_id?: string;
        };
        /** @description What is known of one field of a workflow; every member is optional. In a list, the name is in `name`, `key` or `field`. */
        readonly WorkflowField: {
            /** @description Dotted name of the field. */
            readonly name?: string;
            /** @description Dotted name of the field, under another key. */
            readonly key?: string;
            /** @description Dotted name of the field, under another key. */
            readonly field?: string;
            /** @description Kind of value, such as string, integer, number, boolean or an asset id. */
            readonly type?: string;
            /** @description What the field does. */
            readonly description?: string;
            /** @description Value used when the field is left out. */
            readonly default?: unknown;
            /** @description The only accepted values. */
            readonly enum?: readonly unknown[];
            /** @description Smallest accepted number. */
            readonly min?: number;
            /** @description Largest accepted number. */
            readonly max?: number;
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: {
        /** @description The key is missing, unknown or no longer valid. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiFailure"] & {
                    /** @constant */
                    readonly code?: "UNAUTHORIZED";
                };
            };
        };
        /** @description The gateway failed; the request may be tried again later. */
        readonly InternalError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiFailure"] & {
                    /** @constant */
                    readonly code?: "INTERNAL_ERROR";
                };
            };
        };
    };
    parameters: {
        /** @description Id of a workflow, as the workflow list gives it. */
        readonly WorkflowId: string;
        /** @description Id of an asset that belongs to the caller. */
        readonly AssetId: string;
        /** @description Id of a generation job that belongs to the caller. */
        readonly JobId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The gateway is up. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthSuccessResponse"];
                };
            };
        };
    };
    readonly getCredits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The balance and its latest movements. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreditsSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly listWorkflows: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The active workflows. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowListSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly getWorkflowMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a workflow, as the workflow list gives it. */
                readonly workflow_id: components["parameters"]["WorkflowId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the workflow accepts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowMetadataSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No such workflow. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "WORKFLOW_NOT_FOUND";
                    };
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly listAssets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The assets of the caller. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssetListSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly createAsset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The image to be uploaded. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssetCreateRequest"];
            };
        };
        readonly responses: {
            /** @description The upload may be sent. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssetCreateSuccessResponse"];
                };
            };
            /** @description The request is malformed, or the media type is not an image. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description Not enough credits. */
            readonly 402: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "INSUFFICIENT_CREDITS";
                    };
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly getAsset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an asset that belongs to the caller. */
                readonly asset_id: components["parameters"]["AssetId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The asset. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssetGetSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No such asset. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "ASSET_NOT_FOUND";
                    };
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly deleteAsset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an asset that belongs to the caller. */
                readonly asset_id: components["parameters"]["AssetId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The asset is deleted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssetDeleteSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No such asset. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "ASSET_NOT_FOUND";
                    };
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly submitGeneration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The workflow and its values. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GenerateRequest"];
            };
        };
        readonly responses: {
            /** @description The job that was submitted earlier with the same idempotency key. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GenerateSuccessResponse"];
                };
            };
            /** @description A new job is queued. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GenerateSuccessResponse"];
                };
            };
            /** @description The request or one of the workflow fields is not acceptable. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description Not enough credits. */
            readonly 402: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "INSUFFICIENT_CREDITS";
                    };
                };
            };
            /** @description The workflow does not exist or is not approved. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "WORKFLOW_NOT_FOUND";
                    };
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly getJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a generation job that belongs to the caller. */
                readonly job_id: components["parameters"]["JobId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state of the job. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobSuccessResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No such job. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiFailure"] & {
                        /** @constant */
                        readonly code?: "JOB_NOT_FOUND";
                    };
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
}
