export const countries = { EC: 'Ecuador', BO: 'Bolivia', ES: 'España' } as const;
