export const connection = { lost: 'No connection to the service. Trying again…' } as const;
