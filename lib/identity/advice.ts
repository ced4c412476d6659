/** What to look at when Keystone refuses a credential. It answers most reasons with the same words, so that nobody learns who exists. */
export const advice = {
  password:
    'Keystone says the same for a wrong password, a wrong name or domain of the user, a wrong project or domain of it, a user without a role there, and whatever is disabled: check them in this order.',
  applicationCredential:
    'Keystone says the same for a wrong secret, one that has expired, and a user who is disabled or has lost a role in the project; an unknown id or name is one that was deleted, or belongs to another user or cloud.',
  token: 'The token has expired or was revoked, or its user has no role in that scope: take a new one with `openstack token issue`.',
  totp: 'See whether the clocks of this machine and of Keystone agree, the seed is that of the credential of type totp, the user and domain are right, and the user has a role in that scope.',
  multiFactor: 'Keystone does not say which of the methods it refused: try each alone. Names, domains and the scope may be wrong as well.',
  federated: 'The user is known, but has no role in that scope: see the project, its domain, and the groups of the mapping.',
} as const;
