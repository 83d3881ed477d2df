// Generated from specs/killatamata.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/api/v1/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Check that the service is up
         * @description Answers without a key and tells which versions of release, API and agent skill are running. A tool made for one API version can compare for equality. It says nothing about a key or a balance.
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
    readonly "/api/v1/packages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List credit packages
         * @description Lists the packages of prepaid credit that can be checked out, with their codes and prices. Needs no key.
         */
        readonly get: operations["listCreditPackages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/r": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow a referral link
         * @description Looks up an affiliate code, remembers the referral for the visitor and sends the browser on to the site. Meant for links in a browser; in a tool, capture gives the token directly.
         */
        readonly get: operations["resolveAffiliateReferral"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/validate-code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Check an affiliate code
         * @description Tells whether an affiliate code exists and can be used. Changes nothing and needs no key.
         */
        readonly post: operations["validateAffiliateCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/capture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Remember a referral
         * @description Puts an affiliate code into a signed token (and cookie), new or refreshed, so that it can be bound to an account after sign-in. Needs no key and costs nothing.
         */
        readonly post: operations["captureAffiliateCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/apply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Apply for an affiliate account
         * @description Asks for an affiliate account for the owner of the key. Name and e-mail address go to the operator; a payout address can follow later but no payout can be requested without it.
         */
        readonly post: operations["applyForAffiliateProgram"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the affiliate account
         * @description Shows name, contact, payout address and state of the affiliate account that belongs to the key.
         */
        readonly get: operations["getAffiliateProfile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the affiliate account
         * @description Changes name, contact address, country or payout address of the affiliate account. What is left out stays. Check a payout address twice: future payouts go there.
         */
        readonly patch: operations["updateAffiliateProfile"];
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the referral code
         * @description Shows the referral code of the affiliate account, and makes one on the first call.
         */
        readonly get: operations["getAffiliateCode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/dashboard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show affiliate figures
         * @description Shows how often the referral code was used and what it earned.
         */
        readonly get: operations["getAffiliateDashboard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/commissions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List commissions
         * @description Lists what the affiliate account earned, purchase by purchase.
         */
        readonly get: operations["listAffiliateCommissions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/payouts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List payouts
         * @description Lists the payments made to the affiliate so far.
         */
        readonly get: operations["listAffiliatePayouts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/payout-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List payout requests
         * @description Lists the requests to be paid and tells whether another one is possible now.
         */
        readonly get: operations["listAffiliatePayoutRequests"];
        readonly put?: never;
        /**
         * Request a payout
         * @description Asks the operator to pay out the available commission to the stored payout address. Look at the eligibility and the address first; this contract has no way to withdraw a request.
         */
        readonly post: operations["createAffiliatePayoutRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/affiliates/me/bind-code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Bind an affiliate code to the account
         * @description Credits the owner of an affiliate code with later purchases of this account. A token from a capture can be sent along as proof of the referral. This contract has no way to unbind.
         */
        readonly post: operations["bindAffiliateCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/google": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get an API key with Google
         * @description Makes a new API key for the account that a Google ID token stands for. The key is shown this once: keep it at once. Every call makes another key; the ID token is a credential too.
         */
        readonly post: operations["signInWithGoogle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/browser/google": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a browser session with Google
         * @description Trades a Google ID token for a session cookie of the web site. Meant for the browser: tools use an API key instead.
         */
        readonly post: operations["openBrowserSessionWithGoogle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/email/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a sign-in code by e-mail
         * @description Sends a one-time code to an e-mail address. Verify it to get an API key or a browser session. Each call sends a real e-mail.
         */
        readonly post: operations["startEmailSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/email/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get an API key with the e-mailed code
         * @description Checks the six-character code that came by e-mail and issues a new API key. The code works once and the key is shown this once: keep it at once.
         */
        readonly post: operations["verifyEmailSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/browser/email/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a browser session with the code
         * @description Checks the six-character code that came by e-mail and opens a session of the web site by cookie. The code works once. Meant for the browser: tools use an API key instead.
         */
        readonly post: operations["openBrowserSessionWithEmail"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/browser/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the browser session
         * @description Tells who is signed in by the session cookie that comes with the request. API keys play no part here.
         */
        readonly get: operations["getBrowserSession"];
        readonly put?: never;
        readonly post?: never;
        /**
         * End the browser session
         * @description Signs the browser out by ending the session that its cookie stands for. API keys keep working.
         */
        readonly delete: operations["clearBrowserSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/device/link/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start linking this device
         * @description Begins sign-in through the browser: gives a short code for the person to confirm and a secret device code to poll with. Nothing is granted until a signed-in person approves. Poll no faster than the interval and stop at the expiry.
         */
        readonly post: operations["startDeviceLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/device/link/request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a device-link request
         * @description Shows the state of a link request by its short code, so that a person can check it before approving. Needs no key and gives no secret.
         */
        readonly get: operations["getDeviceLinkRequest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/device/link/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve a device-link request
         * @description Gives the device that shows this code an API key of your account. Needs an API key. Approve only a code that you started yourself: whoever polls the request can spend your balance until that key is revoked.
         */
        readonly post: operations["approveDeviceLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/device/link/poll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask whether the device link is approved
         * @description Asks with the secret device code whether the link was approved. The first answer after approval carries the API key, once and never again: an answer that gets lost means starting over. Keep to the interval of the start and obey Retry-After.
         */
        readonly post: operations["pollDeviceLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checkout/stripe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a Stripe checkout
         * @description Makes a Stripe page on which a credit package can be paid by card. No money moves until someone pays there; afterwards claim the session so that the credit arrives.
         */
        readonly post: operations["createStripeCheckout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checkout/crypto": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a crypto checkout
         * @description Makes a Coinbase page on which a credit package can be paid in crypto. No money moves until someone pays there; afterwards claim the charge so that the credit arrives.
         */
        readonly post: operations["createCryptoCheckout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claim/stripe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Claim a paid Stripe checkout
         * @description Settles a Stripe checkout that was paid, so that its credit is added to the account of the key, and shows the new balance. Use a key of the account that opened the checkout.
         */
        readonly post: operations["claimStripeCheckout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/claim/crypto": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Claim a paid crypto checkout
         * @description Settles a Coinbase charge that was paid, so that its credit is added to the account of the key, and shows the new balance. Use a key of the account that opened the checkout.
         */
        readonly post: operations["claimCryptoCheckout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/credits/purchase/x402": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Buy credit with x402
         * @description Buys prepaid credit by a signed crypto payment. Without a signature it moves no money and answers 402 with the ways to pay in PAYMENT-REQUIRED; the same call with PAYMENT-SIGNATURE spends real money and answers 201, or 200 when that payment had been applied before. PAYMENT-RESPONSE then tells how the payment was settled. Needs an API key besides the payment.
         */
        readonly post: operations["purchaseCreditsX402"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deposit/x402": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Buy credit with x402 (old route)
         * @deprecated
         * @description Old name of buying credit with x402, kept for older clients. Use the purchase route instead; with a payment signature this one spends real money too.
         */
        readonly post: operations["depositX402"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the API keys of the account
         * @description Lists the API keys of the account with label, prefix and dates. The keys themselves are never shown again.
         */
        readonly get: operations["listApiKeys"];
        readonly put?: never;
        /**
         * Create an API key
         * @description Makes another API key with the rights of the account. Send an API key, or a Google ID token in the body to get a first key without one. The new key is shown this once: keep it at once.
         */
        readonly post: operations["createApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Revoke an API key
         * @description Makes an API key useless at once and for good; everything that uses it stops working. The key is named by its prefix, as the key list shows it. Do not revoke the key that you call with unless you have another.
         */
        readonly post: operations["revokeApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/balance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the balance
         * @description Shows the prepaid balance in US dollars: exact in micros (1 000 000 = $1) and as decimal text. Read it again after every paid call.
         */
        readonly get: operations["getBalance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/games": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create an arcade game
         * @description Makes the record of a game that releases can then be uploaded for. Nothing is visible to players until a release is reviewed and published.
         */
        readonly post: operations["createArcadeGame"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/games/mine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List your arcade games
         * @description Lists the games that belong to the account, with their releases and the state of each.
         */
        readonly get: operations["listOwnArcadeGames"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/games/detail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show an arcade game
         * @description Shows one game with the release that is assigned to a channel.
         */
        readonly get: operations["getArcadeGame"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/catalog": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the arcade catalog
         * @description Lists the games of a channel that the account may see.
         */
        readonly get: operations["listArcadeCatalog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/releases/upload": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Upload an arcade release
         * @description Uploads a Godot web export as a new release of a game. The bundle is a ZIP with index.html, JavaScript, WebAssembly and pack files and arcade.release.json at its root, without C# and without threads; publishing tools keep it within 64 MB and 256 files. The release stays a draft until it is submitted.
         */
        readonly post: operations["uploadArcadeRelease"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/releases/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Submit a release for review
         * @description Hands a draft release to the reviewers, who are people. It is published only after they approve.
         */
        readonly patch: operations["submitArcadeRelease"];
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/review/queue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List releases that wait for review
         * @description Lists the releases that reviewers have yet to decide on. For administrators of the arcade only.
         */
        readonly get: operations["listArcadeReviewQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/review/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Decide on an arcade release
         * @description Moves a release on: takes it into review, approves or rejects it, or publishes it to the dev or live channel with a visibility. Publishing to live with public visibility shows it to everyone. For administrators of the arcade.
         */
        readonly patch: operations["reviewArcadeRelease"];
        readonly trace?: never;
    };
    readonly "/api/v1/arcade/launch-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Launch an arcade game
         * @description Opens a signed session to play the release that is assigned to a channel. A release may carry a launch price, so the call can charge the balance. Your key in the body lets the server recognize a repeated launch.
         */
        readonly post: operations["createArcadeLaunchSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Report on a launch session
         * @description Tells the arcade how a session goes: that the game started, still runs, ended, or failed to start. Sent by the player page; there is seldom a reason to send it by hand.
         */
        readonly patch: operations["updateArcadeLaunchSession"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/snapshot": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Load the Studio workspace
         * @description Gives the whole Studio workspace in one answer: projects with their assets, the selected conversation, templates, runs of workflows, plans to approve, and what is published. It can be large.
         */
        readonly get: operations["getStudioSnapshot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/projects/assets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the assets of a project
         * @description Lists the assets of a Studio project page by page: those in use or those in the recycling bin, optionally filtered by a search.
         */
        readonly get: operations["listStudioAssets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a Studio project
         * @description Makes a new, empty Studio project. This contract has no way to delete one.
         */
        readonly post: operations["createStudioProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/projects/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a Studio project
         * @description Changes title or description of a Studio project. What is left out stays.
         */
        readonly patch: operations["updateStudioProject"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the Studio settings
         * @description Sets how the Studio assistant behaves for the account. Default model and reasoning level must always be sent. Not every default model can be chosen for a single conversation.
         */
        readonly patch: operations["updateStudioSettings"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/threads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Start a Studio conversation
         * @description Makes a new conversation with the agent in a project. Costs nothing until a prompt runs.
         */
        readonly post: operations["createStudioThread"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/threads/select": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Select a Studio conversation
         * @description Makes a conversation the active one of the workspace. The web Studio of the same account shows it too.
         */
        readonly post: operations["selectStudioThread"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/threads/detail": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a Studio conversation
         * @description Loads one conversation with its messages.
         */
        readonly get: operations["getStudioThread"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/threads/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Rename a Studio conversation
         * @description Gives a conversation another title.
         */
        readonly patch: operations["renameStudioThread"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/upload": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Upload a Studio asset
         * @description Stores a file in a Studio project. The body is the file itself, byte for byte; project and file name go in the query. This contract has no way to delete it again.
         */
        readonly post: operations["uploadStudioAsset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/metadata": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the metadata of an asset
         * @description Stores facts of your own with an asset. Whether keys that you leave out are kept is not published: send all that should stay.
         */
        readonly patch: operations["updateStudioAssetMetadata"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a text document
         * @description Makes a text asset in a Studio project, empty or with content.
         */
        readonly post: operations["createStudioTextDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/text/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a text document
         * @description Reads a text asset with its content. The answer has no revision, so keep the content to compare with before you overwrite it.
         */
        readonly get: operations["getStudioTextDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Write a text document
         * @description Replaces the whole content of a text asset, and its title if one is sent. There is no revision check: what someone else wrote in between is lost, so read it just before.
         */
        readonly patch: operations["updateStudioTextDocument"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/storyboards": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a storyboard
         * @description Makes a storyboard asset in a Studio project, empty or from a version 2 document. It starts no jobs and costs nothing.
         */
        readonly post: operations["createStudioStoryboard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/storyboards/document": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a storyboard
         * @description Reads a storyboard asset with its document. The answer has no revision, so keep the document to compare with before you overwrite it.
         */
        readonly get: operations["getStudioStoryboard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Write a storyboard
         * @description Replaces the whole document of a storyboard, and its title if one is sent. Send keys that you do not know back unchanged. There is no revision check: what someone else wrote in between is lost, so read it just before.
         */
        readonly patch: operations["updateStudioStoryboard"];
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/storyboards/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import an older storyboard
         * @description Makes a new version 2 storyboard from an asset in the older format. What becomes of the older asset is not published.
         */
        readonly post: operations["importStudioStoryboard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/assets/storyboards/export-markdown": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export a storyboard as Markdown
         * @description Gives a storyboard as readable Markdown, for reading or handing on. It cannot be imported again.
         */
        readonly get: operations["exportStudioStoryboard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/agent/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a prompt to the Studio agent
         * @description Runs a prompt with the Studio agent, which may start paid jobs. Prepare the prompt first and send it here only when the answer was execute_now; anything else goes through an approval plan. Runs in the background: follow it by its request id.
         */
        readonly post: operations["sendStudioAgentMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/agent/messages/prepare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Prepare a Studio agent prompt
         * @description Plans a prompt without running any paid job. The answer is execute_now when nothing has to be paid or it was approved before; otherwise it is a stored plan with the paid jobs and their estimated cost, to be approved.
         */
        readonly post: operations["prepareStudioAgentMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/agent/approval-plans/execute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve and run a Studio plan
         * @description Approves a prepared plan and runs exactly the paid jobs that it holds, without planning anew. The balance is charged. Read the jobs and the estimate before.
         */
        readonly post: operations["executeStudioApprovalPlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/studio/agent/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow a Studio agent request
         * @description Tells where a request of the agent stands and gives the text and tool calls that are new since the offsets. Send the offsets of the last answer back with the next call.
         */
        readonly get: operations["getStudioAgentRequest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/credits/balance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show credits (removed route)
         * @deprecated
         * @description Always answers 410. Use the balance in US dollars instead.
         */
        readonly get: operations["getCreditsBalance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/credits/consume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consume credits (removed route)
         * @deprecated
         * @description Always answers 410. Credit is spent by submitting media jobs instead.
         */
        readonly post: operations["consumeCredits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/media/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show a media job and its outputs
         * @description Tells where a job stands and, once it is done, where to fetch what came out. Fetch it within 48 hours of completion: clean-up runs after 72 hours, and nothing is sure in between.
         */
        readonly get: operations["getMediaJob"];
        readonly put?: never;
        /**
         * Submit a media job
         * @description Starts one of ten generators: pictures, video, speech, audio annotation, music, sound effects or 3D. The price is charged to the balance when the job is accepted (speech by Gemini is held and settled at the end); the answer tells price, new balance and job id. Outputs are sure for 48 hours after completion only.
         */
        readonly post: operations["submitMediaJob"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/stripe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Receive a Stripe event
         * @description Called by Stripe to report payments. Server to server: listed for completeness, not for calling.
         */
        readonly post: operations["receiveStripeWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/crypto": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Receive a Coinbase event
         * @description Called by Coinbase to report payments. Server to server: listed for completeness, not for calling.
         */
        readonly post: operations["receiveCryptoWebhook"];
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
        /** @description The agent skill that the platform publishes, and where to get it. */
        readonly HealthSkillVersion: {
            /** @description Name of the skill. */
            readonly name: string;
            /** @description Version of the skill. */
            readonly version: string;
            /** @description API version that this skill works with. */
            readonly compatibleApiVersion: string;
            /**
             * @description How versions are matched; exact means equal.
             * @enum {string}
             */
            readonly compatibilityPolicy: "exact";
            /** @description Whether the skill may update itself. */
            readonly autoUpdate: boolean;
            /**
             * Format: uri
             * @description Address of the manifest.
             */
            readonly manifestUrl: string;
            /**
             * Format: uri
             * @description Address of the metadata.
             */
            readonly metadataUrl: string;
            /**
             * Format: uri
             * @description Address that the files are below.
             */
            readonly rootUrl: string;
            /**
             * Format: uri
             * @description Address of the first file to read.
             */
            readonly entrypointUrl: string;
        };
        /** @description Versions of release, API and skill. */
        readonly HealthVersionInfo: {
            /** @description Version of the release that is running. */
            readonly release: string;
            /** @description Version of the API. */
            readonly api: string;
            readonly skill: components["schemas"]["HealthSkillVersion"];
        };
        /** @description State and versions of the service. */
        readonly HealthResponse: {
            /**
             * @description Always ok when this answer comes.
             * @enum {string}
             */
            readonly status: "ok";
            /** @description Name of the service. */
            readonly service: string;
            /**
             * Format: date-time
             * @description Time of the answer on the server.
             */
            readonly timestamp: string;
            readonly version: components["schemas"]["HealthVersionInfo"];
        };
        /**
         * @description Width to height.
         * @enum {string}
         */
        readonly MediaAspectRatio: "1:1" | "16:9" | "9:16" | "9:7" | "7:9";
        /**
         * @description File format of the picture, webp when left out. The server also takes the names with a leading dot, but the contract lists only those without.
         * @default webp
         * @enum {string}
         */
        readonly MediaImageOutputFormat: "webp" | "png" | "jpg";
        /** @description A picture by URL or with its bytes; exactly one of url and dataBase64. */
        readonly MediaInlineImageSource: {
            /**
             * Format: uri
             * @description Address of the picture.
             */
            readonly url?: string;
            /** @description Bytes of the picture in base64, or a data URI. They are stored on the platform's delivery network first and turned into WebP where its encoder allows. */
            readonly dataBase64?: string;
            /**
             * @description Media type of the bytes. image/jpg is understood as image/jpeg.
             * @enum {string}
             */
            readonly mimeType?: "image/webp" | "image/png" | "image/jpeg" | "image/jpg";
        } & (unknown | unknown);
        /** @description A picture: its URL, or an object with URL or bytes. */
        readonly MediaImageInput: string | components["schemas"]["MediaInlineImageSource"];
        /** @description A sound by URL or with its bytes; exactly one of url and dataBase64. */
        readonly MediaInlineAudioSource: {
            /**
             * Format: uri
             * @description Address of the sound.
             */
            readonly url?: string;
            /** @description Bytes of the sound in base64, or a data URI. They are stored on the platform's delivery network before the job starts. */
            readonly dataBase64?: string;
            /**
             * @description Media type of the bytes.
             * @enum {string}
             */
            readonly mimeType?: "audio/ogg" | "audio/opus" | "audio/wav" | "audio/x-wav" | "audio/wave" | "audio/mpeg" | "audio/mp3" | "audio/flac" | "audio/x-flac" | "audio/aac" | "audio/mp4" | "audio/webm";
        } & (unknown | unknown);
        /** @description A sound: its URL, or an object with URL or bytes. */
        readonly MediaAudioInput: string | components["schemas"]["MediaInlineAudioSource"];
        /** @description A job: the task, its input, and how to recognize and report it. The task decides which input is valid. */
        readonly MediaJobRequest: {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "image.generate";
            /** @description What to draw, in which size and format. */
            readonly input: {
                /** @description What the picture shows, 1 to 4000 characters. */
                readonly prompt: string;
                /** @description Shape of the picture. Width and height, when given, set the exact size. */
                readonly aspectRatio?: components["schemas"]["MediaAspectRatio"];
                readonly outputFormat?: components["schemas"]["MediaImageOutputFormat"];
                /**
                 * @description Spends half again as many inference steps on detail and costs 50 % more. Off unless set.
                 * @default false
                 */
                readonly highDetail: boolean;
                /** @description Enlarges the finished picture 1.5 times. Off unless set. */
                readonly upscale?: boolean;
                /** @description Exact width in pixels, a multiple of 32. Only together with height; width × height at most 4 megapixels. */
                readonly width?: number;
                /** @description Exact height in pixels, a multiple of 32. Only together with width; width × height at most 4 megapixels. */
                readonly height?: number;
                /** @description Older form of referenceImages that takes URLs only; up to 5. */
                readonly referenceImageUrls?: readonly string[];
                /** @description Up to 5 pictures to take style or content from, each a URL or an inline image. Preferred over referenceImageUrls. */
                readonly referenceImages?: readonly components["schemas"]["MediaImageInput"][];
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "image.edit";
            /** @description The picture to change and the change. At least one of sourceImageUrl and sourceImage is required. */
            readonly input: {
                /** @description The change to make, 1 to 4000 characters. */
                readonly prompt: string;
                /**
                 * Format: uri
                 * @description URL of the picture to change.
                 */
                readonly sourceImageUrl?: string;
                /** @description The picture to change, as a URL or inline. */
                readonly sourceImage?: components["schemas"]["MediaImageInput"];
                readonly outputFormat?: components["schemas"]["MediaImageOutputFormat"];
                /**
                 * @description Spends half again as many inference steps on detail and costs 50 % more. Off unless set.
                 * @default false
                 */
                readonly highDetail: boolean;
                /** @description Older form of referenceImages that takes URLs only; up to 5. */
                readonly referenceImageUrls?: readonly string[];
                /** @description Up to 5 pictures to take style or content from, each a URL or an inline image. Preferred over referenceImageUrls. */
                readonly referenceImages?: readonly components["schemas"]["MediaImageInput"][];
            } | unknown | unknown;
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "video.generate";
            /** @description With a start frame (startFrameImage, or its alias sourceImage, each also as URL) the clip animates that picture; without one it is made from text alone. To continue a clip, send its last frames as overlap frames in playing order, extracted on your side at the sampled FPS, preferably as (visually) lossless WebP; if there is no separate start frame, the first overlap frame is frame zero. Reference audio needs a start frame or overlap frames, may be combined with a final frame, and is never silently dropped. Set the length with durationFrames (counted at the sampled FPS, always 8n+1) where timing must be exact; durationSeconds is accepted only when the frames it implies fall within the same limits. Width and height are those of the finished clip. The server picks the memory tier by itself; extremeQuality asks for the better and dearer path. Results from an image vary and some are frozen or warped: plan for several candidates. */
            readonly input: {
                /** @description What happens in the clip, 1 to 4000 characters. */
                readonly prompt: string;
                /**
                 * Format: uri
                 * @description URL of the first frame. Leave out for a clip from text alone. Same meaning as sourceImageUrl.
                 */
                readonly startFrameImageUrl?: string;
                /** @description First frame as a URL or inline image. Same meaning as sourceImage. */
                readonly startFrameImage?: components["schemas"]["MediaImageInput"];
                /**
                 * Format: uri
                 * @description Legacy name of startFrameImageUrl.
                 */
                readonly sourceImageUrl?: string;
                /** @description Legacy name of startFrameImage. */
                readonly sourceImage?: components["schemas"]["MediaImageInput"];
                /** @description Up to 12 URLs of the last frames of the previous clip, oldest first, so that the new clip continues it without a seam. Extract them on your side, as lossless or visually lossless WebP. Without a start frame, the first of them becomes frame zero. */
                readonly overlapFrameImageUrls?: readonly string[];
                /** @description The same as overlapFrameImageUrls, up to 12, each a URL or an inline image, oldest first. WebP keeps the payload small; JPEG spoils the seam. */
                readonly overlapFrameImages?: readonly components["schemas"]["MediaImageInput"][];
                /**
                 * Format: uri
                 * @description URL of a picture that the clip should end on. Works with and without reference audio.
                 */
                readonly finalFrameImageUrl?: string;
                /** @description Picture that the clip should end on, as a URL or inline. Works with and without reference audio. */
                readonly finalFrameImage?: components["schemas"]["MediaImageInput"];
                /**
                 * Format: uri
                 * @description URL of a sound that motion and lips follow. Needs a start frame or overlap frames; a final frame may be added. Strict: when the audio cannot be applied the job fails instead of ignoring it. Write the prompt as an anchored performance: keep the framing of frame zero and the subject readable, and let mouth, jaw, breath, shoulders and gestures follow the phrases.
                 */
                readonly referenceAudioUrl?: string;
                /** @description Sound, as a URL or inline, that motion and lips follow. Needs a start frame or overlap frames; a final frame may be added. Strict: when the audio cannot be applied the job fails instead of ignoring it. Write the prompt as an anchored performance: keep the framing of frame zero and the subject readable, and let mouth, jaw, breath, shoulders and gestures follow the phrases. */
                readonly referenceAudio?: components["schemas"]["MediaAudioInput"];
                /** @description Length in whole seconds, 3 to 20. Accepted only while the frames that it implies at sampledFps stay within the valid frame limits; for an exact continuation use durationFrames. */
                readonly durationSeconds?: number;
                /** @description Length in sampled frames, 9 to 257, always of the form 8n+1 (9, 17, 25, … 249, 257). Exact, and so the better choice when a clip is continued. */
                readonly durationFrames?: number;
                /** @description Shape of the clip. Width and height, when given, set the exact size. */
                readonly aspectRatio?: components["schemas"]["MediaAspectRatio"];
                /** @description Frames per second before interpolation, 1 to 50. Durations and overlaps are counted in it: ten seconds at 25 FPS would be 250 frames, which is not 8n+1, so take 249 or 257. */
                readonly sampledFps?: number;
                /** @description Width of the finished clip in pixels, a multiple of 32. Only together with height. The first pass always works at half of it. */
                readonly width?: number;
                /** @description Height of the finished clip in pixels, a multiple of 32. Only together with width. The first pass always works at half of it. */
                readonly height?: number;
                /**
                 * @description Frames per second of the finished clip: 0 switches interpolation off and keeps the sampled FPS, otherwise 30 to 60. Without it clips are sampled at 30 and interpolated (RIFE) to 60.
                 * @default 60
                 */
                readonly interpolationFps: 0 | number;
                /** @description Makes a run repeatable. Keep it when comparing variants of a continuation for seam, color or overlap. */
                readonly seed?: number;
                /**
                 * @description Takes the higher-fidelity path and costs 50 % more than a standard clip. Off unless set.
                 * @default false
                 */
                readonly extremeQuality: boolean;
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "video.combine";
            /** @description Joins clips in order, picture and embedded sound, by streaming: made for stitching continuations without holding all frames in memory. From every clip but the first, overlapFrames frames are cut at the head together with the sound that belongs to them; frameRate turns those frames into seconds. */
            readonly input: {
                /** @description URLs of the clips in playing order, at least two and at most 24. They are handed on as direct HTTPS addresses. */
                readonly videoUrls: readonly string[];
                /**
                 * @description How many repeated frames to cut from the head of every clip after the first. 1 fits clips continued with the current video workflow; raise it only for a workflow with a longer overlap.
                 * @default 1
                 */
                readonly overlapFrames: number;
                /**
                 * @description Frame rate of the clips, used to load them and to turn the overlap into seconds of sound to cut. Set it to what the clips really have; current generated clips have 60.
                 * @default 60
                 */
                readonly frameRate: number;
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "video.resize";
            /** @description Scales a remote clip to the given size; the result is always the same for the same input. The clip is measured at submission and billed by output size and number of frames; sourceDurationSeconds is used only where it cannot be measured. */
            readonly input: {
                /**
                 * Format: uri
                 * @description URL of the clip to scale.
                 */
                readonly sourceVideoUrl: string;
                /** @description Width of the result in pixels, an even number up to 7680. */
                readonly width: number;
                /** @description Height of the result in pixels, an even number up to 7680. */
                readonly height: number;
                /** @description Frame rate to assume for price and time estimate. 60 when left out. */
                readonly frameRate?: number;
                /** @description Length of the clip in seconds, as a hint for price and time estimate. 8 is assumed when it is left out and the clip cannot be measured. */
                readonly sourceDurationSeconds?: number;
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "audio.speak";
            /** @description The text and the voice. OmniVoice takes mode, voiceDescription, the reference fields, language, quality and seed; Gemini takes voiceName and instructions. */
            readonly input: {
                /** @description The words to speak, 1 to 6000 characters with either provider. OmniVoice charges at submission; Gemini holds an amount first and settles the exact bill when the job ends. */
                readonly text: string;
                /**
                 * @description Who speaks: omnivoice (when left out) or gemini, which gives a WAV with one speaker from Gemini 3.1 Flash TTS.
                 * @enum {string}
                 */
                readonly provider?: "omnivoice" | "gemini";
                /**
                 * @description OmniVoice only. voice_design (when left out) makes a voice from tags; voice_clone copies the reference audio. Gemini cannot clone.
                 * @enum {string}
                 */
                readonly mode?: "voice_design" | "voice_clone";
                /** @description OmniVoice only. English tags separated by commas, 4 to 240 characters. Sex: female, male. Age: child, teenager, young adult, middle-aged, elderly. Pitch: high pitch, low pitch, moderate pitch, very high pitch, very low pitch. Manner: whisper. Accent: american accent, australian accent, british accent, canadian accent, chinese accent, indian accent, japanese accent, korean accent, portuguese accent, russian accent. They define a designed voice, and steer a cloned one a little. */
                readonly voiceDescription?: string;
                /** @description Gemini only. Name of the voice, Kore when left out. Any non-empty name is accepted here because the list of voices can change. */
                readonly voiceName?: string;
                /** @description Gemini only. How to say it, 1 to 2000 characters; put before the text with a note to read the text exactly as written. */
                readonly instructions?: string;
                /**
                 * Format: uri
                 * @description OmniVoice only. URL of the voice to copy, for voice_clone.
                 */
                readonly referenceAudioUrl?: string;
                /** @description OmniVoice only. The voice to copy, for voice_clone: a URL, or an object with a URL or base64 bytes. */
                readonly referenceAudio?: string | {
                    /**
                     * Format: uri
                     * @description URL of the sound.
                     */
                    readonly url?: string;
                    /** @description Bytes of the sound in base64. */
                    readonly dataBase64?: string;
                    /** @description Media type of the sound. */
                    readonly mimeType?: string;
                };
                /** @description OmniVoice only. What is said in the reference audio, for voice_clone. */
                readonly referenceTranscript?: string;
                /**
                 * @description OmniVoice only. English is the only language of this version.
                 * @enum {string}
                 */
                readonly language?: "English" | "en";
                /**
                 * @description OmniVoice only. Bit rate of the Opus file that comes back.
                 * @enum {string}
                 */
                readonly quality?: "96k" | "128k" | "192k";
                /** @description OmniVoice only. Makes a run repeatable. */
                readonly seed?: number;
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "audio.annotation.reference";
            /** @description The recording and, if known, its words. At least one of sourceAudioUrl and sourceAudio is required. */
            readonly input: {
                /**
                 * Format: uri
                 * @description URL of the recording.
                 */
                readonly sourceAudioUrl?: string;
                /** @description The recording as a URL or inline. */
                readonly sourceAudio?: components["schemas"]["MediaAudioInput"];
                /** @description The words of the recording, up to 24 000 characters. They anchor the annotation and make sections and word timings better; without them the words are recognized from the sound. */
                readonly transcript?: string;
                /**
                 * @description Language of the recording, with or without transcript.
                 * @enum {string}
                 */
                readonly language?: "en";
                /**
                 * @description Which Whisper model listens. distil-large-v3 when a transcript is given, large-v3 when not, unless set.
                 * @enum {string}
                 */
                readonly transcriptionModel?: "distil-large-v3" | "large-v3";
                /**
                 * @description Hint where the annotation should run.
                 * @enum {string}
                 */
                readonly device?: "auto" | "cuda" | "cpu";
            } | unknown | unknown;
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "ace.step.create";
            /** @description Style, words and musical settings. What is set here wins over the preset. */
            readonly input: {
                /** @description Style, instruments and mood, up to 2000 characters. */
                readonly tags: string;
                /** @description Words of the song, up to 12 000 characters. */
                readonly lyrics: string;
                /**
                 * @description high_quality starts from settings tuned for longer music: 108 seconds, 192k, richer sampling. Fields that you set win over it.
                 * @enum {string}
                 */
                readonly qualityPreset?: "default" | "high_quality";
                /** @description Length in seconds, 15 to 240. */
                readonly durationSeconds?: number;
                /** @description Tempo in beats per minute, 40 to 240. */
                readonly bpm?: number;
                /**
                 * @description Bit rate of the Opus file that comes back.
                 * @enum {string}
                 */
                readonly quality?: "96k" | "128k" | "192k";
                /** @description Makes a run repeatable. */
                readonly seed?: number;
                /** @description Number of sampling steps, 4 to 32. */
                readonly steps?: number;
                /** @description How closely to follow tags and lyrics, 1 to 8. */
                readonly textCfgScale?: number;
                /** @description Guidance strength of the sampler, 1 to 12. */
                readonly samplerCfg?: number;
                /** @description Randomness of sampling, 0.1 to 2. */
                readonly temperature?: number;
                /** @description Nucleus sampling limit, 0 to 1. */
                readonly topP?: number;
                /** @description How many candidates sampling may choose from, 0 to 200. */
                readonly topK?: number;
                /** @description Smallest relative probability that sampling keeps, 0 to 0.5. */
                readonly minP?: number;
                /**
                 * @description Beats per bar.
                 * @enum {string}
                 */
                readonly timeSignature?: "2" | "3" | "4" | "5" | "6" | "7";
                /**
                 * @description Language of the lyrics. English is the only one at present.
                 * @enum {string}
                 */
                readonly language?: "en";
                /** @description Key of the song: a note A to G, optionally # or b, a space, then major or minor, such as F# minor. */
                readonly keyScale?: string;
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "moss.sound.effect";
            /** @description The sound and how freely to sample it. */
            readonly input: {
                /** @description What is heard, up to 2000 characters. */
                readonly prompt: string;
                /** @description Length in seconds, 1 to 30. */
                readonly durationSeconds?: number;
                /**
                 * @description Bit rate of the Opus file that comes back.
                 * @enum {string}
                 */
                readonly quality?: "96k" | "128k" | "192k";
                /** @description Randomness of sampling, 0.1 to 3. */
                readonly temperature?: number;
                /** @description Nucleus sampling limit, 0 to 1. */
                readonly topP?: number;
                /** @description How many candidates sampling may choose from, 1 to 200. */
                readonly topK?: number;
                /** @description Above 1 discourages repeating patterns, 0.8 to 2.5. */
                readonly repetitionPenalty?: number;
                /** @description Upper limit of sound tokens to make, 64 to 4096. */
                readonly maxNewTokens?: number;
            };
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        } | {
            /**
             * @description Selects this task.
             * @enum {string}
             */
            readonly task: "trellis.generate";
            /** @description The picture and the mesh and texture settings. At least one of sourceImageUrl and sourceImage is required. */
            readonly input: {
                /**
                 * Format: uri
                 * @description URL of the picture.
                 */
                readonly sourceImageUrl?: string;
                /** @description The picture as an object with a URL or base64 bytes; a bare URL string is not accepted here. */
                readonly sourceImage?: components["schemas"]["MediaInlineImageSource"];
                /**
                 * @description Starting values for speed (performance), for both (balanced) or for likeness (fidelity).
                 * @enum {string}
                 */
                readonly qualityPreset?: "performance" | "balanced" | "fidelity";
                /** @description Faces of the finished mesh, 1000 to 500 000. */
                readonly targetFaceCount?: number;
                /**
                 * @description Edge of the texture in pixels.
                 * @enum {integer}
                 */
                readonly textureSize?: 512 | 1024 | 2048;
                /**
                 * @description Resolution at which the texture is baked. 1536 needs textureSize 2048 and does best with at most 5 maxViews and 16 textureSteps.
                 * @enum {integer}
                 */
                readonly textureResolution?: 512 | 1024 | 1536;
                /** @description How many views are used, 2 to 6. */
                readonly maxViews?: number;
                /** @description Steps for the rough structure, 8 to 20. */
                readonly sparseStructureSteps?: number;
                /** @description Steps for the shape, 8 to 20. */
                readonly shapeSteps?: number;
                /** @description Steps for the texture, 8 to 20. */
                readonly textureSteps?: number;
                /**
                 * @description Resolution of the mesh grid.
                 * @enum {integer}
                 */
                readonly meshResolution?: 128 | 256 | 512 | 1024;
                /** @description Cuts the subject out of the picture first. */
                readonly removeBackground?: boolean;
                /** @description Margin kept around the subject, 0 to 64. */
                readonly padding?: number;
                /**
                 * @description Resolution of the low-poly refiner. Needs textureSize 2048 when set to 1536.
                 * @enum {integer}
                 */
                readonly refinerResolution?: 512 | 1024 | 1536;
                /**
                 * @description Downsampling factor of the low-poly refiner.
                 * @enum {integer}
                 */
                readonly refinerDownsampling?: 16 | 32 | 64;
                /** @description Closes holes when remeshing. */
                readonly remeshFillHoles?: boolean;
                /** @description Largest perimeter of a hole that is closed, 0.005 to 0.2. */
                readonly remeshFillHolesMaxPerimeter?: number;
                /** @description Removes loose pieces when remeshing. */
                readonly remeshRemoveFloaters?: boolean;
                /** @description Removes faces hidden inside when remeshing. */
                readonly remeshRemoveInnerFaces?: boolean;
                /** @description Half angle of the cone that groups faces into clusters, 35 to 85. The name says radians; the range reads as degrees. */
                readonly meshClusterConeHalfAngleRad?: number;
                /** @description Position tolerance with which the normals of a low-poly mesh are finished. */
                readonly postprocessPositionEpsilon?: number;
                /** @description Angle in degrees from which an edge stays sharp when a low-poly mesh is finished. */
                readonly postprocessNormalCreaseDeg?: number;
                /** @description Makes a run repeatable. */
                readonly seed?: number;
            } | unknown | unknown;
            /** @description Your own key for this submission, unique per intended job. Sending the same key again is how a submission whose answer was lost can be recognized; how the server replays it is not published. */
            readonly idempotencyKey?: string;
            /**
             * Format: uri
             * @description URL that gets a single POST for the whole job once it has ended, in success or in failure.
             */
            readonly completionCallbackUrl?: string;
        };
        /** @description How much credit to buy. */
        readonly X402CreditPurchaseRequest: {
            /** @description Amount in US cents, at least 100 ($1.00). The upper limit only keeps the amount exact when it is counted in micros. */
            readonly usdCents: number;
            /** @description Affiliate code that is bound to the account first, before the purchase is settled. */
            readonly affiliateCode?: string;
        };
        /** @description Which package to pay for by card. */
        readonly StripeCheckoutRequest: {
            /** @description Code of a package from the package list. */
            readonly packageCode: string;
            /**
             * Format: uri
             * @description Page to return to after paying, instead of the usual one.
             */
            readonly successUrl?: string;
            /**
             * Format: uri
             * @description Page to return to after giving up, instead of the usual one.
             */
            readonly cancelUrl?: string;
            /**
             * Format: email
             * @description Deprecated. Ignored unless it is exactly the e-mail address of the account that the key belongs to.
             */
            readonly email?: string;
            /** @description Affiliate code that is bound to the account first, before the checkout is made. */
            readonly affiliateCode?: string;
        };
        /** @description Which package to pay for in crypto. */
        readonly CryptoCheckoutRequest: {
            /** @description Code of a package from the package list. */
            readonly packageCode: string;
            /**
             * Format: uri
             * @description Page to return to after paying, instead of the usual one.
             */
            readonly redirectUrl?: string;
            /**
             * Format: uri
             * @description Page to return to after giving up, instead of the usual one.
             */
            readonly cancelUrl?: string;
            /**
             * Format: email
             * @description Deprecated. Ignored unless it is exactly the e-mail address of the account that the key belongs to.
             */
            readonly email?: string;
            /** @description Affiliate code that is bound to the account first, before the checkout is made. */
            readonly affiliateCode?: string;
        };
        /** @description A paid Stripe checkout. */
        readonly ClaimStripeRequest: {
            /** @description Id of the Stripe Checkout session. */
            readonly sessionId: string;
        };
        /** @description A paid crypto checkout. */
        readonly ClaimCryptoRequest: {
            /** @description Id of the Coinbase Commerce charge. */
            readonly chargeId: string;
        };
        /** @description What was credited, and the balance after it. */
        readonly ClaimSettlementResponse: {
            /**
             * @description Who handled the payment.
             * @enum {string}
             */
            readonly provider: "stripe" | "coinbase";
            /** @description Stripe Checkout session, when paid by Stripe. */
            readonly sessionId?: string | null;
            /** @description Coinbase charge, when paid in crypto. */
            readonly chargeId?: string | null;
            /** @description Package that was bought. */
            readonly packageCode: string;
            /** @description Amount credited, in US cents. */
            readonly depositUsdCents: number;
            /** @description Balance afterwards, in millionths of a US dollar. */
            readonly currentBalanceUsdMicros: number;
        };
        /** @description Label of the key, and an identity where no key exists yet. */
        readonly CreateKeyRequest: {
            /** @description Name to recognize the key by. */
            readonly label?: string;
            /** @description Google ID token, to get a first key without having one. */
            readonly idToken?: string;
        };
        /** @description Proof of a Google identity. */
        readonly GoogleAuthRequest: {
            /** @description Google ID token that stands for the account. */
            readonly idToken: string;
            /** @description Name for the new key. */
            readonly keyLabel?: string;
        };
        /** @description Where to send the code. */
        readonly EmailAuthStartRequest: {
            /**
             * Format: email
             * @description Address that receives the one-time code.
             */
            readonly email: string;
        };
        /** @description The code that came by e-mail. */
        readonly EmailAuthVerifyRequest: {
            /**
             * Format: email
             * @description The address that the code was sent to.
             */
            readonly email: string;
            /** @description The one-time code, six characters. */
            readonly code: string;
            /** @description Name for the new key. */
            readonly keyLabel?: string;
        };
        /** @description A code to check. */
        readonly AffiliateValidateCodeRequest: {
            /** @description Affiliate code to check. */
            readonly code: string;
        };
        /** @description A code to remember. */
        readonly AffiliateCaptureRequest: {
            /** @description Affiliate code to put into a signed token and cookie. */
            readonly code: string;
        };
        /** @description Who applies. */
        readonly AffiliateApplyRequest: {
            /** @description Name shown for the affiliate. */
            readonly displayName: string;
            /**
             * Format: email
             * @description Address for questions about the account.
             */
            readonly contactEmail: string;
            /** @description Two-letter country code (ISO 3166-1 alpha-2). */
            readonly countryCode?: string;
            /** @description Where money is to be sent (a handle or an address). May be left out, but no payout can be requested without it. */
            readonly payoutAddress?: string;
            /** @description Version of the affiliate terms that was accepted. */
            readonly termsVersion?: string;
        };
        /** @description What to change; what is left out stays. */
        readonly AffiliateUpdateRequest: {
            /** @description Name shown for the affiliate. */
            readonly displayName?: string;
            /**
             * Format: email
             * @description Address for questions about the account.
             */
            readonly contactEmail?: string;
            /** @description Two-letter country code (ISO 3166-1 alpha-2). */
            readonly countryCode?: string;
            /** @description Where money is to be sent (a handle or an address). May be left out, but no payout can be requested without it. */
            readonly payoutAddress?: string;
        };
        /** @description The code to credit for this account. */
        readonly AffiliateBindCodeRequest: {
            /** @description Affiliate code to bind to the signed-in account. */
            readonly code: string;
            /** @description Token that a capture gave, where it should be sent explicitly. */
            readonly captureToken?: string;
        };
        /** @description A note for whoever handles the payout. */
        readonly AffiliatePayoutRequestCreateRequest: {
            /** @description Note to the operator, up to 512 characters. */
            readonly note?: string;
        };
        /** @description Label of the key to come. */
        readonly DeviceLinkStartRequest: {
            /** @description Name for the key that linking will issue. */
            readonly keyLabel?: string;
        };
        /** @description The request to approve. */
        readonly DeviceLinkApproveRequest: {
            /** @description Code that the other device shows, such as ABCD-EFGH. */
            readonly userCode: string;
            /** @description Name for the key, instead of the one the device asked for. */
            readonly keyLabel?: string;
        };
        /** @description The request to ask about. */
        readonly DeviceLinkPollRequest: {
            /** @description Secret device code from the start of the link. */
            readonly deviceCode: string;
        };
        /** @description An input that the server changed. */
        readonly MediaInputAdjustment: {
            /** @description Which input. */
            readonly field: string;
            /** @description What was asked for. */
            readonly requested?: unknown;
            /** @description What is used. */
            readonly effective?: unknown;
            /** @description Why it was changed. */
            readonly reason: string;
        };
        /** @description Billing facts of a job. */
        readonly MediaJobBilling: {
            /** @description Price in millionths of a US dollar. */
            readonly usdChargedMicros?: number | null;
            /** @description Price in dollars, as decimal text. */
            readonly usdCharged?: string | null;
            /** @description How the price came about. */
            readonly pricingMeta?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description How many inline inputs were stored first. */
            readonly stagedInputCount?: number | null;
        };
        /** @description The accepted job, what it cost and what is left. */
        readonly MediaJobSubmitResponse: {
            /** @description True when the job was accepted. */
            readonly ok?: boolean;
            /** @description Task of the job. */
            readonly task?: string;
            /** @description Id to ask for the status with. */
            readonly externalJobId?: string;
            /** @description Price charged, in millionths of a US dollar. */
            readonly usdChargedMicros?: number;
            /** @description Price charged in dollars, as decimal text. */
            readonly usdCharged?: string;
            /** @description Balance afterwards, in millionths of a US dollar. */
            readonly usdBalanceMicros?: number;
            /** @description Balance afterwards in dollars, as decimal text. */
            readonly usdBalance?: string;
            /** @description How the price came about. */
            readonly pricingMeta?: {
                readonly [key: string]: unknown;
            };
            /** @description How many inline inputs were stored first. */
            readonly stagedInputCount?: number;
            /** @description Expected running time in seconds. */
            readonly estimatedDurationSeconds?: number;
            /** @description How the estimate came about. */
            readonly durationEstimateMeta?: {
                readonly [key: string]: unknown;
            };
            /** @description The input as it will be used. */
            readonly effectiveInput?: {
                readonly [key: string]: unknown;
            };
            /** @description What the server changed in the input. */
            readonly inputAdjustments?: readonly components["schemas"]["MediaInputAdjustment"][];
            readonly billing?: components["schemas"]["MediaJobBilling"];
            /** @description What the generator said at submission. */
            readonly result?: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Where a job stands, and its outputs once there are some. */
        readonly MediaJobStatusResponse: {
            /** @description True when the status could be read; it does not say that the job succeeded. */
            readonly ok?: boolean;
            /** @description Task of the job. */
            readonly task?: string | null;
            /** @description Id of the job. */
            readonly externalJobId?: string;
            /** @description Status word. The words are not listed anywhere: queued, running, processing, succeeded, completed, failed, error and canceled are to be expected. */
            readonly status?: string;
            /** @description Cleaned answer of the generator; with includeDetails. */
            readonly result?: {
                readonly [key: string]: unknown;
            };
            /** @description The input as it was used; with includeDetails. */
            readonly effectiveInput?: {
                readonly [key: string]: unknown;
            };
            /** @description What the server changed in the input; with includeDetails. */
            readonly inputAdjustments?: readonly components["schemas"]["MediaInputAdjustment"][];
            /** @description Expected running time in seconds. */
            readonly estimatedDurationSeconds?: number | null;
            /** @description How the estimate came about. */
            readonly durationEstimateMeta?: {
                readonly [key: string]: unknown;
            } | null;
            readonly billing?: components["schemas"]["MediaJobBilling"];
            /**
             * Format: date-time
             * @description When the job was submitted.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When its state last changed.
             */
            readonly updatedAt?: string;
            /** @description Running time in milliseconds. */
            readonly durationMs?: number | null;
            /** @description Files that came out, as text or objects. */
            readonly outputFiles?: readonly unknown[] | null;
            /** @description URL of the main output. */
            readonly outputUrl?: string | null;
            /** @description Ids of generated pictures. */
            readonly generatedImageIds?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Where outputs are expected, worked out at submission. Nothing may be there yet. */
            readonly expectedOutputUrls?: readonly string[];
            /** @description Where outputs can be fetched. Sure for 48 hours after the job completed; clean-up aims at 72 hours. */
            readonly downloadableOutputUrls?: readonly string[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The key to revoke. */
        readonly RevokeApiKeyRequest: {
            /** @description First characters of the key, as the key list shows them. */
            readonly keyPrefix: string;
        };
        /** @description What went wrong. Read message first, then error; both may be missing. */
        readonly ErrorResponse: {
            /** @description False. */
            readonly ok?: boolean;
            /** @description Code or text of the error, or an object with a message. */
            readonly error?: string | ({
                /** @description What went wrong. */
                readonly message?: string;
                /** @description Code of the error. */
                readonly code?: string;
            } & {
                readonly [key: string]: unknown;
            });
            /** @description What went wrong, in words. */
            readonly message?: string;
            /** @description Code of the error. */
            readonly code?: string;
            /** @description What went wrong, in words (other spelling). */
            readonly detail?: string;
            /** @description More facts, such as the fields that were refused. */
            readonly details?: unknown;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The call succeeded. */
        readonly OkResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What is left to spend. */
        readonly BalanceResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Balance, in millionths of a US dollar. */
            readonly usdBalanceMicros?: number;
            /** @description Balance in dollars, as decimal text. */
            readonly usdBalance?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A package of prepaid credit. */
        readonly CreditPackage: {
            /** @description Code to check out with, such as builder_600. */
            readonly code: string;
            /** @description Name of the package. */
            readonly name?: string;
            /** @description Price in US cents. */
            readonly usdCents?: number;
            /** @description Credit given on top, in US cents. */
            readonly bonusCents?: number;
            /** @description What the package is for. */
            readonly description?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The packages on sale. */
        readonly CreditPackageListResponse: {
            /** @description The packages. */
            readonly packages: readonly components["schemas"]["CreditPackage"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description An API key, without the key itself. */
        readonly ApiKeyRecord: {
            /** @description Id of the key. */
            readonly id?: string;
            /** @description First characters of the key, which it is revoked by. */
            readonly prefix?: string;
            /** @description The prefix under its other name. */
            readonly keyPrefix?: string;
            /** @description Name of the key. */
            readonly label?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it was last used.
             */
            readonly lastUsedAt?: string | null;
            /**
             * Format: date-time
             * @description When it was revoked, if it was.
             */
            readonly revokedAt?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The keys of the account. */
        readonly ApiKeyListResponse: {
            /** @description The keys. */
            readonly keys: readonly components["schemas"]["ApiKeyRecord"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A new key. The key is shown this once and cannot be read again. */
        readonly IssuedApiKeyResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The key. Shown once. */
            readonly apiKey: string;
            /** @description The key under its other name. Shown once. */
            readonly key?: string;
            /** @description First characters of the key. */
            readonly keyPrefix?: string;
            /** @description Name of the key. */
            readonly label?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The key that no longer works. */
        readonly RevokeApiKeyResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description First characters of the revoked key. */
            readonly keyPrefix?: string;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            readonly revokedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Who is signed in by cookie. */
        readonly BrowserSessionResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Whether the cookie stands for a signed-in user. */
            readonly authenticated?: boolean;
            readonly user?: ({
                /** @description Their e-mail address. */
                readonly email?: string;
                /** @description Their name. */
                readonly name?: string;
            } & {
                readonly [key: string]: unknown;
            }) | null;
            /**
             * Format: date-time
             * @description When the session ends.
             */
            readonly expiresAt?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The code is on its way. */
        readonly EmailSignInStartResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /**
             * Format: date-time
             * @description Until when the code is valid.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A link request: one code for the device, one for the person. */
        readonly DeviceLinkStartResponse: {
            /** @description Secret code that the device polls with, 20 to 256 characters. */
            readonly deviceCode: string;
            /** @description Short code that the person confirms in the browser, such as ABCD-EFGH. */
            readonly userCode: string;
            /** @description Page on which to confirm. */
            readonly verificationUrl: string;
            /**
             * Format: date-time
             * @description When the request ends.
             */
            readonly expiresAt?: string;
            /** @description Seconds until the request ends. */
            readonly expiresIn?: number;
            /** @description Least number of seconds between two polls. */
            readonly interval?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A link request as the person who confirms it sees it. */
        readonly DeviceLinkRequestResponse: {
            /** @description Code of the request. */
            readonly userCode?: string;
            /** @description Status word, such as pending, approved, expired, consumed. */
            readonly status: string;
            /** @description Name that the device asked for. */
            readonly keyLabel?: string | null;
            /**
             * Format: date-time
             * @description When the request ends.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The request is approved. */
        readonly DeviceLinkApproveResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Status word, such as approved. */
            readonly status?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Where the link stands; carries the key in one answer only. */
        readonly DeviceLinkPollResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Status word, such as pending, approved, expired, consumed. */
            readonly status: string;
            /** @description The key. In the first answer after approval only. */
            readonly apiKey?: string;
            /** @description The key under its other name. */
            readonly key?: string;
            /** @description First characters of the key. */
            readonly keyPrefix?: string;
            /** @description Name of the key. */
            readonly label?: string | null;
            /** @description Least number of seconds until the next poll. */
            readonly interval?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A page to pay on. */
        readonly StripeCheckoutResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Stripe Checkout session, needed to claim. */
            readonly sessionId?: string;
            /** @description Page to pay on. */
            readonly checkoutUrl?: string;
            /** @description Page to pay on (other name). */
            readonly url?: string;
            /** @description Package to be paid. */
            readonly packageCode?: string;
            /**
             * Format: date-time
             * @description When the page ends.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A page to pay on. */
        readonly CryptoCheckoutResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Coinbase charge, needed to claim. */
            readonly chargeId?: string;
            /** @description Page to pay on. */
            readonly hostedUrl?: string;
            /** @description Page to pay on (other name). */
            readonly checkoutUrl?: string;
            /** @description Package to be paid. */
            readonly packageCode?: string;
            /**
             * Format: date-time
             * @description When the page ends.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The purchase that was settled, and the balance after it. */
        readonly X402PurchaseResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Amount bought, in US cents. */
            readonly usdCents?: number;
            /** @description Balance afterwards, in millionths of a US dollar. */
            readonly usdBalanceMicros?: number;
            /** @description Balance afterwards in dollars, as decimal text. */
            readonly usdBalance?: string;
            /** @description Transaction on the chain. */
            readonly transaction?: string;
            /** @description True when this payment had been applied before. */
            readonly replayed?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One way to pay. */
        readonly X402PaymentOption: {
            /** @description Payment scheme, such as exact. */
            readonly scheme?: string;
            /** @description Chain, such as eip155:8453. */
            readonly network?: string;
            /** @description Amount in the smallest unit of the asset, as text. */
            readonly amount?: string;
            /** @description Address of the asset contract. */
            readonly asset?: string;
            /** @description Address that receives the payment. */
            readonly payTo?: string;
            /** @description How long the payment may take. */
            readonly maxTimeoutSeconds?: number;
            /** @description More facts for the scheme. */
            readonly extra?: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What PAYMENT-REQUIRED says once decoded (x402 version 2). */
        readonly X402PaymentRequired: {
            /** @description Version of the protocol: 2. */
            readonly x402Version?: number;
            /** @description Why payment is asked for. */
            readonly error?: string;
            /** @description What is being paid for; has a url. */
            readonly resource?: {
                readonly [key: string]: unknown;
            };
            /** @description Ways to pay. */
            readonly accepts?: readonly components["schemas"]["X402PaymentOption"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What PAYMENT-RESPONSE says once decoded (x402 version 2). */
        readonly X402PaymentReceipt: {
            /** @description Whether the payment went through. */
            readonly success?: boolean;
            /** @description Transaction on the chain. */
            readonly transaction?: string;
            /** @description Chain that it is on. */
            readonly network?: string;
            /** @description Address that paid. */
            readonly payer?: string;
            /** @description Why it did not go through. */
            readonly errorReason?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Whether a code can be used. */
        readonly AffiliateCodeCheckResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Whether the code is active. */
            readonly valid?: boolean;
            /** @description The code as stored. */
            readonly code?: string;
            /** @description Name of the affiliate. */
            readonly displayName?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A remembered referral. */
        readonly AffiliateCaptureResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The code. */
            readonly code?: string;
            /** @description Signed token to bind the code with later. */
            readonly captureToken?: string;
            /**
             * Format: date-time
             * @description Until when it counts.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description An affiliate account. */
        readonly AffiliateProfile: {
            /** @description Id of the affiliate. */
            readonly id?: string;
            /** @description Status word, such as pending, active, rejected, suspended. */
            readonly status?: string;
            /** @description Name shown for the affiliate. */
            readonly displayName?: string;
            /** @description Address for questions. */
            readonly contactEmail?: string;
            /** @description Two-letter country code. */
            readonly countryCode?: string | null;
            /** @description Where money is sent. */
            readonly payoutAddress?: string | null;
            /** @description Accepted version of the terms. */
            readonly termsVersion?: string | null;
            /** @description Referral code, once there is one. */
            readonly code?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The affiliate account of this key. */
        readonly AffiliateProfileResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The account; null before applying. */
            readonly affiliate?: components["schemas"]["AffiliateProfile"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The referral code. */
        readonly AffiliateCodeResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The code. */
            readonly code?: string;
            /** @description Link that carries the code. */
            readonly url?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Figures of the affiliate account. */
        readonly AffiliateDashboardResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Visits through the link. */
            readonly clicks?: number;
            /** @description Accounts bound to the code. */
            readonly signups?: number;
            /** @description Purchases of those accounts. */
            readonly purchases?: number;
            /** @description Commission earned, in millionths of a US dollar. */
            readonly earnedUsdMicros?: number;
            /** @description Commission not yet payable, in millionths of a US dollar. */
            readonly pendingUsdMicros?: number;
            /** @description Commission that can be paid out, in millionths of a US dollar. */
            readonly availableUsdMicros?: number;
            /** @description Commission paid out, in millionths of a US dollar. */
            readonly paidUsdMicros?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One commission. */
        readonly AffiliateCommission: {
            /** @description Id of the commission. */
            readonly id?: string;
            /** @description Status word, such as pending, available, paid, reversed. */
            readonly status?: string;
            /** @description Commission, in millionths of a US dollar. */
            readonly amountUsdMicros?: number;
            /** @description Purchase that it comes from, in millionths of a US dollar. */
            readonly purchaseUsdMicros?: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description From when it can be paid out.
             */
            readonly availableAt?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Commissions, newest first. */
        readonly AffiliateCommissionListResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The commissions. */
            readonly commissions: readonly components["schemas"]["AffiliateCommission"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One payment to the affiliate. */
        readonly AffiliatePayout: {
            /** @description Id of the payout. */
            readonly id?: string;
            /** @description Status word, such as processing, paid, failed. */
            readonly status?: string;
            /** @description Amount, in millionths of a US dollar. */
            readonly amountUsdMicros?: number;
            /** @description Where it was sent. */
            readonly payoutAddress?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            readonly paidAt?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Payouts, newest first. */
        readonly AffiliatePayoutListResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The payouts. */
            readonly payouts: readonly components["schemas"]["AffiliatePayout"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One request to be paid. */
        readonly AffiliatePayoutRequest: {
            /** @description Id of the request. */
            readonly id?: string;
            /** @description Status word, such as pending, approved, rejected, paid. */
            readonly status?: string;
            /** @description Amount asked for, in millionths of a US dollar. */
            readonly amountUsdMicros?: number;
            /** @description Note to the operator. */
            readonly note?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            readonly decidedAt?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Payout requests, and whether a new one is possible. */
        readonly AffiliatePayoutRequestListResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The requests. */
            readonly payoutRequests: readonly components["schemas"]["AffiliatePayoutRequest"][];
            /** @description Whether a payout can be requested now. */
            readonly eligible?: boolean;
            /** @description Why not, if not. */
            readonly reason?: string | null;
            /** @description What could be paid out, in millionths of a US dollar. */
            readonly availableUsdMicros?: number;
            /** @description Least amount of a payout, in millionths of a US dollar. */
            readonly minimumUsdMicros?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The new payout request. */
        readonly AffiliatePayoutRequestResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            readonly payoutRequest?: components["schemas"]["AffiliatePayoutRequest"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The code that is bound. */
        readonly AffiliateBindResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Whether the code is bound now. */
            readonly bound?: boolean;
            /** @description The code. */
            readonly code?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One uploaded build of a game. */
        readonly ArcadeRelease: {
            /** @description Id of the release. */
            readonly id?: string;
            /** @description Id of the release (other name). */
            readonly releaseId?: string;
            /** @description Id of the game. */
            readonly gameId?: string;
            /** @description Version from the manifest. */
            readonly version?: string;
            /** @description Status word, such as uploaded, in_review, approved, rejected, published. */
            readonly status?: string;
            /** @description Channel that it is published on: dev or live. */
            readonly channel?: string | null;
            /** @description Who sees it: hidden, owner_only or public. */
            readonly visibility?: string | null;
            /** @description What the reviewer wrote. */
            readonly reviewNotes?: string | null;
            /** @description Price of one launch, in millionths of a US dollar; 0 is free. */
            readonly launchPriceUsdMicros?: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A game in the arcade. */
        readonly ArcadeGame: {
            /** @description Id of the game. */
            readonly id?: string;
            /** @description Id of the game (other name). */
            readonly gameId?: string;
            /** @description Name of the game in addresses. */
            readonly slug?: string;
            /** @description Title. */
            readonly title?: string;
            /** @description One line. */
            readonly shortDescription?: string;
            /** @description Long text. */
            readonly description?: string;
            /** @description Keywords. */
            readonly tags?: readonly string[];
            /** @description Cover picture. */
            readonly coverImageUrl?: string | null;
            /** @description Channel of this entry: dev or live. */
            readonly channel?: string | null;
            /** @description Who sees it: hidden, owner_only or public. */
            readonly visibility?: string | null;
            /** @description Price of one launch, in millionths of a US dollar; 0 is free. */
            readonly launchPriceUsdMicros?: number;
            /** @description Its releases, where the caller may see them. */
            readonly releases?: readonly components["schemas"]["ArcadeRelease"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One game. */
        readonly ArcadeGameResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Id of the game. */
            readonly gameId?: string;
            readonly game?: components["schemas"]["ArcadeGame"];
            readonly release?: components["schemas"]["ArcadeRelease"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Games. */
        readonly ArcadeGameListResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The games. */
            readonly games: readonly components["schemas"]["ArcadeGame"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One release. */
        readonly ArcadeReleaseResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Id of the release. */
            readonly releaseId?: string;
            readonly release?: components["schemas"]["ArcadeRelease"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Releases that wait for a decision. */
        readonly ArcadeReviewQueueResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The releases. */
            readonly releases: readonly components["schemas"]["ArcadeRelease"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A permission to play one release. */
        readonly ArcadeLaunchSessionResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Id of the session. */
            readonly sessionId?: string;
            /** @description Id of the release. */
            readonly releaseId?: string;
            /** @description Channel: dev or live. */
            readonly channel?: string;
            /** @description Status word, such as created, launched, ended, failed. */
            readonly status?: string;
            /** @description Signed address to play at. Whoever has it can play. */
            readonly launchUrl?: string;
            /** @description Signed token of the session. */
            readonly launchToken?: string;
            /** @description What the launch cost, in millionths of a US dollar. */
            readonly usdChargedMicros?: number;
            /** @description Balance afterwards, in millionths of a US dollar. */
            readonly usdBalanceMicros?: number;
            /**
             * Format: date-time
             * @description When the session ends.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A Studio project. */
        readonly StudioProject: {
            /** @description Id of the project. */
            readonly id: string;
            /** @description Title. */
            readonly title?: string;
            /** @description What it is about. */
            readonly description?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One project. */
        readonly StudioProjectResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            readonly project: components["schemas"]["StudioProject"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A file of a project. */
        readonly StudioAsset: {
            /** @description Id of the asset. */
            readonly id: string;
            /** @description Id of the project. */
            readonly projectId?: string;
            /** @description Title. */
            readonly title?: string;
            /** @description What it is: image, video, audio, model, text, storyboard or other. */
            readonly kind?: string;
            /** @description Media type. */
            readonly mimeType?: string;
            /** @description Size in bytes. */
            readonly sizeBytes?: number | null;
            /** @description Address of the content. May be signed and short-lived. */
            readonly url?: string | null;
            /** @description Address of a small picture of it. */
            readonly thumbnailUrl?: string | null;
            /** @description Status word, such as ready, processing, failed. */
            readonly status?: string;
            /** @description Facts that the user attached. */
            readonly userMetadata?: {
                readonly [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
            /**
             * Format: date-time
             * @description When it went to the recycling bin, if it did.
             */
            readonly deletedAt?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One asset. */
        readonly StudioAssetResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Id of the asset. */
            readonly assetId?: string;
            readonly asset: components["schemas"]["StudioAsset"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A page of assets. */
        readonly StudioAssetListResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The assets of this page. */
            readonly assets: readonly components["schemas"]["StudioAsset"][];
            /** @description How many there are in all. */
            readonly total?: number;
            /** @description Where this page starts. */
            readonly offset?: number;
            /** @description How many a page holds. */
            readonly limit?: number;
            /** @description Whether another page follows. */
            readonly hasMore?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Studio settings of the account. */
        readonly StudioSettings: {
            /** @description What the assistant calls the user. */
            readonly userDisplayName?: string;
            /** @description What the assistant is called. */
            readonly assistantDisplayName?: string;
            /** @description What each new conversation starts from. */
            readonly conversationStarterInstructions?: string;
            /** @description Model of new conversations. */
            readonly defaultAgentModel?: string;
            /** @description Reasoning level of new conversations. */
            readonly defaultReasoningLevel?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The settings as stored. */
        readonly StudioSettingsResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            readonly settings: components["schemas"]["StudioSettings"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One message of a conversation. */
        readonly StudioMessage: {
            /** @description Id of the message. */
            readonly id?: string;
            /** @description Who speaks: user, assistant or tool. */
            readonly role?: string;
            /** @description Text. */
            readonly content?: string;
            /** @description Tools that the assistant used. */
            readonly toolCalls?: readonly unknown[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A conversation with the Studio agent. */
        readonly StudioThread: {
            /** @description Id of the conversation. */
            readonly id: string;
            /** @description Id of the project. */
            readonly projectId?: string;
            /** @description Title. */
            readonly title?: string;
            /** @description Model that answers. */
            readonly agentModel?: string;
            /** @description How much it reasons. */
            readonly reasoningLevel?: string;
            /** @description The messages, oldest first; where they are loaded. */
            readonly messages?: readonly components["schemas"]["StudioMessage"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One conversation. */
        readonly StudioThreadResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            readonly thread: components["schemas"]["StudioThread"];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The whole Studio workspace at one moment. */
        readonly StudioSnapshotResponse: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description The projects. */
            readonly projects?: readonly components["schemas"]["StudioProject"][];
            /** @description Project that was open last. */
            readonly activeProjectId?: string | null;
            /** @description The assets. */
            readonly assets?: readonly components["schemas"]["StudioAsset"][];
            /** @description Runs of workflows. */
            readonly workflowRuns?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Plans that wait for approval or had it. */
            readonly approvals?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Templates to start from. */
            readonly templates?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description What is published where. */
            readonly publishing?: {
                readonly [key: string]: unknown;
            };
            readonly settings?: components["schemas"]["StudioSettings"];
            /** @description The conversations, without messages. */
            readonly threads?: readonly components["schemas"]["StudioThread"][];
            /** @description The selected conversation with its messages. */
            readonly activeThread?: components["schemas"]["StudioThread"] | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A text asset with its content. It has no revision: compare content or updatedAt before overwriting. */
        readonly StudioTextDocument: {
            /** @description Id of the asset. */
            readonly assetId: string;
            /** @description Title. */
            readonly title?: string;
            /** @description The text, up to 524 288 characters. */
            readonly content: string;
            /** @description Media type, such as text/markdown. */
            readonly mimeType?: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A storyboard asset with its document. It has no revision: compare the document or updatedAt before overwriting. */
        readonly StudioStoryboardResponse: {
            /** @description Id of the asset. */
            readonly assetId: string;
            /** @description Title. */
            readonly title?: string;
            readonly storyboard: components["schemas"]["StoryboardDocument"];
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A storyboard as Markdown. */
        readonly StudioMarkdownExport: {
            /** @description The text. */
            readonly markdown: string;
            /** @description Suggested file name. */
            readonly filename?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A paid job that the agent wants to run. */
        readonly StudioPlannedJob: {
            /** @description Media task. */
            readonly task?: string;
            /** @description Input of the job. */
            readonly input?: {
                readonly [key: string]: unknown;
            };
            /** @description Expected price, in millionths of a US dollar. */
            readonly estimatedUsdMicros?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Whether a prompt can run at once or must be approved first. */
        readonly StudioAgentPreparation: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description execute_now, or approval_required. */
            readonly decision?: string;
            /** @description The decision under its other name. */
            readonly status?: string;
            /** @description Id of the stored plan, when approval is needed. */
            readonly approvalPlanId?: string;
            /** @description The paid jobs of the plan. */
            readonly jobs?: readonly components["schemas"]["StudioPlannedJob"][];
            /** @description Expected price of all jobs, in millionths of a US dollar. */
            readonly estimatedUsdMicros?: number;
            /** @description Expected price of all jobs in dollars, as decimal text. */
            readonly estimatedUsd?: string;
            /**
             * Format: date-time
             * @description Until when the plan can be approved.
             */
            readonly expiresAt?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The agent has started. */
        readonly StudioAgentAccepted: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Id to ask for progress with. */
            readonly requestId: string;
            /** @description Id of the conversation. */
            readonly threadId?: string;
            /** @description Status word, such as queued, running. */
            readonly status?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Progress of the agent, from the given offsets on. */
        readonly StudioAgentRequestState: {
            /** @description True when the call did what it says. */
            readonly ok?: boolean;
            /** @description Id of the request. */
            readonly requestId?: string;
            /** @description Id of the conversation. */
            readonly threadId?: string;
            /** @description Status word, such as queued, running, awaiting_approval, completed, failed. */
            readonly status?: string;
            /** @description Text written since assistantOffset. */
            readonly assistantText?: string;
            /** @description Characters written in all; send it with the next call. */
            readonly assistantOffset?: number;
            /** @description Tool calls made since toolCallOffset. */
            readonly toolCalls?: readonly unknown[];
            /** @description Tool calls made in all; send it with the next call. */
            readonly toolCallOffset?: number;
            /** @description What went wrong, if it failed. */
            readonly error?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A version 2 video storyboard. The platform publishes no schema for it: apart from the version this shape is an assumption, and keys that are not listed must be kept as they are. */
        readonly StoryboardDocument: {
            /**
             * @description Version of the format. A document with another version is not to be rewritten.
             * @constant
             */
            readonly version: 2;
            /** @description Title of the storyboard. */
            readonly title?: string;
            readonly settings?: components["schemas"]["StoryboardSettings"];
            /** @description The scenes in playing order. */
            readonly scenes: readonly components["schemas"]["StoryboardScene"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Defaults for all shots. */
        readonly StoryboardSettings: {
            /** @description Width to height of the clips. */
            readonly aspectRatio?: string;
            /** @description Frames per second before interpolation, 1 to 50. Durations in frames are counted in it. */
            readonly sampledFps?: number;
            /** @description Frames per second of the finished clips: 0 keeps the sampled ones, otherwise 30 to 60. */
            readonly interpolationFps?: number;
            /** @description Width of the clips in pixels, a multiple of 32. Only together with height. */
            readonly width?: number;
            /** @description Height of the clips in pixels, a multiple of 32. Only together with width. */
            readonly height?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A group of shots. */
        readonly StoryboardScene: {
            /** @description Id of the scene, unique in the document. */
            readonly id: string;
            /** @description Short name of the scene. */
            readonly title?: string;
            /** @description What happens in the scene. */
            readonly summary?: string;
            /** @description The shots in playing order. */
            readonly shots: readonly components["schemas"]["StoryboardShot"][];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description One clip: what is asked for, and the job and asset that came of it. */
        readonly StoryboardShot: {
            /** @description Id of the shot, unique in the document. */
            readonly id: string;
            /** @description Short name of the shot. */
            readonly title?: string;
            /** @description What happens in the clip, up to 4000 characters. A job cannot be started while it is empty. */
            readonly prompt: string;
            /** @description Notes for people; not sent with a job. */
            readonly notes?: string;
            /** @description Length in sampled frames, 9 to 257 and of the form 8n+1 (9, 17, 25, … 257). Exact; wins over durationSeconds. */
            readonly durationFrames?: number;
            /** @description Length in whole seconds, 3 to 20. Used when durationFrames is missing. */
            readonly durationSeconds?: number;
            /** @description Makes a run repeatable, 1 to 2147483647. */
            readonly seed?: number;
            /** @description Id of the asset that is the first frame. */
            readonly startFrameAssetId?: string;
            /** @description Id of the asset that is the frame to end on. */
            readonly finalFrameAssetId?: string;
            /** @description Ids of up to 12 assets with the last frames of the clip before, oldest first. Without a start frame the first of them is frame zero. */
            readonly overlapFrameAssetIds?: readonly string[];
            /** @description Id of the asset whose sound the motion follows. Needs a start frame or overlap frames. */
            readonly referenceAudioAssetId?: string;
            /** @description Ids of assets that belong to the shot as material. */
            readonly referenceAssetIds?: readonly string[];
            /** @description Asks for the higher-fidelity path, which costs 50 % more. */
            readonly extremeQuality?: boolean;
            /** @description Id of the media job last started for the shot. */
            readonly jobId?: string;
            /** @description Id of the asset that is the finished clip. */
            readonly outputAssetId?: string;
            /** @description Where the shot stands, such as draft, queued, running, succeeded or failed. */
            readonly status?: string;
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request is not valid. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The key is missing, wrong or revoked. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The balance is too low, or nothing has been paid yet. */
        readonly PaymentRequired: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account may not do this. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such thing for this account. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description It exists already, is in another state, or the idempotency key was used for something else. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The route is gone, or the code has expired or was used. */
        readonly Gone: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The body is too large. */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many calls. Wait as long as Retry-After says. */
        readonly TooManyRequests: {
            headers: {
                /** @description Seconds to wait, or a date. */
                readonly "Retry-After"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Anything else that went wrong. */
        readonly Failure: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
        readonly IdempotencyKey: string;
        /** @description The cookie of the session, as the browser sends it (name=value). The contract says that it counts but does not name it. Backlot keeps no cookies of its own. */
        readonly SessionCookie: string;
        /** @description The signed payment of x402 version 2, in base64. Sending it spends real money; leave it out to see the ways to pay. */
        readonly PaymentSignature: string;
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
            /** @description The service is up, with its versions. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthResponse"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listCreditPackages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The packages on sale. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreditPackageListResponse"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly resolveAffiliateReferral: {
        readonly parameters: {
            readonly query: {
                /** @description Affiliate code to look up. */
                readonly code: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The referral is remembered; for callers that do not follow redirects. */
            readonly 200: {
                headers: {
                    /** @description The session cookie, or its removal. */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateCaptureResponse"];
                };
            };
            /** @description The referral is remembered; on to the site. */
            readonly 302: {
                headers: {
                    /** @description Page to go to. */
                    readonly Location?: string;
                    /** @description The session cookie, or its removal. */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly validateAffiliateCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AffiliateValidateCodeRequest"];
            };
        };
        readonly responses: {
            /** @description Whether the code can be used. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateCodeCheckResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly captureAffiliateCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AffiliateCaptureRequest"];
            };
        };
        readonly responses: {
            /** @description The referral is remembered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateCaptureResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly applyForAffiliateProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AffiliateApplyRequest"];
            };
        };
        readonly responses: {
            /** @description The application as stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateProfileResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getAffiliateProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The affiliate account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateProfileResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateAffiliateProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AffiliateUpdateRequest"];
            };
        };
        readonly responses: {
            /** @description The affiliate account as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateProfileResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getAffiliateCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The referral code. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateCodeResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getAffiliateDashboard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The figures. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateDashboardResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listAffiliateCommissions: {
        readonly parameters: {
            readonly query?: {
                /** @description How many to list; 100 when left out. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The commissions. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateCommissionListResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listAffiliatePayouts: {
        readonly parameters: {
            readonly query?: {
                /** @description How many to list; 20 when left out. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The payouts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliatePayoutListResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listAffiliatePayoutRequests: {
        readonly parameters: {
            readonly query?: {
                /** @description How many to list; 20 when left out. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The requests and the eligibility. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliatePayoutRequestListResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createAffiliatePayoutRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AffiliatePayoutRequestCreateRequest"];
            };
        };
        readonly responses: {
            /** @description The request as stored. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliatePayoutRequestResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly bindAffiliateCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AffiliateBindCodeRequest"];
            };
        };
        readonly responses: {
            /** @description The code that is bound. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AffiliateBindResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly signInWithGoogle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GoogleAuthRequest"];
            };
        };
        readonly responses: {
            /** @description The new key, shown once. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedApiKeyResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly openBrowserSessionWithGoogle: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GoogleAuthRequest"];
            };
        };
        readonly responses: {
            /** @description Signed in; the session comes as a cookie. */
            readonly 200: {
                headers: {
                    /** @description The session cookie, or its removal. */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSessionResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly startEmailSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmailAuthStartRequest"];
            };
        };
        readonly responses: {
            /** @description The code is on its way. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmailSignInStartResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly verifyEmailSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmailAuthVerifyRequest"];
            };
        };
        readonly responses: {
            /** @description The new key, shown once. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedApiKeyResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly openBrowserSessionWithEmail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmailAuthVerifyRequest"];
            };
        };
        readonly responses: {
            /** @description Signed in; the session comes as a cookie. */
            readonly 200: {
                headers: {
                    /** @description The session cookie, or its removal. */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSessionResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The cookie of the session, as the browser sends it (name=value). The contract says that it counts but does not name it. Backlot keeps no cookies of its own. */
                readonly Cookie?: components["parameters"]["SessionCookie"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session, or that there is none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSessionResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly clearBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The cookie of the session, as the browser sends it (name=value). The contract says that it counts but does not name it. Backlot keeps no cookies of its own. */
                readonly Cookie?: components["parameters"]["SessionCookie"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Signed out. */
            readonly 200: {
                headers: {
                    /** @description The session cookie, or its removal. */
                    readonly "Set-Cookie"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OkResponse"];
                };
            };
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly startDeviceLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeviceLinkStartRequest"];
            };
        };
        readonly responses: {
            /** @description The codes, the page to open and the poll interval. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeviceLinkStartResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getDeviceLinkRequest: {
        readonly parameters: {
            readonly query: {
                /** @description Code that the device shows. */
                readonly userCode: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The request. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeviceLinkRequestResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly approveDeviceLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeviceLinkApproveRequest"];
            };
        };
        readonly responses: {
            /** @description The request is approved. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeviceLinkApproveResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly pollDeviceLink: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeviceLinkPollRequest"];
            };
        };
        readonly responses: {
            /** @description Pending, or approved with the key. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeviceLinkPollResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createStripeCheckout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StripeCheckoutRequest"];
            };
        };
        readonly responses: {
            /** @description The page to pay on. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StripeCheckoutResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createCryptoCheckout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CryptoCheckoutRequest"];
            };
        };
        readonly responses: {
            /** @description The page to pay on. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CryptoCheckoutResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly claimStripeCheckout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClaimStripeRequest"];
            };
        };
        readonly responses: {
            /** @description The credit is on the account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimSettlementResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly claimCryptoCheckout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClaimCryptoRequest"];
            };
        };
        readonly responses: {
            /** @description The credit is on the account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimSettlementResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly purchaseCreditsX402: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The signed payment of x402 version 2, in base64. Sending it spends real money; leave it out to see the ways to pay. */
                readonly "PAYMENT-SIGNATURE"?: components["parameters"]["PaymentSignature"];
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["X402CreditPurchaseRequest"];
            };
        };
        readonly responses: {
            /** @description This payment had been applied before; nothing is charged again. */
            readonly 200: {
                headers: {
                    /** @description How the payment was settled, in base64. */
                    readonly "PAYMENT-RESPONSE"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["X402PurchaseResponse"];
                };
            };
            /** @description The payment is settled and the credit added. */
            readonly 201: {
                headers: {
                    /** @description How the payment was settled, in base64. */
                    readonly "PAYMENT-RESPONSE"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["X402PurchaseResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description Payment is required, or its settlement was refused: see the headers. */
            readonly 402: {
                headers: {
                    /** @description The ways to pay, in base64. */
                    readonly "PAYMENT-REQUIRED"?: string;
                    /** @description How the payment was settled, in base64. */
                    readonly "PAYMENT-RESPONSE"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly depositX402: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The signed payment of x402 version 2, in base64. Sending it spends real money; leave it out to see the ways to pay. */
                readonly "PAYMENT-SIGNATURE"?: components["parameters"]["PaymentSignature"];
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["X402CreditPurchaseRequest"];
            };
        };
        readonly responses: {
            /** @description This payment had been applied before; nothing is charged again. */
            readonly 200: {
                headers: {
                    /** @description How the payment was settled, in base64. */
                    readonly "PAYMENT-RESPONSE"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["X402PurchaseResponse"];
                };
            };
            /** @description The payment is settled and the credit added. */
            readonly 201: {
                headers: {
                    /** @description How the payment was settled, in base64. */
                    readonly "PAYMENT-RESPONSE"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["X402PurchaseResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description Payment is required, or its settlement was refused: see the headers. */
            readonly 402: {
                headers: {
                    /** @description The ways to pay, in base64. */
                    readonly "PAYMENT-REQUIRED"?: string;
                    /** @description How the payment was settled, in base64. */
                    readonly "PAYMENT-RESPONSE"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            readonly 409: components["responses"]["Conflict"];
            readonly 410: components["responses"]["Gone"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listApiKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The keys, by prefix. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiKeyListResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateKeyRequest"];
            };
        };
        readonly responses: {
            /** @description The new key, shown once. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IssuedApiKeyResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly revokeApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevokeApiKeyRequest"];
            };
        };
        readonly responses: {
            /** @description The key no longer works. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RevokeApiKeyResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getBalance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
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
                    readonly "application/json": components["schemas"]["BalanceResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createArcadeGame: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Short name of the game in addresses. */
                    readonly slug: string;
                    /** @description Title of the game. */
                    readonly title: string;
                    /** @description One line about the game. */
                    readonly shortDescription: string;
                    /** @description Full text about the game. */
                    readonly description: string;
                    /** @description Keywords to find the game by. */
                    readonly tags?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description The new game. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeGameResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listOwnArcadeGames: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Your games. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeGameListResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getArcadeGame: {
        readonly parameters: {
            readonly query: {
                /** @description Short name of the game. */
                readonly slug: string;
                /** @description Which channel to look at: dev or live. */
                readonly channel?: "dev" | "live";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The game. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeGameResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listArcadeCatalog: {
        readonly parameters: {
            readonly query?: {
                /** @description Which channel to list: dev or live. */
                readonly channel?: "dev" | "live";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The games of the channel. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeGameListResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly uploadArcadeRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** @description Game that the release belongs to. */
                    readonly gameId: string;
                    /** @description The manifest as JSON text. Must be the same as arcade.release.json in the bundle, which wins. */
                    readonly manifestJson: string;
                    /**
                     * Format: binary
                     * @description The ZIP file.
                     */
                    readonly bundle: string;
                    /**
                     * Format: binary
                     * @description Cover picture; publishing tools keep it within 8 MB.
                     */
                    readonly coverImage?: string;
                };
            };
        };
        readonly responses: {
            /** @description The new release. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeReleaseResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly submitArcadeRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Draft release to submit. */
                    readonly releaseId: string;
                };
            };
        };
        readonly responses: {
            /** @description The release, now in review. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeReleaseResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listArcadeReviewQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The releases in review. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeReviewQueueResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly reviewArcadeRelease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Release to decide on. */
                    readonly releaseId: string;
                    /**
                     * @description What to do with it.
                     * @enum {string}
                     */
                    readonly action: "send_to_review" | "approve" | "reject" | "publish";
                    /** @description Note for its creator and other reviewers. */
                    readonly notes?: string;
                    /**
                     * @description Channel to publish to: dev or live.
                     * @enum {string}
                     */
                    readonly channel?: "dev" | "live";
                    /**
                     * @description Who sees it: nobody (hidden), its owner (owner_only) or everyone (public).
                     * @enum {string}
                     */
                    readonly visibility?: "hidden" | "owner_only" | "public";
                };
            };
        };
        readonly responses: {
            /** @description The release as decided. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeReleaseResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createArcadeLaunchSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Short name of the game. */
                    readonly slug: string;
                    /** @description Your own key for this launch, unique per intended launch. */
                    readonly idempotencyKey: string;
                    /**
                     * @description Channel to play from: dev or live.
                     * @default live
                     * @enum {string}
                     */
                    readonly channel?: "dev" | "live";
                };
            };
        };
        readonly responses: {
            /** @description The session to play in. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeLaunchSessionResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateArcadeLaunchSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Session to report on. */
                    readonly sessionId: string;
                    /**
                     * @description What happened: launched, still running (heartbeat), end, or failed_bootstrap when the game did not start.
                     * @enum {string}
                     */
                    readonly event: "launched" | "heartbeat" | "end" | "failed_bootstrap";
                    /** @description Why the game did not start. */
                    readonly failureReason?: string;
                };
            };
        };
        readonly responses: {
            /** @description The session as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ArcadeLaunchSessionResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getStudioSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
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
                    readonly "application/json": components["schemas"]["StudioSnapshotResponse"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listStudioAssets: {
        readonly parameters: {
            readonly query: {
                /** @description Project to list. */
                readonly projectId: string;
                /** @description Assets in use (active) or in the recycling bin (recycling). */
                readonly scope?: "active" | "recycling";
                /** @description Text to search for. */
                readonly searchQuery?: string;
                /** @description How many assets to skip. */
                readonly offset?: number;
                /** @description How many assets to list at most. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of assets. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAssetListResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createStudioProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Title, 2 to 120 characters. */
                    readonly title: string;
                    /** @description What it is about, up to 4000 characters. */
                    readonly description?: string;
                };
            };
        };
        readonly responses: {
            /** @description The new project. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioProjectResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateStudioProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project to change. */
                    readonly projectId: string;
                    /** @description New title, 2 to 120 characters. */
                    readonly title?: string;
                    /** @description New description, up to 4000 characters. */
                    readonly description?: string;
                };
            };
        };
        readonly responses: {
            /** @description The project as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioProjectResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateStudioSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description What the assistant calls you, up to 80 characters. */
                    readonly userDisplayName?: string;
                    /** @description What the assistant is called, up to 80 characters. */
                    readonly assistantDisplayName?: string;
                    /** @description What each new conversation starts from, up to 2000 characters. */
                    readonly conversationStarterInstructions?: string;
                    /**
                     * @description Model of new conversations.
                     * @enum {string}
                     */
                    readonly defaultAgentModel: "gpt-5.4-nano" | "gpt-5.4-mini" | "gpt-5.4" | "deepseek-chat" | "minimax/minimax-m2.7" | "zai-org/GLM-5" | "moonshotai/Kimi-K2.5";
                    /**
                     * @description How much new conversations reason.
                     * @enum {string}
                     */
                    readonly defaultReasoningLevel: "default" | "low" | "medium" | "high" | "xhigh";
                };
            };
        };
        readonly responses: {
            /** @description The settings as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioSettingsResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createStudioThread: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project that the conversation belongs to. */
                    readonly projectId: string;
                    /** @description Title, 2 to 120 characters. */
                    readonly title?: string;
                    /**
                     * @description Model that answers.
                     * @enum {string}
                     */
                    readonly agentModel?: "gpt-5.4-nano" | "gpt-5.4-mini" | "gpt-5.4";
                    /**
                     * @description How much the model reasons before it answers.
                     * @enum {string}
                     */
                    readonly reasoningLevel?: "default" | "low" | "medium" | "high" | "xhigh";
                };
            };
        };
        readonly responses: {
            /** @description The new conversation. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioThreadResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly selectStudioThread: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Conversation to select. */
                    readonly threadId: string;
                };
            };
        };
        readonly responses: {
            /** @description The selected conversation. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioThreadResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getStudioThread: {
        readonly parameters: {
            readonly query: {
                /** @description Conversation to load. */
                readonly threadId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The conversation with its messages. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioThreadResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly renameStudioThread: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Conversation to rename. */
                    readonly threadId: string;
                    /** @description New title, 2 to 120 characters. */
                    readonly title: string;
                };
            };
        };
        readonly responses: {
            /** @description The conversation as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioThreadResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly uploadStudioAsset: {
        readonly parameters: {
            readonly query: {
                /** @description Project to store the file in. */
                readonly projectId: string;
                /** @description Name of the file, up to 240 characters. */
                readonly filename: string;
            };
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The bytes of the file. */
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            /** @description The new asset. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAssetResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateStudioAssetMetadata: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Asset to change. */
                    readonly assetId: string;
                    /** @description Your facts as a JSON object. */
                    readonly userMetadata: Record<string, never>;
                };
            };
        };
        readonly responses: {
            /** @description The asset as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAssetResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createStudioTextDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project to make it in. */
                    readonly projectId: string;
                    /** @description Title, up to 120 characters. */
                    readonly title: string;
                    /** @description The text, up to 524 288 characters. */
                    readonly content?: string;
                    /** @description Media type of the text, such as text/markdown. */
                    readonly mimeType?: string;
                };
            };
        };
        readonly responses: {
            /** @description The new document. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAssetResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getStudioTextDocument: {
        readonly parameters: {
            readonly query: {
                /** @description Text asset to read. */
                readonly assetId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The document. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioTextDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateStudioTextDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Text asset to write. */
                    readonly assetId: string;
                    /** @description New title, up to 120 characters. */
                    readonly title?: string;
                    /** @description The whole new text, up to 524 288 characters. */
                    readonly content: string;
                };
            };
        };
        readonly responses: {
            /** @description The document as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioTextDocument"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly createStudioStoryboard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project to make it in. */
                    readonly projectId: string;
                    /** @description Title, up to 120 characters. */
                    readonly title: string;
                    /** @description A version 2 video storyboard to start from. */
                    readonly storyboard?: Record<string, never>;
                };
            };
        };
        readonly responses: {
            /** @description The new storyboard. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAssetResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getStudioStoryboard: {
        readonly parameters: {
            readonly query: {
                /** @description Storyboard asset to read. */
                readonly assetId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The storyboard. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioStoryboardResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly updateStudioStoryboard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Storyboard asset to write. */
                    readonly assetId: string;
                    /** @description New title, up to 120 characters. */
                    readonly title?: string;
                    /** @description The whole new document, a version 2 video storyboard. */
                    readonly storyboard: Record<string, never>;
                };
            };
        };
        readonly responses: {
            /** @description The storyboard as stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioStoryboardResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly importStudioStoryboard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project to make it in. */
                    readonly projectId: string;
                    /** @description Older asset to import from. */
                    readonly sourceAssetId: string;
                    /** @description Title of the new storyboard, up to 120 characters. */
                    readonly title?: string;
                };
            };
        };
        readonly responses: {
            /** @description The new storyboard. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAssetResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly exportStudioStoryboard: {
        readonly parameters: {
            readonly query: {
                /** @description Storyboard asset to export. */
                readonly assetId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The storyboard as Markdown. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/markdown": string;
                    readonly "application/json": components["schemas"]["StudioMarkdownExport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly sendStudioAgentMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project that the agent works in. */
                    readonly projectId: string;
                    /** @description What the agent should do, 2 to 12 000 characters. */
                    readonly prompt: string;
                    /**
                     * @description Model for this prompt. Fewer models are possible here than as default in the settings.
                     * @enum {string}
                     */
                    readonly agentModel?: "gpt-5.4-nano" | "gpt-5.4-mini" | "gpt-5.4";
                    /**
                     * @description How much the model reasons before it acts.
                     * @enum {string}
                     */
                    readonly reasoningLevel?: "default" | "low" | "medium" | "high" | "xhigh";
                };
            };
        };
        readonly responses: {
            /** @description The agent has started. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAgentAccepted"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly prepareStudioAgentMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Project that the agent works in. */
                    readonly projectId: string;
                    /** @description What the agent should do, 2 to 12 000 characters. */
                    readonly prompt: string;
                    /**
                     * @description Model for this prompt. Fewer models are possible here than as default in the settings.
                     * @enum {string}
                     */
                    readonly agentModel?: "gpt-5.4-nano" | "gpt-5.4-mini" | "gpt-5.4";
                    /**
                     * @description How much the model reasons before it acts.
                     * @enum {string}
                     */
                    readonly reasoningLevel?: "default" | "low" | "medium" | "high" | "xhigh";
                };
            };
        };
        readonly responses: {
            /** @description Run at once, or the plan to approve. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAgentPreparation"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly executeStudioApprovalPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Plan that was prepared. */
                    readonly approvalPlanId: string;
                };
            };
        };
        readonly responses: {
            /** @description The plan is running. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAgentAccepted"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getStudioAgentRequest: {
        readonly parameters: {
            readonly query: {
                /** @description Request to follow. */
                readonly requestId: string;
                /** @description How much of the text is known already; 0 for all. */
                readonly assistantOffset?: number;
                /** @description How many tool calls are known already; 0 for all. */
                readonly toolCallOffset?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description State and news of the request. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudioAgentRequestState"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getCreditsBalance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 410: components["responses"]["Gone"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly consumeCredits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 410: components["responses"]["Gone"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getMediaJob: {
        readonly parameters: {
            readonly query: {
                /** @description Job id from the submission (externalJobId). */
                readonly jobId: string;
                /** @description Adds the cleaned answer of the generator, the input as used and the adjustments made to it, for finding out what happened. */
                readonly includeDetails?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The job. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MediaJobStatusResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly submitMediaJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Your own key for this call, unique per intended change. The platform's documentation asks for it on writes; what it answers to a repeated key is not published. */
                readonly "X-Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MediaJobRequest"];
            };
        };
        readonly responses: {
            /** @description The job is accepted and queued. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MediaJobSubmitResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["PaymentRequired"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly receiveStripeWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The event was taken. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OkResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly receiveCryptoWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The event was taken. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OkResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
}
