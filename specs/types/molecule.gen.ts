// Generated from specs/molecule.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/api/v1/orgs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List your organizations
         * @description Lists the organizations that the signed-in user belongs to, with plan, state and credits. Ask again every few seconds while one is waiting for payment or being set up.
         */
        readonly get: operations["listOrgs"];
        readonly put?: never;
        /**
         * Create an organization
         * @description Creates an organization that belongs to the signed-in user and starts to set it up. The slug can never be changed. The terms of service must have been accepted, and the plan must allow one more organization. Follow the set-up with the provisioning status.
         */
        readonly post: operations["createOrg"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orgs/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * Read an organization
         * @description Gives the plan, state and credits of one organization. Only its members may read it.
         */
        readonly get: operations["getOrg"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an organization for good
         * @description Erases the organization with everything it has: subscription, machines, host names and all stored data. Only the owner may do it. Nothing can be brought back; export the data first.
         */
        readonly delete: operations["deleteOrg"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orgs/{slug}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * Export the data of an organization
         * @description Gives the personal and organizational data that the platform holds, in a form that can be taken elsewhere. The answer contains personal data of the members: mind where you keep it.
         */
        readonly get: operations["exportOrg"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orgs/{slug}/provision-status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * Follow the set-up of an organization
         * @description Tells how far the set-up of a new organization has come: step, percentage, message and estimated time left. Ask again until it is running or failed.
         */
        readonly get: operations["getProvisionStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/orgs/{slug}/instance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * Look up where an organization is hosted
         * @description Public lookup from slug to state, address and organization id. Needs no credential, so a success says nothing about any key. The number of requests is limited.
         */
        readonly get: operations["getOrgInstance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/billing/invoices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List your invoices
         * @description Lists the invoices of the signed-in user from the payment provider.
         */
        readonly get: operations["listInvoices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/billing/checkout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a subscription checkout
         * @description Opens a payment session for a plan and gives the address of its page. The call itself charges nothing: the user pays on that page, in the browser.
         */
        readonly post: operations["billingCheckout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/billing/portal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open the payment portal
         * @description Gives an address where the user can manage cards, invoices and the subscription. The address is signed in already, so treat it as a secret.
         */
        readonly post: operations["billingPortal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/billing/topup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Buy credits
         * @description Adds credits to an organization. It may charge the stored payment method at once, or answer with a payment page to open. A repeated call may charge again.
         */
        readonly post: operations["billingTopup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/orgs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List all organizations
         * @description For operators: lists every organization of the platform.
         */
        readonly get: operations["adminListOrgs"];
        readonly put?: never;
        /**
         * Create an organization as operator
         * @description For operators: creates an organization for somebody and skips the checks of terms, quota and payment. A field that is not in the contract is refused. With `dry_run=true` the input is only checked and sent back.
         */
        readonly post: operations["adminCreateOrg"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/orgs/{slug}/admin-token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the admin token of a tenant
         * @description For operators: gives the token that administers one tenant. Anyone who holds it can do everything in that tenant.
         */
        readonly get: operations["adminGetTenantToken"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/orgs/{slug}/workspaces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * List the workspaces of a tenant
         * @description For operators: asks a tenant for its workspaces and their health, without a token of that tenant.
         */
        readonly get: operations["adminListOrgWorkspaces"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/tenants/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a tenant for good
         * @description For operators: tears down a tenant with its subscription, machines, host names and data, and leaves an audit entry. Nothing can be brought back. The body repeats the slug; if it differs, nothing happens.
         */
        readonly delete: operations["adminDeleteTenant"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/tenants/{slug}/scrub-artifacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Remove what a tenant left behind
         * @description For operators: deletes the remains of a tenant. They cannot be brought back. The body repeats the slug; if it differs, nothing happens.
         */
        readonly post: operations["adminScrubTenantArtifacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/tenants/{slug}/diagnostics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /**
         * Examine a tenant
         * @description For operators: collects the state of a tenant and its machine. Changes nothing.
         */
        readonly get: operations["adminTenantDiagnostics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/tenants/{slug}/redeploy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Redeploy one tenant
         * @description For operators: replaces the server container of one tenant. The tenant is away for a moment and calls under way fail.
         */
        readonly post: operations["adminRedeployTenant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/tenants/redeploy-fleet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Redeploy every tenant
         * @description For operators: replaces the server containers of the whole fleet, as the release pipeline does after a merge. Every tenant is interrupted, and what their servers were doing is lost. Servers want `confirm: true` or a list of tenants in the body; try it with `dry_run` first.
         */
        readonly post: operations["adminRedeployFleet"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/workspaces/{id}/env": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change the environment of a workspace
         * @description For operators: sets environment variables of a running workspace and restarts it. Old values cannot be read back, and with `merge=false` every variable that is not listed is lost. Names that look like secrets need `force=true`.
         */
        readonly post: operations["adminUpdateWorkspaceEnv"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/thin-ami/promote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List pinned host images
         * @description For operators: lists which machine image new hosts start from, by region.
         */
        readonly get: operations["adminListThinAmi"];
        readonly put?: never;
        /**
         * Pin a host image
         * @description For operators: sets the machine image that new hosts of a region start from. Machines that run already keep theirs. To go back, pin the former image again.
         */
        readonly post: operations["adminPromoteThinAmi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/runtime-image/promote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List pinned runtime images
         * @description For operators: lists which image new workspaces start from, by template.
         */
        readonly get: operations["adminListRuntimeImage"];
        readonly put?: never;
        /**
         * Pin a runtime image
         * @description For operators: sets the image digest that new workspaces of a template start from. Without a pin a workspace of that runtime cannot be provisioned. To go back, pin the former digest again.
         */
        readonly post: operations["adminPromoteRuntimeImage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/workspaces/{id}/llm-billing-mode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the billing mode of a workspace as operator
         * @description For operators: asks a tenant who pays for the language model of a workspace. The organization must be named, since the control plane cannot find it from the workspace.
         */
        readonly get: operations["adminGetWorkspaceBillingMode"];
        /**
         * Set the billing mode of a workspace as operator
         * @description For operators: sets or, with null, removes the billing mode of a workspace. The mode is checked before the tenant is asked. It decides whether the platform or the own key of the user pays for the model.
         */
        readonly put: operations["adminPutWorkspaceBillingMode"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workspaces/provision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a machine for a workspace
         * @description Server to server: starts a cloud machine that runs a workspace. The machine costs money until it is ended. The address of the tenant, the variables and the runtime are checked first; a runtime without a pinned image is refused with 422.
         */
        readonly post: operations["provisionWorkspace"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workspaces/{workspace_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly workspace_id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * End the machine of a workspace
         * @description Server to server: ends the machine and removes its host name. Needs the provisioning secret and the admin token of the tenant, together. The data volume waits for a grace period; with `prune=true` it is erased at once and for good.
         */
        readonly delete: operations["deprovisionWorkspace"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workspaces/{workspace_id}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly workspace_id: string;
            };
            readonly cookie?: never;
        };
        /**
         * Read the state of a machine
         * @description Server to server: gives the state and addresses of the machine behind a workspace.
         */
        readonly get: operations["getProvisionWorkspaceStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List workspaces
         * @description Lists the workspaces of the organization, oldest first and without removed ones. The tree follows from `parent_id`. Takes an organization key, or a browser session with the slug header.
         */
        readonly get: operations["tenantListWorkspaces"];
        readonly put?: never;
        /**
         * Create a workspace
         * @description Creates a workspace and starts its agent. What the agent does later costs model usage, so set a budget. The answer for an external agent holds its token, shown once. A workspace token is refused where an admin token is configured.
         */
        readonly post: operations["tenantCreateWorkspace"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read a workspace
         * @description Gives the state and settings of one workspace. The route is open on purpose, so a success says nothing about a key, and spending and errors are left out.
         */
        readonly get: operations["tenantGetWorkspace"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a workspace
         * @description Removes a workspace and everything below it in the tree. If others are below it, the server first answers 409 with their names and wants `confirm=true`. It cannot be brought back.
         */
        readonly delete: operations["tenantDeleteWorkspace"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}/restart": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Restart the agent of a workspace
         * @description Stops the agent and starts it again. Tasks that are running are lost.
         */
        readonly post: operations["tenantRestartWorkspace"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pause a workspace
         * @description Stops the container of the workspace, and of those below it, until it is resumed. Tasks that are running are lost; data stays.
         */
        readonly post: operations["tenantPauseWorkspace"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a paused workspace again
         * @description Starts a paused workspace again. One above it that is paused has to be resumed first.
         */
        readonly post: operations["tenantResumeWorkspace"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}/budget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the budget of a workspace
         * @description Gives limits, spending and what is left, by period, in US cents. Over the limit the agent is refused model calls.
         */
        readonly get: operations["tenantGetBudget"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Set the budget of a workspace
         * @description Sets or clears spending limits, in US cents. Send the map by period or the older monthly number, not both. Null removes a limit, and without one the agent may spend freely.
         */
        readonly patch: operations["tenantPatchBudget"];
        readonly trace?: never;
    };
    readonly "/admin/workspaces/{id}/llm-billing-mode": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the billing mode of a workspace
         * @description Tells who pays for the language model: the platform, the own key of the user, or nobody because it is off, and where that setting comes from. Newer servers have dropped this route, answer 404, and derive the mode from the model.
         */
        readonly get: operations["tenantGetBillingMode"];
        /**
         * Set the billing mode of a workspace
         * @description Sets who pays for the language model; null goes back to what the organization or the default says. To use an own vendor key, set `byok` before storing the key: servers refuse such keys while the platform pays. Newer servers have dropped this route, answer 404, and derive the mode from the model.
         */
        readonly put: operations["tenantPutBillingMode"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}/secrets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /**
         * List the secrets of a workspace
         * @description Lists names and dates of the secrets that a workspace has or inherits. Values are never shown.
         */
        readonly get: operations["tenantListWorkspaceSecrets"];
        /**
         * Store a secret of a workspace (PUT)
         * @description Does the same as the POST on this path: stores a secret, overwrites one of the same name, and restarts the workspace.
         */
        readonly put: operations["tenantPutWorkspaceSecret"];
        /**
         * Store a secret of a workspace
         * @description Stores a secret, encrypted, and restarts the workspace, which ends running tasks. A value of the same name is overwritten and cannot be read back. Keys of model vendors need billing mode `byok`: otherwise they are refused or have no effect.
         */
        readonly post: operations["tenantSetWorkspaceSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/workspaces/{id}/secrets/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
                /** @description Name of the secret. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a secret of a workspace
         * @description Deletes a secret and restarts the workspace, which ends running tasks. The value cannot be brought back. An inherited secret of the same name shows through again.
         */
        readonly delete: operations["tenantDeleteWorkspaceSecret"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/settings/secrets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the secrets of the organization
         * @description Lists names and dates of the secrets that every workspace inherits. Values are never shown.
         */
        readonly get: operations["tenantListGlobalSecrets"];
        /**
         * Store a secret of the organization (PUT)
         * @description Does the same as the POST on this path: stores a secret, overwrites one of the same name, and restarts every workspace that inherits it.
         */
        readonly put: operations["tenantPutGlobalSecret"];
        /**
         * Store a secret of the organization
         * @description Stores a secret that every workspace inherits and restarts each workspace that has none of its own by that name; paused, removed and external ones are left alone. A value of the same name is overwritten and cannot be read back.
         */
        readonly post: operations["tenantSetGlobalSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/settings/secrets/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the secret. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a secret of the organization
         * @description Deletes a secret that workspaces inherit and restarts each of those that used it. The value cannot be brought back.
         */
        readonly delete: operations["tenantDeleteGlobalSecret"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/org/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List organization keys
         * @description Lists the live organization keys with prefix, label and dates, newest first. The plain text is never shown.
         */
        readonly get: operations["tenantListOrgTokens"];
        readonly put?: never;
        /**
         * Create an organization key
         * @description Creates a key with full power over this organization, including the power to create and revoke keys. Its plain text is in this answer and nowhere else, ever. Servers allow ten new keys an hour from one address.
         */
        readonly post: operations["tenantCreateOrgToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/org/tokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the key, from the list. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke an organization key
         * @description Ends a key at once; whatever uses it stops working. It cannot be brought back. Check that it is not the key this call is made with.
         */
        readonly delete: operations["tenantRevokeOrgToken"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/org/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create workspaces from an organization template
         * @description Creates the workspaces of an organization template, from a folder on the server or from the body. With `mode=reconcile` it also deletes workspaces of an earlier import that the template no longer has, with everything below them. Part of it may succeed.
         */
        readonly post: operations["tenantOrgImport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/org/templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List organization templates
         * @description Lists the templates on the server from which a set of workspaces can be created, with the variables that they need.
         */
        readonly get: operations["tenantListOrgTemplates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List workspace templates
         * @description Lists the templates on the server from which a single workspace can be created, with runtime, models and needed variables.
         */
        readonly get: operations["tenantListTemplates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/templates/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import a workspace template
         * @description Writes the files of a template to the server, so that workspaces can be created from it. A name that exists already is refused with 409.
         */
        readonly post: operations["tenantImportTemplate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/bundles/export/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace to export. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /**
         * Export a workspace as a bundle
         * @description Gives a whole workspace as one document: all instructions, skills and memory of its agent, and of those below it. Treat the result as confidential.
         */
        readonly get: operations["tenantExportBundle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/bundles/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import a workspace from a bundle
         * @description Creates a workspace, and those below it, from an exported bundle and starts their agents with the instructions it contains. Import only bundles that you trust.
         */
        readonly post: operations["tenantImportBundle"];
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
        /** @description How both services report a failure. */
        readonly Error: {
            /** @description What went wrong, for people to read. */
            readonly error: string;
        };
        /** @description One customer organization. Its slug never changes after creation. */
        readonly Organization: {
            /**
             * Format: uuid
             * @description Id of the organization, a UUID.
             */
            readonly id: string;
            /** @description Short name in host names and paths. Fixed for ever. */
            readonly slug: string;
            /** @description Display name. */
            readonly name: string;
            /** @description Subscribed plan. */
            readonly plan: string;
            /** @description State of the organization, for example active, provisioning, suspended or deleted. Servers also say awaiting_payment, running and failed. */
            readonly status: string;
            /** @description Customer id at the payment provider. */
            readonly stripe_customer_id?: string;
            /**
             * Format: int64
             * @description Credits left.
             */
            readonly credits_balance?: number;
            /**
             * Format: int64
             * @description Credits that the plan adds each month.
             */
            readonly plan_monthly_credits?: number;
            /**
             * Format: int64
             * @description Credits used beyond the plan.
             */
            readonly overage_used_credits?: number;
            /**
             * Format: int64
             * @description How many credits beyond the plan may be used.
             */
            readonly overage_cap_credits?: number;
            /**
             * Format: date-time
             * @description When the organization was created.
             */
            readonly created_at?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updated_at?: string;
        };
        /** @description An organization to create for the signed-in user. */
        readonly CreateOrgRequest: {
            /** @description Wanted slug: 3 to 32 lower-case letters, digits or hyphens, the first a letter. Cannot be changed later. */
            readonly slug: string;
            /** @description Display name. */
            readonly name: string;
        };
        /** @description An organization to create on behalf of somebody. A field that is not listed here is refused with 400. */
        readonly AdminCreateOrgRequest: {
            /** @description Wanted slug: 3 to 32 lower-case letters, digits or hyphens, the first a letter. Cannot be changed later. */
            readonly slug: string;
            /** @description Display name. */
            readonly name: string;
            /** @description User who becomes the owner, any text that identifies one. Test pipelines use `e2e-runner:` followed by the slug. */
            readonly owner_user_id: string;
        };
        /** @description What a dry run would have created. */
        readonly AdminCreateOrgDryRun: {
            /**
             * @description Always true: nothing was created.
             * @constant
             */
            readonly dry_run?: true;
            /** @description The slug that would be taken. */
            readonly slug?: string;
            /** @description The display name that would be used. */
            readonly name?: string;
            /** @description The user who would become the owner. */
            readonly owner_user_id?: string;
        };
        /** @description The admin token of one tenant. Keep it secret. */
        readonly AdminTenantTokenResponse: {
            /** @description Slug of the tenant. */
            readonly slug?: string;
            /** @description Admin token of the tenant. Whoever has it administers that tenant. */
            readonly admin_token?: string;
        };
        /** @description How far the set-up of an organization has come. */
        readonly ProvisionStatus: {
            /**
             * @description Overall state.
             * @enum {string}
             */
            readonly status: "provisioning" | "running" | "failed";
            /**
             * @description Step for a checklist: the start-up steps in order, `ready` when the machine is healthy, `failed` when it failed or is being taken down.
             * @enum {string}
             */
            readonly stage: "launching" | "installing" | "starting" | "configuring_https" | "ready" | "failed";
            /** @description Share that is done, in percent. */
            readonly progress: number;
            /** @description What is happening now, for people to read. */
            readonly message: string;
            /** @description Estimated time left, in seconds. */
            readonly eta_seconds: number;
            /** @description Address of the tenant once it can be reached. */
            readonly url?: string;
        };
        /** @description The data that an organization may take with it. The field list is not final. */
        readonly OrgExport: {
            /** @description Version of the export format. */
            readonly schema_version?: string;
            /**
             * Format: date-time
             * @description When the export was made.
             */
            readonly exported_at?: string;
            /** @description Id of the user whose session asked for the export. */
            readonly exported_by?: string;
            /** @description The person whose data this is. */
            readonly subject?: {
                /** @description Id of that person. */
                readonly user_id?: string;
            };
            readonly organization?: components["schemas"]["Organization"];
            /** @description Machines and addresses. Missing where the set-up of the organization failed. */
            readonly infrastructure?: {
                readonly [key: string]: unknown;
            };
            /** @description People of the organization. */
            readonly members?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Remarks on what the export contains. */
            readonly notes?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description The typed confirmation of an irreversible operator action. */
        readonly DeleteTenantRequest: {
            /** @description The slug from the path, letter for letter. Anything else is refused with 400 before any work starts. */
            readonly confirm: string;
        };
        /** @description Environment variables for a running workspace. Real secrets belong in a secret store rather than here. */
        readonly UpdateWorkspaceEnvRequest: {
            /** @description Variables and their values, at least one. */
            readonly env: {
                readonly [key: string]: string;
            };
            /**
             * @description True adds to the present environment. False replaces all of it, which loses the variables not listed.
             * @default true
             */
            readonly merge: boolean;
            /**
             * @description Must be true to set names that contain TOKEN, SECRET, KEY or PASSWORD.
             * @default false
             */
            readonly force: boolean;
        };
        /** @description What the change of environment did. */
        readonly UpdateWorkspaceEnvResponse: {
            /** @description Whether the change was applied. */
            readonly ok?: boolean;
            /** @description The workspace that was changed. */
            readonly workspace_id?: string;
            /** @description The machine that it runs on. */
            readonly instance_id?: string;
            /** @description Status word of the remote command. */
            readonly ssm_status?: string;
            /**
             * Format: int32
             * @description Exit code of the remote command; 0 means success.
             */
            readonly ssm_exit_code?: number;
            /** @description Whether the container was restarted. */
            readonly container_restarted?: boolean;
            /** @description Names of the variables that were set. */
            readonly applied_keys?: readonly string[];
            /** @description Names of all variables afterwards. */
            readonly env_keys_after?: readonly string[];
        };
        /** @description The version to pin. Which fields count depends on the kind of pin: a region and an AMI id for host images, a template and a digest for runtime images. Who promoted it is filled in by the server. */
        readonly PinPromoteRequest: {
            /** @description Host images: cloud region of the pin. */
            readonly region?: string;
            /** @description Host images: id of the machine image. */
            readonly ami_id?: string;
            /** @description Runtime images: name of the template. */
            readonly template?: string;
            /** @description Runtime images: digest of the image. */
            readonly digest?: string;
            /** @description Runtime images: name of the template, as operator scripts send it. */
            readonly template_name?: string;
            /** @description Runtime images: digest, as operator scripts send it. */
            readonly image_digest?: string;
            /** @description Runtime images: commit that the image was built from. */
            readonly git_sha?: string;
            /** @description Free remark. */
            readonly notes?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The machine that a tenant server asks for. */
        readonly WorkspaceProvisionRequest: {
            /**
             * Format: uuid
             * @description Organization that the machine belongs to.
             */
            readonly org_id: string;
            /**
             * Format: uuid
             * @description Workspace that will run on the machine.
             */
            readonly workspace_id: string;
            /** @description Agent runtime to install, for example claude-code, codex or langgraph. It needs a pinned image. */
            readonly runtime: string;
            /** @description Size class of the workspace. */
            readonly tier?: number;
            /** @description Machine type of the cloud provider. */
            readonly instance_type?: string;
            /**
             * Format: int32
             * @description Size of the disk, in gigabytes.
             */
            readonly disk_gb?: number;
            /**
             * Format: uri
             * @description Address at which the machine reaches its tenant server.
             */
            readonly platform_url: string;
            /** @description Environment variables. Values may be secrets. */
            readonly env?: {
                readonly [key: string]: string;
            };
            /** @description Files to place on the machine: path to content. */
            readonly config_files?: {
                readonly [key: string]: string;
            };
            /** @description Remote display of the machine. */
            readonly display?: {
                /** @description Kind of display. */
                readonly mode?: string;
                /** @description Width of the screen, in pixels. */
                readonly width?: number;
                /** @description Height of the screen, in pixels. */
                readonly height?: number;
                /** @description Protocol that carries the picture. */
                readonly protocol?: string;
            };
        };
        /** @description The machine that was started. */
        readonly WorkspaceProvisionResponse: {
            /** @description Id of the machine. Keep it: the status call asks for it. */
            readonly instance_id?: string;
            /** @description Public address. */
            readonly public_ip?: string;
            /** @description Address inside the cloud network. */
            readonly private_ip?: string;
            /** @description State word of the cloud provider. */
            readonly state?: string;
            /** @description Runtime that was installed. */
            readonly runtime?: string;
            /** @description Host name of the machine. */
            readonly domain?: string;
        };
        /** @description The present state of a machine. */
        readonly WorkspaceProvisionStatus: {
            /** @description Id of the machine. */
            readonly instance_id?: string;
            /** @description State word of the cloud provider. */
            readonly state?: string;
            /** @description Public address. */
            readonly public_ip?: string;
            /** @description Address inside the cloud network. */
            readonly private_ip?: string;
        };
        /** @description Nothing is pinned for the requested runtime, so no machine can be started. */
        readonly RuntimePinMissing: {
            /**
             * @description Always the same code. An operator has to pin a runtime image first.
             * @constant
             */
            readonly error: "RUNTIME_PIN_MISSING";
        };
        /** @description A workspace to create. Only the name is needed; the server may accept more fields than are listed. */
        readonly CreateWorkspaceRequest: {
            /** @description Name of the workspace. Servers refuse more than 255 characters, line breaks and any of {}[]|>*&!. */
            readonly name: string;
            /** @description What the agent is for. Servers refuse more than 1000 characters, line breaks and any of {}[]|>*&!. */
            readonly role?: string;
            /** @description Folder name of the workspace template to start from. */
            readonly template?: string;
            /** @description Size class. Servers know 1 to 4 and take 3 when none is given. */
            readonly tier?: number;
            /** @description Language model, at most 100 characters. */
            readonly model?: string;
            /** @description Who serves the language model. */
            readonly llm_provider?: string;
            /** @description Agent runtime. Left empty it comes from the template, and without one it is claude-code. */
            readonly runtime?: string;
            /** @description True for an agent that runs elsewhere: the workspace is an address only, no container is started. */
            readonly external?: boolean;
            /** @description Address of an external agent that takes messages by push. */
            readonly url?: string;
            /**
             * @description How an external agent gets its messages: sent to it, or fetched by it.
             * @enum {string}
             */
            readonly delivery_mode?: "push" | "poll";
            /** @description Folder that the agent works in. */
            readonly workspace_dir?: string;
            /**
             * @description What the agent may do in that folder.
             * @enum {string}
             */
            readonly workspace_access?: "none" | "read_only" | "read_write";
            /**
             * Format: uuid
             * @description Workspace above this one in the tree, or null for none.
             */
            readonly parent_id?: string | null;
            /**
             * Format: int64
             * @description Most that may be spent in a month, in US cents. Null means no limit.
             */
            readonly budget_limit?: number | null;
            /** @description Secrets to store, encrypted, with the workspace from the start: name to value. Storing them restarts it. */
            readonly secrets?: {
                readonly [key: string]: string;
            };
            /** @description How many tasks may run at the same time. */
            readonly max_concurrent_tasks?: number;
        };
        /** @description One workspace, an agent with its settings. Servers send more fields than the contract lists, and not every route sends all of them. */
        readonly Workspace: {
            /**
             * Format: uuid
             * @description Id of the workspace, a UUID.
             */
            readonly id?: string;
            /** @description Name. The answer to a creation may leave it out. */
            readonly name?: string;
            /** @description What the agent is for. */
            readonly role?: string | null;
            /** @description Size class. */
            readonly tier?: number;
            /** @description Agent runtime. */
            readonly runtime?: string;
            /** @description State word. Seen so far: provisioning, online, offline, degraded, failed, removed, paused, hibernated, awaiting_agent. Expect others. */
            readonly status?: string;
            /**
             * Format: uuid
             * @description Workspace above this one in the tree.
             */
            readonly parent_id?: string | null;
            /** @description Address of the agent. */
            readonly url?: string | null;
            /** @description Tasks running now. */
            readonly active_tasks?: number;
            /** @description How many tasks may run at the same time. */
            readonly max_concurrent_tasks?: number;
            /** @description Share of failed tasks, from 0 to 1. */
            readonly last_error_rate?: number;
            /** @description An error message of late. Lists only. */
            readonly last_sample_error?: string | null;
            /** @description Seconds since the agent came up. */
            readonly uptime_seconds?: number;
            /** @description What the agent is doing. Lists only. */
            readonly current_task?: string | null;
            /** @description Folder that the agent works in. Lists only. */
            readonly workspace_dir?: string | null;
            /**
             * Format: int64
             * @description Spent in the rolling month, in US cents. Lists only.
             */
            readonly monthly_spend?: number;
            /**
             * Format: int64
             * @description Monthly limit in US cents, null for none. Lists only.
             */
            readonly budget_limit?: number | null;
            /** @description What the agent says about itself; null until it has connected. */
            readonly agent_card?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Horizontal place on the canvas. */
            readonly x?: number;
            /** @description Vertical place on the canvas. */
            readonly y?: number;
            /** @description Whether the canvas shows its children folded. */
            readonly collapsed?: boolean;
            /** @description How long the set-up may take, in milliseconds. */
            readonly provision_timeout_ms?: number;
            /** @description When the agent last sent something. Single reads only. */
            readonly last_outbound_at?: string | null;
            /** @description Memory namespace of the agent. Answer to a creation only. */
            readonly awareness_namespace?: string;
            /** @description What the agent may do in its folder. Answer to a creation only. */
            readonly workspace_access?: string;
            /** @description True for an agent that runs elsewhere. Answer to a creation only. */
            readonly external?: boolean;
            /** @description What an external agent needs in order to connect. Answer to a creation only, shown once. */
            readonly connection?: {
                /** @description Id of the workspace. */
                readonly workspace_id?: string;
                /** @description Address of the tenant server. */
                readonly platform_url?: string;
                /** @description Token of the workspace, shown this one time. */
                readonly auth_token?: string;
                /** @description Where the agent registers. */
                readonly registry_endpoint?: string;
                /** @description Where the agent reports that it is alive. */
                readonly heartbeat_endpoint?: string;
            } & {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The budget of one period, in US cents. */
        readonly PeriodBudget: {
            /**
             * Format: int64
             * @description Limit in US cents. Null means no limit.
             */
            readonly limit?: number | null;
            /**
             * Format: int64
             * @description Spent within the rolling window, in US cents.
             */
            readonly spend: number;
            /**
             * Format: int64
             * @description Limit minus spending, in US cents. Null without a limit; below zero when overspent.
             */
            readonly remaining?: number | null;
        };
        /** @description Limits and spending of a workspace. `periods` is the full picture; the three single numbers repeat the monthly one for older clients. */
        readonly BudgetResponse: {
            /** @description One budget for each period that has one: hourly, daily, weekly, monthly. Older servers leave this out. */
            readonly periods?: {
                readonly [key: string]: components["schemas"]["PeriodBudget"];
            };
            /**
             * Format: int64
             * @description Monthly limit in US cents. Null means no limit.
             */
            readonly budget_limit?: number | null;
            /**
             * Format: int64
             * @description Spent in the rolling month, in US cents.
             */
            readonly monthly_spend?: number;
            /**
             * Format: int64
             * @description What is left of the month, in US cents. Null without a limit; may be below zero.
             */
            readonly budget_remaining?: number | null;
            /** @description Some servers answer a change with nothing but the word updated here: read the budget again. */
            readonly status?: string;
        };
        /** @description New spending limits. Send `budget_limits` or the older `budget_limit`, exactly one of them; an empty body is refused with 400. */
        readonly PatchBudgetRequest: {
            /** @description Limits by period, in US cents of 0 or more. A period that is null or absent is cleared, so send every limit that is to stay. Allowed names are hourly, daily, weekly and monthly; any other is refused with 400. */
            readonly budget_limits?: {
                readonly [key: string]: number | null;
            };
            /**
             * Format: int64
             * @description Older form: the monthly limit alone, in US cents of 0 or more. Null clears it. The server keeps it equal to the monthly entry of `budget_limits`.
             */
            readonly budget_limit?: number | null;
        };
        /** @description Who pays for the language model of a workspace. */
        readonly BillingModeResponse: {
            /**
             * @description Mode set for this workspace: the platform pays, its own key pays, or model use is off.
             * @enum {string}
             */
            readonly mode?: "platform_managed" | "byok" | "disabled";
            /** @description Mode that really applies after organization and defaults. */
            readonly effective_mode?: string;
            /** @description Where the mode comes from: workspace, org or default. Servers also say workspace_override, org_default, constant_fallback, derived_provider and derived_default. */
            readonly source?: string;
            /** @description The workspace asked about. */
            readonly workspace_id?: string;
            /** @description Mode that really applies; servers seen so far send this in place of `effective_mode`. */
            readonly resolved_mode?: string;
            /** @description Mode set for this workspace, null when it inherits; sent in place of `mode`. */
            readonly workspace_override?: string | null;
            /** @description Mode of the organization. */
            readonly org_default?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The override to set, or null to remove it. An empty object is refused with 400. */
        readonly PutBillingModeRequest: {
            /**
             * @description New mode, or null to go back to what the organization or the default says.
             * @enum {string|null}
             */
            readonly mode: "platform_managed" | "byok" | "disabled" | null;
        };
        /** @description A stored secret without its value. Values are never listed. */
        readonly SecretSummary: {
            /** @description Name of the secret. */
            readonly key?: string;
            /** @description When it was first stored. */
            readonly created_at?: string;
            /** @description When it was last overwritten. */
            readonly updated_at?: string;
            /** @description Whether the secret belongs to the workspace or to the whole organization. Servers seen so far call this `scope`. */
            readonly source?: string;
            /** @description Always true: a value is stored. */
            readonly has_value?: boolean;
            /** @description `workspace`, or `global` for one inherited from the organization. */
            readonly scope?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A secret to store, encrypted at rest. While the platform pays for the model, keys of model vendors are left out of the workspace; Git access keys (GIT_HTTP_…) always arrive. */
        readonly SetSecretRequest: {
            /** @description Name of the secret, the variable that the agent sees. */
            readonly key: string;
            /** @description Value of the secret. It cannot be read back later. */
            readonly value: string;
        };
        /** @description Settings of a new key. The whole body may be left out for a key without a name. */
        readonly CreateOrgTokenRequest: {
            /** @description Label that helps to tell keys apart, at most 100 characters. */
            readonly name?: string;
        };
        /** @description A new organization key with its plain text, shown this one time. */
        readonly CreateOrgTokenResponse: {
            /** @description Id of the key; revoking asks for it. */
            readonly id: string;
            /** @description First characters of the key, to recognize it later. */
            readonly prefix: string;
            /** @description Label of the key. */
            readonly name?: string;
            /** @description The key itself in plain text. It is shown now and never again. */
            readonly auth_token: string;
            /** @description Reminder that the key is not shown again. */
            readonly warning?: string;
        };
        /** @description The live organization keys, without their plain text. */
        readonly OrgTokenList: {
            /** @description The keys, newest first. */
            readonly tokens?: readonly ({
                /** @description Id of the key; revoking asks for it. */
                readonly id?: string;
                /** @description First characters of the key. */
                readonly prefix?: string;
                /** @description Label of the key, where it has one. */
                readonly name?: string;
                /** @description When the key was created. */
                readonly created_at?: string;
                /** @description Organization of the key. */
                readonly org_id?: string;
                /** @description Who created it: session, admin-token, or org-token: and the prefix of the key that did. */
                readonly created_by?: string;
                /** @description When the key was last used; missing if never. */
                readonly last_used_at?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Number of keys in the list. */
            readonly count?: number;
        };
        /** @description Where the organization template comes from and what happens to workspaces of an earlier import. Send `dir` or `template`. */
        readonly OrgImportRequest: {
            /** @description Folder name of an organization template on the server. It may not lead out of the template folder. */
            readonly dir?: string;
            /** @description An organization template written out in the body. */
            readonly template?: {
                readonly [key: string]: unknown;
            };
            /**
             * @description What happens to workspaces of an earlier import. `merge` (also when empty) keeps them; `reconcile` deletes those that the template no longer has, with everything below them.
             * @default merge
             * @enum {string}
             */
            readonly mode: "" | "merge" | "reconcile";
            /** @description Import even though environment variables that the template requires are missing. */
            readonly force?: boolean;
        };
        /** @description A workspace template as a set of files. */
        readonly TemplateImportRequest: {
            /** @description Name of the template; its folder is named after it. */
            readonly name: string;
            /** @description Files of the template: path to content. Servers take at most 200. */
            readonly files: {
                readonly [key: string]: string;
            };
        };
        /** @description A workspace bundle, as an export gives it. */
        readonly BundleImportRequest: {
            /** @description Name of the workspace to create. */
            readonly name: string;
            /** @description Version of the bundle format, 1.0. */
            readonly schema?: string;
            /** @description Id of the workspace that was exported. */
            readonly id?: string;
            /** @description What the workspace is for. */
            readonly description?: string;
            /** @description Size class. */
            readonly tier?: number;
            /** @description Language model. */
            readonly model?: string;
            /** @description Instructions of the agent. */
            readonly system_prompt?: string;
            /** @description Skills with their files. */
            readonly skills?: readonly ({
                /** @description Id of the skill. */
                readonly id?: string;
                /** @description Its name. */
                readonly name?: string;
                /** @description What it is for. */
                readonly description?: string;
                /** @description Its files: path to content. */
                readonly files?: {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Tools with their settings. */
            readonly tools?: readonly ({
                /** @description Id of the tool. */
                readonly id?: string;
                /** @description Its settings. */
                readonly config?: {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Further prompts by name. */
            readonly prompts?: {
                readonly [key: string]: unknown;
            };
            /** @description Bundles of the workspaces below this one. */
            readonly sub_workspaces?: readonly components["schemas"]["Bundle"][];
            /** @description What the agent says about itself. */
            readonly agent_card?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Who made the bundle. */
            readonly author?: string;
            /** @description Version of the bundle. */
            readonly version?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One invoice of the payment provider. */
        readonly Invoice: {
            /** @description Id of the invoice. */
            readonly id?: string;
            /** @description Number printed on it. */
            readonly number?: string | null;
            /** @description State word of the payment provider, for example draft, open or paid. */
            readonly status?: string;
            /** @description Currency code in lower case. */
            readonly currency?: string;
            /** @description Amount to pay, in the smallest unit of the currency. */
            readonly amount_due?: number;
            /** @description Amount paid, in the smallest unit of the currency. */
            readonly amount_paid?: number;
            /** @description When it was made. */
            readonly created?: string;
            /** @description Page where the invoice can be seen and paid. */
            readonly hosted_invoice_url?: string | null;
            /** @description Address of the PDF file. */
            readonly invoice_pdf?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The workspaces of one tenant. */
        readonly TenantWorkspaceList: {
            /** @description Slug of the tenant. */
            readonly slug?: string;
            /** @description Its workspaces. */
            readonly workspaces?: readonly components["schemas"]["Workspace"][];
            /** @description How many there are. */
            readonly count?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Why a tenant could not be asked. */
        readonly TenantFailure: {
            /** @description What went wrong. */
            readonly error?: string;
            /** @description Status that the tenant answered with, where it answered. */
            readonly http_status?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The state of a tenant and its machine. */
        readonly TenantDiagnostics: {
            /** @description Slug of the tenant. */
            readonly slug?: string;
            /** @description Id of the organization. */
            readonly org_id?: string;
            /** @description State word of the organization. */
            readonly status?: string;
            /** @description The machine of the tenant. */
            readonly instance?: {
                readonly [key: string]: unknown;
            };
            /** @description What was looked at. */
            readonly checks?: readonly ({
                /** @description What was checked. */
                readonly name?: string;
                /** @description Whether it passed. */
                readonly ok?: boolean;
                /** @description What was found. */
                readonly detail?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What happened to one tenant. */
        readonly RedeployResult: {
            /** @description Slug of the tenant. */
            readonly slug?: string;
            /** @description Step that was reached. */
            readonly phase?: string;
            /** @description Status word of the remote command. */
            readonly ssm_status?: string;
            /** @description Exit code of the remote command; 0 means success. */
            readonly ssm_exit_code?: number;
            /** @description Whether the tenant answered its health check afterwards. */
            readonly healthz_ok?: boolean;
            /** @description What went wrong. */
            readonly error?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description How to roll out, and to whom. */
        readonly FleetRedeployRequest: {
            /** @description Image tag to roll out. */
            readonly target_tag?: string;
            /** @description Tenant to update first. */
            readonly canary_slug?: string;
            /** @description How long to watch the first tenant before the others follow. */
            readonly soak_seconds?: number;
            /** @description How many tenants to update at the same time. */
            readonly batch_size?: number;
            /** @description Restrict the rollout to these tenants. */
            readonly only_slugs?: readonly string[];
            /** @description True to be told what would happen without doing it. */
            readonly dry_run?: boolean;
            /** @description Must be true when the rollout is meant for the whole fleet; servers refuse it with 400 otherwise. */
            readonly confirm?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What happened to the fleet. */
        readonly FleetRedeployResult: {
            /** @description Whether every tenant succeeded. */
            readonly ok?: boolean;
            /** @description One entry for each tenant. */
            readonly results?: readonly components["schemas"]["RedeployResult"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The host image of one region. */
        readonly ThinAmiPin: {
            /** @description Cloud region of the pin. */
            readonly region?: string;
            /** @description Pinned machine image. */
            readonly ami_id?: string;
            /** @description Who set it. */
            readonly promoted_by?: string;
            /** @description When it was set. */
            readonly promoted_at?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The image of one template. Servers seen so far say template_name and image_digest. */
        readonly RuntimeImagePin: {
            /** @description Template of the pin. */
            readonly template?: string;
            /** @description Pinned image digest. */
            readonly digest?: string;
            /** @description Who set it. */
            readonly promoted_by?: string;
            /** @description When it was set. */
            readonly promoted_at?: string;
            /** @description Template of the pin, as servers name it. */
            readonly template_name?: string;
            /** @description Pinned image digest, as servers name it. */
            readonly image_digest?: string;
            /** @description Region of the pin, or global. */
            readonly region?: string;
            /** @description Commit that the image was built from. */
            readonly git_sha?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The secret was stored. */
        readonly SecretStored: {
            /** @description The word saved. */
            readonly status?: string;
            /** @description Name of the secret. */
            readonly key?: string;
            /** @description The word global for a secret of the organization. */
            readonly scope?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The secret was deleted. */
        readonly SecretDeleted: {
            /** @description The word deleted. */
            readonly status?: string;
            /** @description Name of the secret. */
            readonly key?: string;
            /** @description The word global for a secret of the organization. */
            readonly scope?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What was deleted. */
        readonly WorkspaceRemoval: {
            /** @description The word removed, or purged. */
            readonly status?: string;
            /** @description How many workspaces below it went with it. */
            readonly cascade_deleted?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The refusal of a deletion that did not name what it deletes. */
        readonly NameConfirmation: {
            /** @description The word destructive_action_requires_confirmation. */
            readonly error?: string;
            /** @description What to send, for people to read. */
            readonly hint?: string;
            /** @description Name of the workspace. */
            readonly workspace_name?: string;
            /** @description How many tasks are running. */
            readonly active_tasks?: number;
            /** @description How many workspaces are below it. */
            readonly child_count?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Why an order was not carried out, with the workspaces below, where those are the reason. */
        readonly WorkspaceHasDescendants: {
            /** @description What is wrong. */
            readonly error: string;
            /** @description The workspaces below. */
            readonly descendants?: readonly ({
                /** @description Id of the workspace. */
                readonly id?: string;
                /** @description Its name. */
                readonly name?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The order waits until somebody approves it. Nothing has been done. */
        readonly PendingApproval: {
            /** @description The word pending_approval. */
            readonly status?: string;
            /** @description Id of the approval that is waited for. */
            readonly approval_id?: string;
            /**
             * @description What is to be approved.
             * @example secret_write
             * @example org_token_mint
             * @example delete_workspace
             */
            readonly action?: string;
            /** @description Why an approval is needed, for people to read. */
            readonly reason?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A workspace that was removed before. */
        readonly RemovedWorkspace: {
            /** @description What is wrong. */
            readonly error?: string;
            /** @description Id of the workspace. */
            readonly id?: string;
            /** @description What to do, for people to read. */
            readonly hint?: string;
            /**
             * Format: date-time
             * @description When it was removed.
             */
            readonly removed_at?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What would be deleted as well. */
        readonly RemovalConfirmation: {
            /** @description The word confirmation_required. */
            readonly status?: string;
            /** @description What to do, for people to read. */
            readonly message?: string;
            /** @description The workspaces below. */
            readonly children?: readonly ({
                /** @description Its id. */
                readonly id?: string;
                /** @description Its name. */
                readonly name?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description How many there are. */
            readonly children_count?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A variable that is needed, or a choice of which one is enough. */
        readonly EnvironmentRequirement: string | ({
            /** @description Names of the variables; one of them is enough. */
            readonly any_of?: readonly string[];
        } & {
            readonly [key: string]: unknown;
        });
        /** @description A template for a set of workspaces. */
        readonly OrgTemplate: {
            /** @description Folder name; an import asks for it. */
            readonly dir?: string;
            /** @description Display name. */
            readonly name?: string;
            /** @description What the organization is for. */
            readonly description?: string;
            /** @description How many workspaces it creates. */
            readonly workspaces?: number;
            /** @description Variables without which the import is refused. */
            readonly required_env?: readonly components["schemas"]["EnvironmentRequirement"][];
            /** @description Variables that help. */
            readonly recommended_env?: readonly components["schemas"]["EnvironmentRequirement"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What an import created. */
        readonly OrgImportResult: {
            /** @description Name of the organization template. */
            readonly org?: string;
            /** @description Workspaces that were created. */
            readonly workspaces?: readonly ({
                /** @description Id of the workspace. */
                readonly id?: string;
                /** @description Its name. */
                readonly name?: string;
                /** @description Its size class. */
                readonly tier?: number;
                /** @description Its channels. */
                readonly channels?: readonly unknown[];
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description How many were created. */
            readonly count?: number;
            /** @description What stopped the import, where it is not complete. */
            readonly error?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Why an import was refused. */
        readonly MissingEnvironment: {
            /** @description What went wrong. */
            readonly error: string;
            /** @description Variables to set first. */
            readonly missing_env?: readonly components["schemas"]["EnvironmentRequirement"][];
            /** @description All variables that the template requires. */
            readonly required_env?: readonly components["schemas"]["EnvironmentRequirement"][];
            /** @description Template that was asked for. */
            readonly template?: string;
            /** @description What to do, for people to read. */
            readonly suggestion?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A template for a single workspace. */
        readonly WorkspaceTemplate: {
            /** @description Folder name; creating a workspace asks for it. */
            readonly id?: string;
            /** @description Display name. */
            readonly name?: string;
            /** @description What the workspace is for. */
            readonly description?: string;
            /** @description Size class. */
            readonly tier?: number;
            /** @description Agent runtime. */
            readonly runtime?: string;
            /** @description Language model. */
            readonly model?: string;
            /** @description Models to choose from. */
            readonly models?: readonly ({
                /** @description Id of the model. */
                readonly id?: string;
                /** @description Display name. */
                readonly name?: string;
                /** @description Variables that it needs. */
                readonly required_env?: readonly string[];
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Variables that the template needs. */
            readonly required_env?: readonly string[];
            /** @description Skills that it brings. */
            readonly skills?: readonly string[];
            /** @description How many skills it brings. */
            readonly skill_count?: number;
            /** @description How long the set-up may take, in seconds. */
            readonly provision_timeout_seconds?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A whole workspace as one document. */
        readonly Bundle: {
            /** @description Version of the bundle format, 1.0. */
            readonly schema?: string;
            /** @description Id of the workspace that was exported. */
            readonly id?: string;
            /** @description Name of the workspace. */
            readonly name?: string;
            /** @description What the workspace is for. */
            readonly description?: string;
            /** @description Size class. */
            readonly tier?: number;
            /** @description Language model. */
            readonly model?: string;
            /** @description Instructions of the agent. */
            readonly system_prompt?: string;
            /** @description Skills with their files. */
            readonly skills?: readonly ({
                /** @description Id of the skill. */
                readonly id?: string;
                /** @description Its name. */
                readonly name?: string;
                /** @description What it is for. */
                readonly description?: string;
                /** @description Its files: path to content. */
                readonly files?: {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Tools with their settings. */
            readonly tools?: readonly ({
                /** @description Id of the tool. */
                readonly id?: string;
                /** @description Its settings. */
                readonly config?: {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description Further prompts by name. */
            readonly prompts?: {
                readonly [key: string]: unknown;
            };
            /** @description Bundles of the workspaces below this one. */
            readonly sub_workspaces?: readonly components["schemas"]["Bundle"][];
            /** @description What the agent says about itself. */
            readonly agent_card?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Who made the bundle. */
            readonly author?: string;
            /** @description Version of the bundle. */
            readonly version?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What an import of a bundle created. */
        readonly BundleImportResult: {
            /** @description Id of the new workspace. */
            readonly workspace_id?: string;
            /** @description Its name. */
            readonly name?: string;
            /** @description State word: provisioning or failed. */
            readonly status?: string;
            /** @description What went wrong, where it failed. */
            readonly error?: string;
            /** @description Answers for the workspaces below it. */
            readonly children?: readonly components["schemas"]["BundleImportResult"][];
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: {
        /** @description The body or a parameter is not acceptable; the error text says what. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Newer servers wait for an approval first. Nothing has been done. */
        readonly PendingApproval: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["PendingApproval"];
            };
        };
        /** @description The credential is missing, wrong, or of a kind that this route does not take. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential is known but not entitled: wrong tier, or its user is no member or owner. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No such thing, or none that this caller may know of. Without a body: the organization header is missing or wrong. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The slug or the name is taken already. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests from this address: 600 a minute are allowed, and 10 an hour for new organization keys. Wait as long as Retry-After says. */
        readonly TooManyRequests: {
            headers: {
                /** @description Seconds to wait. */
                readonly "Retry-After"?: number;
                /** @description Requests allowed in a minute, or the word unlimited. */
                readonly "X-RateLimit-Limit"?: string;
                /** @description Requests left. */
                readonly "X-RateLimit-Remaining"?: number;
                /** @description Seconds until the count starts again. */
                readonly "X-RateLimit-Reset"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description What went wrong. */
                    readonly error: string;
                    /** @description Seconds to wait. */
                    readonly retry_after?: number;
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        /** @description The platform is not able to answer now: with code platform_unavailable its database is down, otherwise the service that starts containers. The credential is not at fault; try again later. */
        readonly Unavailable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description What went wrong. */
                    readonly error: string;
                    /** @description platform_unavailable when the database is down. */
                    readonly code?: string;
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        /** @description No body: the organization header is missing or names another organization. */
        readonly WrongTenant: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No such workspace, or one in a state that rules this out. Without a body: the organization header is missing or wrong. */
        readonly WorkspaceNotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
        readonly OrgSlug: string;
        /** @description Id of the workspace, a UUID. */
        readonly WorkspaceId: string;
        /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
        readonly OrgIdHeader: string;
        /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
        readonly OrgSlugHeader: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listOrgs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The organizations. Some servers wrap the list in an object under `orgs`. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Organization"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly createOrg: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Slug and name of the organization. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOrgRequest"];
            };
        };
        readonly responses: {
            /** @description The organization, still being set up. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The quota or the credits do not allow it: pay first. */
            readonly 402: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 409: components["responses"]["Conflict"];
            /** @description The terms of service have not been accepted yet. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly getOrg: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The organization. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly deleteOrg: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The organization is gone. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly exportOrg: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The export. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrgExport"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly getProvisionStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The progress. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProvisionStatus"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly getOrgInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description State, address and id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Slug of the organization. */
                        readonly slug?: string;
                        /** @description State word of the organization. */
                        readonly status?: string;
                        /** @description Address of its machine. Servers may send null while it is being set up. */
                        readonly ip?: string;
                        /** @description Id of the organization, as the organization header wants it. */
                        readonly org_id?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly listInvoices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The invoices. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Invoice"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly billingCheckout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What to subscribe to. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** @description Organization that subscribes. */
                    readonly org_slug?: string;
                    /** @description Wanted plan: starter or pro. */
                    readonly plan?: string;
                    /** @description Page to return to after payment. */
                    readonly success_url?: string;
                    /** @description Page to return to when the user gives up. */
                    readonly cancel_url?: string;
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description The payment page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Payment page to open in a browser. */
                        readonly url?: string;
                        /** @description Id of the checkout session. */
                        readonly id?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly billingPortal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Which organization the portal is for. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** @description Organization whose payments are managed. */
                    readonly org_slug?: string;
                    /** @description Page to return to. */
                    readonly return_url?: string;
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description The portal page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Page of the payment portal. It is already signed in: do not pass it on. */
                        readonly url?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly billingTopup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description How many credits, and for whom. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** @description Organization that gets the credits. */
                    readonly org_slug?: string;
                    /** @description How many credits to buy. */
                    readonly credits?: number;
                    /** @description Page to return to after payment. */
                    readonly success_url?: string;
                    /** @description Page to return to when the user gives up. */
                    readonly cancel_url?: string;
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description The payment page or the new balance. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Payment page to open in a browser, where one is needed. */
                        readonly url?: string;
                        /** @description Credits after the purchase, where it was charged at once. */
                        readonly credits_balance?: number;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminListOrgs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All organizations. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Organization"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly adminCreateOrg: {
        readonly parameters: {
            readonly query?: {
                /** @description True to check the input and get it back without creating anything. */
                readonly dry_run?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The organization and its owner. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AdminCreateOrgRequest"];
            };
        };
        readonly responses: {
            /** @description A dry run: nothing was created. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdminCreateOrgDryRun"];
                };
            };
            /** @description The organization, still being set up. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organization"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 409: components["responses"]["Conflict"];
        };
    };
    readonly adminGetTenantToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The token. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdminTenantTokenResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The tenant has no admin token yet, or does not exist. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly adminListOrgWorkspaces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspaces. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantWorkspaceList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The tenant could not be asked; the body carries its HTTP status where there was one. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantFailure"];
                };
            };
            /** @description This control plane is not set up to ask tenants. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly adminDeleteTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /** @description The slug once more. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeleteTenantRequest"];
            };
        };
        readonly responses: {
            /** @description The teardown is complete. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The word deleted. */
                        readonly status?: string;
                        /** @description Slug of the tenant that was deleted. */
                        readonly slug?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description The confirmation is missing or differs from the slug. Nothing was touched. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description This control plane has nothing that could tear machines down. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly adminScrubTenantArtifacts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        /** @description The slug once more. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeleteTenantRequest"];
            };
        };
        readonly responses: {
            /** @description The remains were removed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The word scrubbed. */
                        readonly status?: string;
                        /** @description Slug of the tenant. */
                        readonly slug?: string;
                        /** @description What was removed. */
                        readonly removed?: readonly string[];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminTenantDiagnostics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantDiagnostics"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminRedeployTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Slug of the organization: 3 to 32 lower-case letters, digits or hyphens, the first a letter. */
                readonly slug: components["parameters"]["OrgSlug"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The command was sent. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RedeployResult"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            /** @description This control plane cannot redeploy, as is usual in development. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly adminRedeployFleet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description How to roll out, and to whom. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["FleetRedeployRequest"];
            };
        };
        readonly responses: {
            /** @description The rollout has begun. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FleetRedeployResult"];
                };
            };
            /** @description The body does not confirm that the whole fleet is meant. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminUpdateWorkspaceEnv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /** @description The variables and how to apply them. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateWorkspaceEnvRequest"];
            };
        };
        readonly responses: {
            /** @description The change was applied. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UpdateWorkspaceEnvResponse"];
                };
            };
            /** @description The body is not acceptable, or a name looks like a secret and force is not true. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description This control plane cannot reach machines. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly adminListThinAmi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The pins. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ThinAmiPin"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminPromoteThinAmi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Region and image. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PinPromoteRequest"];
            };
        };
        readonly responses: {
            /** @description The image is pinned. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ThinAmiPin"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminListRuntimeImage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The pins. Servers seen so far wrap the list in an object under `pins`. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["RuntimeImagePin"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminPromoteRuntimeImage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Template and digest. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PinPromoteRequest"];
            };
        };
        readonly responses: {
            /** @description The image is pinned. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RuntimeImagePin"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly adminGetWorkspaceBillingMode: {
        readonly parameters: {
            readonly query: {
                /** @description Slug of the organization that owns the workspace; it tells the control plane which tenant to ask. */
                readonly org_slug: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The billing mode. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BillingModeResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No organization has this slug. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The tenant could not be asked: sign-in, network or an unreadable answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantFailure"];
                };
            };
            /** @description This control plane is not set up to ask tenants. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly adminPutWorkspaceBillingMode: {
        readonly parameters: {
            readonly query: {
                /** @description Slug of the organization that owns the workspace; it tells the control plane which tenant to ask. */
                readonly org_slug: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /** @description The mode, or null. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PutBillingModeRequest"];
            };
        };
        readonly responses: {
            /** @description The billing mode now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BillingModeResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No organization has this slug. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The tenant could not be asked: sign-in, network or an unreadable answer. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TenantFailure"];
                };
            };
            /** @description This control plane is not set up to ask tenants. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly provisionWorkspace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What to start. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkspaceProvisionRequest"];
            };
        };
        readonly responses: {
            /** @description The machine was started. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkspaceProvisionResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description No image is pinned for this runtime. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RuntimePinMissing"];
                };
            };
        };
    };
    readonly deprovisionWorkspace: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the exact text `true` erases the data volume for good. Anything else, or nothing, keeps it for the grace period. */
                readonly prune?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly workspace_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The machine was ended. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * @description Always terminated.
                         * @constant
                         */
                        readonly status?: "terminated";
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly getProvisionWorkspaceStatus: {
        readonly parameters: {
            readonly query: {
                /** @description Id of the machine, from the answer that started it. */
                readonly instance_id: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly workspace_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkspaceProvisionStatus"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
        };
    };
    readonly tenantListWorkspaces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspaces. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Workspace"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantCreateWorkspace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The workspace to create. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateWorkspaceRequest"];
            };
        };
        readonly responses: {
            /** @description The workspace, being set up. Servers answer with id and state, not always with a name. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workspace"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            /** @description The organization has as many workspaces as its plan allows. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Newer servers have no default model (`MODEL_REQUIRED`), or refuse the model or runtime by a code of their own. External workspaces need no model. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantGetWorkspace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspace. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workspace"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            /** @description The workspace was removed before. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RemovedWorkspace"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantDeleteWorkspace: {
        readonly parameters: {
            readonly query?: {
                /** @description Must be true when the workspace has others below it; otherwise the server answers 409 and lists them. */
                readonly confirm?: boolean;
                /** @description True removes the stored data as well, for good. */
                readonly purge?: boolean;
            };
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
                /** @description The exact name of the workspace. Newer servers refuse the call with 400 without it; older ones ignore it. */
                readonly "X-Confirm-Name"?: string;
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspace is gone. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkspaceRemoval"];
                };
            };
            readonly 202: components["responses"]["PendingApproval"];
            /** @description The header X-Confirm-Name is absent or is not the name of the workspace. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NameConfirmation"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The workspace has others below it and the call did not confirm that they go too. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RemovalConfirmation"];
                };
            };
            /** @description The workspace was removed before. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RemovedWorkspace"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            /** @description A container could not be stopped. Try again: what was done stays done. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantRestartWorkspace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The restart has begun. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The word provisioning. */
                        readonly status?: string;
                        /** @description Folder of its settings. */
                        readonly config_dir?: string;
                        /** @description Whether the agent starts with a fresh session. */
                        readonly reset_session?: boolean;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantPauseWorkspace: {
        readonly parameters: {
            readonly query?: {
                /** @description True includes the workspaces below it. Newer servers answer 409 without it when there are any; older ones ignore it. */
                readonly cascade?: boolean;
            };
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspace is paused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The word paused. */
                        readonly status?: string;
                        /** @description How many workspaces were paused, those below this one included. */
                        readonly paused_count?: number;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            /** @description There are workspaces below it, and `cascade` is absent. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkspaceHasDescendants"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantResumeWorkspace: {
        readonly parameters: {
            readonly query?: {
                /** @description True includes the workspaces below it. Newer servers answer 409 without it when there are any; older ones ignore it. */
                readonly cascade?: boolean;
            };
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The workspace is starting. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The word provisioning. */
                        readonly status?: string;
                        /** @description How many workspaces were resumed, those below this one included. */
                        readonly resumed_count?: number;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            /** @description The workspace above this one is paused and has to be resumed first, or there are workspaces below it and `cascade` is absent. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkspaceHasDescendants"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantGetBudget: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The budget. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BudgetResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantPatchBudget: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /** @description The limits to set. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PatchBudgetRequest"];
            };
        };
        readonly responses: {
            /** @description The budget now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BudgetResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantGetBillingMode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The billing mode. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BillingModeResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantPutBillingMode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /** @description The mode, or null. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PutBillingModeRequest"];
            };
        };
        readonly responses: {
            /** @description The billing mode now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BillingModeResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantListWorkspaceSecrets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The secrets, without values. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SecretSummary"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantPutWorkspaceSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /** @description Name and value. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetSecretRequest"];
            };
        };
        readonly responses: {
            /** @description The secret was stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecretStored"];
                };
            };
            readonly 202: components["responses"]["PendingApproval"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantSetWorkspaceSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
            };
            readonly cookie?: never;
        };
        /** @description Name and value. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetSecretRequest"];
            };
        };
        readonly responses: {
            /** @description The secret was stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecretStored"];
                };
            };
            readonly 202: components["responses"]["PendingApproval"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WorkspaceNotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantDeleteWorkspaceSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace, a UUID. */
                readonly id: components["parameters"]["WorkspaceId"];
                /** @description Name of the secret. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The secret was deleted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecretDeleted"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantListGlobalSecrets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The secrets, without values. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SecretSummary"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantPutGlobalSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Name and value. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetSecretRequest"];
            };
        };
        readonly responses: {
            /** @description The secret was stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecretStored"];
                };
            };
            readonly 202: components["responses"]["PendingApproval"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantSetGlobalSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Name and value. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetSecretRequest"];
            };
        };
        readonly responses: {
            /** @description The secret was stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecretStored"];
                };
            };
            readonly 202: components["responses"]["PendingApproval"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantDeleteGlobalSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Name of the secret. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The secret was deleted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SecretDeleted"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantListOrgTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The keys. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrgTokenList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantCreateOrgToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description A label, or nothing. */
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateOrgTokenRequest"];
            };
        };
        readonly responses: {
            /** @description The key, in plain text for this one time. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreateOrgTokenResponse"];
                };
            };
            readonly 202: components["responses"]["PendingApproval"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantRevokeOrgToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the key, from the list. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key was revoked. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the revoked key. */
                        readonly revoked?: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantOrgImport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The template and how to treat an earlier import. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrgImportRequest"];
            };
        };
        readonly responses: {
            /** @description What was created. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrgImportResult"];
                };
            };
            /** @description The template was imported; servers seen so far answer with this code. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrgImportResult"];
                };
            };
            /** @description Only a part of the template was imported; the error says what stopped it. What was created stays. */
            readonly 207: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrgImportResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description Variables that the template requires are missing, so nothing was created. Set them, or import with force. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MissingEnvironment"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantListOrgTemplates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The templates. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["OrgTemplate"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantListTemplates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The templates. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WorkspaceTemplate"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantImportTemplate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Name and files. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateImportRequest"];
            };
        };
        readonly responses: {
            /** @description The template was imported. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description The word imported. */
                        readonly status?: string;
                        /** @description Folder name of the template. */
                        readonly id?: string;
                        /** @description Name of the template. */
                        readonly name?: string;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantExportBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path: {
                /** @description Id of the workspace to export. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bundle. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bundle"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly tenantImportBundle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Id of the organization (a UUID). Send this header or X-Molecule-Org-Slug. */
                readonly "X-Molecule-Org-Id"?: components["parameters"]["OrgIdHeader"];
                /** @description Slug of the organization. Send this header or X-Molecule-Org-Id. */
                readonly "X-Molecule-Org-Slug"?: components["parameters"]["OrgSlugHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The bundle. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BundleImportRequest"];
            };
        };
        readonly responses: {
            /** @description The workspace was created. A start may still have failed: see the state of each. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BundleImportResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["WrongTenant"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
}
