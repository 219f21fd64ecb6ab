export * from './change.ts';
export * from './client.ts';
export * from './mail.ts';
export * from './place.ts';
export * from './store.ts';
export * from './user.ts';
export * from './workspace.ts';
