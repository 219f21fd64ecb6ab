export const countries = { EC: 'Ecuador', BO: 'Bolivia', ES: 'Spain' } as const;
