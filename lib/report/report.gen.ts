// Generated from lib/report/report.schema.json by `npm run generate`. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Report: {
            /** @constant */
            readonly schemaVersion: "1";
            readonly suite: {
                readonly name: string;
                readonly version: string;
                /** @description The contract that answers were held against, with the digest of its operations and schemas. */
                readonly contract: string;
            };
            readonly run: {
                /** Format: uuid */
                readonly id: string;
                /** @description Everything random in the tests follows from it. */
                readonly seed: string;
                /** Format: date-time */
                readonly startedAt: string;
                /** Format: date-time */
                readonly finishedAt: string;
                readonly durationMs: number;
                /** @description The profile that the exit status follows. */
                readonly profile: string;
                readonly exitStatus: number;
                readonly interrupted: boolean;
                /** @description Faults of the suite outside of any test. */
                readonly faults: readonly string[];
            };
            readonly target: {
                readonly cloud: string;
                readonly region: string | null;
                readonly endpoint: string;
                /** @description The target was the reference server of this suite. */
                readonly embedded: boolean;
                /** @description The defect that the reference server had, by its id; absent where it had none. */
                readonly mutant?: string;
                readonly apiVersions: {
                    readonly current: string;
                    readonly listed: readonly string[];
                };
                readonly roles: {
                    readonly [key: string]: components["schemas"]["CastMember"];
                };
            };
            readonly features: readonly components["schemas"]["Feature"][];
            /** @description What the target says of itself in one place and denies in another. */
            readonly contradictions: readonly components["schemas"]["Contradiction"][];
            readonly profiles: readonly components["schemas"]["Profile"][];
            readonly requirements: readonly components["schemas"]["Requirement"][];
            readonly totals: components["schemas"]["Totals"];
            readonly baseline?: components["schemas"]["Baseline"];
            readonly resembles?: components["schemas"]["Resemblance"];
            readonly coverage: readonly components["schemas"]["Coverage"][];
            readonly timings: readonly components["schemas"]["Timing"][];
            /** @description Tests that failed, or could not be judged, in which the service said that it failed itself or gave no answer, and that passed when they were run again. What failed is then blocked, never passed. Absent in reports of older releases. */
            readonly transientFaults?: readonly components["schemas"]["TransientFault"][];
            readonly leftovers: readonly components["schemas"]["Leftover"][];
            readonly exchanges: readonly components["schemas"]["Exchange"][];
        };
        /** @description The calibrated release of Glance that the target behaves most like, over what was judged here and of every release. */
        readonly Resemblance: {
            readonly release: string;
            /** @description Requirements with the same verdict. */
            readonly agreeing: number;
            readonly compared: number;
            /** @description The most telling requirements that came out otherwise, at most twenty. */
            readonly differences: readonly {
                readonly requirement: string;
                readonly here: string;
                readonly there: string;
            }[];
            /** @description Releases that cannot be told from it by this run. */
            readonly alsoLike?: readonly string[];
        };
        /** @description At whose door a failure, warning or blockade likely lies: a hint, no verdict. */
        readonly Door: {
            /** @enum {string} */
            readonly answeredBy: "glance" | "auth-middleware" | "proxy" | "wsgi-server" | "keystone" | "nobody" | "unknown";
            /** @description What shows who answered. */
            readonly because: string;
            readonly cause?: string;
            /** @description What an operator would look at first. */
            readonly setting?: string;
        };
        readonly CastMember: {
            readonly cloud: string;
            readonly project: string | null;
            readonly roles: readonly string[];
        };
        readonly Feature: {
            readonly id: string;
            readonly available: boolean;
            readonly says: string;
            /** @description Ids of exchanges. */
            readonly evidence: readonly string[];
        };
        readonly Contradiction: {
            /** @enum {string} */
            readonly kind: "advertised-but-broken" | "versions-against-features" | "schema-against-contract";
            readonly feature: string;
            readonly says: string;
            /** @description Ids of exchanges. */
            readonly evidence: readonly string[];
        };
        /** @enum {string} */
        readonly Verdict: "passed" | "not-applicable" | "warning" | "blocked" | "failed" | "broken";
        readonly Totals: {
            readonly passed: number;
            readonly failed: number;
            readonly warning: number;
            readonly blocked: number;
            readonly notApplicable: number;
            readonly broken: number;
            /** @description Violations that the baseline waives; they are also counted as failed or warning. Only with a baseline. */
            readonly waived?: number;
            readonly requirements: number;
            readonly tests: number;
            /** @description Requests to the Image API. */
            readonly requests: number;
            /** @description Logins before the tests; each worker logs in once more for each role that it needs. */
            readonly logins: number;
            /** @description Requests that were sent again with a new token, because Keystone agreed that the old one had ended. */
            readonly reauthentications: number;
            /** @description Requests of set-up, undoing and discovery that were sent again, because the service was not ready or the connection broke. */
            readonly repeats: number;
        };
        readonly Profile: {
            readonly id: string;
            /** @enum {string} */
            readonly verdict: "conformant" | "non-conformant" | "inconclusive";
            readonly reason: string;
            readonly requirements: number;
            /** @description Requirements that belong to the profile and have no test yet: not scored. */
            readonly provisional: number;
            readonly judged: number;
            readonly counts: {
                readonly [key: string]: number;
            };
            /** @description Violations of the profile that the baseline waives; absent where there are none. */
            readonly waived?: number;
            readonly digest: string;
        };
        readonly Requirement: {
            readonly id: string;
            /** @enum {string} */
            readonly level: "must" | "should" | "may" | "observed";
            readonly operation: string;
            readonly says: string;
            readonly from: readonly string[];
            readonly note?: string;
            readonly verdict: components["schemas"]["Verdict"];
            readonly reason?: string;
            readonly expected?: string;
            readonly got?: string;
            /** @description Id of the exchange that decided it. */
            readonly decisive?: string;
            /** @description Names a violation: the same in every run on the same defect. */
            readonly fingerprint?: string;
            readonly waiver?: components["schemas"]["Waiver"];
            readonly door?: components["schemas"]["Door"];
            readonly tests: readonly components["schemas"]["Test"][];
            /** @description Ids of the exchanges that show it. */
            readonly exchanges: readonly string[];
        };
        /** @description Somebody takes the violation for a while; the verdict stays. */
        readonly Waiver: {
            readonly reason: string;
            readonly ticket?: string;
            /**
             * Format: date
             * @description The last day on which it holds.
             */
            readonly expires: string;
        };
        /** @description What became of the waivers of the baseline; expired, stale and changed ones make the run fail. */
        readonly Baseline: {
            /** @description Violations that are waived. */
            readonly waived: number;
            /** @description The violation is there, and the waiver has ended. */
            readonly expired: readonly components["schemas"]["WaiverFinding"][];
            /** @description The requirement passed. */
            readonly stale: readonly components["schemas"]["WaiverFinding"][];
            /** @description The requirement is violated in another way than the one that was waived. */
            readonly changed: readonly components["schemas"]["WaiverFinding"][];
            /** @description The run says nothing about them. */
            readonly idle: readonly components["schemas"]["WaiverFinding"][];
        };
        readonly WaiverFinding: {
            readonly requirement: string;
            readonly fingerprint: string;
            readonly says: string;
        };
        readonly Test: {
            readonly id: string;
            readonly title: string;
            readonly file: string;
            readonly verdict: components["schemas"]["Verdict"];
            readonly durationMs: number;
        };
        readonly Coverage: {
            readonly operation: string;
            /** @description Statuses of the contract. */
            readonly documented: readonly string[];
            /** @description Answers by status. */
            readonly seen: {
                readonly [key: string]: number;
            };
        };
        readonly Timing: {
            readonly operation: string;
            readonly count: number;
            readonly p50Ms: number;
            readonly p95Ms: number;
            readonly maxMs: number;
        };
        readonly TransientFault: {
            readonly test: string;
            readonly covers: readonly string[];
            /**
             * @description What the test came to at first.
             * @enum {unknown}
             */
            readonly verdict: "failed" | "blocked";
            readonly reason: string;
            /** @description Id of the exchange that decided it then. */
            readonly exchange?: string;
            /** @description How often it was run again, and passed each time. */
            readonly passes: number;
        };
        readonly Leftover: {
            readonly kind: string;
            readonly id?: string;
            readonly name?: string;
            readonly role: string;
            readonly why: string;
        };
        readonly Body: {
            /** @enum {string} */
            readonly kind: "none" | "text" | "bytes";
            readonly text?: string;
            readonly truncated?: boolean;
            readonly size?: number;
            readonly md5?: string;
        };
        readonly Exchange: {
            readonly id: string;
            readonly operation: string;
            readonly role: string;
            /** @enum {string} */
            readonly phase: "discovery" | "setup" | "act" | "evidence" | "undo";
            /** Format: date-time */
            readonly startedAt: string;
            readonly durationMs: number;
            /** @description Hops that were followed before the answer. */
            readonly redirects?: readonly {
                readonly status: number;
                readonly from: string;
                readonly to: string;
            }[];
            /** @description The server had closed the connection without a word; the request was sent once more on another. */
            readonly reconnected?: boolean;
            readonly requestId?: string;
            readonly curl: string;
            readonly request: {
                readonly method: string;
                readonly url: string;
                readonly headers: {
                    readonly [key: string]: string;
                };
                readonly body: components["schemas"]["Body"];
            };
            readonly response?: {
                readonly status: number;
                readonly headers: {
                    readonly [key: string]: string;
                };
                readonly body: components["schemas"]["Body"];
            };
            readonly fault?: {
                readonly code: string;
                readonly message: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
