// Generated from specs/boomin.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/scopes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List all scopes
         * @description Lists every permission that a token can carry, with its group and meaning. Needs no token.
         */
        readonly get: operations["listScopes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scopes_exec": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Execute a scope
         * @description Runs whatever the named scope stands for, with the given data: reading, creating or deleting. The token must carry the scope, and each call is audited. Creations are limited to 150 an hour per organization, token and kind.
         */
        readonly post: operations["executeScope"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/platform/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List platform tokens
         * @description Lists the tokens of the organization with their scopes and state. Secrets are never among it.
         */
        readonly get: operations["listPlatformTokens"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/platform/tokens/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a platform token
         * @description Mints a private token with the chosen scopes. Its secret is shown in this answer and never again.
         */
        readonly post: operations["createPlatformToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/platform/tokens/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Revoke a platform token
         * @description Makes the token useless at once and for good. Everything that still uses it gets an error.
         */
        readonly post: operations["revokePlatformToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/platform/tokens/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Rotate a platform token
         * @description Revokes the token and mints a new one with the same scopes and another id. The old secret stops working at once; the new one is shown in this answer and never again.
         */
        readonly post: operations["rotatePlatformToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/smoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Smoke-test a platform token
         * @description Tells whether the token works, which organization it belongs to and which scopes it carries. Changes nothing.
         */
        readonly post: operations["smokeTestToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/units/list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * List units
         * @description Lists the units of the organization page by page. The token must carry `units:read`.
         */
        readonly post: operations["listUnits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/units/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a unit
         * @description Creates a draft unit. The token must carry `units:create`; 150 creations an hour are allowed per organization, token and kind. The same idempotency key with the same body answers with the first unit, with another body it is refused.
         */
        readonly post: operations["createUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/units/delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Delete a draft unit
         * @description Deletes a unit that is still a draft, for good. The token must carry `units:delete`.
         */
        readonly post: operations["deleteUnit"];
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
        /** @description One permission that a token can carry. */
        readonly PlatformScope: {
            /**
             * @description Name of the permission.
             * @example units:create
             */
            readonly scope: string;
            /**
             * @description Group for display; an open set of words.
             * @example content
             */
            readonly category: string;
            /** @description What the permission allows. */
            readonly description: string;
        };
        /** @description What is kept of a token. The secret itself is never shown again. */
        readonly PlatformToken: {
            /** @description Id to rotate or revoke the token by. */
            readonly id: string;
            /** @description Name given at creation. */
            readonly name: string;
            /** @description Beginning of the secret, safe to show. */
            readonly token_prefix: string;
            /** @description The permissions of the token. */
            readonly scopes: readonly string[];
            /**
             * @description Only an active token works.
             * @enum {string}
             */
            readonly status: "active" | "revoked" | "expired";
            /**
             * Format: date-time
             * @description When the token was last used.
             */
            readonly last_used_at?: string;
            /**
             * Format: date-time
             * @description When the token stops working by itself.
             */
            readonly expires_at?: string;
            /**
             * Format: date-time
             * @description When the token was revoked.
             */
            readonly revoked_at?: string;
        };
        /** @description A plain success. */
        readonly OkResponse: {
            /** @description Whether it worked. */
            readonly ok?: boolean;
            /** @description Whether it worked, in the other spelling. */
            readonly success?: boolean;
        };
        /** @description The body of an error. */
        readonly ErrorResponse: {
            /** @description What went wrong; `missing_scope:` and the scope when a permission is missing, `create_rate_limit_exceeded` after too many creations. */
            readonly message?: string;
            /** @description What went wrong, in the other spelling. */
            readonly error?: string;
            /** @description The permission that the token lacks. */
            readonly required_scope?: string;
        };
    };
    responses: {
        /** @description The token is unknown, revoked or expired. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token does not carry the scope that this call needs. */
        readonly MissingScope: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such thing. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listScopes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The scope registry. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Every permission there is. */
                        readonly scopes: readonly components["schemas"]["PlatformScope"][];
                    };
                };
            };
        };
    };
    readonly executeScope: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text chosen by the caller. The same key with the same body answers with the first result; with another body it is refused. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The scope and its input. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The platform token, for old clients only: send it in the Authorization header. */
                    readonly token?: string;
                    /**
                     * @description Name of the scope to run.
                     * @example units:create
                     */
                    readonly scope: string;
                    /** @description The idempotency key, for old clients only: send it in the Idempotency-Key header, which counts more. */
                    readonly idempotency_key?: string;
                    /** @description Input of the scope. */
                    readonly data?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description The thing that the scope works on, for scopes that change or delete one. */
                    readonly object_id?: string;
                };
            };
        };
        readonly responses: {
            /** @description The scope was run. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Whether the scope was run. */
                        readonly ok: boolean;
                        /** @description The scope that was run. */
                        readonly scope: {
                            readonly [key: string]: unknown;
                        };
                        /** @description Id of the token that was used. */
                        readonly token_id: string;
                        /** @description How the scope was run. */
                        readonly mode?: string;
                        /** @description What the scope made or found. */
                        readonly object?: ({
                            /** @description Id of the thing. */
                            readonly id?: string;
                        } & {
                            readonly [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description The scope is unknown, the request is malformed, or too many things were created within the hour. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token is unknown, revoked or expired. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token does not carry the scope. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    readonly listPlatformTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The tokens. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The tokens, also revoked and expired ones. */
                        readonly tokens: readonly components["schemas"]["PlatformToken"][];
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly createPlatformToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Name, scopes and end of the token. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description Name to recognize the token by.
                     * @example Unit Agent
                     */
                    readonly name: string;
                    /**
                     * @description The permissions of the token, by their names in the scope registry.
                     * @example [
                     *       "org:read",
                     *       "units:read"
                     *     ]
                     */
                    readonly scopes: readonly string[];
                    /**
                     * Format: date-time
                     * @description When the token stops working by itself; without it, never.
                     */
                    readonly expires_at?: string;
                };
            };
        };
        readonly responses: {
            /** @description The token and its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly token: components["schemas"]["PlatformToken"];
                        /**
                         * @description The token itself. Shown this once: keep it now.
                         * @example sk_boomin_live_example
                         */
                        readonly secret: string;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly revokePlatformToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The token. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The token to revoke. */
                    readonly token_id: string;
                };
            };
        };
        readonly responses: {
            /** @description The token is revoked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OkResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly rotatePlatformToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The token. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The token to replace. */
                    readonly token_id: string;
                };
            };
        };
        readonly responses: {
            /** @description The new token and its secret. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly token: components["schemas"]["PlatformToken"];
                        /** @description The new token itself. Shown this once: keep it now. */
                        readonly secret: string;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly smokeTestToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Nothing that is needed: the token goes into the Authorization header. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** @description The platform token, for old clients only: send it in the Authorization header. */
                    readonly token?: string;
                };
            };
        };
        readonly responses: {
            /** @description The token works. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Whether the token works. */
                        readonly ok: boolean;
                        /** @description Organization that the token belongs to. */
                        readonly org_id: string;
                        /** @description Name of the organization. */
                        readonly org_name: string;
                        /** @description Short name of the organization. */
                        readonly org_slug: string;
                        /** @description The permissions of the token. */
                        readonly scopes: readonly string[];
                        /** @description The scope that was tried, if any. */
                        readonly scope?: {
                            readonly [key: string]: unknown;
                        };
                        /** @description How the check was made. */
                        readonly mode?: string;
                        /** @description What the check worked on, if anything. */
                        readonly object?: {
                            readonly [key: string]: unknown;
                        } | null;
                        /** @description The organization, on servers that nest it. */
                        readonly org?: {
                            readonly id?: string;
                            readonly name?: string;
                            readonly slug?: string;
                        } & {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The request is malformed. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token is unknown, revoked or expired. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token lacks a scope. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    readonly listUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which page. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description Number of the page, from 1.
                     * @default 1
                     */
                    readonly page?: number;
                    /**
                     * @description Units on a page. There is no total: a full page means that there may be another one.
                     * @default 25
                     */
                    readonly per_page?: number;
                };
            };
        };
        readonly responses: {
            /** @description A page of units. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The units of the page. */
                        readonly units?: readonly ({
                            /** @description Id of the unit. */
                            readonly id?: string;
                            /** @description Kind of unit. */
                            readonly type?: string;
                            /** @description Text of the unit. */
                            readonly caption?: string;
                            /** @description State of the unit; only drafts can be deleted. */
                            readonly status?: string;
                            /** @description When the unit was created. */
                            readonly created_at?: string;
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["MissingScope"];
        };
    };
    readonly createUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text chosen by the caller. The same key with the same body answers with the first result; with another body it is refused. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The unit. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description Kind of unit.
                     * @example short-video
                     */
                    readonly type?: string;
                    /** @description Text of the unit. */
                    readonly caption?: string;
                    /** @description Series or production that the unit belongs to. */
                    readonly production_id?: string;
                    /** @description The idempotency key, for old clients only: send it in the Idempotency-Key header, which counts more. */
                    readonly idempotency_key?: string;
                };
            };
        };
        readonly responses: {
            /** @description The unit, new or from an earlier call with the same idempotency key. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The unit. */
                        readonly unit?: {
                            /** @description Id of the unit. */
                            readonly id?: string;
                            /** @description Kind of unit. */
                            readonly type?: string;
                            /** @description Text of the unit. */
                            readonly caption?: string;
                            /** @description State of the unit; only drafts can be deleted. */
                            readonly status?: string;
                            /** @description When the unit was created. */
                            readonly created_at?: string;
                        } & {
                            readonly [key: string]: unknown;
                        };
                        /** @description True when the unit was created by an earlier call with the same idempotency key. */
                        readonly duplicate?: boolean;
                    };
                };
            };
            /** @description The idempotency key was used with another body, or too many units were created within the hour. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["MissingScope"];
        };
    };
    readonly deleteUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The unit. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The draft to delete. */
                    readonly unit_id: string;
                };
            };
        };
        readonly responses: {
            /** @description The unit is deleted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OkResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["MissingScope"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
}
