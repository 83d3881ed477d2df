// Generated from specs/lenserfight.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Check that the server is up
         * @description Tells without a token whether the server and its database answer. It says nothing about the token.
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
    readonly "/v1/lenses/{lensId}/execute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute a lens
         * @description Starts a run that may charge credits or an own model key, and answers at once with its id. The status of the run tells when it has ended: its event stream may stay empty. Starts are limited per user.
         */
        readonly post: operations["executeLens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{workflowId}/run": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Run a workflow
         * @description Starts a run of all nodes that may charge credits, and answers at once with its id. Follow its event stream: some servers do not know workflow runs in the status call. Starts are limited to about thirty a minute per user.
         */
        readonly post: operations["runWorkflow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/runs/{runId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the status and results of a run
         * @description Gives the state, cost and artifacts of a run. It decides when a lens run has ended; for a workflow run, a failed call proves nothing, as some servers look for lens runs only.
         */
        readonly get: operations["getRunStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/runs/{runId}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Stream the events of a run
         * @description Sends the events of a run as they happen, with a comment every 15 seconds as a sign of life, and `done` at the end. After a break it continues behind the last event id that is sent. Silence is ambiguous: some servers answer an unknown run or a bad token with an open stream that stays empty.
         */
        readonly get: operations["streamRunEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/partners/{partnerName}/provision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open an account with a partner
         * @description Creates the account of this user with the partner, with some credits to start. A repeated call answers with the stored record.
         */
        readonly post: operations["provisionPartner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/partners/{partnerName}/balance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the balance with a partner
         * @description Gives the credits left in the account with the partner. Open the account first.
         */
        readonly get: operations["getPartnerBalance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/partners/{partnerName}/refresh-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Renew the token of a partner account
         * @description Makes the platform renew its token for the partner. Some servers answer with the new token, others with an empty body; both mean success.
         */
        readonly post: operations["refreshPartnerToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/partners/{partnerName}/send-claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send the claim of a partner account
         * @description Makes the partner send the user what is needed to claim the account as an own one. It cannot be taken back once sent.
         */
        readonly post: operations["sendPartnerClaim"];
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
        /**
         * @description State of a run; the last four are final. Workflow runs have been seen with other words (such as pending, streaming, completed, cancelled): an unknown word is shown as it is.
         * @enum {string}
         */
        readonly ExecutionRunStatus: "queued" | "running" | "succeeded" | "failed" | "canceled" | "timed_out";
        /**
         * @description What an artifact holds.
         * @enum {string}
         */
        readonly ArtifactKind: "text" | "image" | "audio" | "video" | "json" | "trace" | "tool_log" | "rubric_result";
        /**
         * @description Who pays for the model: an own key kept by the platform, an own key kept locally, credits of the platform, or a sponsor.
         * @enum {string}
         */
        readonly FundingSource: "user_byok_cloud" | "user_byok_local" | "platform_credit" | "sponsored";
        /** @description One execution of a lens. */
        readonly LensExecuteRequest: {
            /** @description Values for the variables of the lens, by name. */
            readonly params: {
                readonly [key: string]: unknown;
            };
            /** @description Id of the model to use instead of the one that the lens names. */
            readonly modelOverride?: string;
            /** @description Key of the model provider to use instead of the usual one. */
            readonly providerOverride?: string;
            readonly fundingSource?: components["schemas"]["FundingSource"];
            /** @description Reference of the own key. Must be given with the funding source `user_byok_cloud`. */
            readonly byokKeyRefId?: string;
            /** @description Any text chosen by the caller. The same key for the same lens answers with the first run, without a time limit, but on servers that do not look at it. */
            readonly idempotencyKey?: string;
        };
        /** @description One run of a workflow. */
        readonly WorkflowRunRequest: {
            /** @description Values for the inputs of the workflow, by name. */
            readonly inputs: {
                readonly [key: string]: unknown;
            };
            /** @description Id of the model to use instead of those that the workflow names. */
            readonly modelOverride?: string;
            /** @description Any text chosen by the caller. The same key for the same workflow answers with the first run for 24 hours. */
            readonly idempotencyKey?: string;
        };
        /** @description The accepted run. */
        readonly PlatformExecutionAccepted: {
            /**
             * Format: uuid
             * @description Id to follow the run with.
             */
            readonly runId: string;
            readonly status: components["schemas"]["ExecutionRunStatus"];
            /**
             * Format: uuid
             * @description The workflow that runs; null or absent for a lens.
             */
            readonly workflowId?: string | null;
        };
        /** @description One result of a run. The order of artifacts means nothing. */
        readonly PlatformExecutionArtifact: {
            /** Format: uuid */
            readonly id: string;
            readonly artifactKind: components["schemas"]["ArtifactKind"];
            /** @description The text of a text artifact. For an image, audio or video it is often the address of the media. */
            readonly contentText?: string | null;
            /** @description The value of a JSON, trace, log or rubric artifact; any JSON value. */
            readonly contentJson?: {
                readonly [key: string]: unknown;
            } | readonly unknown[] | string | number | boolean | null;
            /** @description Whether this is the main result. */
            readonly isPrimaryOutput: boolean;
            /**
             * @description Who may see it; an open set of words.
             * @example private
             * @example public
             * @example contender_only
             */
            readonly visibility: string;
            /**
             * Format: date-time
             * @description When it was stored.
             */
            readonly createdAt: string;
        };
        /** @description State, cost and results of a run. */
        readonly PlatformRunStatus: {
            /**
             * Format: uuid
             * @description Id of the run.
             */
            readonly id: string;
            /**
             * Format: uuid
             * @description Id of the request that the run belongs to.
             */
            readonly requestId: string;
            readonly status: components["schemas"]["ExecutionRunStatus"];
            /** @description Internal id of the model that was used. */
            readonly modelId?: string | null;
            /** @description Public name of the model that was used. */
            readonly modelKey?: string | null;
            /** @description Provider of the model. */
            readonly providerKey?: string | null;
            /**
             * Format: date-time
             * @description When the run began.
             */
            readonly startedAt?: string | null;
            /**
             * Format: date-time
             * @description When the run ended.
             */
            readonly completedAt?: string | null;
            /** @description Duration in milliseconds; null until the end. */
            readonly latencyMs?: number | null;
            /** @description Tokens read by the model; null until the end. */
            readonly tokenInput?: number | null;
            /** @description Tokens written by the model; null until the end. */
            readonly tokenOutput?: number | null;
            /** @description Credits charged; null until the end. */
            readonly creditCost?: number | null;
            /**
             * @description State of the charge; an open set of words.
             * @example free
             * @example pending
             * @example charged
             * @example failed
             */
            readonly billingStatus?: string | null;
            /** @description Machine-readable reason of a failure. */
            readonly errorCode?: string | null;
            /** @description Reason of a failure in words. */
            readonly errorMessage?: string | null;
            /** @description The results so far. */
            readonly artifacts: readonly components["schemas"]["PlatformExecutionArtifact"][];
        };
        /** @description Facts about the answer itself. */
        readonly ApiMeta: {
            /** @description Id of this request, to quote when asking for support. */
            readonly requestId?: string;
            /** @description Time the server took, in milliseconds. */
            readonly durationMs?: number;
            /** @description Most entries that a page of a list holds. */
            readonly limit?: number;
            /** @description Entries skipped before this page. */
            readonly offset?: number;
            /** @description Entries in the whole list. */
            readonly total?: number;
            /** @description Whether there is another page. */
            readonly hasNextPage?: boolean;
            /** @description Where the next page begins. */
            readonly nextCursor?: string;
        };
        /** @description What went wrong. */
        readonly ApiError: {
            /** @description Machine-readable reason. Many servers answer `request_failed` for everything: then the message tells more. */
            readonly code: string;
            /** @description The reason in words. */
            readonly message: string;
            /** @description Further facts about the error. */
            readonly details?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description The body of an error. Some servers leave the envelope out on a stream without a bearer token. */
        readonly ApiErrorEnvelope: {
            readonly error: components["schemas"]["ApiError"];
            readonly meta?: components["schemas"]["ApiMeta"];
        };
        readonly PlatformExecutionAcceptedEnvelope: {
            readonly data: components["schemas"]["PlatformExecutionAccepted"];
            readonly meta?: components["schemas"]["ApiMeta"];
        };
        readonly PlatformRunStatusEnvelope: {
            readonly data: components["schemas"]["PlatformRunStatus"];
            readonly meta?: components["schemas"]["ApiMeta"];
        };
        /** @description A body that depends on the partner. The known partner ignores it: send an empty object. */
        readonly PartnerOpaquePayload: {
            readonly [key: string]: unknown;
        };
        /** @description An answer that depends on the partner and the call. */
        readonly PartnerOpaqueEnvelope: {
            /** @description The answer itself. Members seen with the known partner are listed. */
            readonly data?: {
                /** @description Account: the partner. */
                readonly partnerName?: string;
                /** @description Account: name of the partner for display. */
                readonly displayName?: string;
                /** @description Account and balance: id of the account with the partner; may be empty in a balance. */
                readonly accountId?: string;
                /** @description Account: what the partner token may do. */
                readonly tokenScopes?: readonly string[];
                /** @description Account: credits given at the start. */
                readonly starterCredits?: number;
                /** @description Balance: credits left. */
                readonly credits?: number;
                /**
                 * @description Balance: unit of the credits.
                 * @example cr
                 */
                readonly currency?: string;
                /** @description Renewal: the new token, where the server shows it. */
                readonly token?: string;
                /** @description Renewal: the new token, under another name. */
                readonly accessToken?: string;
                /** @description Renewal: the token for the next renewal. */
                readonly refreshToken?: string;
                /** @description Claim: whether it was sent. */
                readonly sent?: boolean;
            } & {
                readonly [key: string]: unknown;
            };
            readonly meta?: components["schemas"]["ApiMeta"];
        };
        /** @description The server works. */
        readonly HealthOk: {
            /** @enum {string} */
            readonly status: "ok";
            /**
             * @description Whether the database answers.
             * @enum {boolean}
             */
            readonly db: true;
            /** @description Seconds since the server started. */
            readonly uptime_s: number;
            /** @description Version of the server. */
            readonly version?: string | null;
            /**
             * Format: date-time
             * @description When the database was asked.
             */
            readonly checked_at: string;
        };
        /** @description The server runs without its database. */
        readonly HealthDegraded: {
            /** @enum {string} */
            readonly status: "degraded";
            /**
             * @description Whether the database answers.
             * @enum {boolean}
             */
            readonly db: false;
            /** @description Seconds since the server started. */
            readonly uptime_s: number;
            /** @description Version of the server. */
            readonly version?: string | null;
            /**
             * Format: date-time
             * @description When the database was asked.
             */
            readonly checked_at: string;
            /** @description Why the database did not answer. */
            readonly reason: string;
        };
    };
    responses: {
        /** @description The request is not acceptable. Some servers also answer this for an unknown run or lens, and for too many starts (then the message begins with `rate_limited:`). */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The bearer token is missing or not valid. Some servers also answer this to malformed JSON: trust the message, not the status. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description There is no such thing, or it belongs to somebody else. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description Too many calls of this user within a minute. */
        readonly RateLimited: {
            headers: {
                /** @description Seconds to wait. Sent by the hosted platform only. */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The server failed. */
        readonly InternalError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
    };
    parameters: {
        /** @description Id of the lens. Some servers take its slug too. */
        readonly LensId: string;
        /** @description Id of the workflow. */
        readonly WorkflowId: string;
        /** @description Id that the submission of a lens or a workflow answered with. */
        readonly RunId: string;
        /** @description Name of the partner; only one is known. */
        readonly PartnerName: "chainabit";
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
            /** @description Server and database answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthOk"];
                };
            };
            /** @description The database did not answer within 1.5 seconds. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthDegraded"];
                };
            };
        };
    };
    readonly executeLens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the lens. Some servers take its slug too. */
                readonly lensId: components["parameters"]["LensId"];
            };
            readonly cookie?: never;
        };
        /** @description Values for the lens, and who pays. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LensExecuteRequest"];
            };
        };
        readonly responses: {
            /** @description The run is accepted. Most servers answer a repeated idempotency key with the first run in the same way; some do not look at the key and start another run. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlatformExecutionAcceptedEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly runWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workflow. */
                readonly workflowId: components["parameters"]["WorkflowId"];
            };
            readonly cookie?: never;
        };
        /** @description Values for the workflow. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkflowRunRequest"];
            };
        };
        readonly responses: {
            /** @description The run is accepted. A repeated idempotency key is answered with the first run in the same way. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlatformExecutionAcceptedEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["RateLimited"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly getRunStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id that the submission of a lens or a workflow answered with. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The run. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlatformRunStatusEnvelope"];
                };
            };
            /** @description Some servers answer an unknown run with this status. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly streamRunEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description The same cursor for servers that read it from the address, where it counts more than the header. */
                readonly afterEventId?: number;
            };
            readonly header?: {
                /** @description Id of the last event received; the stream continues behind it. A value that is no number counts as 0. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path: {
                /** @description Id that the submission of a lens or a workflow answered with. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly provisionPartner: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the partner; only one is known. */
                readonly partnerName: components["parameters"]["PartnerName"];
            };
            readonly cookie?: never;
        };
        /** @description What the partner needs; an empty object for the known one. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnerOpaquePayload"];
            };
        };
        readonly responses: {
            /** @description The account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerOpaqueEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly getPartnerBalance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the partner; only one is known. */
                readonly partnerName: components["parameters"]["PartnerName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The balance. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerOpaqueEnvelope"];
                };
            };
            /** @description The account with the partner has not been opened yet. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly refreshPartnerToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the partner; only one is known. */
                readonly partnerName: components["parameters"]["PartnerName"];
            };
            readonly cookie?: never;
        };
        /** @description What the partner needs; an empty object for the known one. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnerOpaquePayload"];
            };
        };
        readonly responses: {
            /** @description The new token. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerOpaqueEnvelope"];
                };
            };
            /** @description Renewed; the token stays on the server. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description There is no such partner. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
    readonly sendPartnerClaim: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the partner; only one is known. */
                readonly partnerName: components["parameters"]["PartnerName"];
            };
            readonly cookie?: never;
        };
        /** @description What the partner needs; an empty object for the known one. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnerOpaquePayload"];
            };
        };
        readonly responses: {
            /** @description The claim was sent. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartnerOpaqueEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description There is no such partner. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiErrorEnvelope"];
                };
            };
            readonly 500: components["responses"]["InternalError"];
        };
    };
}
