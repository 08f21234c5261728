/** The value of `statut` in an address for figures of every status but the rejected ones. */
export const EVERY_STATUS = 'tous';
